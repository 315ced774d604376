"""What applications hold on a person."""

from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_CHOOSE = "To choose participants fairly"
_KEPT = "1 year after the training; 6 months for people who did not take part"

COLUMNS: Inventory = {
    "application.id": NOT_PERSONAL,
    "application.version": NOT_PERSONAL,
    "application.participation_id": Personal("Whose application it is", _CHOOSE, _KEPT),
    "application.organisation": Personal("The person's organisation", _CHOOSE, _KEPT),
    "application.role_there": Personal("The person's role there", _CHOOSE, _KEPT),
    "application.is_disabled_person": Personal(
        "Whether the person says that they are a disabled person",
        "Where a call is for disabled people: to know that the person may apply",
        _KEPT,
    ),
    "application.experience": Personal("Where they gave peer support", _CHOOSE, _KEPT),
    "application.experience_text": Personal("Their experience in their words", _CHOOSE, _KEPT),
    "application.motivation": Personal("Why they want to take part", _CHOOSE, _KEPT),
    "application.afterwards": Personal("What they will do afterwards", _CHOOSE, _KEPT),
    "application.languages": Personal("Languages that they use", _CHOOSE, _KEPT),
    "application.wanted_format": Personal(
        "The format in which they like to read", "To send documents that they can read", _KEPT
    ),
    "application.help_wanted": Personal(
        "Whether they asked for help with the form", "To help them", _KEPT
    ),
    "application.form_help": Personal("What would help them with the form", "To help them", _KEPT),
}
