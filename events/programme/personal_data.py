"""What the programme says of a person: who leads a session."""

from foundation.i18n import lazy_gettext as _l
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
        _l("Who leads a session"),
        _l("To show it on the page"),
        _l("As long as the page of the training"),
    )
}
