"""What eligibility holds on a person: reasons why they meet a condition."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.eligibility.actions import erase
from registration.eligibility.queries import held_on
from registration.eligibility.queries import with_reasons
from registration.questions.rules import time_of_words

_CHOOSE = _l("To choose participants fairly")
_KEPT = _l("1 year after the training; 6 months for people who did not take part")
_WHO = _l("To know who did what")

COLUMNS: Inventory = {
    "eligibility_rule.id": NOT_PERSONAL,
    "eligibility_rule.version": NOT_PERSONAL,
    "eligibility_rule.event_id": NOT_PERSONAL,
    "eligibility_rule.about": NOT_PERSONAL,
    "eligibility_rule.question_id": NOT_PERSONAL,
    "eligibility_rule.wanted": NOT_PERSONAL,
    "eligibility_rule.removed_at": NOT_PERSONAL,
    "eligibility_look.id": NOT_PERSONAL,
    "eligibility_look.participation_id": Personal(
        _l("For whom a condition of the call was looked at"), _CHOOSE, _KEPT
    ),
    "eligibility_look.rule_id": Personal(_l("Which condition it was"), _CHOOSE, _KEPT),
    "eligibility_look.rule_version": NOT_PERSONAL,
    "eligibility_look.reason": Personal(_l("Why the person meets it"), _CHOOSE, _KEPT),
    "eligibility_look.looked_by_id": Personal(_l("Who looked at it"), _WHO, _KEPT),
    "eligibility_look.looked_at": Personal(_l("When it was looked at"), _WHO, _KEPT),
    "eligibility_look.taken_back_at": Personal(_l("When somebody took that back"), _WHO, _KEPT),
}

HOLDINGS = (
    Holding(
        _l("Conditions of the call that an organiser looked at for you"),
        ("eligibility_look",),
        Goes.ALL,
        held_on,
        erase,
        time_of_words,
        left=with_reasons,
    ),
)
