"""Whom a broken lift touches by the measured way; and the same is told once."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.survey.models import PlaceKind
from events.team.models import Participation
from foundation.people import Person
from foundation.people import acting
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.allotting.actions import bedrooms
from registration.allotting.bedrooms import Nights
from registration.incidents import actions
from registration.incidents.actions import News
from registration.incidents.models import Incident
from registration.incidents.models import IncidentKind
from registration.incidents.queries import affected_by
from registration.needs.queries import people_with_places
from tests.support.needs import tell
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.survey import BY
from tests.support.survey import a_place
from tests.support.survey import an_object
from tests.support.visitor import Visitor

HERE = "/organise/sofia/incidents"
pytestmark = pytest.mark.usefixtures("on_saturday")


def test_a_lift_touches_who_may_pass_it_by_the_measured_way(
    training: tuple[Person, Event], another_visitor: Callable[[], Visitor]
) -> None:
    """Scene (d): who sleeps on the ground floor is not on the list, who has no room yet is."""
    alice, event = training
    an_object(a_place(event), "meeting_room", "Hall", {"door_width": 950})
    hotel = a_place(event, "Hotel", PlaceKind.HOTEL)
    lift = an_object(hotel, "lift", "Lift", {"door_width": 900})
    below = an_object(hotel, "bedroom", "2", {"without_lift": 1})
    above = an_object(hotel, "bedroom", "204", {})
    people = [a_participant(event, name) for name in ("Below", "Above", "Without")]
    for one, room in zip(people, (below, above, None), strict=True):
        tell(one, {"device": "powered_chair"})
        if room:
            bedrooms.give(one, room, Nights(event.starts_on, event.starts_on), BY)
    actions.note(event, uuid4(), News(IncidentKind.LIFT, "", lift.id), acting(alice, "organiser"))
    row = all_of(select(Incident))[0]

    assert {one.name for one in affected_by(row)} == {"Above", "Without"}
    another_visitor().open(f"{link_of(people[0])}/right-now").sees("Nothing that touches you")
    another_visitor().open(f"{link_of(people[1])}/right-now").sees("A lift does not work: Lift")
    with transaction():
        lift.on_route = False
    assert len(affected_by(row)) == len(people)


def test_going_back_and_sending_again_tells_it_once(
    maria: Participation, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    """The page that the browser opens again has a new key; what was told alike is the same."""
    for word in ("The team has a letter now", "You told this already"):
        own = another_visitor().open(f"{link_of(maria)}/right-now")
        own.choose("What is not right?", "A room is not right").press("Tell the team now").sees(
            word
        )
    for name in ("Maria Dimitrova", "Maria Dimitrova", "Stefan Ionescu"):
        if not [one for one in people_with_places(maria.event) if one.name == name]:
            a_participant(maria.event, name)
        desk = visitor.open(f"{HERE}/new?kind=ill")
        desk.choose("Whom does it concern? (optional)", name)
        desk.press("Save, and see whom it touches").sees("Somebody is ill", name)
    rows = all_of(select(Incident).order_by(Incident.told_at))
    assert [row.kind.value for row in rows] == ["room", "ill", "ill"]
    actions.take_back(rows[0], acting(db.session.get_one(Person, maria.person_id), "participant"))
    own = another_visitor().open(f"{link_of(maria)}/right-now")
    own.choose("What is not right?", "A room is not right").press("Tell the team now")
    own.sees("The team has a letter now")
