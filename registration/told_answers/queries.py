"""Questions about told answers: what can be told, what waits, what stands beside an answer."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from flask import abort
from sqlalchemy import and_
from sqlalchemy import select

from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State
from foundation.files import StoredFile
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import chapter
from foundation.store import all_of
from foundation.store import get_or_404
from foundation.store import read_once
from foundation.wording import say_text
from registration.apply.queries import application_of
from registration.apply.queries import part_of
from registration.questions.models import FormQuestion
from registration.questions.models import Kind
from registration.questions.queries import answers_of
from registration.questions.queries import asked_with_answers
from registration.questions.queries import questions_of
from registration.questions.rules import name_of
from registration.told_answers.models import AnswerTranslation
from registration.told_answers.models import ToldAnswer
from registration.told_answers.rules import may_hear

CORE = ("experience_text", "motivation", "afterwards")
"""The long answers of every selection; columns of Application."""


@read_once
def told_by(participation: Participation) -> Sequence[ToldAnswer]:
    """All that one person told in another way."""
    return all_of(select(ToldAnswer).where(ToldAnswer.participation_id == participation.id))


def told(participation: Participation, answer: str) -> ToldAnswer | None:
    """How that answer was told; None where it was only written, or not given."""
    return next((row for row in told_by(participation) if row.answer == answer), None)


def told_or_404(participation: Participation, answer: str) -> ToldAnswer:
    """The same; no page where it was not told."""
    return told(participation, answer) or abort(404)


def count_as_given(participation: Participation) -> Collection[str]:
    """Names of the answers that were told and wait for a text or a yes."""
    return {row.answer for row in told_by(participation) if row.approved_at is None}


def long_answers(participation: Participation) -> dict[str, str]:
    """{name: what is asked} of all long answers that this person is asked for."""
    asked: dict[str, str] = {}
    if participation.event.way_in == WayIn.SELECTION and application_of(participation):
        asked = _titles_of_core()
    for _section, answered in asked_with_answers(participation):
        for question, _value in answered:
            if question.kind == Kind.LONG:
                asked[name_of(question)] = say_text(question, "text")
    return asked


def title_or_404(participation: Participation, answer: str) -> str:
    """What is asked there; no page for anything that is no long answer of this person."""
    return long_answers(participation).get(answer) or abort(404)


def title_of(event: Event, answer: str) -> str:
    """What is asked there, in any application of that training."""
    question = question_named(event, answer)
    return say_text(question, "text") if question else _titles_of_core().get(answer, "")


def question_named(event: Event, answer: str) -> FormQuestion | None:
    """The question of the organisers' own with that name."""
    return next((each for each in questions_of(event) if name_of(each) == answer), None)


def part_with(participation: Participation, answer: str) -> str:
    """The part of the form in which it is asked."""
    question = question_named(participation.event, answer)
    return part_of(question.section) if question else "experience"


def written_answer(participation: Participation, answer: str) -> str:
    """The text that stands in the application itself; "" where there is none."""
    if answer in CORE:
        application = application_of(participation)
        return str(getattr(application, answer)) if application else ""
    question = question_named(participation.event, answer)
    return answers_of(participation).get(question.id, "") if question else ""


def waiting_in(event: Event) -> list[ToldAnswer]:
    """What the team may hear and the person has not approved yet; first what was told first.

    Nobody types for those who withdrew.
    """
    # Beginning with the few told answers, not with the thousands of people.
    of_event = ToldAnswer.participation.has(
        and_(Participation.event_id == event.id, Participation.state != State.WITHDRAWN)
    )
    query = (
        select(ToldAnswer)
        .where(ToldAnswer.approved_at.is_(None), of_event)
        .order_by(ToldAnswer.told_at, ToldAnswer.id)
    )
    return [row for row in all_of(query) if may_hear(row)]


def heard_or_404(event: Event, told_id: UUID) -> ToldAnswer:
    """A told answer that the team of this training may hear."""
    row = get_or_404(ToldAnswer, told_id)
    if row.participation.event_id != event.id or not may_hear(row):
        abort(404)
    return row


def recording_or_404(row: ToldAnswer) -> StoredFile:
    """Its recording; no page of a conversation and of one that was erased."""
    return row.file or abort(404)


@read_once
def translations_of(participation: Participation) -> Sequence[AnswerTranslation]:
    """All translations of one person's answers."""
    of_person = AnswerTranslation.participation_id == participation.id
    return all_of(select(AnswerTranslation).where(of_person))


def translation_of(participation: Participation, answer: str) -> AnswerTranslation | None:
    """The translation of that answer, also of an earlier wording."""
    return next((row for row in translations_of(participation) if row.answer == answer), None)


def translation_beside(participation: Participation, answer: str) -> AnswerTranslation | None:
    """The translation of that answer as it stands now, for its readers."""
    row = translation_of(participation, answer)
    still = row is not None and row.original == written_answer(participation, answer)
    return row if still else None


def with_translation(
    participation: Participation, answer: str, title: str, text: str
) -> list[tuple[str, str]]:
    """(title, text) of an answer, and of its translation, marked as one, for who reads both."""
    row = translation_beside(participation, answer) if text else None
    return [(title, text), *([(marked(row), row.text)] if row else [])]


def marked(row: AnswerTranslation) -> str:
    """The words above a translation."""
    told_in = language_name(row.language)
    return _(
        "Translation by %(name)s (%(language)s)", name=row.translated_by.name, language=told_in
    )


def held_on(participation: Participation) -> Iterator[Chapter]:
    """Told answers and translations, as a person takes them away with them."""
    event = participation.event
    yield chapter(
        "told_answers",
        _("Answers that you told us"),
        list(told_by(participation)),
        event.zone,
        add=lambda row: {
            "answer": Said(row.answer, title_of(event, row.answer)),
            "way": Said(row.way.value, row.way.label),
        },
    )
    yield chapter(
        "answer_translations",
        _("Translations of your answers"),
        list(translations_of(participation)),
        event.zone,
        add=lambda row: {
            "answer": Said(row.answer, title_of(event, row.answer)),
            "language": Said(row.language, language_name(row.language)),
        },
    )


def approved_before(moment: datetime) -> Sequence[ToldAnswer]:
    """Told answers whose text was approved by then and whose recording is still kept."""
    return all_of(
        select(ToldAnswer).where(ToldAnswer.approved_at <= moment, ToldAnswer.file_id.is_not(None))
    )


def _titles_of_core() -> dict[str, str]:
    return {
        "experience_text": _("Your experience, in your words"),
        "motivation": _("Why you want to take part"),
        "afterwards": _("What you will do afterwards"),
    }
