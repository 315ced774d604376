"""What the form of a training asks."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import func
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from events.call.models import Event
from events.call.queries import events_managed_by
from foundation.people import Person
from foundation.store import Model
from foundation.store import all_of
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import read_once
from registration.questions.models import BRANCHING
from registration.questions.models import FormAnswer
from registration.questions.models import FormOption
from registration.questions.models import FormQuestion
from registration.questions.models import FormSection


@read_once
def all_of_form(event: Event) -> Sequence[FormSection]:
    """Every page with its questions and their options, those taken off included, in order.

    Three statements, however long the form; none where nothing was ever asked.
    """
    if not event.has_own_questions:
        return []
    query = select(FormSection).where(FormSection.event_id == event.id)
    deep = selectinload(FormSection.questions).selectinload(FormQuestion.options)
    return all_of(query.options(deep).order_by(FormSection.position, FormSection.id))


def sections_of(event: Event) -> list[FormSection]:
    """The pages that the form has now."""
    return [section for section in all_of_form(event) if section.removed_at is None]


def questions_of(event: Event) -> list[FormQuestion]:
    """The questions that the form asks now, in its order."""
    return [each for section in sections_of(event) for each in asked_on(section)]


def asked_on(section: FormSection) -> list[FormQuestion]:
    """The questions of a page that are asked now, in their order."""
    return [question for question in section.questions if question.removed_at is None]


def taken_off(event: Event) -> tuple[list[FormSection], list[FormQuestion]]:
    """Pages, and questions of other pages, that can be put back."""
    pages = [section for section in all_of_form(event) if section.removed_at is not None]
    questions = [
        question
        for section in sections_of(event)
        for question in section.questions
        if question.removed_at is not None
    ]
    return pages, questions


def has_form(event: Event) -> bool:
    """Whether organisers ask anything of their own."""
    return bool(questions_of(event))


def section_or_404(event: Event, section_id: UUID) -> FormSection:
    """A page of this form, also one that was taken off."""
    section = get_or_404(FormSection, section_id)
    if section.event_id != event.id:
        abort(404)
    return section


def question_or_404(event: Event, question_id: UUID) -> FormQuestion:
    """A question of this form, also one that was taken off."""
    question = get_or_404(FormQuestion, question_id)
    if question.event_id != event.id:
        abort(404)
    return question


def depend_on(event: Event, options: Sequence[UUID]) -> list[FormQuestion]:
    """The questions that are asked only of those who chose one of these options."""
    return [question for question in questions_of(event) if question.only_if_id in options]


def conditions_of(event: Event) -> dict[UUID, str]:
    """{key of an option: it and its question in words} of all that others can depend on."""
    return {
        option.id: f"{question.text} – {option.label}"
        for question in questions_of(event)
        if question.kind in BRANCHING
        for option in question.options
    }


def count_of_answers(event: Event) -> dict[UUID, int]:
    """{key of a question: how many people answered it}."""
    query = (
        select(FormAnswer.question_id, func.count())
        .join(FormQuestion, FormQuestion.id == FormAnswer.question_id)
        .where(FormQuestion.event_id == event.id)
        .group_by(FormAnswer.question_id)
    )
    return {row[0]: row[1] for row in db.session.execute(query)}


def earlier_forms_of(person: Person, event: Event) -> list[Event]:
    """Other trainings that the person organises and that ask something, the latest first."""
    others = [one for one in events_managed_by(person) if one.id != event.id]
    keys = [one.id for one in others]
    query = select(FormQuestion.event_id).where(
        FormQuestion.event_id.in_(keys), FormQuestion.removed_at.is_(None)
    )
    asking = set(all_of(query.distinct()))
    return [one for one in others if one.id in asking]


def texts_of(event: Event) -> list[Model]:
    """The rows whose texts are written in several languages, in the order of the form."""
    rows: list[Model] = []
    for section in sections_of(event):
        rows.append(section)
        for question in asked_on(section):
            rows += [question, *_shown(question)]
    # A translator meets all pages, then all questions, then all answers to choose from.
    kinds = (FormSection, FormQuestion, FormOption)
    return sorted(rows, key=lambda row: kinds.index(type(row)))


def _shown(question: FormQuestion) -> list[FormOption]:
    return [option for option in question.options if option.removed_at is None]
