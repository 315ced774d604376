"""What the programme says of a person: who leads a session."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

COLUMNS: Inventory = {
    f"programme_item.{column}": NOT_PERSONAL
    for column in (
        "id",
        "version",
        "event_id",
        "day",
        "starts",
        "ends",
        "title",
        "kind",
        "room",
        "description",
        "removed_at",
    )
} | {
    "programme_item.led_by": Personal(
        "Who leads a session", "To show it on the page", "As long as the page of the training"
    )
}
