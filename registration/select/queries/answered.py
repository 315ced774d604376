"""Answers to the organisers' own questions: the list is narrowed by them, and shows them.

What people tell of their communities is shown of nobody, so it stands nowhere here.
"""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import ColumnElement
from sqlalchemy import String
from sqlalchemy import cast
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.wording import said
from registration.questions.models import BRANCHING
from registration.questions.models import FormAnswer
from registration.questions.models import FormOption
from registration.questions.models import FormQuestion
from registration.questions.models import Kind
from registration.questions.queries import questions_of


class Answered(NamedTuple):
    """One way in which a question was answered: with an option, at all, or not."""

    question: FormQuestion
    option: FormOption | None
    given: bool

    @property
    def words(self) -> str:
        """The answer in words."""
        if self.option is not None:
            return said(self.option, "label").text
        return _("answered") if self.given else _("not answered")


def own_questions(event: Event) -> list[FormQuestion]:
    """The organisers' own questions whose answers are shown of a person."""
    return [each for each in questions_of(event) if each.kind != Kind.COMMUNITIES]


def heading_of(question: FormQuestion) -> str:
    """The words of a question in the reader's language."""
    return said(question, "text").text


def ways_answered(event: Event) -> dict[str, Answered]:
    """{word in the address: a way in which a question was answered}, in the order of the form."""
    return {key: way for question in own_questions(event) for key, way in _ways(question)}


def has_answered(way: Answered) -> ColumnElement[bool]:
    """Whether a participation answered so."""
    # All who answered that question at once: the store need not look for each person's answer.
    people = select(FormAnswer.participation_id).where(FormAnswer.question_id == way.question.id)
    if way.option is not None:
        # JSON is text on both stores; keys of options stand in it between quotation marks.
        people = people.where(cast(FormAnswer.value, String).contains(f'"{way.option.id}"'))
    there = Participation.id.in_(people)
    return there if way.given else ~there


def _ways(question: FormQuestion) -> Iterator[tuple[str, Answered]]:
    if question.kind in BRANCHING:
        for option in question.options:
            yield f"is-{option.id.hex}", Answered(question, option, given=True)
    yield f"any-{question.id.hex}", Answered(question, None, given=True)
    yield f"none-{question.id.hex}", Answered(question, None, given=False)
