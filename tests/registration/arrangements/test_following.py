"""What rules made follows the answers on which it rests: reopened, proposed again, called off."""

from decimal import Decimal

import pytest
from flask import Flask

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.store import transaction
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Decision
from registration.arrangements.models import Progress
from registration.needs.actions import sealed
from registration.needs.actions import withdraw
from tests.support.arranging import SELF
from tests.support.arranging import TEAM
from tests.support.arranging import a_coming_training
from tests.support.arranging import tells
from tests.support.letters import letters_to
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor


def with_an_assistant() -> tuple[Event, Participation, dict[str, Arrangement]]:
    """Maria brings an assistant; {rule: what it made}, all of it accepted and arranged."""
    _, event = a_coming_training()
    maria = a_participant(event)
    tells(maria, Category.ASSISTANCE, pa_mode="own_pa_travels")
    actions.accept_all(queries.proposals_in(event, tuple(Category)), TEAM)
    rows = queries.arrangements_of(maria)
    actions.move_on([actions.Step(row, row.version, Progress.ARRANGED) for row in rows], TEAM)
    return event, maria, {queries.words_of(row)["rule"]: row for row in rows}


def test_a_changed_answer_reopens_what_it_proposed_in_other_categories_too(app: Flask) -> None:
    _, maria, made = with_an_assistant()
    tells(maria, Category.FOOD, diet=["vegan"])
    assert made["assistant-seat"].progress is Progress.ARRANGED

    tells(maria, Category.ASSISTANCE, pa_mode="both")

    assert {row.progress for row in made.values()} == {Progress.ARRANGING}
    assert len(letters_to("office@example.org")) == 1
    with transaction():
        assert actions.look_for_proposals(maria) == 0
    assert made["assistant-seat"].version == 4  # accepted, arranged, open again


def test_what_rests_on_other_answers_stays_arranged(app: Flask) -> None:
    _, maria, made = with_an_assistant()

    tell(maria, {"pa_languages": "Romanian"})

    assert {row.progress for row in made.values()} == {Progress.ARRANGED}


def test_what_was_dropped_is_proposed_again_once_the_answer_is_another(app: Flask) -> None:
    _, event = a_coming_training()
    maria = a_participant(event)
    tells(maria, Category.FOOD, diet=["vegetarian"])
    (food,) = queries.proposals_in(event, (Category.FOOD,))
    actions.drop(food, TEAM)
    tells(maria, Category.VENUE, quiet_room="yes")
    assert [food.decision] == [Decision.DROPPED]

    tells(maria, Category.FOOD, diet=["vegetarian"], allergens=["nuts"])

    assert food.decision is Decision.PROPOSED


def test_an_answer_taken_back_is_marked_and_called_off_by_a_human(visitor: Visitor) -> None:
    event, maria, made = with_an_assistant()
    seat = made["assistant-seat"]
    with pytest.raises(Refused, match="still call for this"):
        actions.call_off(seat, TEAM, seat.version)
    with transaction():
        seat.cost_planned = Decimal(80)
    tells(maria, Category.ASSISTANCE, pa_mode="none")
    with pytest.raises(Conflict):
        actions.call_off(seat, TEAM, seat.version - 1)
    desk = sign_in(visitor, boyan_joins(event))
    desk.open("/organise/sofia/arrangements?show=all").sees("The answer was taken back")
    desk.open("/organise/sofia/arrangements?show=all&view=list").sees("The answer was taken back")

    desk.open(f"/organise/sofia/needs/{maria.id}/arrangements/{seat.id}")
    desk.press("No longer needed").sees("Taken off.")

    assert {queries.words_of(row)["rule"] for row in queries.arrangements_of(maria)} == {
        "assistant-bed",
        "assistant-meals",
    }
    (settled,) = queries.settled_in(event)
    assert settled.cost_planned == Decimal(80)


def test_an_answer_that_comes_back_calls_for_it_again(app: Flask) -> None:
    _, maria, made = with_an_assistant()
    tells(maria, Category.ASSISTANCE, pa_mode="none")
    assert queries.words_of(made["assistant-bed"])["gone"]

    tells(maria, Category.ASSISTANCE, pa_mode="own_pa_travels")

    assert not queries.words_of(made["assistant-bed"])["gone"]
    assert len(queries.arrangements_of(maria)) == 3


def test_a_withdrawn_consent_takes_with_it_what_rested_on_it_elsewhere(app: Flask) -> None:
    _event, maria, _made = with_an_assistant()
    told = {"what": "A wider door", "why": "The door is too narrow."}
    with transaction():
        actions.propose(maria, Category.VENUE, told, "room-204", TEAM)
    tell(maria, {"pa_mode": "both"})  # which proposes an assistant on site too
    tells(maria, Category.VENUE, quiet_room="yes", rest_room="yes")
    tells(maria, Category.COMMUNICATION, participation_prefs=["own_room_only"])

    withdraw(maria, Category.ASSISTANCE, SELF)
    withdraw(maria, Category.COMMUNICATION, SELF)

    left = {queries.words_of(row)["rule"] for row in queries.all_of_person(maria)}
    assert left == {"quiet-room", "rest-room", "room-204"}


def test_a_row_of_0_3_0_rests_on_what_is_told_now(app: Flask) -> None:
    _, maria, made = with_an_assistant()
    bed = made["assistant-bed"]
    with transaction():
        words = {key: said for key, said in queries.words_of(bed).items() if key != "ground"}
        bed.sealed = sealed(words, bed, maria)
        actions.look_for_proposals(maria)

    assert bed.progress is Progress.ARRANGED
    assert queries.words_of(bed)["ground"]
