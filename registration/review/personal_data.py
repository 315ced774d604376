"""What reading together holds on a person: on whom it is about, and on who reads."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.questions.rules import time_of_words
from registration.review.actions import erase
from registration.review.queries import held_on

_CHOOSE = _l("To choose participants fairly")
_KEPT = _l("1 year after the training; 6 months for people who did not take part")
_NOT_OF_A_PERSON = {
    "review_round": "id version event_id is_blind opened_at closed_at",
    "criterion": "id version event_id name weight points_0 points_1 points_2 points_3 position "
    "removed_at",
    "reading": "id version",
    "points": "id reading_id criterion_id",
    "reading_result": "id",
}

COLUMNS: Inventory = {
    f"{table}.{column}": NOT_PERSONAL
    for table, columns in _NOT_OF_A_PERSON.items()
    for column in columns.split()
} | {
    "reading.participation_id": Personal(_l("Whose application it is"), _CHOOSE, _KEPT),
    "reading.reader_id": Personal(_l("Who reads it"), _CHOOSE, _KEPT),
    "reading.given_at": Personal(_l("When it was given to them"), _CHOOSE, _KEPT),
    "reading.conflict_at": Personal(
        _l("When they said that they are too close to the person"),
        _l("So that nobody chooses friends or rivals"),
        _KEPT,
    ),
    "reading.comment": Personal(_l("What they noted for colleagues"), _CHOOSE, _KEPT),
    "reading.scored_at": Personal(_l("When they gave points"), _CHOOSE, _KEPT),
    "points.given": Personal(_l("The points that they gave"), _CHOOSE, _KEPT),
    "reading_result.participation_id": Personal(_l("Whose application it is"), _CHOOSE, _KEPT),
    "reading_result.mean": Personal(_l("What all readers gave together"), _CHOOSE, _KEPT),
}

HOLDINGS = (
    Holding(
        _l("How your application was read"),
        ("reading", "points", "reading_result"),
        Goes.ALL,
        held_on,
        erase,
        time_of_words,
    ),
)
