"""Verbs of the background work: enqueue a job, keep workers known, take over from dead ones."""

from datetime import UTC
from datetime import datetime
from datetime import timedelta
from uuid import UUID

from dbos import EnqueueOptions
from sqlalchemy import delete
from sqlalchemy import select
from sqlalchemy import update

from foundation.clock import now
from foundation.jobs.engine import QUEUE
from foundation.jobs.engine import QUEUES
from foundation.jobs.engine import VERSION
from foundation.jobs.engine import WORKFLOW
from foundation.jobs.engine import client
from foundation.jobs.engine import engine_table
from foundation.jobs.engine import job_rows
from foundation.jobs.models import WorkerHeartbeat
from foundation.jobs.queries import in_ms
from foundation.jobs.registry import EVERY
from foundation.jobs.registry import QUEUE_OF
from foundation.jobs.registry import TASKS
from foundation.store import db
from foundation.store import transaction

_AT_ONCE = timedelta()
_DONE = ("SUCCESS", "CANCELLED")


def enqueue(task_name: str, key: str, delay: timedelta = _AT_ONCE, **ids: str) -> None:
    """Have `task_name` carried out with `ids` once this transaction is committed.

    `key` names this one piece of work: a second job with the same task and key is not made, also
    when the first is long done. Put into it whatever makes the work new (a version, a batch id).
    Raises RuntimeError outside a transaction and LookupError for a task that nobody has named.
    """
    _enqueue(task_name, key, 1, ids, delay)


def enqueue_again(task_name: str, key: str, attempt: int, ids: dict[str, str]) -> None:
    """Have a job that failed carried out once more, later after each attempt."""
    with transaction():
        _enqueue(task_name, key, attempt, ids, timedelta(seconds=5 * 4 ** (attempt - 2)))


def _enqueue(task_name: str, key: str, attempt: int, ids: dict[str, str], delay: timedelta) -> None:
    if not db.session().info.get("writing"):
        raise RuntimeError("A job is enqueued inside the transaction of its cause.")
    if task_name not in TASKS:
        raise LookupError(f"No task is named {task_name}.")
    again = "" if attempt == 1 else f":{attempt}"
    options: EnqueueOptions = {
        "workflow_name": WORKFLOW,
        "queue_name": QUEUE_OF.get(task_name, QUEUE),
        "workflow_id": f"{task_name}:{key}{again}",
        "app_version": VERSION,
    }
    if delay > _AT_ONCE:
        # The engine reads the machine's clock; ours may live on another day (tests, demo).
        elsewhere = now() - datetime.now(UTC)
        options["delay_seconds"] = max(0.0, (delay + elsewhere).total_seconds())
    client().enqueue_in_transaction(db.session(), options, task_name, key, attempt, ids)


def enqueue_regular_work(done_at: datetime | None = None) -> None:
    """Enqueue each regular task once in its period, however many workers ask.

    Who did so at `done_at` need not do it again for a period that lasts still.
    """
    moment = now()
    with transaction():
        for name, seconds in EVERY.items():
            period = _period(moment, seconds)
            if done_at is None or _period(done_at, seconds) != period:
                enqueue(name, key=f"period-{period}")


def _period(moment: datetime, seconds: int) -> int:
    return int(moment.timestamp()) // seconds


def beat(worker_id: UUID) -> None:
    """Note that this worker is alive."""
    with transaction():
        db.session.merge(WorkerHeartbeat(id=worker_id, beat_at=now()))


def leave(worker_id: UUID) -> None:
    """Note that this worker stops, so that others take over what it could not finish."""
    with transaction():
        db.session.execute(delete(WorkerHeartbeat).where(WorkerHeartbeat.id == worker_id))


def take_over_from_the_dead(dead_after: timedelta) -> int:
    """Put jobs that dead workers had begun back into the queue; returns how many.

    A worker is dead when it gave no sign of life for `dead_after`. The engine restarts only jobs
    of its own executor id, so without this sweep the jobs of a killed worker wait for ever.
    """
    jobs = job_rows()
    with transaction():
        db.session.execute(
            delete(WorkerHeartbeat).where(WorkerHeartbeat.beat_at < now() - dead_after)
        )
        alive = [str(each) for each in db.session.scalars(select(WorkerHeartbeat.id))]
        taken = db.session.execute(
            update(jobs)
            .where(
                jobs.c.queue_name.in_(QUEUES),
                jobs.c.status == "PENDING",
                jobs.c.executor_id.not_in(alive),
            )
            .values(
                status="ENQUEUED",
                owner_xid=None,
                started_at_epoch_ms=None,
                updated_at=in_ms(now()),
            )
            .returning(jobs.c.workflow_uuid)
        )
        return len(taken.all())


def forget_done_jobs(older_than: timedelta) -> None:
    """Remove rows of jobs that were done, with their ids, before `older_than` ago."""
    jobs = job_rows()
    with transaction():
        old = select(jobs.c.workflow_uuid).where(
            jobs.c.queue_name.in_(QUEUES),
            jobs.c.status.in_(_DONE),
            jobs.c.updated_at < in_ms(now() - older_than),
        )
        keys: list[str] = list(db.session.scalars(old))
        # In slices: SQLite takes at most 32,766 values in one statement.
        for start in range(0, len(keys), 1000):
            _forget(keys[start : start + 1000])


def _forget(keys: list[str]) -> None:
    for name in ("workflow_input", "workflow_output", "workflow_status"):
        rows = engine_table(name, "workflow_uuid")
        db.session.execute(delete(rows).where(rows.c.workflow_uuid.in_(keys)))
