"""Many act on places at the same moment: opposite decisions, and everything mixed at random."""

import threading
from collections.abc import Callable
from collections.abc import Sequence
from random import Random
from uuid import UUID

from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State
from foundation.audit.models import AuditEntry
from foundation.errors import Refused
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.places import actions
from registration.places.queries import next_reserve
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import SELF
from tests.registration.places.stories import SOON
from tests.registration.places.stories import a_draft
from tests.registration.places.stories import an_offer
from tests.registration.places.stories import in_days
from tests.registration.places.stories import letters_about
from tests.registration.places.stories import people
from tests.support.sofia import a_training

Act = Callable[[Participation], object]
_PLACES, _CROWD = 3, 24


def together(app: Flask, key: UUID, acts: Sequence[Act]) -> list[str]:
    """Each act on that participation in a thread of its own: "done", or why it was refused."""
    gate, came = threading.Barrier(len(acts)), list[str]()
    db.session.rollback()

    def one(act: Act) -> None:
        with app.app_context():
            row = db.session.get_one(Participation, key)
            gate.wait(30)
            try:
                act(row)
                came.append("done")
            except Refused as refused:
                came.append(type(refused).__name__)

    threads = [threading.Thread(target=one, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    db.session.rollback()
    return sorted(came)


def test_cc9_of_two_opposite_decisions_at_once_one_wins_and_the_other_is_told(app: Flask) -> None:
    event = a_training(capacity=2)
    (maria,) = people(event, "Maria")
    until = in_days(5)

    def decided(kind: str) -> Act:
        ends = until if kind == "offer" else None
        return lambda row: actions.decide(
            row.event, actions.Decision(kind, [row], (1,), ends), ALICE
        )

    assert together(app, maria.id, [decided("offer"), decided("decline")]) == ["Conflict", "done"]

    assert (maria.state, letters_about(maria)) in (
        (State.OFFERED, ["offer"]),
        (State.NOT_CHOSEN, ["not_chosen"]),
    )


def test_cc9_of_an_answer_and_the_end_of_the_offer_at_once_one_counts(app: Flask) -> None:
    event = a_training(capacity=1)
    maria = an_offer(event, days=-1)
    people(event, "Yana", state=State.CONFIRMED)
    with transaction():
        actions.note_try(maria, actions.Tried(UUID(int=1), "phone", reached=False), ALICE)
        actions.note_try(maria, actions.Tried(UUID(int=2), "phone", reached=False), ALICE)

    came = together(
        app,
        maria.id,
        [lambda row: actions.confirm(row, SELF), lambda row: actions.expire(row, ALICE)],
    )

    # A late yes is possible after the end too; the end is not, after the late yes.
    assert (maria.state, maria.rank) == (State.RESERVE, 1)
    assert came in (["done", "done"], ["Refused", "done"])


def test_cc4_leaving_promoting_and_registering_at_random_never_oversell(app: Flask) -> None:
    event = a_training(capacity=_PLACES, way_in=WayIn.OPEN, starts_on=SOON, ends_on=SOON)
    drafts = [a_draft(event, f"Person{number}").id for number in range(_CROWD)]
    for _number in range(2 * _PLACES):
        actions.take_place_now(db.session.get_one(Participation, drafts.pop()))
    gate, event_id = threading.Barrier(4), event.id
    db.session.rollback()

    def play(mine: list[UUID], dice: Random) -> None:
        with app.app_context():
            gate.wait(30)
            for key in mine:
                actions.take_place_now(db.session.get_one(Participation, key))
                for act in dice.sample([leave, promote, accept], 2):
                    _try(act, db.session.get_one(Event, event_id), dice)

    threads = [
        threading.Thread(target=play, args=(drafts[share::4], Random(share))) for share in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    db.session.rollback()

    moves = told_in_order(event)
    assert highest(moves) == _PLACES
    offered = [key for key, act in moves if act == "offer_to_next"]
    gone = {key for key, act in moves if act == "withdraw"}
    waited = [key for key, act in moves if act == "wait" and (key in offered or key not in gone)]
    assert len(offered) == len(set(offered)) > 0
    assert offered == waited[: len(offered)]


def leave(event: Event, dice: Random) -> None:
    """Somebody with a place withdraws."""
    there = _in(event, State.CONFIRMED)
    if there:
        actions.withdraw(dice.choice(there), SELF)


def promote(event: Event, dice: Random) -> None:
    """The next on the list gets an offer."""
    del dice
    first = next_reserve(event, None)
    if first is not None:
        actions.offer_next_reserve(event, first, in_days(5), ALICE)


def accept(event: Event, dice: Random) -> None:
    """Somebody says yes."""
    there = _in(event, State.OFFERED)
    if there:
        actions.confirm(dice.choice(there), SELF)


def _try(act: Callable[[Event, Random], None], event: Event, dice: Random) -> None:
    try:
        act(event, dice)
    except Refused:
        db.session.rollback()


def _in(event: Event, state: State) -> Sequence[Participation]:
    rows = select(Participation).where(
        Participation.event_id == event.id, Participation.state == state
    )
    return all_of(rows.order_by(Participation.name))


def told_in_order(event: Event) -> list[tuple[UUID, str]]:
    """(person, move) of every move, in the order in which they were made under the lock."""
    moved = select(AuditEntry).where(
        AuditEntry.event_id == event.id, AuditEntry.act == "moved.participation"
    )
    return [(row.row_id, row.details["move"]) for row in all_of(moved.order_by(AuditEntry.at))]


def highest(moves: list[tuple[UUID, str]]) -> int:
    """The most places that were held at any moment of the trail."""
    held: set[UUID] = set()
    most = 0
    for key, act in moves:
        if act in {"register", "offer_to_next"}:
            held.add(key)
        elif act == "withdraw":
            held.discard(key)
        most = max(most, len(held))
    return most
