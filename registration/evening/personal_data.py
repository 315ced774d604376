"""What the evening of arrival holds on a person."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.evening import actions
from registration.evening import queries
from registration.needs.rules import time_of_needs

_KEPT = _l("Until 30 days after the training")

COLUMNS: Inventory = {
    "room_question.id": NOT_PERSONAL,
    "room_question.event_id": NOT_PERSONAL,
    "room_question.participation_id": Personal(
        _l("Whose it is"), _l("To show it to the right person"), _KEPT
    ),
    "room_question.asked_at": NOT_PERSONAL,
    "room_question.word": Personal(
        _l("Whether you said that your room is right"), _l("To mend what is not"), _KEPT
    ),
    "room_question.said_at": NOT_PERSONAL,
    "room_question.version": NOT_PERSONAL,
}

HOLDINGS = (
    Holding(
        _l("Whether you said that your room is right"),
        ("room_question",),
        Goes.NEEDS,
        queries.held_on,
        actions.erase,
        time_of_needs,
    ),
)
