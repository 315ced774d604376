"""What attendance holds on a person."""

from events.attendance.actions.erasing import erase
from events.attendance.actions.erasing import erase_presence
from events.attendance.actions.erasing import time_of_marks
from events.attendance.queries.held import held_on
from events.attendance.queries.held import presence_on
from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal

_WHY = _l("To issue certificates to those who took part, and to prove hours to those who paid")
_HELPED = _l("To prove the work of assistants to those who paid for it")
_KEPT = _l("5 years after the training")

COLUMNS: Inventory = {
    "hours_mark.id": NOT_PERSONAL,
    "hours_mark.participation_id": Personal(_l("That it is you who took part"), _WHY, _KEPT),
    "hours_mark.hours": Personal(_l("How many hours you took part"), _WHY, _KEPT),
    "hours_mark.number": NOT_PERSONAL,
    "hours_mark.marked_at": Personal(_l("When your hours were marked"), _WHY, _KEPT),
    "hours_mark.marked_by_id": Personal(_l("Which organiser marked them"), _WHY, _KEPT),
    "attendance_setup.id": NOT_PERSONAL,
    "attendance_setup.version": NOT_PERSONAL,
    "attendance_setup.event_id": NOT_PERSONAL,
    "attendance_setup.way": NOT_PERSONAL,
    "attendance_setup.half_day_hours": NOT_PERSONAL,
    "attendance_setup.counts_minutes": NOT_PERSONAL,
    "attendance_mark.id": NOT_PERSONAL,
    "attendance_mark.participation_id": Personal(_l("That it is you who took part"), _WHY, _KEPT),
    "attendance_mark.part": Personal(_l("In which half-day or session"), _WHY, _KEPT),
    "attendance_mark.presence": Personal(_l("Whether you were there, never why not"), _WHY, _KEPT),
    "attendance_mark.minutes": Personal(_l("How long you were there"), _WHY, _KEPT),
    "attendance_mark.number": NOT_PERSONAL,
    "attendance_mark.cause": Personal(_l("Why a mark was corrected"), _WHY, _KEPT),
    "attendance_mark.batch_id": NOT_PERSONAL,
    "attendance_mark.marked_at": Personal(_l("When it was marked"), _WHY, _KEPT),
    "attendance_mark.marked_by_id": Personal(_l("Which organiser marked it"), _WHY, _KEPT),
    "assistant_presence.id": NOT_PERSONAL,
    "assistant_presence.version": NOT_PERSONAL,
    "assistant_presence.event_id": Personal(_l("At which training you were"), _HELPED, _KEPT),
    "assistant_presence.name": Personal(_l("Your name, if you assisted"), _HELPED, _KEPT),
    "assistant_presence.participation_id": Personal(
        _l("That it is you who assisted"), _HELPED, _KEPT
    ),
    "assistant_presence.parts": Personal(_l("When you were there"), _HELPED, _KEPT),
    "assistant_presence.removed_at": NOT_PERSONAL,
}

HOLDINGS = (
    Holding(
        _l("When you were there, and your hours"),
        ("attendance_mark", "hours_mark"),
        Goes.STAYS,
        held_on,
        erase,
        time_of_marks,
        stays=_l(
            "The hours stay without your name for 5 years: the organisers have to prove them to "
            "those who paid for the training."
        ),
    ),
    Holding(
        _l("When you were there as an assistant"),
        ("assistant_presence",),
        Goes.ALL,
        presence_on,
        erase_presence,
        time_of_marks,
        stays=_l("The line stays without your name, to prove the work to those who paid for it."),
    ),
)
