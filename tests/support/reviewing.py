"""Criteria, readers and applications for tests of reading together."""

from uuid import uuid4

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation.people import Person
from foundation.people import Role
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.apply.models import Experience
from registration.review import actions
from registration.review.models import Criterion
from registration.review.models import Reading
from registration.review.queries import criteria_of
from registration.review.queries import readings_of
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.questions import TEAM
from tests.support.sofia import a_participant

ANCHORS = {f"points_{number}": f"Means {number}" for number in range(4)}


def a_criterion(event: Event, name: str = "Reasons", weight: int = 1) -> Criterion:
    """A criterion with its anchors."""
    actions.add_criterion(event, uuid4(), {"name": name, "weight": weight, **ANCHORS}, TEAM)
    return criteria_of(event)[-1]


@transaction()
def a_reader(event: Event, name: str = "Ren Reader") -> Person:
    """Somebody who was invited to read."""
    reader = a_person(name)
    grant(reader, event.id, Role.REVIEWER, event.organisations[0])
    return reader


@transaction()
def an_application(event: Event, name: str = "Яна Стоянова", **values: object) -> Participation:
    """An application that was sent."""
    sent = a_participant(event, name, State.APPLIED, country="BG")
    usual = {"experience": Experience.BOTH, "motivation": "To learn.", "afterwards": "A group."}
    about = {"organisation": "Nova", "languages": ["en"], **usual, **values}
    db.session.add(Application(participation_id=sent.id, **about))
    return sent


def given_to(sent: Participation, reader: Person) -> Reading:
    """The reading of that application by that person."""
    return next(one for one in readings_of(sent) if one.reader_id == reader.id)
