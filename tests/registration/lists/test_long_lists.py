"""Organisers' lists make the same number of queries with 1, 3 and 60 people."""

from typing import Any

import pytest

from events.call.models import Event
from events.team.models import State
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from tests.support.counting import queries_made
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

pytestmark = pytest.mark.one_store(reason="how many queries a page makes is the same on both")


def fill(event: Event, first: int, last: int) -> None:
    """People with those numbers: each second one waits."""
    with transaction():
        for number in range(first, last + 1):
            waits: dict[str, Any] = {"state": State.RESERVE, "rank": number} if number % 2 else {}
            row = a_participant(event, f"Name{number} Family", **waits)
            db.session.flush()
            db.session.add(Application(participation_id=row.id, help_wanted=number == 1))


@pytest.mark.parametrize(
    "page",
    ["people", "people?state=reserve&sort=changed", "people?find=na", "applications", "places"],
)
def test_one_three_and_sixty_people(visitor: Visitor, page: str) -> None:
    alice, event = alices_training()
    path = f"/organise/sofia/{page}"
    sign_in(visitor, alice).open(path)
    counts, before = [], 0
    for total in (1, 3, 60):
        fill(event, before + 1, total)
        before = total
        visitor.open(path)
        with queries_made() as made:
            visitor.open(path)
        counts.append(len(made))

    assert (counts[1:], visitor.status) == ([counts[0]] * 2, 200)
