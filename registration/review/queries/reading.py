"""What a reader meets: the applications given to them, and of each what may be seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from events.call.models import Event
from events.team.models import Participation
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.people import Person
from foundation.store import all_of
from foundation.store import get_or_404
from foundation.store import one_or_none
from foundation.wording import say_text
from registration.apply.queries import application_of
from registration.apply.queries import words_for_experience
from registration.questions.models import Kind
from registration.questions.queries import asked_with_answers
from registration.questions.queries import said_answer
from registration.questions.rules import name_of
from registration.review.models import Reading
from registration.review.models import ReviewRound
from registration.review.queries.round import round_of
from registration.review.rules import counts
from registration.review.rules import may_read
from registration.told_answers.queries import with_translation


@dataclass(frozen=True)
class Shown:
    """What a reader is shown of one application: what to call it, and (question, answer) pairs."""

    title: str
    pairs: Sequence[tuple[str, str]]


def readable_event_or_404(slug: str, person: Person) -> tuple[Event, ReviewRound]:
    """A training in which this person reads, once its round was opened; no page otherwise."""
    event = one_or_none(select(Event).where(Event.slug == slug))
    one = round_of(event) if event is not None else None
    if event is None or one is None or not may_read(person, event):
        abort(404)
    return event, one


def trainings_to_read(person: Person) -> list[Event]:
    """Trainings in which something was given to this person to read."""
    given = select(Participation.event_id).join(
        Reading, Reading.participation_id == Participation.id
    )
    mine = given.where(Reading.reader_id == person.id, Reading.conflict_at.is_(None))
    query = select(Event).where(Event.id.in_(mine)).order_by(Event.starts_on, Event.id)
    return [event for event in all_of(query) if round_of(event) and may_read(person, event)]


def own_readings(event: Event, person: Person) -> list[Reading]:
    """What this person reads, in the order of sending; what they stepped back from at the end."""
    query = (
        select(Reading)
        .join(Participation)
        .where(Participation.event_id == event.id, Reading.reader_id == person.id)
        .options(selectinload(Reading.points))
        .order_by(Participation.submitted_at, Participation.id)
    )
    return sorted(all_of(query), key=lambda reading: not counts(reading))


def own_reading_or_404(event: Event, person: Person, key: UUID) -> Reading:
    """One of them; no page for what was given to somebody else."""
    reading = get_or_404(Reading, key)
    if reading.reader_id != person.id or reading.participation.event_id != event.id:
        abort(404)
    return reading


def read_by(participation: Participation, one: ReviewRound) -> str:
    """What readers call an application: without names a pseudonym that stays the same."""
    if not one.is_blind:
        return participation.name
    code = (participation.reference or str(participation.id)).rpartition("-")[2]
    return _("Applicant %(code)s", code=code)


def shown_to(participation: Participation, one: ReviewRound) -> Shown:
    """What readers see of an application.

    Never how to reach the person, how it came in, which format they like, help that they asked
    for, gender, communities, or anything of needs (AZ5).
    """
    application = application_of(participation)
    pairs: list[tuple[str, str]] = []
    if application is not None:
        kind = words_for_experience()
        spoken = ", ".join(language_name(code) for code in application.languages)
        if not one.is_blind:
            pairs = [
                (_("Country"), country_name(participation.country)),
                (_("Languages"), spoken),
                (_("Organisation"), application.organisation),
                (_("What you do there"), application.role_there),
            ]
        given = application.experience
        pairs += [
            (_("Experience in peer support"), kind[given] if given else ""),
            *with_translation(
                participation, "experience_text", _("In your words"), application.experience_text
            ),
            *with_translation(
                participation, "motivation", _("Why you want to take part"), application.motivation
            ),
            *with_translation(
                participation,
                "afterwards",
                _("What you will do afterwards"),
                application.afterwards,
            ),
        ]
    return Shown(read_by(participation, one), [*pairs, *_own_questions(participation, one)])


def _own_questions(participation: Participation, one: ReviewRound) -> list[tuple[str, str]]:
    return [
        pair
        for _section, answered in asked_with_answers(participation)
        for question, value in answered
        if question.kind != Kind.FILE and not (one.is_blind and question.is_personal)
        for pair in with_translation(
            participation,
            name_of(question),
            say_text(question, "text"),
            said_answer(question, value),
        )
    ]
