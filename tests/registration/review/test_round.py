"""Alice writes criteria, gives applications to readers, closes the round, reads what came of it."""

from uuid import UUID

import pytest

from events.call.models import Event
from events.team.models import State
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.people import Person
from registration.review import actions
from registration.review.queries import criteria_of
from registration.review.queries import readings_in
from registration.review.queries import readings_of
from registration.review.queries import round_of
from registration.review.queries import scores_of_many
from registration.review.queries import texts_of
from registration.review.rules import is_open
from tests.support.questions import TEAM
from tests.support.reviewing import ANCHORS
from tests.support.reviewing import a_criterion
from tests.support.reviewing import a_reader
from tests.support.reviewing import an_application
from tests.support.reviewing import given_to
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.visitor import Visitor

HERE = "/organise/sofia/review"


def points(reading_of: Event, given: int) -> dict[UUID, int | None]:
    return {one.id: given for one in criteria_of(reading_of)}


def test_from_the_usual_criteria_to_what_came_of_it(alice: Visitor, event: Event) -> None:
    ren, kai = a_reader(event, "Ren Reader"), a_reader(event, "Kai Reader")
    yana, maria = an_application(event), an_application(event, "Maria Dimitrova")
    alice.open(HERE).press("Begin with three usual criteria").sees("Three criteria are added")
    alice.follow("Open the round").choose("Do readers see names?", "No").press("Open the round")
    alice.sees("The round is open", "2 applications have fewer than two readers")
    alice.press("Give them out evenly").sees("4 applications were given").sees_not("fewer than")
    alice.press("Give them out evenly").sees("Every application has two readers already")
    for reader, given in ((ren, 3), (kai, 1)):
        reading = given_to(yana, reader)
        actions.score(reading, reading.version, points(event, given), "Look closer.", TEAM)
    reading = given_to(maria, ren)
    actions.score(reading, reading.version, points(event, 2), "", TEAM)

    assert scores_of_many([yana.id]) == {}
    alice.open(HERE).follow("Close the round").press("Close the round").sees("What came of it")
    rows = ["".join(row.itertext()).split() for row in alice.page.tree.xpath("//tbody/tr")]
    assert [row[0] for row in rows[:2]] == ["Яна", "Maria"]
    assert scores_of_many([yana.id, maria.id]) == {yana.id: 2.0, maria.id: 2.0}
    alice.follow("Яна Стоянова").sees("Points of the readers", "Look closer.")
    alice.open(HERE).follow("Open the round again").press("Open the round again")
    assert alice.errors == ["Write why you open the round again"]
    alice.fill("Why do you open the round again?", "Kai was ill.").press("Open the round again")
    assert is_open(round_of(event))
    assert scores_of_many([yana.id]) == {}
    alice.open(HERE).sees("They stay as they are").sees_not("Add a criterion")


def test_criteria_are_written_changed_taken_off_and_put_back(alice: Visitor, event: Event) -> None:
    a_criterion(event)
    alice.open(HERE).follow("Add a criterion").fill("Criterion", "Plans").fill("Weight", "6")
    for number, label in enumerate(("0 points mean", "1 point means", "2 points mean")):
        alice.fill(label, f"Means {number}")
    alice.press("Save")
    assert alice.errors == [
        "Enter a whole number from 1 to 5",
        "Write what this number of points means",
    ]
    alice.fill("Weight", "5").fill("3 points mean", "A plan with people").press("Save")
    alice.sees("A plan with people").follow("Change Plans").fill("Criterion", "Steps").press("Save")
    alice.follow("Change Steps").press("Save").sees("Saved")
    alice.press("Take off Steps").sees("You can put it back").press("Put back Steps")
    alice.sees("Alice Martin put back “Steps”")
    assert [one.name for one in criteria_of(event)] == ["Reasons", "Steps"]
    assert len(texts_of(event)) == 2


def test_by_hand(alice: Visitor, event: Event) -> None:
    a_criterion(event)
    ren, kai = a_reader(event, "Ren Reader"), a_reader(event, "Kai Reader")
    yana = an_application(event)
    actions.open_round(event, TEAM, is_blind=True)
    alice.open(f"{HERE}/applications").sees("Nobody yet").follow("Choose who reads it Яна Стоянова")
    alice.tick("Ren Reader").tick("Alice Martin").press("Save").sees("Ren Reader")
    alice.follow("Choose who reads it Яна Стоянова").untick("Alice Martin").tick("Kai Reader")
    alice.press("Save")
    assert {one.reader_id for one in readings_of(yana)} == {ren.id, kai.id}

    reading = given_to(yana, ren)
    actions.score(reading, reading.version, points(event, 1), "", TEAM)
    alice.open(f"{HERE}/applications/{yana.id}").untick("Ren Reader").press("Save")
    assert alice.errors == ["Ren Reader has given points already, which stay."]
    actions.step_back(given_to(yana, kai), TEAM)
    alice.open(f"{HERE}/applications/{yana.id}").tick("Kai Reader").press("Save")
    assert alice.errors == ["Choose among the readers of this training."]


def test_who_steps_back_is_replaced(event: Event) -> None:
    a_criterion(event)
    readers = [a_reader(event, name) for name in ("Ren Reader", "Kai Reader", "Ada Reader")]
    yana = an_application(event)
    a_participant(event, "Decided Already", State.NOT_CHOSEN)
    actions.open_round(event, TEAM, is_blind=False)
    actions.give_evenly(event, TEAM)
    first = readings_in(event)[0]
    actions.step_back(first, TEAM)
    actions.step_back(first, TEAM)

    assert actions.give_evenly(event, TEAM) == 1
    having = {one.reader_id for one in readings_of(yana) if one.conflict_at is None}
    assert len(having) == 2
    assert first.reader_id not in having
    assert having <= {reader.id for reader in readers} | having
    actions.come_back(first, TEAM)
    actions.come_back(first, TEAM)
    assert given_to(yana, first.reader).conflict_at is None


def test_what_cannot_be_done_is_refused_in_words(
    alice_and_event: tuple[Person, Event], alice: Visitor
) -> None:
    _person, event = alice_and_event
    with pytest.raises(Refused, match="criteria first"):
        actions.open_round(event, TEAM, is_blind=True)
    with pytest.raises(Refused, match="No round is open"):
        actions.close(event, TEAM)
    with pytest.raises(Refused, match="not closed"):
        actions.reopen(event, "Why", TEAM)
    only = a_criterion(event)
    with pytest.raises(Refused, match="must stay"):
        actions.take_off_criterion(only, TEAM)
    assert not actions.add_usual_criteria(event, TEAM)
    with pytest.raises(Refused, match="at least two readers"):
        actions.give_evenly(event, TEAM)
    actions.open_round(event, TEAM, is_blind=True)
    actions.open_round(event, TEAM, is_blind=False)
    assert round_of(event).is_blind  # type: ignore[union-attr] # it was just opened
    yana, ren = an_application(event), a_reader(event)
    actions.give(yana, [ren.id], TEAM)
    actions.score(given_to(yana, ren), 1, points(event, 1), "", TEAM)
    with pytest.raises(Refused, match="stay as they are"):
        actions.change_criterion(only, 1, {"name": "Other", "weight": 1, **ANCHORS}, TEAM)
    alice.open(f"{HERE}/criteria/{only.id}").fill("Criterion", "X").press("Save")
    assert alice.errors == ["Points were given by these criteria. They stay as they are."]


def test_cc8_who_saves_a_criterion_second_is_told(event: Event) -> None:
    only = a_criterion(event)
    actions.change_criterion(only, 1, {"name": "Other", "weight": 1, **ANCHORS}, TEAM)
    actions.add_criterion(event, only.id, {"name": "Again", "weight": 1, **ANCHORS}, TEAM)

    with pytest.raises(Conflict):
        actions.change_criterion(only, 1, {"name": "Third", "weight": 1, **ANCHORS}, TEAM)


def test_a_criterion_of_another_training_is_not_there(alice: Visitor, event: Event) -> None:
    other = a_criterion(a_training("other"))

    assert alice.open(f"{HERE}/criteria/{other.id}").status == 404
