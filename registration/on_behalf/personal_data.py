"""What other ways in hold on a person."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.on_behalf.actions import erase
from registration.on_behalf.queries import held_on
from registration.questions.rules import time_of_words

_KEPT = _l("1 year after the training; 6 months for people who did not take part")


def _help(what: str) -> Personal:
    return Personal(what, _l("To help people with the form"), _KEPT)


def _written(what: str) -> Personal:
    return Personal(what, _l("To let people apply by talking, signing or on paper"), _KEPT)


COLUMNS: Inventory = {
    "help_task.id": NOT_PERSONAL,
    "help_task.version": NOT_PERSONAL,
    "help_task.participation_id": _help(_l("Who wants help with the form")),
    "help_task.asked_at": _help(_l("When you asked for help with the form")),
    "help_task.due_on": _help(_l("Until when we contact you")),
    "help_task.best_time": _help(_l("When it suits you")),
    "help_task.done_at": _help(_l("When we helped you")),
    "help_task.done_by_id": _help(_l("Who helped with the form")),
    "help_task.how": _help(_l("How we helped you")),
    "written_down.id": NOT_PERSONAL,
    "written_down.version": NOT_PERSONAL,
    "written_down.participation_id": _written(_l("Whose application was written down")),
    "written_down.came_by": _written(_l("How your application came to us")),
    "written_down.written_by_id": _written(_l("Who wrote an application down")),
    "written_down.written_at": _written(_l("When it was written down")),
    "written_down.asked_at": _written(_l("When we asked whether it is right")),
    "written_down.yes_by": _written(_l("How you said yes to it")),
    "written_down.heard_by": _written(_l("Who heard, saw or read your yes")),
    "written_down.heard_at": _written(_l("When you said yes")),
    "written_down.note": _written(_l("A note about your yes")),
}

HOLDINGS = (
    Holding(
        _l("Your wish for help with the form, and how your application came to us"),
        ("help_task", "written_down"),
        Goes.ALL,
        held_on,
        erase,
        time_of_words,
    ),
)
