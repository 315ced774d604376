"""What allotting holds on a person; why a room was proposed is sealed."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.allotting.actions import bedrooms
from registration.allotting.actions import plans
from registration.allotting.queries.held import bedrooms_on
from registration.allotting.queries.held import plans_on
from registration.needs.rules import time_of_needs

_KEPT = _l("Until 30 days after the training")
_WHOSE = Personal(_l("Whose it is"), _l("To show it to the right person"), _KEPT)
_ROOM = Personal(_l("Which bedroom you have"), _l("To keep it for you"), _KEPT)
_NIGHTS = Personal(_l("For which nights you have a bedroom"), _l("To keep it for you"), _KEPT)

COLUMNS: Inventory = {
    "bedroom_stay.id": NOT_PERSONAL,
    "bedroom_stay.participation_id": _WHOSE,
    "bedroom_stay.first_night": _NIGHTS,
    "bedroom_stay.last_night": _NIGHTS,
    "bedroom_stay.needs_none": Personal(
        _l("Whether you sleep somewhere else"), _l("To keep no room that stays empty"), _KEPT
    ),
    "bedroom_stay.look_again_at": NOT_PERSONAL,
    "bedroom_stay.arrangement_id": NOT_PERSONAL,
    "bedroom_stay.version": NOT_PERSONAL,
    "bedroom_night.id": NOT_PERSONAL,
    "bedroom_night.event_id": NOT_PERSONAL,
    "bedroom_night.room_id": _ROOM,
    "bedroom_night.bed": _ROOM,
    "bedroom_night.night": _NIGHTS,
    "bedroom_night.participation_id": _WHOSE,
    "bedroom_night.given_at": NOT_PERSONAL,
    "bedroom_night.is_for_assistant": Personal(
        _l("Whether the bed is for your assistant at night"), _l("To keep it for them"), _KEPT
    ),
    "plan.id": NOT_PERSONAL,
    "plan.event_id": NOT_PERSONAL,
    "plan.subject": NOT_PERSONAL,
    "plan.number": NOT_PERSONAL,
    "plan.stage": NOT_PERSONAL,
    "plan.asked_at": NOT_PERSONAL,
    "plan.solved_at": NOT_PERSONAL,
    "plan.is_best": NOT_PERSONAL,
    "plan.longest_wait": NOT_PERSONAL,
    "plan.turnaround": NOT_PERSONAL,
    "plan.basis": NOT_PERSONAL,
    "plan.version": NOT_PERSONAL,
    "plan_part.id": NOT_PERSONAL,
    "plan_part.plan_id": NOT_PERSONAL,
    "plan_part.number": NOT_PERSONAL,
    "plan_part.participation_id": _WHOSE,
    "plan_part.choice": NOT_PERSONAL,
    "plan_part.sealed": Personal(
        _l("Which room, ride or hours are proposed for you and why, encrypted"),
        _l("To choose them with care"),
        _KEPT,
    ),
}

HOLDINGS = (
    Holding(
        _l("Your bedroom"),
        ("bedroom_night", "bedroom_stay"),
        Goes.NEEDS,
        bedrooms_on,
        bedrooms.erase,
        time_of_needs,
    ),
    Holding(
        _l("What is proposed for you"),
        ("plan_part",),
        Goes.NEEDS,
        plans_on,
        plans.erase,
        time_of_needs,
    ),
)
