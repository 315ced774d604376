"""What matching holds on a person: their own word on the measured way, sealed."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.matching import actions
from registration.matching import queries
from registration.needs.rules import time_of_needs

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

HOLDINGS = (
    Holding(
        _l("What you said of the measured way"),
        ("own_word",),
        Goes.NEEDS,
        queries.held_on,
        actions.erase,
        time_of_needs,
    ),
)
