"""300 people and 15 places: over HTTP with 4 workers, on both stores, and without the lock.

The bars are CC1, CC2 and CC10 of the threat model: exactly 15, no error, and a control which
shows that the same script sees an oversold training.
"""

from collections.abc import Callable
from datetime import timedelta

import pytest
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
from tests.registration.places.crowd import press_together
from tests.registration.places.crowd import serving
from tests.registration.places.crowd import statuses
from tests.registration.places.stories import SOON
from tests.support.sofia import a_training
from tests.support.stores import Store

_CROWD = 300
_PLACES = 15
Crowd = Callable[[Event], list[tuple[str, str]]]
_UNLOCKED = "tests.registration.places.unlocked_app:create_app()"


def a_crowd(event: Event, state: State) -> list[str]:
    """300 people in that state; the tokens of their personal links."""
    tokens = [new_token() for _number in range(_CROWD)]
    with transaction():
        for number, token in enumerate(tokens):
            row = _row(event, state, number)
            db.session.add(row)
            db.session.flush()
            db.session.add_all(
                [
                    Application(participation_id=row.id, wanted_format="ordinary"),
                    PersonalLink(
                        participation_id=row.id, token_hash=hash_of(token), made_at=clock.now()
                    ),
                ]
            )
    return tokens


def _row(event: Event, state: State, number: int) -> Participation:
    email = f"person{number}@example.org"
    row = Participation(
        event_id=event.id,
        name=f"Person {number}",
        country="BG",
        email=email,
        state=state,
        state_since=clock.now(),
        created_at=clock.now(),
    )
    if state != State.DRAFT:
        person = Person(name=row.name, email=email, email_key=email, created_at=clock.now())
        db.session.add(person)
        db.session.flush()
        row.person_id = person.id
        row.reference = f"SOF-{number}"
        row.submitted_at = clock.now()
        row.offer_until = clock.now() - timedelta(days=1)
    return row


def counted(state: State) -> int:
    db.session.rollback()
    return len(all_of(select(Participation.id).where(Participation.state == state)))


def late_offers(event: Event) -> list[tuple[str, str]]:
    return [("/sign-in", f"/my/{token}/offer/yes") for token in a_crowd(event, State.OFFERED)]


def ready_forms(event: Event) -> list[tuple[str, str]]:
    return [("/sign-in", f"/my/{token}/place") for token in a_crowd(event, State.DRAFT)]


def test_300_say_yes_at_once_to_15_places(app: Flask, store: Store) -> None:
    paths = late_offers(a_training(capacity=_PLACES, starts_on=SOON, ends_on=SOON))

    with serving(store.url) as port:
        visits = press_together(port, paths)

    assert statuses(visits) == {303: _CROWD}
    assert counted(State.CONFIRMED) == _PLACES
    assert counted(State.RESERVE) == _CROWD - _PLACES
    told = [visit for visit in visits if "All places are taken by now" in visit.text]
    assert len(told) == _CROWD - _PLACES


def test_300_register_at_once_for_15_places(app: Flask, store: Store) -> None:
    paths = ready_forms(
        a_training(capacity=_PLACES, way_in=WayIn.OPEN, starts_on=SOON, ends_on=SOON)
    )

    with serving(store.url) as port:
        visits = press_together(port, paths)

    assert statuses(visits) == {303: _CROWD}
    assert counted(State.CONFIRMED) == _PLACES
    waiting = all_of(
        select(Participation)
        .where(Participation.state == State.RESERVE)
        .order_by(Participation.state_since)
    )
    assert [row.rank for row in waiting] == list(range(1, _CROWD - _PLACES + 1))
    told = [visit for visit in visits if "You are on the waiting list" in visit.text]
    assert len(told) == _CROWD - _PLACES


@pytest.mark.parametrize("crowd", [late_offers, ready_forms])
def test_without_the_lock_the_training_is_oversold(app: Flask, store: Store, crowd: Crowd) -> None:
    way_in = WayIn.OPEN if crowd is ready_forms else WayIn.SELECTION
    paths = crowd(a_training(capacity=_PLACES, way_in=way_in, starts_on=SOON, ends_on=SOON))

    with serving(store.url, _UNLOCKED) as port:
        visits = press_together(port, paths)

    assert counted(State.CONFIRMED) > _PLACES, statuses(visits)
