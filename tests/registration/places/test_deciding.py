"""The verbs of organisers: offer, reserve, decline, undo, and when they are refused."""

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.team.models import State
from foundation.audit import history_of
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.mail.models import OutgoingLetter
from foundation.store import db
from registration.places import actions
from registration.places.queries import places_free
from registration.places.queries import places_held
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import a_reserve
from tests.registration.places.stories import an_offer
from tests.registration.places.stories import in_days
from tests.registration.places.stories import letters_about
from tests.registration.places.stories import people
from tests.registration.places.stories import ranks
from tests.support.sofia import a_participant

# -- offering


def test_an_offer_holds_a_place_and_is_written_to_the_person(event: Event) -> None:
    maria, yana = people(event, "Maria", "Yana")
    until = in_days(10)

    actions.offer(event, [maria], until, ALICE)

    assert (maria.state, maria.offer_until) == (State.OFFERED, until)
    assert (places_held(event, None), places_free(event, None)) == (1, 1)
    assert letters_about(maria) == ["offer"]
    assert letters_about(yana) == []
    (entry,) = history_of(maria.id)
    assert entry.details == {"move": "offer", "before": "applied", "after": "offered"}


def test_more_offers_than_free_places_are_refused_all_together(event: Event) -> None:
    three = people(event, "Maria", "Yana", "Ivo")

    with pytest.raises(Refused, match="only 2 free places, and you chose 3") as refused:
        actions.offer(event, three, in_days(10), ALICE)

    assert refused.value.field == "chosen"
    assert {row.state for row in three} == {State.APPLIED}
    assert [letters_about(row) for row in three] == [[], [], []]


def test_nobody_gets_two_offers_at_once_or_less_time(event: Event) -> None:
    maria = an_offer(event, days=5)

    with pytest.raises(Refused, match="Maria already has an offer"):
        actions.offer(event, [maria], in_days(4), ALICE)


def test_whose_offer_runs_gets_more_time_though_all_places_are_taken(event: Event) -> None:
    maria, _yana = an_offer(event, days=5), an_offer(event, "Yana")
    assert places_free(event, None) == 0
    until = in_days(10)

    actions.offer(event, [maria], until, ALICE)

    assert (maria.state, maria.offer_until) == (State.OFFERED, until)
    assert letters_about(maria) == ["offer"]
    assert places_held(event, None) == 2


def test_a_lapsed_offer_holds_no_place_and_can_be_made_again(event: Event) -> None:
    maria = an_offer(event, days=-1)
    assert places_free(event, None) == 2

    actions.offer(event, [maria], in_days(3), ALICE)

    assert places_free(event, None) == 1


def test_a_confirmed_place_is_never_offered_again(event: Event) -> None:
    with pytest.raises(Refused, match="it stands at “Has a place”"):
        actions.offer(event, [a_participant(event)], in_days(3), ALICE)


def test_the_next_on_the_list_gets_the_place_and_the_others_move_up(event: Event) -> None:
    first, _second = a_reserve(event, "Maria", 1), a_reserve(event, "Yana", 2)

    actions.offer_next_reserve(event, first, in_days(3), ALICE)

    assert (first.state, first.rank) == (State.OFFERED, None)
    assert ranks(event) == {"Yana": 1}
    letter = db.session.scalars(
        select(OutgoingLetter).where(OutgoingLetter.participation_id == first.id)
    ).one()
    assert "a place has become free" in letter.text


def test_only_the_next_on_the_list_gets_the_place(event: Event) -> None:
    a_reserve(event, "Maria", 1)
    second = a_reserve(event, "Yana", 2)

    with pytest.raises(Conflict, match="reserve list has changed"):
        actions.offer_next_reserve(event, second, in_days(3), ALICE)


def test_nobody_is_next_on_an_empty_list(event: Event) -> None:
    with pytest.raises(Conflict):
        actions.offer_next_reserve(event, a_participant(event), in_days(3), ALICE)


# -- deciding


def test_reserves_stand_in_the_order_in_which_they_came(event: Event) -> None:
    actions.reserve(event, people(event, "Maria", "Yana"), ALICE)
    actions.reserve(event, people(event, "Ivo"), ALICE)

    assert ranks(event) == {"Maria": 1, "Yana": 2, "Ivo": 3}


def test_an_offer_is_never_taken_back_to_the_reserve_list(event: Event) -> None:
    with pytest.raises(Refused, match="Place offered"):
        actions.reserve(event, [an_offer(event)], ALICE)


def test_declining_closes_the_gap_on_the_list(event: Event) -> None:
    maria, _yana = a_reserve(event, "Maria", 1), a_reserve(event, "Yana", 2)

    actions.decline(event, [maria], ALICE)

    assert (maria.state, ranks(event)) == (State.NOT_CHOSEN, {"Yana": 1})
    assert letters_about(maria) == ["not_chosen"]


@pytest.mark.parametrize(
    ("kind", "after"),
    [
        *[("offer", State.OFFERED), ("reserve", State.RESERVE), ("decline", State.NOT_CHOSEN)],
        ("not_eligible", State.NOT_ELIGIBLE),
    ],
)
def test_a_decision_is_carried_out(event: Event, kind: str, after: State) -> None:
    (maria,) = people(event, "Maria")
    until = in_days(3) if kind == "offer" else None

    actions.decide(event, actions.Decision(kind, [maria], (1,), until, "Why."), ALICE)

    assert maria.state == after


def test_a_decision_about_what_has_changed_is_refused(event: Event) -> None:
    (maria,) = people(event, "Maria")
    actions.reserve(event, [maria], ALICE)

    with pytest.raises(Conflict, match="look again"):
        actions.decide(event, actions.Decision("decline", [maria], (1,)), ALICE)


@pytest.mark.parametrize(
    "state",
    [State.RESERVE, State.NOT_CHOSEN, State.NOT_ELIGIBLE, State.EXPIRED, State.WITHDRAWN],
)
def test_a_decision_can_be_undone(event: Event, state: State) -> None:
    maria = a_participant(event, "Maria", state, rank=1 if state == State.RESERVE else None)

    actions.undo_decision(maria, ALICE)

    assert (maria.state, maria.rank, letters_about(maria)) == (State.APPLIED, None, [])


def test_conditions_that_are_not_met_are_told_with_the_reason(event: Event) -> None:
    maria = a_reserve(event, "Maria", 1)

    with pytest.raises(Refused, match="which condition") as refused:
        actions.not_eligible(event, [maria], " ", ALICE)
    assert refused.value.field == "reason"
    actions.not_eligible(event, [maria], "The call is for people who live in Europe.", ALICE)

    assert (maria.state, maria.rank) == (State.NOT_ELIGIBLE, None)
    letter = db.session.scalars(select(OutgoingLetter)).one()
    assert "The call is for people who live in Europe." in letter.text


def test_a_place_is_not_undone(event: Event) -> None:
    with pytest.raises(Refused, match="Has a place"):
        actions.undo_decision(a_participant(event), ALICE)


def test_somebody_moves_up_and_down_the_list(event: Event) -> None:
    rows = [a_reserve(event, name, rank) for rank, name in enumerate(["A", "B", "C"], 1)]

    actions.change_rank(rows[2], -1, ALICE)
    assert ranks(event) == {"A": 1, "C": 2, "B": 3}
    actions.change_rank(rows[0], -1, ALICE)
    actions.change_rank(rows[1], 1, ALICE)
    assert ranks(event) == {"A": 1, "C": 2, "B": 3}


def test_only_who_is_on_the_list_moves_on_it(event: Event) -> None:
    with pytest.raises(Refused):
        actions.change_rank(a_participant(event), 1, ALICE)
