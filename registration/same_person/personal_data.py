"""What is held on somebody who applied twice."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.questions.rules import time_of_words
from registration.same_person.actions import erase
from registration.same_person.queries import held_on

_WHY = _l("So that each person has one application")
_KEPT = _l("1 year after the training; 6 months for people who did not take part")


def _of_pair(what: str) -> Personal:
    return Personal(what, _WHY, _KEPT)


COLUMNS: Inventory = {
    "same_person.id": NOT_PERSONAL,
    "same_person.event_id": NOT_PERSONAL,
    "same_person.lower_id": _of_pair(_l("One of two applications that look alike")),
    "same_person.higher_id": _of_pair(_l("The other of two applications that look alike")),
    "same_person.said": _of_pair(_l("Whether the organisers found them to be of one person")),
    "same_person.said_at": _of_pair(_l("When the organisers said it")),
    "same_person.was": _of_pair(_l("Where the closed application stood before")),
    "same_person.stood_since": _of_pair(_l("Since when the other one stood where it did")),
}

HOLDINGS = (
    Holding(
        _l("Whether you applied twice"),
        ("same_person",),
        Goes.ALL,
        held_on,
        erase,
        time_of_words,
    ),
)
