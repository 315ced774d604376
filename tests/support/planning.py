"""People who arrive together, and people who need hours, for tests of what the solver proposes."""

from datetime import datetime
from datetime import timedelta
from uuid import UUID
from uuid import uuid4
from zoneinfo import ZoneInfo

from events.call.models import Event
from events.survey.models import PlaceKind
from events.team.models import Participation
from foundation.audit import Actor
from foundation.jobs import work_off
from foundation.store import get_or_404
from registration.allotting.actions.plans import Limits
from registration.allotting.actions.plans import ask
from registration.allotting.models import Plan
from registration.allotting.models import Subject
from registration.allotting.queries.plans import parts_of
from registration.allotting.queries.plans import plan_or_404
from registration.allotting.queries.plans import rows_of
from registration.companions import actions as companions
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from tests.support.companions import an_assistant
from tests.support.journeys import a_leg
from tests.support.journeys import a_vehicle
from tests.support.journeys import in_days
from tests.support.needs import tell
from tests.support.sofia import a_participant
from tests.support.survey import a_place
from tests.support.survey import an_object

TEAM = Actor("organiser")
IN_CHAIR = {"device": "powered_chair", "travels_in": "seated_in_wheelchair"}


def landing() -> datetime:
    """Noon in Sofia, the same for everybody."""
    day = in_days(59).astimezone(ZoneInfo("Europe/Sofia"))
    return day.replace(hour=12, minute=0, second=0, microsecond=0)


def an_arrival(event: Event, name: str = "Maria Dimitrova", **needs: object) -> Participation:
    """Somebody who lands at noon with the others and told what they need for the way."""
    person = a_participant(event, name)
    if needs:
        tell(person, needs)
    a_leg(person, leaves_at=landing() - timedelta(hours=3), arrives_at=landing())
    return person


def two_who_arrive(event: Event) -> tuple[Participation, Participation]:
    """Maria in her wheelchair, whose assistant has no journey of their own; and Ivan."""
    a_vehicle(event)
    maria = an_arrival(event, **IN_CHAIR)
    an_assistant(maria, "Rada Beside")
    return maria, an_arrival(event, "Ivan Ivanov")


def a_minibus(event: Event) -> None:
    """Eight seats, and no way in for a wheelchair."""
    place = a_place(event, "Buses", PlaceKind.VEHICLES)
    an_object(place, "vehicle", "Minibus", {"seats": 8, "wheelchair_places": 0})


def engaged(
    event: Event,
    name: str,
    *hours: str,
    kind: EngagedKind = EngagedKind.ASSISTANT,
    **values: str,
) -> Engaged:
    """Somebody who can be booked for these parts of days."""
    key = uuid4()
    told = {"kind": kind, "name": name, "hours": list(hours), **values}
    companions.engage(event, key, told, TEAM)
    return get_or_404(Engaged, key)


def proposed(event: Event, subject: Subject, limits: Limits | None = None) -> Plan:
    """What the solver proposes, when its job is done."""
    ask(event, subject, limits or Limits(), TEAM)
    work_off()
    return plan_or_404(event, subject)


def all_rows(plan: Plan) -> set[UUID]:
    """Everything that it proposes."""
    return {row.key for row in rows_of(parts_of(plan))}


def bookings(plan: Plan) -> set[tuple[str, str, str]]:
    """{(person, hour, who comes)} of a plan of hours."""
    return {
        (
            part.participation.name,
            part.content["hour"],
            get_or_404(Engaged, UUID(part.content["worker"])).name,
        )
        for part in parts_of(plan)
        if "worker" in part.content
    }
