"""A crowd around a training: many people with offers that ran out, or with forms to send."""

from datetime import timedelta

from sqlalchemy import select

from events.call.models import Event
from events.call.models import WayIn
from events.pools.models import Pool
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
from tests.registration.places.stories import SOON
from tests.support.pools import a_pool
from tests.support.sofia import a_training


def a_crowd(event: Event, state: State, size: int) -> list[str]:
    """So many people in that state; the tokens of their personal links."""
    tokens = [new_token() for _number in range(size)]
    known = [_person(event, number) for number in range(0 if state == State.DRAFT else size)]
    rows = [_row(event, state, number) for number in range(size)]
    for row, person in zip(rows, known, strict=False):
        _apply(row, person, event.slug[:3].upper())
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


def _apply(row: Participation, person: Person, letters: str) -> None:
    row.person_id = person.id
    row.reference = f"{letters}-{row.name.split()[-1]}"
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
        created_at=clock.now() - timedelta(hours=1),
    )


def placed(event: Event, state: State) -> list[Participation]:
    """The event's people in that state, in the order in which they came there."""
    db.session.rollback()
    rows = select(Participation).where(
        Participation.event_id == event.id, Participation.state == state
    )
    return list(all_of(rows.order_by(Participation.state_since)))


def late_offers(size: int, places: int, slug: str = "late") -> tuple[Event, list[str]]:
    """An event, and where people say yes to an offer that has run out."""
    event = a_training(slug, capacity=places, starts_on=SOON, ends_on=SOON)
    return event, [f"/my/{token}/offer/yes" for token in a_crowd(event, State.OFFERED, size)]


def of_two_kinds(size: int, places: int) -> tuple[Event, Pool, list[str]]:
    """As late_offers; every second person has an offer of another kind, with a place fewer."""
    event, paths = late_offers(size, places, "kinds")
    pool = a_pool(event, capacity=places - 1)
    with transaction():
        for row in placed(event, State.OFFERED)[::2]:
            row.pool_id = pool.id
    return event, pool, paths


def ready_forms(size: int, places: int, slug: str = "open") -> tuple[Event, list[str]]:
    """An event with open registration, and where people send their forms."""
    how = {"capacity": places, "starts_on": SOON, "ends_on": SOON, "way_in": WayIn.OPEN}
    event = a_training(slug, **how)
    return event, [f"/my/{token}/place" for token in a_crowd(event, State.DRAFT, size)]
