"""What is prepared leaves together, as it was looked at, and once."""

from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from events.team.rules import may_open
from foundation import clock
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.store import db
from foundation.store import transaction
from registration.deciding import actions
from registration.deciding import queries
from registration.deciding.actions import Mark
from registration.deciding.actions import Prepared
from registration.deciding.actions import Seen
from registration.deciding.models import Choice
from registration.eligibility.actions import set_rule
from registration.eligibility.models import About
from registration.places import actions as places
from registration.review.models import ReadingResult
from tests.registration.deciding.worlds import PAGE
from tests.registration.deciding.worlds import applied
from tests.registration.deciding.worlds import three_apply
from tests.registration.places.stories import ALICE
from tests.registration.places.stories import letters_about
from tests.registration.places.stories import ranks
from tests.support.people import sign_in
from tests.support.pools import a_pool
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

CHOSEN = Prepared(Choice.CHOOSE, None, "She leads a group", "We look forward to you.")


def test_who_is_chosen_and_marked_is_named_once_more_before_the_release(visitor: Visitor) -> None:
    alice, event, (maria, _ivo, ion) = three_apply()
    set_rule(event, About.COUNTRY, None, ["RO"], ALICE)
    with transaction():
        db.session.add(ReadingResult(participation_id=ion.id, mean=2.44))
    prepared(event, {maria: Choice.CHOOSE, ion: Choice.CHOOSE})

    sign_in(visitor, alice).open(PAGE).sees("Points of the readers: 2.4")
    visitor.follow("Go on: see everything before it leaves")

    visitor.sees("Please look: condition “lives in one of: Romania”, answer “Bulgaria”")
    visitor.press("Release now").sees("Released. The letters are on their way.")
    assert {maria.state, ion.state} == {State.OFFERED}


def prepared(event: Event, marks: dict[Participation, Choice | None]) -> None:
    seen = {row.participation_id: row.version for row in queries.waiting_for(event).values()}
    all_marks = {row.id: Mark(choice, seen.get(row.id, 0)) for row, choice in marks.items()}
    actions.prepare_many(event, list(marks), all_marks, ALICE)


def looked_at(event: Event) -> Seen:
    seal = queries.round_to_release(event).seal
    return Seen(uuid4(), seal, clock.now() + timedelta(days=10))


def test_from_looking_to_letters_and_words_on_the_persons_page(visitor: Visitor) -> None:
    alice, event, (maria, ivo, ion) = three_apply()
    eva = applied(event, "Eva", "EL")
    actions.prepare(maria, CHOSEN, ALICE, 0)
    prepared(event, {ivo: Choice.DECLINE, ion: Choice.RESERVE})

    sign_in(visitor, alice).open(PAGE).follow("Go on: see everything before it leaves")
    visitor.sees("Stay undecided 1", "Free places 2", "1 candidate is undecided.")
    visitor.sees("with your words on their page", "no reason is noted")
    visitor.follow("Read the letter: Are offered a place")
    visitor.sees("Letter to Maria (Email)", "On their own page Maria also reads:")
    visitor.follow("Release the decisions").follow(
        "Read the letter: Are told that they are not chosen"
    ).sees("Letter to Ivo (Email)")
    visitor.follow("Release the decisions").fill("Days to answer the offers", "").press(
        "Release now"
    ).sees("Enter how many days people have to answer")
    visitor.fill("Days to answer the offers", "7").press("Release now")

    visitor.sees("Released. The letters are on their way.")
    visitor.sees("Alice Martin released decisions: 1 chosen, 1 on the reserve list, 1 not chosen.")
    states = [row.state for row in (maria, ivo, ion, eva)]
    assert states == [State.OFFERED, State.NOT_CHOSEN, State.RESERVE, State.APPLIED]
    sent = [letters_about(row) for row in (maria, ivo, ion, eva)]
    assert sent == [["offer"], ["not_chosen"], ["reserve"], []]
    visitor.open(f"/organise/sofia/people/{maria.id}").sees("She leads a group")
    visitor.sees_not("not released")
    visitor.open(link_of(maria)).sees("The organisers wrote to you", "We look forward to you.")
    visitor.sees_not("She leads a group")
    visitor.open(link_of(ion)).sees_not("The organisers wrote to you")


def test_az5_a_prepared_choice_opens_no_needs_before_its_release(app: Flask) -> None:
    alice, event, (maria, ivo, _ion) = three_apply()
    prepared(event, {maria: Choice.CHOOSE, ivo: Choice.RESERVE})
    assert not any(may_open(alice, row, each) for row in (maria, ivo) for each in Category)

    actions.release(event, looked_at(event), ALICE)

    assert all(may_open(alice, maria, each) for each in Category)
    assert not any(may_open(alice, ivo, each) for each in Category)


def test_pressed_twice_it_is_released_once(app: Flask) -> None:
    _alice, event, (maria, _ivo, _ion) = three_apply()
    prepared(event, {maria: Choice.CHOOSE})
    seen = looked_at(event)

    first = actions.release(event, seen, ALICE)
    assert actions.release(event, seen, ALICE) is first

    assert letters_about(maria) == ["offer"]
    assert len(queries.rounds_of(event)) == 1
    with pytest.raises(Refused, match="Nothing is prepared"):
        actions.release(event, looked_at(event), ALICE)


def test_cc9_what_changed_since_somebody_looked_is_not_released_unseen(visitor: Visitor) -> None:
    alice, event, (maria, ivo, _ion) = three_apply()
    prepared(event, {maria: Choice.CHOOSE})
    sign_in(visitor, alice).open(f"{PAGE}/release")
    prepared(event, {maria: Choice.DECLINE, ivo: Choice.CHOOSE})

    visitor.press("Release now").sees("Somebody has prepared something else since you looked.")

    assert (maria.state, ivo.state) == (State.APPLIED, State.APPLIED)
    visitor.press("Release now").sees("Released.")
    assert (maria.state, ivo.state) == (State.NOT_CHOSEN, State.OFFERED)


def test_more_chosen_than_free_places_and_nobody_hears_anything(visitor: Visitor) -> None:
    alice, event, (maria, ivo, ion) = three_apply(capacity=1)
    prepared(event, {maria: Choice.CHOOSE, ivo: Choice.CHOOSE, ion: Choice.DECLINE})

    sign_in(visitor, alice).open(f"{PAGE}/release")
    visitor.sees("There is only 1 free place, and 2 people are chosen.").press("Release now")

    visitor.sees("There is only 1 free place, and you chose 2 people.")
    assert {row.state for row in (maria, ivo, ion)} == {State.APPLIED}
    assert letters_about(ion) == []


def test_the_reserve_list_keeps_the_wanted_order_and_later_rounds_follow(app: Flask) -> None:
    _alice, event, (maria, ivo, ion) = three_apply()
    for row, rank in ((maria, None), (ivo, 2), (ion, 1)):
        actions.prepare(row, Prepared(Choice.RESERVE, rank, "", ""), ALICE, 0)
    actions.release(event, looked_at(event), ALICE)
    assert ranks(event) == {"Ion": 1, "Ivo": 2, "Maria": 3}

    prepared(event, {ion: Choice.CHOOSE, maria: Choice.DECLINE})
    done = actions.release(event, looked_at(event), ALICE)

    assert (done.chosen, done.reserved, done.declined) == (1, 0, 1)
    assert ranks(event) == {"Ivo": 1}
    assert letters_about(ion) == ["reserve", "offer_to_next"]
    assert [row.choice for row in queries.decisions_of(ion)] == [Choice.CHOOSE, Choice.RESERVE]


def test_who_left_or_was_decided_about_elsewhere_is_left_out(app: Flask) -> None:
    _alice, event, (maria, ivo, ion) = three_apply()
    prepared(event, {maria: Choice.CHOOSE, ivo: Choice.RESERVE, ion: Choice.RESERVE})
    places.withdraw(maria, Actor("participant", maria.person_id))
    places.reserve(event, [ivo], ALICE)

    assert [row.participation for row in queries.round_to_release(event).all] == [ion]
    actions.release(event, looked_at(event), ALICE)

    assert (maria.state, ranks(event)) == (State.WITHDRAWN, {"Ivo": 1, "Ion": 2})


def test_erasing_forgets_what_was_prepared_and_empties_what_was_released(app: Flask) -> None:
    _alice, event, (maria, ivo, _ion) = three_apply()
    actions.prepare(maria, CHOSEN, ALICE, 0)
    actions.release(event, looked_at(event), ALICE)
    actions.prepare(ivo, CHOSEN, ALICE, 0)
    (told,) = queries.held_on(maria)
    assert "She leads a group" in str(told.rows)
    (nothing,) = queries.held_on(ivo)
    assert nothing.rows == []

    with transaction():
        actions.erase(maria, ALICE)
        actions.erase(ivo, ALICE)

    (row,) = queries.decisions_of(maria)
    assert (row.choice, row.reason, row.words) == (Choice.CHOOSE, "", "")
    assert queries.decisions_of(ivo) == []


def test_each_kind_of_place_is_counted_for_itself(visitor: Visitor) -> None:
    alice, event, (maria, ivo, ion) = three_apply(capacity=1)
    online = a_pool(event, "Online", 1)
    for each in (ivo, ion):
        places.change_kind(each, online, ALICE, each.version)
    prepared(event, {maria: Choice.CHOOSE, ivo: Choice.CHOOSE, ion: Choice.CHOOSE})

    sign_in(visitor, alice).open(PAGE).sees("1 person is counted. There is 1 place.")
    visitor.sees("Another kind of place: Online. Changes no target.")
    visitor.follow("Go on: see everything before it leaves")
    visitor.sees("Participant: There is 1 free place.", "Online: There is 1 free place.")
    visitor.sees("Online: There is only 1 free place, and 2 people are chosen.")
    visitor.press("Release now").sees("Online: There is only 1 free place, and you chose 2 people.")

    prepared(event, {ion: Choice.RESERVE})
    visitor.open(f"{PAGE}/release").press("Release now").sees("Released.")
    assert [row.state for row in (maria, ivo)] == [State.OFFERED] * 2
    assert ion.state is State.RESERVE
