"""What deciding holds on a person."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.deciding.actions import erase
from registration.deciding.queries import held_on
from registration.deciding.queries import with_words
from registration.questions.rules import time_of_words

_CHOOSE = _l("To choose participants fairly")
_KEPT = _l("1 year after the training; 6 months for people who did not take part")
_WHO = _l("To know who did what")

COLUMNS: Inventory = {
    "prepared_decision.id": NOT_PERSONAL,
    "prepared_decision.version": NOT_PERSONAL,
    "prepared_decision.participation_id": Personal(_l("Whose decision it is"), _CHOOSE, _KEPT),
    "prepared_decision.choice": Personal(_l("What was decided"), _CHOOSE, _KEPT),
    "prepared_decision.rank": Personal(_l("The wanted place on the reserve list"), _CHOOSE, _KEPT),
    "prepared_decision.reason": Personal(_l("The reason, for the team"), _CHOOSE, _KEPT),
    "prepared_decision.words": Personal(
        _l("What the organisers wrote to the person"), _l("To explain the decision"), _KEPT
    ),
    "prepared_decision.prepared_by_id": Personal(_l("Who prepared it"), _WHO, _KEPT),
    "prepared_decision.prepared_at": Personal(_l("When it was prepared"), _WHO, _KEPT),
    "prepared_decision.released_at": Personal(_l("When it was released"), _WHO, _KEPT),
    "decision_round.id": NOT_PERSONAL,
    "decision_round.event_id": NOT_PERSONAL,
    "decision_round.released_by_id": Personal(_l("Who released decisions"), _WHO, _l("5 years")),
    "decision_round.released_at": NOT_PERSONAL,
    "decision_round.chosen": NOT_PERSONAL,
    "decision_round.reserved": NOT_PERSONAL,
    "decision_round.declined": NOT_PERSONAL,
}

HOLDINGS = (
    Holding(
        _l("What was decided about you, and why"),
        ("prepared_decision",),
        Goes.ALL,
        held_on,
        erase,
        time_of_words,
        left=with_words,
    ),
)
