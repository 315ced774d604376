"""Papers for all, given by the worker one by one."""

from uuid import UUID

from certificates.papers.actions import GIVE
from certificates.papers.actions import give_first
from certificates.papers.kinds import KINDS
from events.team.models import Participation
from foundation.audit import Actor
from foundation.jobs import task
from foundation.store import db


@task(GIVE)
def give_one(kind: str, participation_id: str, by: str) -> None:
    """Give one person their paper; who was given theirs meanwhile keeps it."""
    participation = db.session.get(Participation, UUID(participation_id))
    if participation is not None:
        give_first(KINDS[kind], participation, Actor("organiser", UUID(by)))
