"""The worker process: `flask --app app worker`."""

import ctypes
import gc
import logging
import os
import signal
import threading
from datetime import datetime
from datetime import timedelta
from uuid import UUID
from uuid import uuid4

import click
from dbos import DBOS
from flask import Flask
from flask import current_app
from flask.cli import with_appcontext
from sqlalchemy.exc import OperationalError

from foundation.clock import now
from foundation.jobs.actions import beat
from foundation.jobs.actions import enqueue_regular_work
from foundation.jobs.actions import leave
from foundation.jobs.actions import take_over_from_the_dead
from foundation.jobs.engine import QUEUES
from foundation.jobs.engine import WORKFLOW
from foundation.jobs.engine import configuration
from foundation.jobs.queries import DEAD_AFTER
from foundation.jobs.working import carry_out
from foundation.settings import settings
from foundation.store import db
from foundation.store import transaction

log = logging.getLogger(__name__)
_BEATS_BEFORE_DEAD = 4
_NICENESS = 10
# Longer than the longest step: sending a letter takes at most 10 s per answer of the mail server.
_GRACE_SECONDS = 20
_ARENAS = -8
"""M_ARENA_MAX of mallopt(3)."""
# A job that kills its worker each time is given up after as many workers.
_MOST_WORKERS_KILLED = 50


@click.command("worker")
@click.option(
    "--dead-after",
    type=float,
    default=DEAD_AFTER.total_seconds(),
    help="Seconds without a sign of life after which another worker's jobs are taken over.",
)
@with_appcontext
def worker(dead_after: float) -> None:
    """Carry out jobs until told to stop (SIGTERM or Ctrl-C)."""
    # Somebody waits for each page, and a letter may come a second later. On SQLite everybody would
    # wait for the worker, whenever it is put off while it holds the only write lock.
    if db.engine.dialect.name != "sqlite":
        os.nice(_NICENESS)
    _keep_memory_together()
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001
    stopping = threading.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stopping.set())
    worker_id = uuid4()
    # Known as alive before it takes its first job, or another worker's sweep would take it back.
    beat(worker_id)
    start(app, worker_id)
    click.echo(f"Worker {os.getpid()} is at work.")
    enqueued_at: datetime | None = None
    while not stopping.wait(dead_after / _BEATS_BEFORE_DEAD):
        enqueued_at = _keep_house(app, worker_id, timedelta(seconds=dead_after), enqueued_at)
    stop(app, worker_id)


def _keep_memory_together() -> None:
    """Give back what loading took, and let the threads of this process share their memory."""
    system = ctypes.CDLL(None)
    # Else each thread keeps free memory of its own (glibc's default: 8 heaps for each core).
    system.mallopt(_ARENAS, 2)
    gc.collect()
    gc.freeze()
    system.malloc_trim(0)


def start(app: Flask, worker_id: UUID) -> None:
    """Let the engine take jobs from the queue in threads of this process."""

    @DBOS.workflow(name=WORKFLOW, max_recovery_attempts=_MOST_WORKERS_KILLED)
    def job(task_name: str, key: str, attempt: int, ids: dict[str, str]) -> None:
        with app.app_context():
            carry_out(task_name, key, attempt, ids)

    with app.app_context():
        DBOS(config=configuration(settings().database_url, str(worker_id)))
    DBOS.launch()
    for queue, (at_once, seconds) in QUEUES.items():
        DBOS.register_queue(queue, worker_concurrency=at_once, polling_interval_sec=seconds)


def stop(app: Flask, worker_id: UUID) -> None:
    """Take no more jobs, finish those begun within the grace, and leave the rest to others."""
    DBOS.destroy(workflow_completion_timeout_sec=_GRACE_SECONDS)
    with app.app_context():
        leave(worker_id)


def _keep_house(
    app: Flask, worker_id: UUID, dead_after: timedelta, enqueued_at: datetime | None
) -> datetime | None:
    """Give a sign of life and see to what is due; when regular work was last enqueued."""
    moment = now()
    try:
        with app.app_context(), transaction():
            beat(worker_id)
            take_over_from_the_dead(dead_after)
            enqueue_regular_work(enqueued_at)
    except OperationalError:
        log.warning("The store does not answer; trying again.")
        return enqueued_at
    return moment
