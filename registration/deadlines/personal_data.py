"""What deadlines hold on a person."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.deadlines.actions import erase
from registration.deadlines.queries import held_on
from registration.questions.rules import time_of_words

_KEPT = _l("1 year after the training; 6 months for people who did not take part")


def _late(what: str) -> Personal:
    return Personal(what, _l("To give one person more time to apply"), _KEPT)


def _reminder(what: str) -> Personal:
    return Personal(what, _l("To remind you once, and not against your will"), _KEPT)


COLUMNS: Inventory = {
    "late_link.id": NOT_PERSONAL,
    "late_link.event_id": NOT_PERSONAL,
    "late_link.token_hash": NOT_PERSONAL,
    "late_link.for_whom": _late(_l("For whom the organisers made a late link")),
    "late_link.note": _late(_l("Why the organisers gave more time")),
    "late_link.email": _late(_l("The address to which a late link was sent")),
    "late_link.until": _late(_l("Until when somebody could apply late")),
    "late_link.made_at": NOT_PERSONAL,
    "late_link.ended_at": NOT_PERSONAL,
    "late_link.participation_id": _late(_l("Which application was begun by a late link")),
    "reminder_time.id": NOT_PERSONAL,
    "reminder_time.event_id": NOT_PERSONAL,
    "reminder_time.days": NOT_PERSONAL,
    "reminder_time.version": NOT_PERSONAL,
    "draft_reminder.id": NOT_PERSONAL,
    "draft_reminder.participation_id": _reminder(_l("Whose reminder it is")),
    "draft_reminder.sent_at": _reminder(_l("When we reminded you of your draft")),
    "draft_reminder.off_at": _reminder(_l("When you switched the reminder off")),
}

HOLDINGS = (
    Holding(
        _l("More time to apply, and the reminder of your draft"),
        ("late_link", "draft_reminder"),
        Goes.ALL,
        held_on,
        erase,
        time_of_words,
    ),
)
