"""Yana answers the organisers' own questions, changes her answers, takes them away."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from foundation.errors import Refused
from foundation.files import StoredFile
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.questions import actions
from registration.questions.models import FormAnswer
from registration.questions.models import FormQuestion
from registration.questions.models import FormSection
from registration.questions.models import Kind
from registration.questions.personal_data import HOLDINGS
from registration.questions.queries import answers_of
from registration.questions.queries import answers_of_many
from registration.questions.queries import how_many_chose
from registration.questions.queries import said_answer
from tests.registration.apply.filling import begin
from tests.registration.apply.filling import say_email
from tests.registration.apply.filling import say_format
from tests.registration.apply.filling import say_who
from tests.registration.apply.filling import the_form
from tests.support.questions import TEAM
from tests.support.questions import a_page
from tests.support.questions import a_question
from tests.support.questions import edit_of
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

GO_ON = "Save and go on"
PDF = b"%PDF-1.7\nhello\n%%EOF\n"


def up_to_the_questions(visitor: Visitor) -> Visitor:
    say_email(say_who(begin(visitor)))
    visitor.choose("Are you a disabled person?", "Yes").tick("English").press(GO_ON)
    visitor.choose("Have you given peer support?", "Both")
    visitor.fill("Why do you want to take part?", "To learn from others.")
    return visitor.fill("What will you do with it afterwards?", "Start a group.").press(GO_ON)


def answers(event: Event) -> dict[str, object]:
    """{question: answer in words} of the only applicant."""
    participation, _application = the_form()
    given = answers_of(participation)
    asked = {key: db.session.get_one(FormQuestion, key) for key in given}
    return {asked[key].text: said_answer(asked[key], given[key]) for key in given}


@pytest.fixture
def every_kind(event: Event) -> FormSection:
    """A page with a question of every kind; each has to be answered."""
    page = a_page(event, "Your group", "Tell us about the people you work with.")
    kinds = {
        "Its name": Kind.SHORT,
        "What you do together": Kind.LONG,
        "How many come": Kind.NUMBER,
        "Since when": Kind.DATE,
        "Where it meets": Kind.COUNTRY,
        "Its page": Kind.LINK,
        "Its languages": Kind.LANGUAGES,
        "A text of yours": Kind.FILE,
        "I will come on both days": Kind.CONSENT,
    }
    for text, kind in kinds.items():
        a_question(page, text, kind, is_required=True)
    a_question(page, "Who comes", Kind.SEVERAL, ["Women", "Men"], is_required=True)
    return page


def answer_every_kind(visitor: Visitor) -> Visitor:
    visitor.fill("Its name", "Нова група").fill("What you do together", "Talk.\nCook.")
    visitor.fill("How many come", "0").date("Since when", date(1998, 3, 2))
    visitor.choose("Where it meets", "Bulgaria").fill("Its page", "https://example.org/a")
    visitor.choose("English", "Very well").choose("Another language", "Greek")
    visitor.upload("A text of yours", PDF, "text.pdf").tick("I will come on both days")
    return visitor.tick("Women").press(GO_ON)


def test_what_is_missing_or_wrong_is_told_and_nothing_typed_is_lost(
    visitor: Visitor, every_kind: FormSection
) -> None:
    visitor.open("/trainings/sofia/apply").sees("There are 6 short pages", "Your group")
    up_to_the_questions(visitor).sees("Part 5 of 6", "Tell us about the people", "To form mixed")
    visitor.fill("How many come", "many").fill("Its page", "javascript:alert(1)").press(GO_ON)

    assert len(visitor.errors) == 10
    assert "Answer the question: “Its name”" in visitor.errors
    assert "Tick the box: “I will come on both days”" in visitor.errors
    assert visitor.value_of("Its page") == "javascript:alert(1)"
    assert answer_every_kind(visitor).errors == [
        "Choose both: the other language, and how well you use it"
    ]


def test_every_kind_is_kept_and_read(
    visitor: Visitor, alice: Visitor, event: Event, every_kind: FormSection
) -> None:
    up_to_the_questions(visitor).choose("How well you use that other language", "A little")
    say_format(answer_every_kind(visitor))

    visitor.sees("Нова група", "English: Very well; Greek: A little", "2 March 1998", "text.pdf")
    visitor.press("Send my application").sees("Your application is sent")
    assert answers(event)["How many come"] == "0"
    alice.open("/organise/sofia/applications").follow("Яна Стоянова")
    alice.sees("Talk. Cook.", "Women", "https://example.org/a").follow("text.pdf")
    assert alice.body == PDF


def test_a_question_waits_under_the_answer_it_depends_on(visitor: Visitor, event: Event) -> None:
    page, later = a_page(event), a_page(event, "Later")
    leads = a_question(page, "Do you lead a group?", Kind.ONE, ["Yes", "No"], is_required=True)
    yes = leads.options[0].id
    a_question(page, "How many come?", Kind.NUMBER, is_required=True, only_if_id=yes)
    a_question(later, "Who helps you?", Kind.SHORT, is_required=True, only_if_id=yes)

    up_to_the_questions(visitor).sees("Part 5 of 6").choose("Do you lead a group?", "Yes")
    assert visitor.press(GO_ON).errors == ["Answer the question: “How many come?”"]
    visitor.fill("How many come?", "7").press(GO_ON).sees("Part 6 of 7", "Who helps you?")
    say_format(visitor.fill("Who helps you?", "Mila").press(GO_ON)).sees("Mila", "7")

    visitor.follow("Change Do you lead a group? (Your group)").choose("Do you lead a group?", "No")
    visitor.press(GO_ON).sees("Check your answers").sees_not("Who helps you?", "How many come?")
    visitor.press("Send my application")
    assert answers(event) == {"Do you lead a group?": "No"}


def test_in9_what_is_not_asked_is_not_taken(visitor: Visitor, event: Event) -> None:
    page = a_page(event)
    leads = a_question(page, "Do you lead a group?", Kind.ONE, ["Yes", "No"])
    asked = a_question(page, "Where?", only_if_id=leads.options[0].id)
    gone = a_question(page, "Gone?")
    actions.take_off_question(event, gone, TEAM)
    up_to_the_questions(visitor).choose("Do you lead a group?", "No").fill("Where?", "Sofia")
    for hidden in (gone, asked):
        form = visitor.page.tree.xpath("//form[.//textarea or .//input[@type='radio']]")[0]
        field = form.makeelement("input", name=f"q-{hidden.id.hex}", value="smuggled", type="text")
        field.set("aria-label", "smuggled")
        form.append(field)
    say_format(visitor.press(GO_ON)).press("Send my application")

    assert answers(event) == {"Do you lead a group?": "No"}


def test_answers_are_changed_until_the_deadline_and_organisers_see_it(
    visitor: Visitor, alice: Visitor, event: Event
) -> None:
    page = a_page(event)
    leads = a_question(page, "Do you lead a group?", Kind.ONE, ["Yes", "No"])
    a_question(page, "Its name", only_if_id=leads.options[0].id)
    up_to_the_questions(visitor).choose("Do you lead a group?", "Yes").fill("Its name", "Nova")
    say_format(visitor.press(GO_ON)).press("Send my application")
    participation, _application = the_form()
    visitor.open(f"{link_of(participation)}/application/check")
    visitor.follow("Change Do you lead a group? (Your group)").choose("Do you lead a group?", "No")
    visitor.press(GO_ON)

    assert answers(event) == {"Do you lead a group?": "No"}
    alice.open(f"/organise/sofia/applications/{participation.id}").sees("Your group")


def test_a_file_is_replaced_or_left_and_goes_with_its_answer(
    visitor: Visitor, event: Event
) -> None:
    a_question(a_page(event), "A text of yours", Kind.FILE, is_required=True)
    up_to_the_questions(visitor).upload("A text of yours", b"\x00MZ program", "a.exe").press(GO_ON)
    assert "This is no file that we can offer safely" in visitor.errors[0]
    say_format(visitor.upload("A text of yours", PDF, "a.pdf").press(GO_ON))
    visitor.follow("Change A text of yours (Your group)").sees("You have sent “a.pdf”")
    visitor.press(GO_ON).sees("a.pdf").follow("Change A text of yours (Your group)")
    visitor.upload("A text of yours (optional)", PDF + b"\n", "b.pdf").press(GO_ON).sees("b.pdf")

    assert [file.name for file in all_of(select(StoredFile))] == ["b.pdf"]
    participation, _application = the_form()
    assert [name for name, _bytes in HOLDINGS[0].papers(participation)] == ["b.pdf"]
    with transaction():
        actions.erase(participation, TEAM)
    assert (all_of(select(FormAnswer)), all_of(select(StoredFile))) == ([], [])


def test_what_another_person_gave_is_no_file_of_this_one(alice: Visitor, event: Event) -> None:
    question = a_question(a_page(event), "A text of yours", Kind.FILE)
    maria = a_participant(event)

    path = f"/organise/sofia/application-form/{question.id}/files/{maria.id}"
    assert alice.open(path).status == 404


def test_az5_communities_are_counted_and_shown_of_nobody(
    visitor: Visitor, alice: Visitor, event: Event
) -> None:
    text = "We want a mixed group. Which communities do you belong to?"
    question = a_question(a_page(event), text, Kind.COMMUNITIES, ["Roma", "LGBTI"])
    up_to_the_questions(visitor).sees("Nobody sees your answer").tick("Roma")
    say_format(visitor.press(GO_ON)).sees_not("Roma").press("Send my application")
    participation, _application = the_form()

    alice.open(f"/organise/sofia/applications/{participation.id}").sees_not("Roma")
    assert answers_of_many(event, [participation.id]) == {}
    assert how_many_chose(event, [participation.id]) == {question.options[0].id: 1}
    assert how_many_chose(event, []) == {}
    (chapter,) = HOLDINGS[0].held_on(participation)
    assert "Roma" in str(chapter)


def test_many_answers_are_read_at_once(visitor: Visitor, event: Event) -> None:
    question = a_question(a_page(event), "Its name")
    up_to_the_questions(visitor).fill("Its name (optional)", "Nova").press(GO_ON)
    participation, _application = the_form()

    assert answers_of_many(event, [participation.id]) == {participation.id: {question.id: "Nova"}}


def test_an_answer_that_is_emptied_goes(event: Event) -> None:
    question = a_question(a_page(event), "Its name")
    maria = a_participant(event)
    assert actions.keep_answers(maria, {question: ""}) == []
    assert actions.keep_answers(maria, {question: "Nova"}) == [question]
    assert actions.keep_answers(maria, {question: "Nova"}) == []
    with pytest.raises(Refused):
        actions.change_question(event, question, 1, edit_of("Its name", Kind.LONG), TEAM)
    assert actions.keep_answers(maria, {question: ""}) == [question]
    assert all_of(select(FormAnswer)) == []


def test_who_chose_an_answer_keeps_it_when_it_is_no_longer_offered(event: Event) -> None:
    question = a_question(a_page(event), "Where?", Kind.ONE, ["Sofia", "Plovdiv"])
    maria = a_participant(event)
    actions.keep_answers(maria, {question: str(question.options[1].id)})
    actions.change_question(
        event, question, 1, edit_of("Where?", Kind.ONE, ["Sofia", "Varna"]), TEAM
    )

    given = answers_of(db.session.get_one(Participation, maria.id))
    assert said_answer(question, given[question.id]) == "Plovdiv"


def test_a_page_of_another_form_is_no_part_of_this_one(visitor: Visitor, event: Event) -> None:
    begin(visitor)
    base = visitor.path.rpartition("/")[0]

    assert visitor.open(f"{base}/page-{UUID(int=1).hex}").status == 404
    assert db.session.scalar(select(Application)) is not None
