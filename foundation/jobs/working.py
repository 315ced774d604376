"""Carrying out jobs: what a worker does with each, and the same in-process for tests and demo."""

import json
import logging
import time
import traceback
from datetime import timedelta
from typing import NamedTuple
from uuid import uuid4

from flask import Flask
from flask import current_app
from flask import has_app_context
from sqlalchemy import func
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from foundation.clock import now
from foundation.jobs.actions import enqueue_again
from foundation.jobs.engine import QUEUES
from foundation.jobs.engine import engine_table
from foundation.jobs.engine import job_rows
from foundation.jobs.queries import in_ms
from foundation.jobs.registry import TASKS
from foundation.store import db
from foundation.store import transaction

log = logging.getLogger(__name__)
_ATTEMPTS = 6
_STORE_AWAY_PAUSE = timedelta(seconds=1)


class TaskFailed(Exception):  # noqa: N818 - reads as the sentence "the task failed"
    """A job was given up; names the task and the kind of error, no data."""


class _Waiting(NamedTuple):
    workflow_id: str
    task_name: str
    ids: dict[str, str]


def carry_out(task_name: str, key: str, attempt: int, ids: dict[str, str]) -> None:
    """Run one job. When it fails, enqueue it again with a longer pause, six times in all.

    Raises TaskFailed after the last attempt, which the engine notes as an error.
    """
    try:
        TASKS[task_name](**ids)
    except Exception as error:  # noqa: BLE001 - one bad job must never stop the others
        where = traceback.extract_tb(error.__traceback__)[-1]
        kind = type(error).__name__
        # The text of an exception may hold personal data; its kind and place do not.
        log.warning("%s failed: %s in %s:%s", task_name, kind, where.filename, where.lineno)
        if attempt >= _ATTEMPTS:
            raise TaskFailed(f"{task_name}: {kind}") from None
        _enqueue_again_when_the_store_answers(task_name, key, attempt + 1, ids)


def _enqueue_again_when_the_store_answers(
    task_name: str, key: str, attempt: int, ids: dict[str, str]
) -> None:
    while True:
        try:
            enqueue_again(task_name, key, attempt, ids)
        except OperationalError:
            time.sleep(_STORE_AWAY_PAUSE.total_seconds())
        else:
            return


def work_off(app: Flask | None = None) -> int:
    """Carry out all jobs that are due, here and now, until none is left; returns how many.

    Each runs in an app context of its own; the caller's session reads afresh afterwards. An error
    of a task reaches the caller, and its job stays in the queue. For tests and the demo; a real
    worker may run beside it, since each job is claimed first.
    """
    # The proxy's own object: a context of its own must not depend on the caller's.
    running: Flask = app or current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001
    if has_app_context():
        _end_reading()
    done = 0
    while True:
        with running.app_context():
            job = _claim_next()
            if job is None:
                return done
            _run_claimed(job)
            done += 1


def _end_reading() -> None:
    if db.session().info.get("writing"):
        raise RuntimeError("Jobs are carried out after the transaction that made them.")
    db.session.rollback()


def _claim_next() -> _Waiting | None:
    jobs = job_rows()
    inputs = engine_table("workflow_input", "workflow_uuid", "inputs")
    due = or_(
        jobs.c.status == "ENQUEUED",
        (jobs.c.status == "DELAYED") & (jobs.c.delay_until_epoch_ms <= in_ms(now())),
    )
    with transaction():
        found = db.session.execute(
            select(jobs.c.workflow_uuid, inputs.c.inputs)
            .join(inputs, inputs.c.workflow_uuid == jobs.c.workflow_uuid)
            .where(jobs.c.queue_name.in_(QUEUES), due)
            .order_by(jobs.c.created_at)
            .limit(1)
            .with_for_update(of=jobs, skip_locked=True)
        ).first()
        if found is None:
            return None
        _mark(found[0], "PENDING")
    task_name, _key, _attempt, ids = json.loads(found[1])["positionalArgs"]
    return _Waiting(found[0], task_name, ids)


def _run_claimed(job: _Waiting) -> None:
    try:
        TASKS[job.task_name](**job.ids)
    except BaseException:
        db.session.rollback()
        with transaction():
            _mark(job.workflow_id, "ENQUEUED")
        raise
    with transaction():
        _mark(job.workflow_id, "SUCCESS")


def _mark(workflow_id: str, status: str) -> None:
    jobs = job_rows()
    moment = in_ms(now())
    db.session.execute(
        update(jobs)
        .where(jobs.c.workflow_uuid == workflow_id)
        .values(
            status=status,
            executor_id=f"in-process-{uuid4()}" if status == "PENDING" else None,
            updated_at=moment,
            completed_at=func.coalesce(jobs.c.completed_at, moment)
            if status == "SUCCESS"
            else None,
        )
    )
