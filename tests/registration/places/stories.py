"""People around a training, in any state, and the letters they got."""

from datetime import datetime
from datetime import timedelta

from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.balance.actions import Limits
from registration.balance.actions import set_target
from registration.balance.models import Kind
from tests.support.sofia import a_participant

SOON = clock.now().date() + timedelta(days=300)
ALICE = Actor("organiser")
SELF = Actor("participant")
ONE_PER_COUNTRY = Limits(None, 1)


def in_days(days: int) -> datetime:
    return clock.now() + timedelta(days=days)


def people(event: Event, *names: str, state: State = State.APPLIED) -> list[Participation]:
    return [a_participant(event, name, state) for name in names]


def an_offer(event: Event, name: str = "Maria", days: int = 5) -> Participation:
    return a_participant(event, name, State.OFFERED, offer_until=in_days(days))


def a_reserve(event: Event, name: str, rank: int) -> Participation:
    return a_participant(event, name, State.RESERVE, rank=rank)


def a_draft(event: Event, name: str) -> Participation:
    """A form of an open registration, ready to be sent."""
    draft = Participation(
        event_id=event.id,
        name=name,
        country="BG",
        email=f"{name.lower()}@example.org",
        state_since=clock.now(),
        created_at=clock.now(),
    )
    with transaction():
        db.session.add(draft)
        db.session.flush()
        db.session.add(Application(participation_id=draft.id, wanted_format="ordinary"))
    return draft


def letters_about(participation: Participation) -> list[str]:
    query = select(OutgoingLetter.dedup).where(OutgoingLetter.participation_id == participation.id)
    kinds = all_of(query.order_by(OutgoingLetter.created_at))
    return [kind.split(":")[0] for kind in kinds]


def ranks(event: Event) -> dict[str, int | None]:
    query = select(Participation).where(Participation.state == State.RESERVE)
    rows = all_of(query.order_by(Participation.rank))
    return {row.name: row.rank for row in rows if row.event_id == event.id}


def from_bulgaria_and_greece(event: Event) -> list[Participation]:
    """A place is held from Bulgaria; Yana from there waits before Nikos from Greece."""
    a_participant(event, "Ana", State.CONFIRMED, country="BG")
    waiting = [("Yana", "BG"), ("Nikos", "GR"), ("Eleni", "GR")]
    rows = [
        a_participant(event, name, State.RESERVE, rank=rank, country=country)
        for rank, (name, country) in enumerate(waiting, 1)
    ]
    set_target(event, Kind.EACH_COUNTRY, "", ONE_PER_COUNTRY, ALICE)
    return rows
