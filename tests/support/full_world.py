"""The training of tests/support/world.py with something in every list: no address is empty."""

from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal
from uuid import UUID
from uuid import uuid4

from flask import Flask
from sqlalchemy import select

from certificates.awards.actions import save_rule
from certificates.issuing.models import Certificate
from events.attendance.actions import Typed
from events.attendance.actions import mark_hours
from events.call.models import LinkedEvent
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.programme.models import Material
from events.programme.models import ProgrammeItem
from events.survey.models import Measure
from events.survey.models import Method
from events.survey.models import Place
from events.survey.models import PlaceKind
from events.survey.models import SurveyedObject
from events.survey.models import SurveyPhoto
from events.team.categories import Category
from events.team.models import Participation
from events.team.models import PersonalLink
from events.team.models import State
from events.team.models import Trainer
from events.venue.models import Room
from events.venue.models import Venue
from foundation import clock
from foundation.audit import Actor
from foundation.files import keep
from foundation.people import Person
from foundation.people import acting
from foundation.people.tokens import hash_of
from foundation.store import Model
from foundation.store import db
from foundation.store import one_or_none
from foundation.store import transaction
from registration.apply.models import Application
from registration.arrangements.queries import arrangements_of
from registration.companions import actions as beside
from registration.companions.models import Share
from tests.support import papers
from tests.support import people
from tests.support import world as worlds
from tests.support.companions import an_assistant
from tests.support.companions import somebody_engaged
from tests.support.formats import a_video
from tests.support.formats import an_easy_read
from tests.support.needs import SELF
from tests.support.needs import Markers
from tests.support.needs import a_paper
from tests.support.needs import tell_everything
from tests.support.world import World

DRAFT = "a-link-to-a-draft-of-26-ch"
APPLIED = "a-link-of-an-applicant-26c"
OFFERED = "a-link-of-an-offered-place"
SUPPORTER_S_NAME = "supporter's name"
"""What a marker was written into: whom a person names."""
TOKENS = (worlds.TOKEN, DRAFT, APPLIED, OFFERED)
_DAY = date(2027, 9, 22)
_AFTERWARDS = datetime(2027, 10, 1, 12, 0, tzinfo=UTC)


def build(app: Flask, markers: Markers | None = None) -> World:
    """The world, filled; the words of needs are taken from `markers`."""
    world = worlds.build(app)
    _set_state(world.participation, State.OFFERED)
    tell_everything(world.participation, markers or Markers())
    _set_state(world.participation, State.CONFIRMED)
    rows = _rows(world)
    with transaction():
        for row in rows.values():
            db.session.add(row)
            db.session.flush()
        logo = keep(b"a picture", "logo.png", "image/png", public=True)
        rows["file_id"] = logo
        rows |= _survey(world, logo.id)
    for token, state in ((DRAFT, State.DRAFT), (APPLIED, State.APPLIED), (OFFERED, State.OFFERED)):
        _somebody(world, token, state)
    an_easy_read(world.event)
    rows["video_id"] = a_video(world.event)
    world.values |= {name: str(row.id) for name, row in rows.items()}
    world.values |= _beside(world, markers or Markers())
    world.values["paper_id"] = str(_paper(world, markers or Markers()).id)
    world.values["arrangement_id"] = str(arrangements_of(world.participation)[0].id)
    world.values["certificate_id"] = str(_certificate(world).id)
    return world


def _set_state(participation: Participation, state: State) -> None:
    with transaction():
        participation.state = state


def _rows(world: World) -> dict[str, Model]:
    key = world.event.id
    item = ProgrammeItem(event_id=key, day=_DAY, starts=time(9), ends=time(10), title="Welcome")
    return {
        "venue": Venue(event_id=key, name="Hotel", address="1 Street", city="Sofia", country="BG"),
        "room_id": Room(event_id=key, name="Hall"),
        "item_id": item,
        "material_id": Material(event_id=key, item_id=item.id, title="A", language="en", link="/"),
        "trainer_id": Trainer(event_id=key, name="Elena", country="GR", position=1),
        "linked_id": LinkedEvent(event_id=key, title="A conference", on=_DAY),
        "outcome": OutcomeItem(
            event_id=key, kind=OutcomeKind.DO, position=1, texts={"en": "Listen first."}
        ),
    }


def _survey(world: World, file_id: UUID) -> dict[str, Model]:
    """A measured lift with a photograph, added inside the caller's transaction."""
    key = world.event.id
    place = Place(event_id=key, kind=PlaceKind.VENUE, name="The hotel")
    lift = SurveyedObject(event_id=key, place_id=place.id, kind="lift", name="The lift")
    rows: dict[str, Model] = {
        "place_id": place,
        "object_id": lift,
        "measure": Measure(
            event_id=key,
            object_id=lift.id,
            key="load",
            value_si=630,
            typed="630",
            unit="kg",
            method=Method.TAPE,
            measured_on=_DAY,
            measured_by="Boyan Petrov",
        ),
        "photo_id": SurveyPhoto(
            event_id=key, object_id=lift.id, file_id=file_id, alt="An open lift", taken_on=_DAY
        ),
    }
    for row in rows.values():
        db.session.add(row)
        db.session.flush()
    return rows


def _beside(world: World, markers: Markers) -> dict[str, str]:
    """An assistant, a supporter who reads and helps, and somebody who was suggested."""
    maria = world.participation
    wish = beside.Wish(
        *(markers.new(SUPPORTER_S_NAME), "", "en", [], [Share.PLACE.value]),
        needs=[Category.FOOD.value],
        fills=[Category.SAFETY.value],
    )
    engaged = somebody_engaged(world.event)
    meet = beside.Offer([], markers.new(Category.ASSISTANCE))
    rows: dict[str, Model] = {
        "companion": an_assistant(maria, "Ivan Petrov"),
        "supporter": beside.add_supporter(maria, uuid4(), wish, SELF),
        "engaged": engaged,
        "suggestion": beside.suggest(engaged, maria, meet, Actor("organiser")),
    }
    return {f"{name}_id": str(row.id) for name, row in rows.items()}


def _paper(world: World, markers: Markers) -> Model:
    word = markers.new("dog_papers")
    return a_paper(world.participation, f"{word}.pdf", f"%PDF-1.7 {word} %%EOF".encode())


def _somebody(world: World, token: str, state: State) -> None:
    person = people.a_person(f"{state.value.title()} Person")
    row = Participation(
        event_id=world.event.id,
        person_id=None if state == State.DRAFT else person.id,
        name=person.name,
        country="BG",
        email=person.email or "",
        state=state,
        state_since=clock.now(),
        submitted_at=None if state == State.DRAFT else clock.now(),
        created_at=clock.now(),
    )
    with transaction():
        db.session.add(row)
        db.session.flush()
        db.session.add_all(
            [
                Application(participation_id=row.id),
                PersonalLink(
                    participation_id=row.id, token_hash=hash_of(token), made_at=clock.now()
                ),
            ]
        )
    world.values[f"participation_{state.value}"] = str(row.id)


def _certificate(world: World) -> Certificate:
    owner = one_or_none(select(Person).where(Person.email_key == "alice@example.org"))
    assert owner is not None
    with clock.travelling_to(_AFTERWARDS):
        save_rule(world.event, 0, papers.RULE, acting(owner, "organiser"))
        typed = {world.participation.id: Typed(Decimal(12), 0)}
        mark_hours(world.event, typed, owner)
        return papers.ready(world.event, owner, world.participation)
