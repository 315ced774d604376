"""Questions about the work in the background."""

from datetime import UTC
from datetime import datetime
from datetime import timedelta

from sqlalchemy import case
from sqlalchemy import func
from sqlalchemy import select

from foundation.clock import now
from foundation.jobs.engine import QUEUES
from foundation.jobs.engine import job_rows
from foundation.jobs.models import WorkerHeartbeat
from foundation.store import count_of
from foundation.store import db

DEAD_AFTER = timedelta(seconds=15)


def in_ms(moment: datetime) -> int:
    """A moment as the engine writes it: whole milliseconds since 1970."""
    return int(moment.timestamp() * 1000)


def oldest_waiting() -> datetime | None:
    """Since when the oldest job that could run has waited; None when no job waits."""
    jobs = job_rows()
    ready = case((jobs.c.status == "DELAYED", jobs.c.delay_until_epoch_ms), else_=jobs.c.created_at)
    oldest: int | None = db.session.execute(
        select(func.min(ready)).where(
            jobs.c.queue_name.in_(QUEUES),
            jobs.c.status.in_(("ENQUEUED", "DELAYED")),
            ready <= in_ms(now()),
        )
    ).scalar_one()
    return None if oldest is None else datetime.fromtimestamp(oldest / 1000, UTC)


def workers_alive() -> int:
    """How many workers gave a sign of life lately."""
    since = now() - DEAD_AFTER
    return count_of(select(WorkerHeartbeat.id).where(WorkerHeartbeat.beat_at >= since))
