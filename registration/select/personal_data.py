"""What the list of applications holds on an organiser."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

COLUMNS: Inventory = {
    "chosen_columns.id": NOT_PERSONAL,
    "chosen_columns.event_id": NOT_PERSONAL,
    "chosen_columns.person_id": Personal(
        _l("Who chose columns of a list"),
        _l("To show the list as you want it"),
        _l("As long as the training is kept"),
    ),
    "chosen_columns.names": NOT_PERSONAL,
}
