"""Which meals somebody misses, because they come later or leave earlier."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from events.call.models import Event
from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from events.programme.queries import items_of
from events.team.models import Participation
from registration.sheets.kinds import Sheet
from registration.travel.models import Way
from registration.travel.queries import Told
from registration.travel.queries import journeys_in


def missed_meals(
    event: Event, _sheet: Sheet, _people: Sequence[Participation]
) -> dict[UUID, list[str]]:
    """{participation: keys of the meals they miss} of those whose arrival or departure is known.

    Whoever arrives before a meal ends, or leaves after it begins, is counted: better a plate too
    many than one too few.
    """
    meals = [item for item in items_of(event) if item.kind is Kind.MEAL]
    found = {}
    for key, legs in journeys_in(event).items():
        comes, goes = _comes(legs), _goes(legs)
        if comes or goes:
            found[key] = [str(meal.id) for meal in meals if _misses(meal, event, comes, goes)]
    return found


def _comes(legs: Sequence[Told]) -> datetime | None:
    there = [told.due_at for told in legs if told.leg.way is Way.THERE]
    return there[-1] if there else None


def _goes(legs: Sequence[Told]) -> datetime | None:
    back = [told.details.leaves_at for told in legs if told.leg.way is Way.BACK]
    return back[0] if back else None


def _misses(
    meal: ProgrammeItem, event: Event, comes: datetime | None, goes: datetime | None
) -> bool:
    zone = ZoneInfo(event.zone)
    begins = datetime.combine(meal.day, meal.starts, zone)
    ends = datetime.combine(meal.day, meal.ends, zone)
    return bool((comes and comes >= ends) or (goes and goes <= begins))
