"""300 people and 15 places: over HTTP with 4 workers, on both stores, and without the lock.

The bars are CC1, CC2 and CC10 of the threat model: exactly 15, no error, and a control which
shows that the same script sees an oversold training: without the lock far fewer people are enough,
so as many are enough to say yes to offers; the 300 of the bar send the form.
One server plays both scenes, for four processes take longer to start than to answer.
"""

from datetime import timedelta

from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import PersonalLink
from events.team.models import State
from foundation import clock
from foundation.people import Person
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from tests.registration.places.crowd import Visit
from tests.registration.places.crowd import press_together
from tests.registration.places.crowd import serving
from tests.registration.places.crowd import statuses
from tests.registration.places.stories import SOON
from tests.support.sofia import a_training
from tests.support.stores import Store

_CROWD = 300
_FEW = 60
_PLACES = 15
# The control serves 16 at a time: with 15 places, sixteen who overlap sell one too many at most.
_PLACES_UNLOCKED = 4
_UNLOCKED = "tests.registration.places.unlocked_app:create_app()"


def a_crowd(event: Event, state: State, size: int) -> list[str]:
    """So many people in that state; the tokens of their personal links."""
    tokens = [new_token() for _number in range(size)]
    known = [_person(event, number) for number in range(0 if state == State.DRAFT else size)]
    rows = [_row(event, state, number) for number in range(size)]
    for row, person in zip(rows, known, strict=False):
        _apply(row, person)
    forms = [Application(participation_id=row.id, wanted_format="ordinary") for row in rows]
    links = [_link(row, token) for row, token in zip(rows, tokens, strict=True)]
    with transaction():
        for of_one_table in (known, rows, forms, links):
            db.session.add_all(of_one_table)
            db.session.flush()
    return tokens


def _person(event: Event, number: int) -> Person:
    email = f"person{number}@{event.slug}.example"
    return Person(name=f"Person {number}", email=email, email_key=email, created_at=clock.now())


def _apply(row: Participation, person: Person) -> None:
    row.person_id = person.id
    row.reference = f"SOF-{row.name.split()[-1]}"
    row.submitted_at = clock.now()
    row.offer_until = clock.now() - timedelta(days=1)


def _link(row: Participation, token: str) -> PersonalLink:
    return PersonalLink(participation_id=row.id, token_hash=hash_of(token), made_at=clock.now())


def _row(event: Event, state: State, number: int) -> Participation:
    return Participation(
        event_id=event.id,
        name=f"Person {number}",
        country="BG",
        email=f"person{number}@{event.slug}.example",
        state=state,
        state_since=clock.now(),
        created_at=clock.now(),
    )


def placed(event: Event, state: State) -> list[Participation]:
    """The event's people in that state, in the order in which they came there."""
    db.session.rollback()
    rows = select(Participation).where(
        Participation.event_id == event.id, Participation.state == state
    )
    return list(all_of(rows.order_by(Participation.state_since)))


def told(visits: list[Visit], words: str) -> set[int]:
    """The people who read those words on the page after their press."""
    return {visit.number for visit in visits if words in visit.text}


def without_place(event: Event, visits: list[Visit]) -> set[int]:
    """Who of those that read on has no place."""
    lucky = {row.name for row in placed(event, State.CONFIRMED)}
    return {each.number for each in visits if each.text and f"Person {each.number}" not in lucky}


def late_offers(size: int, places: int) -> tuple[Event, list[str]]:
    """An event, and where people say yes to an offer that has run out."""
    event = a_training("late", capacity=places, starts_on=SOON, ends_on=SOON)
    return event, [f"/my/{token}/offer/yes" for token in a_crowd(event, State.OFFERED, size)]


def ready_forms(size: int, places: int) -> tuple[Event, list[str]]:
    """An event with open registration, and where people send their forms."""
    how = {"capacity": places, "starts_on": SOON, "ends_on": SOON, "way_in": WayIn.OPEN}
    event = a_training("open", **how)
    return event, [f"/my/{token}/place" for token in a_crowd(event, State.DRAFT, size)]


def test_300_press_at_once_for_15_places(app: Flask, store: Store) -> None:
    offered, answers = late_offers(_FEW, _PLACES)
    opened, forms = ready_forms(_CROWD, _PLACES)

    with serving(store.url) as port:
        said_yes = press_together(port, answers)
        registered = press_together(port, forms)

    assert statuses(said_yes) == {303: _FEW}
    assert statuses(registered) == {303: _CROWD}
    assert len(placed(offered, State.CONFIRMED)) == len(placed(opened, State.CONFIRMED)) == _PLACES
    assert len(placed(offered, State.RESERVE)) == _FEW - _PLACES
    waiting = placed(opened, State.RESERVE)
    assert [row.rank for row in waiting] == list(range(1, _CROWD - _PLACES + 1))
    assert told(said_yes, "All places are taken by now") == without_place(offered, said_yes)
    assert told(registered, "You are on the waiting list") == without_place(opened, registered)


def test_without_the_lock_the_trainings_are_oversold(app: Flask, store: Store) -> None:
    offered, answers = late_offers(_FEW, _PLACES_UNLOCKED)
    opened, forms = ready_forms(_FEW, _PLACES_UNLOCKED)

    with serving(store.url, _UNLOCKED) as port:
        seen = [statuses(press_together(port, paths)) for paths in (answers, forms)]

    for event in (offered, opened):
        assert len(placed(event, State.CONFIRMED)) > _PLACES_UNLOCKED, seen
