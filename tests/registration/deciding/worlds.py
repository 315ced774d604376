"""A training that chooses, and people who applied to it."""

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation.people import Person
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.balance.actions import Limits
from registration.balance.actions import set_target
from registration.balance.models import Kind
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import SOON
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training

PAGE = "/organise/sofia/choosing"


@transaction()
def applied(
    event: Event, name: str, country: str = "BG", state: State = State.APPLIED, **more: object
) -> Participation:
    row = a_participant(event, name, state, country=country, **more)
    db.session.add(Application(participation_id=row.id, organisation=f"{name}’s organisation"))
    return row


def three_apply(capacity: int = 2) -> tuple[Person, Event, list[Participation]]:
    """Maria and Ivo of Bulgaria, Ion of Romania; two countries are wanted, one from each."""
    alice, event = alices_training(capacity=capacity, starts_on=SOON, ends_on=SOON)
    set_target(event, Kind.COUNTRIES, "", Limits(2, None), ALICE)
    set_target(event, Kind.EACH_COUNTRY, "", Limits(None, 1), ALICE)
    people = [applied(event, "Maria"), applied(event, "Ivo"), applied(event, "Ion", "RO")]
    return alice, event, people
