"""Alice builds the form: pages, questions, their order, what they must not ask."""

from uuid import uuid4

import pytest
from sqlalchemy import select

from events.call.models import Event
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import Role
from foundation.store import all_of
from foundation.store import db
from registration.questions import actions
from registration.questions.models import FormQuestion
from registration.questions.models import Kind
from registration.questions.queries import questions_of
from registration.questions.queries import sections_of
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.questions import TEAM
from tests.support.questions import a_page
from tests.support.questions import a_question
from tests.support.questions import edit_of
from tests.support.sofia import a_training
from tests.support.sofia import charlie
from tests.support.visitor import Visitor

BUILDER = "/organise/sofia/application-form"


def write(alice: Visitor, text: str, kind: str, labels: str = "") -> Visitor:
    alice.fill("Your question", text).choose("How is it answered?", kind)
    alice.fill("The answers to choose from, one on each line (optional)", labels)
    return alice.fill("Why you ask", "To form mixed groups.").press("Save")


def texts(event: Event) -> list[str]:
    db.session.rollback()
    return [question.text for question in questions_of(event)]


def test_alice_builds_a_page_and_looks_at_it(alice: Visitor, event: Event) -> None:
    alice.open("/organise/sofia").follow("Questions of the application")
    alice.sees("You ask no questions of your own yet").follow("Add a page")
    alice.fill("Heading of the page", "Your group").press("Save").sees("The page is added")
    alice.follow("Add a question Your group")
    write(alice, "What do you do there?", "One of several answers", "I lead it\n\nI come\nI come")

    alice.sees("The question is added", "I lead it; I come", "People who answered")
    alice.follow("See it as applicants do").sees("What do you do there?", "To form mixed groups.")
    assert texts(event) == ["What do you do there?"]


def test_what_is_missing_is_told_and_nothing_typed_is_lost(alice: Visitor, event: Event) -> None:
    page = a_page(event)
    alice.open(f"{BUILDER}/pages/{page.id}/questions/new")
    write(alice, "Which group?", "Any of several answers", "Only one")

    assert alice.errors == ["Write at least two answers, one on each line."]
    assert alice.value_of("Your question") == "Which group?"
    assert alice.press("Save").errors == ["Write at least two answers, one on each line."]


def test_a_question_for_the_other_side_of_the_wall_is_saved_only_when_checked(
    alice: Visitor, event: Event
) -> None:
    page = a_page(event)
    alice.open(f"{BUILDER}/pages/{page.id}/questions/new")
    write(alice, "What food do you grow in your garden?", "A few words")

    assert "The pages about needs ask that with the offer" in alice.errors[0]
    alice.tick("I have checked it: my question asks nothing of that kind").press("Save")
    assert texts(event) == ["What food do you grow in your garden?"]


def test_sending_twice_asks_once(event: Event) -> None:
    page, key, edit = a_page(event), uuid4(), edit_of("Where?", Kind.SHORT)
    actions.add_question(page, key, edit, TEAM)
    actions.add_question(page, key, edit, TEAM)
    actions.add_section(event, page.id, {"title": "Other"}, TEAM)

    assert (texts(event), [one.title for one in sections_of(event)]) == (["Where?"], ["Your group"])


def test_questions_and_pages_are_moved_by_buttons(alice: Visitor, event: Event) -> None:
    first, second = a_page(event, "First"), a_page(event, "Second")
    for text in ("A", "B"):
        a_question(first, text)
    a_question(second, "C")

    alice.open(BUILDER).press("Move down A")
    assert texts(event) == ["B", "A", "C"]
    # Over the end of its page, a question goes on to the next one, and back.
    alice.press("Move down A").press("Move up A")
    assert texts(event) == ["B", "A", "C"]
    alice.press("Move up Second")
    assert texts(event) == ["C", "B", "A"]


def test_at_the_ends_nothing_moves(event: Event) -> None:
    page = a_page(event)
    question = a_question(page, "A")
    actions.move_question(event, question, -1, TEAM)
    actions.move_question(event, question, 1, TEAM)
    actions.move_section(event, page, -1, TEAM)
    actions.take_off_question(event, question, TEAM)
    actions.move_question(event, question, 1, TEAM)
    actions.take_off_section(event, page, TEAM)
    actions.move_section(event, page, 1, TEAM)

    assert texts(event) == []


def test_taken_off_and_put_back(alice: Visitor, event: Event) -> None:
    page = a_page(event)
    a_question(page, "Where?")
    alice.open(BUILDER).follow("Take off Where?").press("Take it off").sees("You can put it back")
    assert texts(event) == []
    alice.press("Put back Where?").sees("“Where?” is asked again")
    alice.follow("Take off Your group").press("Take it off")
    assert texts(event) == []
    alice.press("Put back Your group")
    assert texts(event) == ["Where?"]
    alice.sees("Alice Martin put back the page “Your group”")


def test_a_question_is_changed_and_its_history_told(alice: Visitor, event: Event) -> None:
    question = a_question(a_page(event), "Where?", Kind.ONE, ["Sofia", "Plovdiv"])
    alice.open(BUILDER).follow("Change Where?").fill("Your question", "In which town?")
    alice.fill("The answers to choose from, one on each line (optional)", "Plovdiv\nSofia\nVarna")
    alice.press("Save").sees("Saved", "Plovdiv; Sofia; Varna", "changed “In which town?”")
    alice.follow("Change Your group").fill("Heading of the page", "Your town").press("Save")
    alice.sees("Your town")

    alice.open(f"{BUILDER}/{question.id}").press("Save").sees("Saved")
    alice.open(f"{BUILDER}/pages/{question.section_id}").press("Save").sees("Saved")


def test_cc8_who_saves_second_is_told(event: Event) -> None:
    question = a_question(a_page(event), "Where?", Kind.ONE, ["Sofia", "Plovdiv"])
    actions.change_question(
        event, question, 1, edit_of("Where?", Kind.ONE, ["Sofia", "Plovdiv", "Varna"]), TEAM
    )

    with pytest.raises(Conflict):
        actions.change_question(event, question, 1, edit_of("Where?", Kind.ONE, ["A", "B"]), TEAM)


def test_a_question_comes_after_the_one_it_depends_on(alice: Visitor, event: Event) -> None:
    page, later = a_page(event), a_page(event, "Later")
    branch = a_question(page, "Do you lead a group?", Kind.ONE, ["Yes", "No"])
    yes = branch.options[0]
    only = a_question(later, "How many come?", Kind.NUMBER, only_if_id=yes.id)
    alice.open(BUILDER).sees("Do you lead a group? – Yes")

    version = branch.version
    without_yes = edit_of("Lead?", Kind.ONE, ["No", "Perhaps"])
    on_itself = edit_of("Lead?", Kind.ONE, ["Yes", "No"], only_if_id=yes.id)
    with pytest.raises(Refused, match="depends on"):
        actions.move_section(event, later, -1, TEAM)
    with pytest.raises(Refused, match="only after this"):
        actions.take_off_question(event, branch, TEAM)
    with pytest.raises(Refused, match="only after this"):
        actions.take_off_section(event, page, TEAM)
    with pytest.raises(Refused, match="only after this"):
        actions.change_question(event, branch, version, without_yes, TEAM)
    with pytest.raises(Refused, match="depends on"):
        actions.change_question(event, branch, version, on_itself, TEAM)
    actions.move_question(event, only, -1, TEAM)
    with pytest.raises(Refused):
        actions.move_question(event, only, -1, TEAM)
    actions.take_off_question(event, only, TEAM)
    actions.take_off_question(event, branch, TEAM)
    with pytest.raises(Refused, match="Put that one back first"):
        actions.put_back_question(event, only, TEAM)


def test_the_questions_of_another_training_are_taken_over(
    alice: Visitor, alice_and_event: tuple[Person, Event]
) -> None:
    person, event = alice_and_event
    earlier = a_training("plovdiv", title="Plovdiv")
    grant(person, earlier.id, Role.OWNER, event.organisations[0])
    branch = a_question(a_page(earlier), "Do you lead a group?", Kind.ONE, ["Yes", "No"])
    a_question(branch.section, "How many come?", Kind.NUMBER, only_if_id=branch.options[0].id)

    alice.open(BUILDER).follow("Take over the questions of another training")
    alice.choose("Which training?", "Plovdiv").press("Take them over")

    alice.sees("How many come?", "Asked only after", "Do you lead a group? – Yes")
    assert len(all_of(select(FormQuestion))) == 4


def test_a_training_that_asks_nothing_gives_nothing(event: Event, alice: Visitor) -> None:
    with pytest.raises(Refused):
        actions.take_over(a_training("empty"), event, TEAM)
    alice.open(f"{BUILDER}/take-over").sees("No other training that you organise asks questions")


def test_another_kind_is_refused_once_somebody_answered(event: Event) -> None:
    question = a_question(a_page(event), "Where?")
    actions.change_question(event, question, 1, edit_of("Where?", Kind.LONG), TEAM)

    assert question.kind is Kind.LONG


def test_others_find_no_builder(visitor: Visitor, event: Event) -> None:
    question = a_question(a_page(event), "Where?")
    sign_in(visitor, charlie())

    assert visitor.open(BUILDER).status == 404
    assert visitor.open(f"{BUILDER}/{question.id}").status == 404


def test_pages_and_questions_of_another_training_are_not_there(
    alice: Visitor, event: Event
) -> None:
    other = a_page(a_training("other"))
    question = a_question(other, "Elsewhere?")

    assert alice.open(f"{BUILDER}/pages/{other.id}").status == 404
    assert alice.open(f"{BUILDER}/{question.id}").status == 404
