"""What the builder warns of, and what is asked of whom."""

import pytest

from registration.questions.models import FormOption
from registration.questions.models import FormQuestion
from registration.questions.models import Kind
from registration.questions.rules import Wall
from registration.questions.rules import asked_of
from registration.questions.rules import is_nothing
from registration.questions.rules import lacks_answer
from registration.questions.rules import walled


@pytest.mark.parametrize(
    ("text", "wall"),
    [
        ("What is your diagnosis?", Wall.DISABILITY),
        ("Which type of disability do you have?", Wall.DISABILITY),
        ("Какъв вид увреждане имате?", Wall.DISABILITY),
        ("Do you use a wheelchair?", Wall.NEEDS),
        ("Имате ли личен асистент?", Wall.NEEDS),
        ("Any dietary requirements?", Wall.FOOD),
        ("Имате ли алергии?", Wall.FOOD),
        ("Date of birth", Wall.BIRTH),
        ("Дата на раждане", Wall.BIRTH),
        ("Number of your passport", Wall.PASSPORT),
        ("Номер на лична карта", Wall.PASSPORT),
        ("Whom do we call in an emergency?", Wall.EMERGENCY),
        ("Кого да търсим при спешен случай?", Wall.EMERGENCY),
        ("Ποια είναι η διάγνωσή σας;", Wall.DISABILITY),
        ("Har du någon diagnos?", Wall.DISABILITY),
        ("What will you tell your group about the training?", None),
        ("How long have you given peer support?", None),
        ("Защо искате да участвате?", None),
        ("Which format do you like?", None),
    ],
)
def test_what_seems_to_ask_over_the_wall(text: str, wall: Wall | None) -> None:
    assert walled(text) is wall
    assert wall is None or wall.instead


def question(kind: Kind = Kind.ONE, *labels: str, **values: object) -> FormQuestion:
    made = FormQuestion(kind=kind, is_required=True, only_if_id=None, **values)
    made.options = [FormOption(label=label, position=1) for label in labels]
    return made


def test_a_condition_is_met_only_through_questions_that_are_asked() -> None:
    first = question(Kind.ONE, "yes", "no")
    second = question(Kind.SEVERAL, "a", "b")
    second.only_if_id = first.options[0].id
    third = question(Kind.SHORT)
    third.only_if_id = second.options[1].id
    form = [first, second, third]
    yes, b = str(first.options[0].id), [str(second.options[1].id)]

    assert list(asked_of(form, {})) == [first]
    assert list(asked_of(form, {first.id: yes, second.id: b})) == form
    assert list(asked_of(form, {second.id: b})) == [first]


def test_nought_is_an_answer_and_nothing_is_none() -> None:
    empty: list[object] = [None, "", [], {}, False]
    asked = question(Kind.NUMBER)

    assert [is_nothing(value) for value in [*empty, 0]] == [True] * 5 + [False]
    assert (lacks_answer(asked, {}), lacks_answer(asked, {asked.id: 0})) == (True, False)
