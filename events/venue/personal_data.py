"""What venues say of a person: nothing."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory

COLUMNS: Inventory = {
    f"venue.{column}": NOT_PERSONAL
    for column in (
        "id",
        "version",
        "event_id",
        "name",
        "address",
        "city",
        "country",
        "access_statement",
        "getting_there",
        "assistance",
        "rooms",
    )
}
