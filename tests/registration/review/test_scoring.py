"""Ren reads what was given to them, and nothing else."""

import pytest

from events.call.models import Event
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.people import Person
from foundation.store import db
from foundation.store import transaction
from registration.questions.actions import keep_answers
from registration.questions.models import Kind
from registration.review import actions
from registration.review.models import Reading
from registration.review.personal_data import HOLDINGS
from registration.review.queries import criteria_of
from registration.review.queries import readings_of
from tests.support.people import sign_in
from tests.support.questions import TEAM
from tests.support.questions import a_page
from tests.support.questions import a_question
from tests.support.reviewing import a_criterion
from tests.support.reviewing import a_reader
from tests.support.reviewing import an_application
from tests.support.reviewing import given_to
from tests.support.sofia import charlie
from tests.support.typing_along import sends_by_itself
from tests.support.visitor import Visitor

HERE = "/reading/sofia"
HIDDEN = (
    *("Яна", "yana@", "Nova", "Bulgaria", "Large print", "A ramp for the form", "Secret name"),
    *("Roma", "woman"),
)


@pytest.fixture
def ren(event: Event) -> Person:
    return a_reader(event)


@pytest.fixture
def two(event: Event, ren: Person) -> list[Reading]:
    """Two applications that Ren reads without names."""
    a_criterion(event, "Reasons", weight=2)
    a_criterion(event, "Plans")
    help_ = {"wanted_format": "large_print", "form_help": "A ramp for the form"}
    yana = an_application(event, gender="woman", **help_)
    page = a_page(event)
    name = a_question(page, "The name of your group", is_personal=True)
    size = a_question(page, "How many come?", Kind.NUMBER)
    group = a_question(page, "Communities", Kind.COMMUNITIES, ["Roma", "Others"])
    keep_answers(yana, {name: "Secret name", size: 7, group: [str(group.options[0].id)]})
    maria = an_application(event, "Maria Dimitrova", motivation="Because.\nAnd more.")
    actions.open_round(event, TEAM, is_blind=True)
    for sent in (yana, maria):
        actions.give(sent, [ren.id], TEAM)
    return [given_to(yana, ren), given_to(maria, ren)]


def test_ren_reads_two_applications_one_after_the_other(
    visitor: Visitor, event: Event, ren: Person, two: list[Reading]
) -> None:
    sign_in(visitor, ren).open("/organise").sees("Applications to read")
    visitor.follow("Read applications: Peer Supporters in Action").sees("0 of 2 are read")
    visitor.follow(visitor.page.tree.xpath("//main//ol/li/a/text()")[0])
    visitor.sees("Application 1 of 2", "Spelling, length and good English are never scored", "7")
    visitor.choose("Reasons (optional)", "3").press("Save and stay here").sees("Application 1 of 2")
    visitor.choose("Plans (optional)", "0").fill("A comment for your colleagues (optional)", "Yes.")
    visitor.press("Save and go to the next").sees("Application 2 of 2", "Because. And more.")
    visitor.choose("Reasons (optional)", "1").press("Save and go to the next")
    visitor.sees("1 of 2 are read")

    assert sorted(one.given for one in given_to(two[0].participation, ren).points) == [0, 3]


def test_a_criterion_in_another_language_is_marked_as_such(
    visitor: Visitor, ren: Person, two: list[Reading]
) -> None:
    sign_in(visitor, ren).open(f"{HERE}/{two[0].id}?lang=bg")

    there = visitor.page.tree.xpath("//*[@lang='en']/text()")
    assert {"Reasons", "Means 3"} <= set(there)


def test_cr8_each_change_is_kept_by_itself(
    visitor: Visitor, ren: Person, two: list[Reading], event: Event
) -> None:
    reasons, plans = (f"c-{one.id.hex}" for one in criteria_of(event))
    sign_in(visitor, ren).open(f"{HERE}/{two[0].id}")
    first = sends_by_itself(visitor, **{"version": "1", reasons: "2"})
    assert (first.status_code, first.headers["Stepfree-Version"]) == (204, "2")
    second = sends_by_itself(visitor, **{"version": "2", reasons: "2", plans: "9"})
    assert second.status_code == 200

    visitor.open(f"{HERE}/{two[0].id}").choose("Plans (optional)", "1")
    visitor.press("Save and stay here").sees("Your points are kept.")
    assert sorted(one.given for one in given_to(two[0].participation, ren).points) == [1, 2]


def test_az5_in_blind_reading_names_needs_and_the_way_in_stay_hidden(
    visitor: Visitor, ren: Person, two: list[Reading]
) -> None:
    sign_in(visitor, ren).open(f"{HERE}/{two[0].id}").sees("Applicant", "To learn.")
    visitor.sees_not(*HIDDEN)
    visitor.open(HERE).sees_not(*HIDDEN)
    sent = two[0].participation
    for path in (
        *("/organise/sofia/applications", f"/organise/sofia/applications/{sent.id}"),
        *(f"/organise/sofia/people/{sent.id}", "/organise/sofia/needs", "/organise/sofia/review"),
    ):
        assert visitor.open(path).status in {403, 404}, path


def test_with_names_they_see_who_it_is_but_not_how_to_reach_them(
    visitor: Visitor, event: Event
) -> None:
    a_criterion(event)
    ren, yana = a_reader(event), an_application(event, wanted_format="large_print")
    actions.open_round(event, TEAM, is_blind=False)
    actions.give(yana, [ren.id], TEAM)
    sign_in(visitor, ren).open(f"{HERE}/{given_to(yana, ren).id}")

    visitor.sees("Яна Стоянова", "Bulgaria", "Nova", "English").sees_not("Large print", "яна@")


def test_own_points_only_until_the_round_closes(
    visitor: Visitor, event: Event, ren: Person, two: list[Reading]
) -> None:
    kai, yana = a_reader(event, "Kai Reader"), two[0].participation
    actions.give(yana, [ren.id, kai.id], TEAM)
    his = given_to(yana, kai)
    every = {one.id: 2 for one in criteria_of(event)}
    actions.score(his, his.version, every, "What Kai noted", TEAM)
    actions.score(his, 2, every, "What Kai noted", TEAM)
    sign_in(visitor, ren).open(f"{HERE}/{two[0].id}").sees_not("What Kai noted", "Kai")

    actions.close(event, TEAM)
    visitor.open(f"{HERE}/{two[0].id}").sees("Kai Reader", "What Kai noted", "No points")
    visitor.open(HERE).sees("The round is closed")
    with pytest.raises(Refused, match="no longer be given"):
        actions.score(his, his.version, every, "More", TEAM)


def test_ren_steps_back_and_comes_back(visitor: Visitor, ren: Person, two: list[Reading]) -> None:
    sign_in(visitor, ren).open(f"{HERE}/{two[0].id}").press("I step back from this application")
    visitor.sees("You stepped back from").open(f"{HERE}/{two[0].id}")
    visitor.sees("You stepped back from this application").press("That was a mistake: I read it")
    visitor.sees("Your points")


def test_cc8_the_same_reader_in_two_windows_is_told(event: Event, two: list[Reading]) -> None:
    first, second = criteria_of(event)
    actions.score(two[0], 1, {first.id: 1}, "", TEAM)

    with pytest.raises(Conflict):
        actions.score(two[0], 1, {second.id: 3}, "", TEAM)
    actions.score(two[0], 2, {first.id: 2, second.id: 3}, "", TEAM)
    actions.score(two[0], 3, {second.id: 3}, "", TEAM)
    assert [one.given for one in db.session.get_one(Reading, two[0].id).points] == [3]


def test_what_is_given_to_somebody_else_is_not_there(
    visitor: Visitor, event: Event, two: list[Reading]
) -> None:
    kai = a_reader(event, "Kai Reader")
    assert sign_in(visitor, kai).open(f"{HERE}/{two[0].id}").status == 404
    visitor.open(HERE).sees("Nothing is given to you to read yet")
    assert sign_in(visitor, charlie()).open(HERE).status == 404


def test_an_organiser_who_reads_is_told_what_that_means(
    alice: Visitor, alice_and_event: tuple[Person, Event], two: list[Reading]
) -> None:
    person, _event = alice_and_event
    yana = two[0].participation
    actions.give(yana, [two[0].reader_id, person.id], TEAM)

    alice.open(f"{HERE}/{given_to(yana, person).id}").sees("You also organise this training")


def test_the_person_takes_it_away_and_it_is_erased(event: Event, two: list[Reading]) -> None:
    first = criteria_of(event)[0]
    actions.score(two[0], 1, {first.id: 3}, "A fine plan", TEAM)
    yana = two[0].participation
    (chapter,) = HOLDINGS[0].held_on(yana)
    assert "A fine plan" in str(chapter)
    assert "Reasons: 3" in str(chapter)

    with transaction():
        actions.erase(yana, TEAM)
    assert readings_of(yana) == []
