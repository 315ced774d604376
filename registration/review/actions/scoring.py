"""A reader's verbs: give points, step back because they know the person, come back."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import delete

from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.review.models import Points
from registration.review.models import Reading
from registration.review.models import ReadingResult
from registration.review.queries import criteria_of
from registration.review.queries import readings_of
from registration.review.queries import round_of
from registration.review.rules import counts
from registration.review.rules import is_open


def score(
    reading: Reading, seen: int, points: Mapping[UUID, int | None], comment: str, by: Actor
) -> None:
    """Write points, {key of a criterion: 0 to 3, or None for not yet}, and the comment.

    Every change is kept, complete or not. Raises Conflict when the reader saved it elsewhere in
    between, Refused once the round is closed and after stepping back.
    """
    with transaction():
        hold(reading)
        event = reading.participation.event
        if not is_open(round_of(event)) or not counts(reading):
            raise Refused(_("Points can no longer be given here. What you see is what is kept."))
        held = {one.criterion_id: one for one in reading.points}
        before = {key: one.given for key, one in held.items()}
        asked = [criterion.id for criterion in criteria_of(event)]
        after = {key: given for key in asked if (given := points.get(key)) is not None}
        if (after, comment) == (before, reading.comment):
            return
        check_version(reading, seen)
        for key, one in held.items():
            if key not in after:
                db.session.delete(one)
        for key, given in after.items():
            if key in held:
                held[key].given = given
            else:
                db.session.add(Points(reading_id=reading.id, criterion_id=key, given=given))
        reading.comment, reading.scored_at = comment, now()
        changed = [str(key) for key in asked if before.get(key) != after.get(key)]
        record(by, "scored.reading", reading, event.id, criteria=changed)


def step_back(reading: Reading, by: Actor) -> None:
    """Say that one is too close to this person; the application waits for another reader."""
    with transaction():
        hold(reading)
        if reading.conflict_at is None:
            reading.conflict_at = now()
            reading.version += 1
            record(by, "stepped_back.reading", reading, reading.participation.event_id)


def come_back(reading: Reading, by: Actor) -> None:
    """Take stepping back back, when it was pressed by mistake."""
    with transaction():
        hold(reading)
        if reading.conflict_at is not None:
            reading.conflict_at = None
            reading.version += 1
            record(by, "came_back.reading", reading, reading.participation.event_id)


def erase(participation: Participation, by: Actor) -> None:
    """Erase what readers gave and noted, inside the caller's transaction."""
    del by
    keys = [reading.id for reading in readings_of(participation)]
    db.session.execute(delete(Points).where(Points.reading_id.in_(keys)))
    results = delete(ReadingResult).where(ReadingResult.participation_id == participation.id)
    db.session.execute(results)
    db.session.execute(delete(Reading).where(Reading.id.in_(keys)))
    db.session.expire_all()
