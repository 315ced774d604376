"""Answers: kept, dropped when they are no longer asked for, erased."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import delete

from events.team.models import Participation
from foundation.audit import Actor
from foundation.clock import now
from foundation.files import Document
from foundation.files import erase_files
from foundation.files import keep
from foundation.store import db
from foundation.store import transaction
from registration.questions.models import FormAnswer
from registration.questions.models import FormQuestion
from registration.questions.queries import answers_of
from registration.questions.queries import questions_of
from registration.questions.queries import rows_of
from registration.questions.rules import asked_of
from registration.questions.rules import is_nothing


def keep_answers(
    participation: Participation, given: Mapping[FormQuestion, Any]
) -> list[FormQuestion]:
    """Write down answers; the questions whose answer changed. No answer takes the row away.

    A Document is kept as a file; an earlier file goes with its answer.
    """
    with transaction():
        rows = {row.question_id: row for row in rows_of(participation)}
        changed = [
            question for question, value in given.items() if _differs(rows.get(question.id), value)
        ]
        for question in changed:
            row = rows.get(question.id)
            if row is not None:
                _take_away([row])
            if not is_nothing(given[question]):
                db.session.add(_answer(participation, question.id, given[question]))
        db.session.flush()
    return changed


def drop_unasked(participation: Participation) -> None:
    """Erase answers to questions that are asked no longer of somebody who answered so."""
    with transaction():
        form = questions_of(participation.event)
        if not form:
            return
        asked = {question.id for question in asked_of(form, answers_of(participation))}
        hidden = {question.id for question in form} - asked
        _take_away([row for row in rows_of(participation) if row.question_id in hidden])


def erase(participation: Participation, by: Actor) -> None:
    """Erase all answers of a person, inside the caller's transaction."""
    del by
    _take_away(list(rows_of(participation)))


def _answer(participation: Participation, question_id: UUID, value: Any) -> FormAnswer:  # noqa: ANN401 - JSON as Kind says it
    file = None
    if isinstance(value, Document):
        file = keep(value.content, value.name, value.media_type)
        value = value.name
    return FormAnswer(
        participation_id=participation.id,
        question_id=question_id,
        value=value,
        file_id=file.id if file else None,
        answered_at=now(),
    )


def _differs(row: FormAnswer | None, value: Any) -> bool:  # noqa: ANN401 - JSON as Kind says it
    if row is None:
        return not is_nothing(value)
    return bool(row.value != value)


def _take_away(rows: list[FormAnswer]) -> None:
    files = [row.file_id for row in rows if row.file_id is not None]
    keys = [row.id for row in rows]
    if keys:
        db.session.execute(delete(FormAnswer).where(FormAnswer.id.in_(keys)))
        db.session.expire_all()
    if files:
        erase_files(files)
