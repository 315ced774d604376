"""Erasing what was entered about one person. Papers that are out are issuing's."""

from sqlalchemy import delete

from certificates.awards.models import AssessmentMark
from certificates.awards.models import AwardException
from certificates.awards.models import OwnTitle
from certificates.awards.models import TrainerLetter
from events.team.models import Participation
from foundation.audit import Actor
from foundation.store import db


def erase(participation: Participation, by: Actor) -> None:
    """Erase results, decisions, titles and the letter, inside the caller's transaction."""
    del by
    for model in (AssessmentMark, AwardException, OwnTitle, TrainerLetter):
        db.session.execute(delete(model).where(model.participation_id == participation.id))
