"""What balance holds on a person: that they were counted. Targets are about numbers of people."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.balance.actions import erase
from registration.balance.queries.communities import held_on
from registration.questions.rules import time_of_words

_WHY = _l("So that no count of communities tells anything of one person")
_KEPT = _l("1 year after the training; 6 months for people who did not take part")

COLUMNS: Inventory = {
    "balance_target.id": NOT_PERSONAL,
    "balance_target.event_id": NOT_PERSONAL,
    "balance_target.kind": NOT_PERSONAL,
    "balance_target.key": NOT_PERSONAL,
    "balance_target.least": NOT_PERSONAL,
    "balance_target.most": NOT_PERSONAL,
    "balance_target.version": NOT_PERSONAL,
    "balance_target.was_met": NOT_PERSONAL,
    "counted_person.id": NOT_PERSONAL,
    "counted_person.participation_id": Personal(
        _l("Who was in the group when communities were counted"), _WHY, _KEPT
    ),
    "counted_person.counted_at": Personal(_l("When the group was counted"), _WHY, _KEPT),
}

HOLDINGS = (
    Holding(
        _l("That you were counted in a group of at least five people"),
        ("counted_person",),
        Goes.ALL,
        held_on,
        erase,
        time_of_words,
    ),
)
