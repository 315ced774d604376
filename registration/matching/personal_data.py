"""What matching holds on a person: their own word on the measured way, sealed."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_KEPT = _l("Until 30 days after the training")

COLUMNS: Inventory = {
    "own_word.id": NOT_PERSONAL,
    "own_word.participation_id": Personal(
        _l("Whose it is"), _l("To show it to the right person"), _KEPT
    ),
    "own_word.sealed": Personal(
        _l("Whether the measured way works for you, encrypted"), _l("To arrange it"), _KEPT
    ),
    "own_word.said_at": NOT_PERSONAL,
    "own_word.version": NOT_PERSONAL,
}
