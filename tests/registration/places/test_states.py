"""The state machine: every legal jump, every illegal one, and who may make which."""

from datetime import datetime
from itertools import product

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State
from events.team.rules import ALONG
from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.places.actions.moving import Details
from registration.places.actions.moving import carry_out
from registration.places.states import MOVES
from registration.places.states import Move
from registration.places.states import Who
from registration.places.states import is_of
from registration.places.states import may
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import SELF
from tests.registration.places.stories import in_days
from tests.registration.places.stories import letters_about
from tests.support.sofia import a_participant

WORKER = Actor("worker")
PAIRS = {(before, move.after) for move in MOVES for before in move.before}


def standing(row: Participation, state: State, until: datetime | None) -> None:
    with transaction():
        row.state, row.offer_until, row.rank = state, until, None


def tried(move: Move, row: Participation) -> bool:
    """Whether that move was carried out."""
    by = ALICE if Who.ORGANISER in move.by else SELF
    try:
        with transaction():
            hold(row.event)
            carry_out(move, row, by, Details(words={"reason": "Elsewhere."}))
    except Refused:
        return False
    return True


def test_every_pair_of_states_is_either_a_move_or_refused(event: Event) -> None:
    maria = a_participant(event, "Maria")
    moved = set()

    for way_in in WayIn:
        with transaction():
            event.way_in = way_in
        for state in State:
            for move in MOVES:
                for until in (in_days(-1), in_days(1), None):
                    standing(maria, state, until)
                    allowed = may(move, maria, clock.now())
                    assert tried(move, maria) == allowed, (state, move.act)
                    assert maria.state == (move.after if allowed else state)
                    moved |= {(state, maria.state)} if allowed else set()

    assert moved == PAIRS
    impossible = {(one, other) for one in State for other in State} - PAIRS
    assert {(one, other) for one in ALONG for other in State} <= impossible
    assert {(one, other) for one in State for other in ALONG} <= impossible
    assert (State.CONFIRMED, State.OFFERED) in impossible


def test_withdrawing_is_possible_from_wherever_somebody_stands() -> None:
    sent = {each for each in State if each not in (State.DRAFT, State.WITHDRAWN, *ALONG)}

    assert {before for before, after in PAIRS if after is State.WITHDRAWN} == sent


def test_each_move_has_its_maker_its_words_its_letter_and_its_line(event: Event) -> None:
    assert len({move.act for move in MOVES}) == len(MOVES)
    for move in MOVES:
        maria = a_participant(event, move.act.title(), move.before[0])
        with transaction():
            event.way_in = next(each for each in WayIn if fits(move, maria, each))
        assert tried(move, maria)

        assert letters_about(maria) == ([move.letter] if move.letter else [])
        entry = next(each for each in history_of(maria.id) if each.act == "moved.participation")
        assert entry.details["move"] == move.act
        assert (entry.details["before"], entry.details["after"]) == (move.before[0], move.after)
        assert move.told
        assert move.rule.__doc__


def fits(move: Move, row: Participation, way_in: WayIn) -> bool:
    """Whether the move is open in a training of that kind, with the right end of the time.

    And with another application of the same person, where only that opens it.
    """
    row.event.way_in = way_in
    ends, others = (in_days(-1), in_days(1), None), (None, row.id)
    for row.offer_until, row.merged_into_id in product(ends, others):
        if may(move, row, clock.now()):
            return True
    return False


def test_nobody_makes_the_moves_of_others(event: Event) -> None:
    maria = a_participant(event, "Maria", State.APPLIED)

    with pytest.raises(Refused), transaction():
        carry_out(next(move for move in MOVES if move.act == "offer"), maria, SELF)
    assert all(is_of(move, ALICE) for move in MOVES)
    assert {move.act for move in MOVES if is_of(move, WORKER)} == {
        *("not_arrived", "expire", "offer_to_next")
    }
    assert db.session.scalars(select(Participation.state)).all() == [State.APPLIED]
