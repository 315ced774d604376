"""Verbs: tell an answer, type it, say yes to the text, translate it, erase recordings."""

from dataclasses import dataclass
from typing import IO
from uuid import UUID

from sqlalchemy import delete

from events.team.actions import new_link
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.files import erase_files
from foundation.files import keep_large
from foundation.i18n import gettext as _
from foundation.mail import post
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.apply.actions import ask_for_help
from registration.apply.models import Application
from registration.apply.queries import application_or_404
from registration.questions.actions import keep_answers
from registration.told_answers import letters
from registration.told_answers.models import AnswerTranslation
from registration.told_answers.models import ToldAnswer
from registration.told_answers.models import Way
from registration.told_answers.queries import CORE
from registration.told_answers.queries import approved_before
from registration.told_answers.queries import part_with
from registration.told_answers.queries import question_named
from registration.told_answers.queries import told
from registration.told_answers.queries import told_by
from registration.told_answers.queries import translation_of
from registration.told_answers.queries import translations_of
from registration.told_answers.queries import written_answer
from registration.told_answers.rules import KEPT_AFTER_YES
from registration.told_answers.rules import may_tell


@dataclass(frozen=True)
class Recording:
    """What was recorded: its bytes, media type and name, as recording_from_upload tells them."""

    content: IO[bytes]
    media_type: str
    name: str


def tell(participation: Participation, answer: str, recording: Recording) -> ToldAnswer:
    """Keep a recording as that answer; an earlier one, and what was typed of it, goes.

    A text that stands in the application stays until another one is approved. Raises Refused
    where the application can no longer be changed.
    """
    kind = Way.VIDEO if recording.media_type.startswith("video/") else Way.AUDIO
    with transaction():
        row = _told_anew(participation, answer, kind)
        file = keep_large(recording.content, recording.name, recording.media_type)
        row.file_id = file.id
        record(_applicant(row), "told.answer", participation, participation.event_id)
    return row


def ask_to_talk(participation: Participation, answer: str, best_time: str) -> ToldAnswer:
    """The person wants to tell it in a conversation: a wish for help, with its task and letter.

    Raises Refused as tell() does.
    """
    with transaction():
        row = _told_anew(participation, answer, Way.CONVERSATION)
        row.best_time = best_time
        application = application_or_404(participation)
        if not application.help_wanted:
            application.help_wanted = True
            application.version += 1
            ask_for_help(participation)
    return row


def take_back(row: ToldAnswer) -> None:
    """Erase a told answer with its recording. Raises Refused as tell() does."""
    with transaction():
        _refuse_late(row.participation)
        record(_applicant(row), "took_back.answer", row.participation, row.participation.event_id)
        _erase_rows([row])


def type_up(row: ToldAnswer, seen: int, text: str, by: Actor) -> None:
    """Write down what was told, and ask the person by a letter whether it is right.

    Raises Conflict when somebody else typed meanwhile, Refused once the person said yes.
    """
    participation = row.participation
    with transaction():
        hold(row)
        check_version(row, seen)
        if row.approved_at is not None:
            raise Refused(_("The person has approved this text. Load the page again."))
        row.text, row.typed_by_id, row.typed_at = text, by.person_id, clock.now()
        row.wanted_change = ""
        post(letters.text_waits(participation, new_link(participation), row))
        record(by, "typed.answer", participation, participation.event_id)


def ask_for_change(row: ToldAnswer, seen: int, words: str) -> None:
    """The person says what is wrong with the text. Raises Conflict when it is another one now."""
    with transaction():
        _check_waits(row, seen)
        row.wanted_change = words
        record(_applicant(row), "wants_change.answer", row.participation, _event_id(row))


def approve(row: ToldAnswer, seen: int) -> None:
    """The person says yes: from now on the text is their answer. Said twice, it counts once.

    Also after the deadline: they answered in time. Raises Conflict when it is another text now.
    """
    participation = row.participation
    with transaction():
        hold(row)
        if row.approved_at is not None:
            return
        _check_waits(row, seen)
        row.approved_at = clock.now()
        _let_stand(participation, row)
        record(_applicant(row), "approved.answer", participation, participation.event_id)


def translate(
    participation: Participation, answer: str, seen: int, said: tuple[str, str], by: Actor
) -> None:
    """Put a translation beside an answer: `said` is (language, text); no text takes it off.

    Raises Conflict when somebody else saved in between.
    """
    with transaction():
        hold(participation)
        row = translation_of(participation, answer)
        if row is not None:
            check_version(row, seen)
            db.session.execute(delete(AnswerTranslation).where(AnswerTranslation.id == row.id))
        if said[1]:
            db.session.add(
                AnswerTranslation(
                    participation_id=participation.id,
                    answer=answer,
                    language=said[0],
                    text=said[1],
                    original=written_answer(participation, answer),
                    translated_by_id=by.person_id,
                    translated_at=clock.now(),
                    version=seen + 1,
                )
            )
        db.session.flush()
        record(by, "translated.answer", participation, participation.event_id)


def erase_recordings() -> None:
    """Erase the recordings whose text was approved long enough ago; the text stays."""
    with transaction():
        rows = approved_before(clock.now() - KEPT_AFTER_YES)
        files = [row.file_id for row in rows if row.file_id]
        for row in rows:
            row.file_id = None
            record(Actor("worker"), "erased.recording", row.participation, _event_id(row))
        db.session.flush()
        erase_files(files)


def erase(participation: Participation, by: Actor) -> None:
    """Erase recordings, what was typed of them and translations, in the caller's transaction."""
    del by
    _erase_rows(list(told_by(participation)))
    keys = [row.id for row in translations_of(participation)]
    db.session.execute(delete(AnswerTranslation).where(AnswerTranslation.id.in_(keys)))
    db.session.expire_all()


def _told_anew(participation: Participation, answer: str, way: Way) -> ToldAnswer:
    hold(participation)
    _refuse_late(participation)
    row = told(participation, answer)
    if row is not None:
        _erase_rows([row])
    row = ToldAnswer(participation_id=participation.id, answer=answer, way=way)
    row.participation, row.told_at = participation, clock.now()
    db.session.add(row)
    db.session.flush()
    return row


def _erase_rows(rows: list[ToldAnswer]) -> None:
    files = [row.file_id for row in rows if row.file_id]
    keys = [row.id for row in rows]
    db.session.execute(delete(ToldAnswer).where(ToldAnswer.id.in_(keys)))
    db.session.expire_all()
    erase_files(files)


def _refuse_late(participation: Participation) -> None:
    if not may_tell(participation, clock.now()):
        raise Refused(_("This application can no longer be changed. Talk to the organisers."))


def _check_waits(row: ToldAnswer, seen: int) -> None:
    hold(row)
    check_version(row, seen)
    if not row.waits_for_yes:
        raise Refused(_("There is no text to say yes to now. Load the page again."))


def _let_stand(participation: Participation, row: ToldAnswer) -> None:
    """Write the text into the application, and into what stands in an unfinished part of it."""
    application = application_or_404(participation)
    question = question_named(participation.event, row.answer)
    if row.answer in CORE:
        setattr(application, row.answer, row.text)
    elif question is None:
        # The organisers ask it no longer.
        return
    else:
        keep_answers(participation, {question: row.text})
    application.version += 1
    _put_into_typed(application, part_with(participation, row.answer), row)


def _put_into_typed(application: Application, part: str, row: ToldAnswer) -> None:
    if part in application.typed:
        typed = {**application.typed[part], row.answer: [row.text]}
        application.typed = {**application.typed, part: typed}


def _applicant(row: ToldAnswer) -> Actor:
    return Actor("applicant", row.participation.person_id)


def _event_id(row: ToldAnswer) -> UUID:
    return row.participation.event_id
