"""What arrangements hold on a person; what they say is sealed."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_KEPT = _l("Until 30 days after the training")
_WHOSE = Personal(_l("Whose it is"), _l("To show it to the right person"), _KEPT)

COLUMNS: Inventory = {
    "arrangement.id": NOT_PERSONAL,
    "arrangement.participation_id": _WHOSE,
    "arrangement.group": Personal(_l("What an arrangement is about"), _l("To arrange it"), _KEPT),
    "arrangement.sealed": Personal(
        _l("What is arranged for you, encrypted"), _l("To arrange it"), _KEPT
    ),
    "arrangement.progress": NOT_PERSONAL,
    "arrangement.owner_id": Personal(
        _l("Who sees to an arrangement"), _l("To know whom to ask"), _KEPT
    ),
    "arrangement.is_condition": NOT_PERSONAL,
    "arrangement.reply": Personal(
        _l("Whether you said that an arrangement is right"), _l("To mend what is not"), _KEPT
    ),
    "arrangement.replied_at": NOT_PERSONAL,
    "arrangement.created_at": NOT_PERSONAL,
    "arrangement.version": NOT_PERSONAL,
}
