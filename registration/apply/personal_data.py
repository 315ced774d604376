"""What applications hold on a person."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.apply.actions import erase
from registration.apply.queries import held_on
from registration.apply.queries import with_words
from registration.questions.rules import time_of_words

_CHOOSE = _l("To choose participants fairly")
_KEPT = _l("1 year after the training; 6 months for people who did not take part")

COLUMNS: Inventory = {
    "application.id": NOT_PERSONAL,
    "application.version": NOT_PERSONAL,
    "application.participation_id": Personal(_l("Whose application it is"), _CHOOSE, _KEPT),
    "application.organisation": Personal(_l("The person's organisation"), _CHOOSE, _KEPT),
    "application.role_there": Personal(_l("The person's role there"), _CHOOSE, _KEPT),
    "application.is_disabled_person": Personal(
        _l("Whether the person says that they are a disabled person"),
        _l("Where a call is for disabled people: to know that the person may apply"),
        _KEPT,
    ),
    "application.gender": Personal(
        _l("What the person says of their gender"), _l("To choose a mixed group"), _KEPT
    ),
    "application.took_part_before": Personal(
        _l("Whether they took part before"), _l("To keep places for people who are new"), _KEPT
    ),
    "application.experience": Personal(_l("Where they gave peer support"), _CHOOSE, _KEPT),
    "application.experience_text": Personal(_l("Their experience in their words"), _CHOOSE, _KEPT),
    "application.motivation": Personal(_l("Why they want to take part"), _CHOOSE, _KEPT),
    "application.afterwards": Personal(_l("What they will do afterwards"), _CHOOSE, _KEPT),
    "application.languages": Personal(_l("Languages that they use"), _CHOOSE, _KEPT),
    "application.organisation_finds": Personal(
        _l("The person's organisation, as lists find it"), _CHOOSE, _KEPT
    ),
    "application.answers_finds": Personal(
        _l("The words of their long answers, as lists find them"), _CHOOSE, _KEPT
    ),
    "application.wanted_format": Personal(
        _l("The format in which they like to read"),
        _l("To send documents that they can read"),
        _KEPT,
    ),
    "application.help_wanted": Personal(
        _l("Whether they asked for help with the form"), _l("To help them"), _KEPT
    ),
    "application.form_help": Personal(
        _l("What would help them with the form"), _l("To help them"), _KEPT
    ),
    "application.typed": Personal(
        _l("What they typed and have not saved yet"), _l("So that nothing typed is lost"), _KEPT
    ),
}

HOLDINGS = (
    Holding(
        _l("What you wrote to apply"),
        ("application",),
        Goes.ALL,
        held_on,
        erase,
        time_of_words,
        left=with_words,
    ),
)
