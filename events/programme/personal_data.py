"""What the programme says of a person: who leads a session."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_KEPT = _l("As long as the page of the training")
_TO_SHOW = _l("To show it on the page")
_NOT_OF_A_PERSON = {
    "programme_item": "id version event_id day starts ends title kind parallel_group room_id "
    "languages description without_material removed_at",
    "item_trainer": "id event_id item_id part position",
    "material": "id version event_id item_id title language link file_id forms position removed_at",
}

COLUMNS: Inventory = {
    f"{table}.{column}": NOT_PERSONAL
    for table, columns in _NOT_OF_A_PERSON.items()
    for column in columns.split()
} | {
    "programme_item.led_by": Personal(_l("Who leads a session"), _TO_SHOW, _KEPT),
    "programme_item.facilitated_by": Personal(_l("Who facilitates a session"), _TO_SHOW, _KEPT),
    "item_trainer.trainer_id": Personal(_l("Which trainer leads a session"), _TO_SHOW, _KEPT),
}
