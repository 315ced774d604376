"""What people answered."""

from collections import Counter
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from foundation.files import StoredFile
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import chapter
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from foundation.store import read_once
from registration.questions.models import FormAnswer
from registration.questions.models import FormQuestion
from registration.questions.models import FormSection
from registration.questions.models import Kind
from registration.questions.queries.form import asked_on
from registration.questions.queries.form import questions_of
from registration.questions.queries.form import sections_of
from registration.questions.queries.saying import said_answer
from registration.questions.rules import asked_of
from registration.questions.rules import lacks_answer
from registration.questions.rules import name_of

Given = dict[UUID, Any]
"""{key of a question: its answer}, as models.Kind says it."""


@read_once
def rows_of(participation: Participation) -> Sequence[FormAnswer]:
    """All answers of one person, also to questions that were taken off since."""
    return all_of(select(FormAnswer).where(FormAnswer.participation_id == participation.id))


def answers_of(participation: Participation) -> Given:
    """What one person answered."""
    return {row.question_id: row.value for row in rows_of(participation)}


def answers_of_many(event: Event, keys: Iterable[UUID]) -> dict[UUID, Given]:
    """{key of a participation: answers} of many people, without those that are shown of nobody.

    One statement for them, however many; those of `event` alone.
    """
    shown = {each.id for each in questions_of(event) if each.kind != Kind.COMMUNITIES}
    query = select(FormAnswer.participation_id, FormAnswer.question_id, FormAnswer.value)
    found: dict[UUID, Given] = {}
    for row in db.session.execute(query.where(FormAnswer.participation_id.in_(list(keys)))):
        if row[1] in shown:
            found.setdefault(row[0], {})[row[1]] = row[2]
    return found


def given_in(participation: Participation, section: FormSection) -> Given:
    """What the person answered on one page of the form."""
    own = {question.id for question in section.questions}
    return {key: value for key, value in answers_of(participation).items() if key in own}


def asked_with_answers(
    participation: Participation,
) -> list[tuple[FormSection, list[tuple[FormQuestion, Any]]]]:
    """The pages of the form, each with what the person was asked there and what they answered.

    Without the question about communities, whose answers are shown of nobody.
    """
    questions = questions_of(participation.event)
    answers = answers_of(participation) if questions else {}
    asked = {each.id for each in asked_of(questions, answers)}
    pages = []
    for section in sections_of(participation.event):
        shown = [
            (question, answers.get(question.id))
            for question in asked_on(section)
            if question.id in asked and question.kind != Kind.COMMUNITIES
        ]
        pages.append((section, shown))
    return [(section, shown) for section, shown in pages if shown]


def sections_asked_of(participation: Participation) -> list[FormSection]:
    """The pages on which something is asked of this person, as their answers stand."""
    sections = sections_of(participation.event)
    # Most trainings ask nothing of their own; then this is one statement.
    questions = [each for section in sections for each in asked_on(section)]
    answers = answers_of(participation) if questions else {}
    asked = {question.section_id for question in asked_of(questions, answers)}
    return [section for section in sections if section.id in asked]


def unanswered_sections(participation: Participation, told: Collection[str] = ()) -> set[UUID]:
    """Keys of the pages on which a question that has to be answered is not.

    `told` are names of answers that were told in another way, and count as given.
    """
    questions = questions_of(participation.event)
    answers = answers_of(participation) if questions else {}
    asked = asked_of(questions, answers)
    return {
        question.section_id
        for question in asked
        if lacks_answer(question, answers) and name_of(question) not in told
    }


def how_many_chose(event: Event, people: Iterable[UUID]) -> Counter[UUID]:
    """{key of an option: how many of these participations chose it} of communities.

    The only way in which answers about communities leave the form. Who asks tells no number of
    fewer than five people, and no difference between two groups that are nearly the same.
    """
    query = (
        select(FormAnswer.value)
        .join(FormQuestion, FormQuestion.id == FormAnswer.question_id)
        .where(
            FormQuestion.event_id == event.id,
            FormQuestion.kind == Kind.COMMUNITIES,
            FormAnswer.participation_id.in_(list(people)),
        )
    )
    return Counter(UUID(key) for row in db.session.execute(query) for key in row[0])


def file_or_404(participation: Participation, question: FormQuestion) -> StoredFile:
    """The file that the person gave as an answer."""
    query = select(FormAnswer).where(
        FormAnswer.participation_id == participation.id, FormAnswer.question_id == question.id
    )
    answer = one_or_none(query)
    if answer is None or answer.file is None:
        abort(404)
    return answer.file


def held_on(participation: Participation) -> Iterator[Chapter]:
    """What a person answered to the organisers' own questions, as they take it away with them."""
    rows = rows_of(participation)
    asked = {row.id: row for row in _questions(row.question_id for row in rows)}

    def said(row: FormAnswer) -> dict[str, object]:
        question = asked[row.question_id]
        return {
            "question_id": Said(str(question.id), question.text),
            "value": Said(row.value, said_answer(question, row.value)),
        }

    title, zone = _("Your answers to the organisers’ own questions"), participation.event.zone
    labels = {"question_id": _("Question"), "value": _("Your answer"), "answered_at": _("When")}
    yield chapter("form_answers", title, rows, zone, labels=labels, add=said)


def with_answers() -> Select[UUID]:
    """Keys of the participations of whom an answer is kept."""
    return select(FormAnswer.participation_id)


def _questions(keys: Iterable[UUID]) -> Sequence[FormQuestion]:
    return all_of(select(FormQuestion).where(FormQuestion.id.in_(list(keys))))
