"""A training that asks its applicants for four ticks, and applicants who tick."""

from collections.abc import Collection
from datetime import UTC
from datetime import datetime
from pathlib import Path

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.clock import travelling_to
from foundation.people import Person
from foundation.settings import settings
from foundation.store import transaction
from registration.budget import actions
from registration.budget.actions import Asking
from registration.budget.models import Tick
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training

CLOSES = datetime(2016, 6, 1, 20, 59, tzinfo=UTC)
OPEN = datetime(2016, 5, 10, 9, 0, tzinfo=UTC)
CLOSED = datetime(2016, 6, 2, 9, 0, tzinfo=UTC)
ALICE = Actor("owner")
REASON = "The Rowan Fund asks for one amount before we choose."


def an_asking_training() -> tuple[Person, Event]:
    """Alice owns it; it asks, and takes applications until CLOSES."""
    alice, event = alices_training(closes_at=CLOSES)
    actions.ask_for_ticks(event, Asking(asks=True, reason=REASON), ALICE, 0)
    return alice, event


@transaction()
def applicants(
    event: Event, number: int, ticks: Collection[Tick] = (), first: int = 0
) -> list[Participation]:
    """So many applicants with the same ticks; their numbers go on from `first`."""
    people = [
        a_participant(event, f"Person{first + one:02}", State.APPLIED) for one in range(number)
    ]
    with travelling_to(OPEN):
        for participation in people:
            actions.tick(participation, ticks)
    return people


def keys() -> set[Path]:
    """The key files there are."""
    return set((settings().keys_dir / "budget").glob("*"))
