"""What a person told is erased: when they want it, and when its time is over."""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy import select

from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from registration.needs import queries
from registration.needs.groups import QUESTIONS
from registration.needs.models import DogPaper
from registration.needs.models import KeptProfile
from registration.needs.models import NeedsAnswer
from registration.needs.models import NeedsConsent
from registration.needs.models import NoteOpening
from registration.needs.models import TalkRequest
from registration.needs.queries.held import own_profile_of


def erase(participation: Participation, by: Actor) -> None:
    """Erase answers, papers, wishes to talk, reasons of opened notes, and consents.

    The trail keeps the least that proves a consent (GDPR Article 7): to which category and
    wording, when, in which language. It runs inside the caller's transaction.
    """
    query = select(NeedsConsent).where(NeedsConsent.participation_id == participation.id)
    for consent in all_of(query):
        record(
            by,
            "erased.consent",
            participation,
            participation.event_id,
            category=consent.category,
            wording=consent.wording,
            language=consent.language,
            given_at=consent.given_at.isoformat(),
        )
    for model in (NeedsAnswer, NeedsConsent, TalkRequest, NoteOpening, DogPaper):
        rows = delete(model).where(model.participation_id == participation.id)
        db.session.execute(rows)


def forget_papers(participation: Participation) -> None:
    """Erase all of them, inside the caller's transaction."""
    db.session.execute(delete(DogPaper).where(DogPaper.participation_id == participation.id))


def forget_papers_without_dog(participation: Participation) -> None:
    """Erase them where the person says now that no dog comes, inside that transaction."""
    asked_when = QUESTIONS["dog_papers"].asked_when
    assert asked_when is not None  # noqa: S101 - it follows up which dog comes
    if asked_when.is_broken(queries.told_of(participation).fields):
        forget_papers(participation)


def erase_kept(participation: Participation, by: Actor) -> None:
    """Erase what is kept for their next training, if it was kept from here."""
    profile = own_profile_of(participation)
    if profile is not None:
        db.session.delete(profile)
        db.session.flush()
        record(by, "forgot.profile", participation, participation.event_id)


def erase_old_profiles() -> int:
    """Erase what was kept for a next training up to a day that is over everywhere; how many."""
    yesterday = clock.now().date() - timedelta(days=1)
    with transaction():
        rows = all_of(select(KeptProfile).where(KeptProfile.kept_until < yesterday))
        for row in rows:
            db.session.delete(row)
            record(Actor("worker"), "erased.profile", row)
        return len(rows)
