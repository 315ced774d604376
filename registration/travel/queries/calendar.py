"""A person's journey as dates of a calendar: when and from where to where, and nothing else."""

from zoneinfo import ZoneInfo

from events.sharing.formats.calendars import Entry
from events.team.models import Participation
from foundation import clock
from foundation.i18n import gettext as _
from registration.travel.models import RunPlace
from registration.travel.queries.journeys import Told
from registration.travel.queries.journeys import journey_of
from registration.travel.queries.runs import places_of


def dates_of(participation: Participation) -> list[Entry]:
    """Every leg and every ride; a calendar is read by others, so neither help nor vehicle is named.

    Raises Refused when a leg does not open.
    """
    legs = [_leg(told) for told in journey_of(participation)]
    return [*legs, *(_ride(place) for place in places_of(participation))]


def _leg(told: Told) -> Entry:
    details = told.details
    return Entry(
        uid=str(told.leg.id),
        title=_title(details.from_place, details.to_place),
        starts=details.leaves_at.astimezone(ZoneInfo(details.leaves_zone)),
        ends=details.arrives_at.astimezone(ZoneInfo(details.arrives_zone)),
        sequence=told.leg.version,
        changed=clock.now(),
        place=details.from_place,
        text=details.number,
        is_private=True,
    )


def _ride(place: RunPlace) -> Entry:
    run = place.run
    leaves_at = run.leaves_at.astimezone(ZoneInfo(place.participation.event.zone))
    return Entry(
        uid=str(place.id),
        title=_title(run.from_place, run.to_place),
        starts=leaves_at,
        ends=leaves_at,
        sequence=run.version,
        changed=clock.now(),
        place=run.from_place,
        is_private=True,
    )


def _title(origin: str, goal: str) -> str:
    return _("%(origin)s to %(goal)s", origin=origin, goal=goal)
