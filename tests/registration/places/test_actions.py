"""The verbs of places: what each does, and each way in which it refuses."""

from datetime import UTC
from datetime import datetime
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.mail.models import OutgoingLetter
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.places import actions
from registration.places.queries import places_free
from registration.places.queries import places_held
from tests.support.sofia import a_participant
from tests.support.sofia import a_training

ALICE = Actor("organiser")
SELF = Actor("participant")


@pytest.fixture
def event(app: Flask) -> Event:
    return a_training(capacity=2)


@pytest.fixture
def open_event(app: Flask) -> Event:
    return a_training(capacity=1, way_in=WayIn.OPEN)


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
    query = select(OutgoingLetter.dedup).where(
        OutgoingLetter.participation_id == participation.id
    )
    kinds = all_of(query.order_by(OutgoingLetter.created_at))
    return [kind.split(":")[0] for kind in kinds]


def ranks(event: Event) -> dict[str, int | None]:
    query = select(Participation).where(Participation.state == State.RESERVE)
    rows = all_of(query.order_by(Participation.rank))
    return {row.name: row.rank for row in rows if row.event_id == event.id}


# -- offering


def test_an_offer_holds_a_place_and_is_written_to_the_person(event: Event) -> None:
    maria, yana = people(event, "Maria", "Yana")
    until = in_days(10)

    actions.offer(event, [maria], until, ALICE)

    assert (maria.state, maria.offer_until) == (State.OFFERED, until)
    assert (places_held(event), places_free(event)) == (1, 1)
    assert letters_about(maria) == ["offer"]
    assert letters_about(yana) == []
    (entry,) = history_of(maria.id)
    assert entry.details == {"before": "applied", "after": "offered"}


def test_more_offers_than_free_places_are_refused_all_together(event: Event) -> None:
    three = people(event, "Maria", "Yana", "Ivo")

    with pytest.raises(Refused, match="only 2 free places, and you chose 3") as refused:
        actions.offer(event, three, in_days(10), ALICE)

    assert refused.value.field == "chosen"
    assert {row.state for row in three} == {State.APPLIED}
    assert [letters_about(row) for row in three] == [[], [], []]


def test_nobody_gets_two_offers_at_once(event: Event) -> None:
    maria = an_offer(event)

    with pytest.raises(Refused, match="Maria already has an offer"):
        actions.offer(event, [maria], in_days(10), ALICE)


def test_a_lapsed_offer_holds_no_place_and_can_be_made_again(event: Event) -> None:
    maria = an_offer(event, days=-1)
    assert places_free(event) == 2

    actions.offer(event, [maria], in_days(3), ALICE)

    assert places_free(event) == 1


def test_a_confirmed_place_is_never_offered_again(event: Event) -> None:
    with pytest.raises(Refused, match="it stands at “Has a place”"):
        actions.offer(event, [a_participant(event)], in_days(3), ALICE)


def test_the_next_on_the_list_gets_the_place_and_the_others_move_up(event: Event) -> None:
    first, _second = a_reserve(event, "Maria", 1), a_reserve(event, "Yana", 2)

    actions.offer_next_reserve(event, first, in_days(3), ALICE)

    assert (first.state, first.rank) == (State.OFFERED, None)
    assert ranks(event) == {"Yana": 1}
    assert "A place has become free" or letters_about(first) == ["offer"]


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
    [("offer", State.OFFERED), ("reserve", State.RESERVE), ("decline", State.NOT_CHOSEN)],
)
def test_a_decision_is_carried_out(event: Event, kind: str, after: State) -> None:
    (maria,) = people(event, "Maria")
    until = in_days(3) if kind == "offer" else None

    actions.decide(event, actions.Decision(kind, [maria], (1,), until), ALICE)

    assert maria.state == after


def test_a_decision_about_what_has_changed_is_refused(event: Event) -> None:
    (maria,) = people(event, "Maria")
    actions.reserve(event, [maria], ALICE)

    with pytest.raises(Conflict, match="look again"):
        actions.decide(event, actions.Decision("decline", [maria], (1,)), ALICE)


@pytest.mark.parametrize("state", [State.RESERVE, State.NOT_CHOSEN, State.WITHDRAWN])
def test_a_decision_can_be_undone(event: Event, state: State) -> None:
    maria = a_participant(event, "Maria", state, rank=1 if state == State.RESERVE else None)

    actions.undo_decision(maria, ALICE)

    assert (maria.state, maria.rank, letters_about(maria)) == (State.APPLIED, None, [])


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


# -- answering


def test_yes_holds_the_place_for_good(event: Event) -> None:
    maria = an_offer(event)

    assert actions.confirm(maria, SELF)
    assert actions.confirm(maria, SELF)

    assert (maria.state, maria.offer_until) == (State.CONFIRMED, None)
    assert letters_about(maria) == ["confirmed"]


def test_yes_if_holds_the_place_and_stops_the_clock(event: Event) -> None:
    maria = an_offer(event)

    assert actions.confirm_if(maria, SELF)

    with clock.travelling_to(in_days(300)):
        assert places_held(event) == 1
    assert (maria.state, letters_about(maria)) == (State.CONDITIONAL, ["yes_if"])


def test_yes_if_becomes_yes(event: Event) -> None:
    maria = a_participant(event, "Maria", State.CONDITIONAL)

    assert actions.confirm(maria, SELF)

    assert maria.state == State.CONFIRMED


def test_there_is_no_yes_without_an_offer(event: Event) -> None:
    (maria,) = people(event, "Maria")

    with pytest.raises(Refused, match="it stands at “Applied”"):
        actions.confirm(maria, SELF)


def test_a_late_yes_counts_while_places_last(event: Event) -> None:
    maria = an_offer(event, days=-1)

    assert actions.confirm(maria, SELF)

    assert maria.state == State.CONFIRMED


def test_a_late_yes_without_places_comes_first_on_the_list_in_order(event: Event) -> None:
    people(event, "A", "B", state=State.CONFIRMED)
    a_reserve(event, "Yana", 1)
    maria, ivo = an_offer(event, "Maria", -1), an_offer(event, "Ivo", -1)

    assert not actions.confirm(maria, SELF)
    assert not actions.confirm_if(ivo, SELF)

    assert ranks(event) == {"Maria": 1, "Ivo": 2, "Yana": 3}
    assert letters_about(maria) == ["reserve"]


def test_an_answer_by_phone_is_recorded_as_such(event: Event) -> None:
    maria = an_offer(event)

    actions.confirm(maria, ALICE, "phone")

    (entry,) = history_of(maria.id)
    assert (entry.actor_role, entry.details["how"]) == ("organiser", "phone")


def test_no_frees_the_place_and_can_be_undone_in_time(event: Event) -> None:
    maria = an_offer(event)

    actions.say_no(maria, SELF)
    actions.say_no(maria, SELF)
    assert (maria.state, places_free(event)) == (State.DECLINED, 2)
    actions.take_back_no(maria, SELF)

    assert (maria.state, places_free(event)) == (State.OFFERED, 1)
    assert letters_about(maria) == ["said_no"]


def test_no_is_not_undone_when_the_time_is_over(event: Event) -> None:
    maria = an_offer(event, days=1)
    actions.say_no(maria, SELF)

    with clock.travelling_to(in_days(2)), pytest.raises(Refused, match="time of the offer is over"):
        actions.take_back_no(maria, SELF)


def test_no_is_not_undone_when_the_places_are_taken(event: Event) -> None:
    maria = an_offer(event)
    actions.say_no(maria, SELF)
    people(event, "A", "B", state=State.CONFIRMED)

    with pytest.raises(Refused, match="All places are taken"):
        actions.take_back_no(maria, SELF)


def test_without_an_offer_there_is_nothing_to_say_no_to(event: Event) -> None:
    with pytest.raises(Refused):
        actions.say_no(a_participant(event), SELF)


# -- leaving


@pytest.mark.parametrize("state", [State.APPLIED, State.CONDITIONAL, State.CONFIRMED])
def test_everybody_may_leave(event: Event, state: State) -> None:
    maria = a_participant(event, "Maria", state)

    actions.withdraw(maria, SELF)
    actions.withdraw(maria, SELF)

    assert (maria.state, letters_about(maria)) == (State.WITHDRAWN, ["withdrawn"])
    assert places_held(event) == 0


def test_leaving_the_list_moves_the_others_up(event: Event) -> None:
    maria, _yana = a_reserve(event, "Maria", 1), a_reserve(event, "Yana", 2)

    actions.withdraw(maria, SELF)

    assert ranks(event) == {"Yana": 1}


def test_who_was_not_chosen_has_nothing_to_leave(event: Event) -> None:
    with pytest.raises(Refused):
        actions.withdraw(a_participant(event, "Maria", State.NOT_CHOSEN), SELF)


# -- open registration


def test_open_registration_gives_the_place_at_once_and_then_the_list(open_event: Event) -> None:
    drafts = [a_draft(open_event, name) for name in ("Maria", "Yana", "Ivo")]

    for draft in drafts:
        actions.take_place_now(draft)
        actions.take_place_now(draft)

    assert drafts[0].state == State.CONFIRMED
    assert ranks(open_event) == {"Yana": 1, "Ivo": 2}
    assert [letters_about(draft) for draft in drafts] == [
        ["confirmed_open"],
        ["waiting_list"],
        ["waiting_list"],
    ]


def test_who_comes_new_does_not_pass_those_who_wait(open_event: Event) -> None:
    a_reserve(open_event, "Yana", 1)
    draft = a_draft(open_event, "Maria")

    actions.take_place_now(draft)

    assert ranks(open_event) == {"Yana": 1, "Maria": 2}


def test_a_selection_gives_no_place_at_once(event: Event) -> None:
    draft = a_draft(event, "Maria")
    with transaction():
        application = db.session.scalars(select(Application)).one()
        application.languages = ["en"]
        application.is_disabled_person = True
        application.experience = "both"
        application.motivation = application.afterwards = "To learn."

    with pytest.raises(Refused, match="chooses its participants"):
        actions.take_place_now(draft)

    assert (draft.state, draft.person_id) == (State.DRAFT, None)


def test_who_left_an_open_registration_may_come_back(open_event: Event) -> None:
    maria = a_participant(open_event, "Maria", State.WITHDRAWN)

    actions.come_back(maria, SELF)

    assert maria.state == State.CONFIRMED


def test_who_left_a_selection_talks_to_the_organisers(event: Event) -> None:
    with pytest.raises(Refused, match="Withdrew"):
        actions.come_back(a_participant(event, "Maria", State.WITHDRAWN), SELF)


# -- capacity


def test_capacity_never_falls_below_what_is_held(event: Event) -> None:
    people(event, "A", "B", state=State.CONFIRMED)

    actions.check_capacity(event, 2)
    with pytest.raises(Refused, match="2 places are already given") as refused:
        actions.check_capacity(event, 1)

    assert refused.value.field == "capacity"
