"""Answers to the organisers' own questions in the list of applications and in its files."""

import csv
from io import BytesIO
from io import StringIO

import pytest
from openpyxl import load_workbook

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.store import db
from foundation.store import transaction
from registration.questions.models import FormAnswer
from registration.questions.models import FormQuestion
from registration.questions.models import Kind
from tests.support.counting import queries_made
from tests.support.people import sign_in
from tests.support.questions import a_page
from tests.support.questions import a_question
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

LIST = "/organise/sofia/applications"
_HOW, _WITH, _LOOK = "How did you hear of us?", "With whom do you work?", "Your communities"


@pytest.fixture
def event(visitor: Visitor) -> Event:
    """The training with questions of its own, and three who applied; the visitor is Alice."""
    alice, event = alices_training()
    sign_in(visitor, alice)
    page = a_page(event)
    how = a_question(page, _HOW, Kind.ONE, ["A friend", "The radio"])
    with_whom = a_question(page, _WITH, Kind.SHORT)
    look = a_question(page, _LOOK, Kind.COMMUNITIES, ["Of the hills", "Of the coast"])
    maria, yana = (a_participant(event, name, State.APPLIED) for name in ("Maria", "Yana"))
    a_participant(event, "Olof", State.APPLIED)
    answered(maria, how, str(how.options[0].id))
    answered(maria, with_whom, "=1+1")
    answered(maria, look, [str(look.options[0].id)])
    answered(yana, how, str(how.options[1].id))
    return event


def answered(person: Participation, question: FormQuestion, value: object) -> None:
    with transaction():
        db.session.add(
            FormAnswer(
                participation_id=person.id,
                question_id=question.id,
                value=value,
                answered_at=clock.now(),
            )
        )


def narrowed_to(visitor: Visitor, question: str, answer: str) -> list[str]:
    """Who stands in the list after that answer was chosen from those to the question."""
    visitor.open(LIST)
    [option] = visitor.page.tree.xpath(
        "//optgroup[@label=$question]/option[text()=$answer]", question=question, answer=answer
    )
    option.set("selected", "")
    visitor.press("Show")
    return [str(name) for name in visitor.page.tree.xpath("//td[2]/a/text()")]


def test_the_list_is_narrowed_by_how_somebody_answered(event: Event, visitor: Visitor) -> None:
    asked = [
        (_HOW, "A friend"),
        (_HOW, "The radio"),
        (_HOW, "answered"),
        (_HOW, "not answered"),
        (_WITH, "answered"),
        (_WITH, "not answered"),
    ]

    assert [narrowed_to(visitor, *each) for each in asked] == [
        *(["Maria"], ["Yana"], ["Maria", "Yana"], ["Olof"], ["Maria"], ["Yana", "Olof"])
    ]
    visitor.sees("With whom do you work?: not answered.").follow("Take a list away")
    visitor.sees("The 2 people in the list: With whom do you work?: not answered")
    assert visitor.open(f"{LIST}?answer=is-nothing").sees("3 people").status == 200


def test_answers_stand_in_columns_and_files(event: Event, visitor: Visitor) -> None:
    visitor.open(f"{LIST}/columns").tick(_HOW).tick(_WITH).press("Keep these columns")
    visitor.sees("A friend", "The radio", "=1+1")

    visitor.follow("Take a list away").choose("Kind of file", "CSV: plain text for other programs")
    visitor.press("Download the list")
    rows = list(csv.reader(StringIO(visitor.body.decode("utf-8-sig"), newline="")))
    assert (rows[0][-2:], rows[1][-2:]) == ([_HOW, _WITH], ["A friend", "'=1+1"])
    visitor.open(f"{LIST}").follow("Take a list away").press("Download the list")
    sheet = load_workbook(BytesIO(visitor.body)).active
    assert [cell.value for cell in sheet[2]][-2:] == ["A friend", "=1+1"]
    assert sheet["T2"].data_type != "f"

    visitor.open("/organise/sofia/lists").sees(f"{_HOW}, {_WITH}.")


def test_communities_are_shown_of_nobody(event: Event, visitor: Visitor) -> None:
    pages = [LIST, f"{LIST}/columns", "/organise/sofia/lists?found=yes"]

    for page in pages:
        visitor.open(page).sees_not(_LOOK, "Of the hills")
    visitor.press("Download the list")

    sheet = load_workbook(BytesIO(visitor.body)).active
    told = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert not told & {_LOOK, "Of the hills", "Of the coast"}


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_columns_of_answers_cost_one_more_query(event: Event, visitor: Visitor) -> None:
    visitor.open(f"{LIST}/columns").tick(_HOW).press("Keep these columns").open(LIST)
    with queries_made() as few:
        visitor.open(LIST)
    with transaction():
        for number in range(9):
            a_participant(event, f"Person{number}", State.APPLIED)
    with queries_made() as many:
        visitor.open(LIST)

    assert len(many) == len(few)
