"""Trainings of many people, for the figures of organisers' lists and files."""

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from uuid import UUID
from uuid import uuid4

from sqlalchemy import insert
from sqlalchemy import text

from events.attendance.models import AttendanceMark
from events.attendance.models import Presence
from events.call.models import Event
from events.call.models import EventOrganisation
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.store import db
from foundation.store import search_key
from foundation.store import sort_key
from foundation.store import transaction
from foundation.store import words_key
from registration.apply.models import Application
from registration.apply.models import Experience
from registration.questions.models import FormAnswer
from registration.questions.models import Kind
from tests.support import people
from tests.support.questions import a_page
from tests.support.questions import a_question

_TEXT = "I have listened to others for five years and want to learn more. " * 6
_GIVEN = ("Maria", "Ágnes", "Яна", "Olof", "Ελένη", "Мартин", "Ioana", "Zoran")
_PARTS = ("2030-05-01.am", "2030-05-01.pm", "2030-05-02.am", "2030-05-02.pm")
_LAST_OF_TEN = 9
Row = dict[str, object]


def fill(sizes: Iterable[int]) -> str:
    """Make a training of each size and somebody who organises them; the cookie of their browser."""
    organiser = people.a_person("Alice Martin")
    body = Organisation(name="Centre North", short_name="North", country="BG")
    with transaction():
        db.session.add(body)
    for size in sizes:
        event = _training(size, body)
        people.grant(organiser, event.id, Role.OWNER, body)
        with transaction():
            for table, rows in _rows(event, size, organiser):
                db.session.execute(insert(table), rows)
    if db.engine.dialect.name == "postgresql":
        # PostgreSQL does this by itself, within a minute of so many rows.
        with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))
    return f"signed-in={people.a_session(organiser)}"


def _training(size: int, body: Organisation) -> Event:
    now = clock.now()
    event = Event(
        slug=f"bench-{size}",
        title=f"A training of {size}",
        starts_on=date(2030, 5, 1),
        ends_on=date(2030, 5, 2),
        zone="Europe/Sofia",
        capacity=size,
        published_at=now,
        created_at=now,
    )
    event.held_by.append(EventOrganisation(organisation=body, position=1))
    with transaction():
        db.session.add(event)
    return event


def _rows(event: Event, size: int, organiser: Person) -> Iterator[tuple[type, list[Row]]]:
    people_there = [(uuid4(), uuid4(), _name(number)) for number in range(size)]
    now = clock.now()
    yield Person, [{"id": who, "name": name, "created_at": now} for who, _row, name in people_there]
    yield (
        Participation,
        [
            {"id": row, "event_id": event.id, "person_id": who}
            | _participation(f"B{size}-{number:05}", number, name, now)
            for number, (who, row, name) in enumerate(people_there)
        ],
    )
    yield Application, [_application(row) for _who, row, _name in people_there]
    yield FormAnswer, list(_answers(event, [row for _who, row, _name in people_there], now))
    yield (
        AttendanceMark,
        [_mark(row, part, organiser, now) for _who, row, _name in people_there for part in _PARTS],
    )


def _name(number: int) -> str:
    return f"{_GIVEN[number % len(_GIVEN)]} Family{number:05}"


def _participation(reference: str, number: int, name: str, now: datetime) -> Row:
    # One of ten waits, as where a training is full.
    place, waits = number // 10 + 1, number % 10 == _LAST_OF_TEN
    return {
        "reference": reference,
        "name": name,
        "name_sorts": sort_key(name),
        "name_finds": f" {search_key(name)}",
        "country": ("BG", "SE", "RO")[number % 3],
        "channel": Channel.PHONE,
        "contact_detail": f"+359 2 {number:07}",
        "state": State.RESERVE if waits else State.CONFIRMED,
        "rank": place if waits else None,
        "state_since": now,
        "submitted_at": now + timedelta(seconds=number),
        "created_at": now,
    }


def _application(participation_id: UUID) -> Row:
    return {
        "id": uuid4(),
        "participation_id": participation_id,
        "organisation": "Centre for Independent Living",
        "organisation_finds": " centre for independent living",
        "answers_finds": words_key(_TEXT),
        "languages": ["en", "bg", "ils"],
        "experience": Experience.BOTH,
        **dict.fromkeys(("experience_text", "motivation", "afterwards"), _TEXT),
    }


def _answers(event: Event, people_there: list[UUID], now: datetime) -> Iterator[Row]:
    """To two questions with options, a short and a long text."""
    page = a_page(event)
    chosen = a_question(page, "How did you hear of us?", Kind.ONE, ["A friend", "Radio", "Post"])
    several = a_question(page, "Which days suit you?", Kind.SEVERAL, ["Friday", "Saturday"])
    texts = [a_question(page, f"About you, {kind}", kind) for kind in (Kind.SHORT, Kind.LONG)]
    days = [str(option.id) for option in several.options]
    for number, person in enumerate(people_there):
        told = {chosen.id: str(chosen.options[number % 3].id), several.id: days}
        told |= {text.id: _TEXT for text in texts}
        for question, value in told.items():
            answer = {"participation_id": person, "question_id": question, "value": value}
            yield {"id": uuid4(), "answered_at": now, **answer}


def _mark(participation_id: UUID, part: str, organiser: Person, now: datetime) -> Row:
    return {
        "id": uuid4(),
        "participation_id": participation_id,
        "part": part,
        "presence": Presence.PRESENT,
        "number": 1,
        "marked_at": now,
        "marked_by_id": organiser.id,
    }
