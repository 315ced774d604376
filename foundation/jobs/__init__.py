"""Work in the background: jobs that survive a crash, written in the transaction of their cause."""

from flask import Flask

from foundation.jobs import tasks as _tasks  # noqa: F401 - registers the regular work
from foundation.jobs.actions import enqueue
from foundation.jobs.engine import HEAVY
from foundation.jobs.engine import PATIENT
from foundation.jobs.engine import is_engine_table
from foundation.jobs.engine import make_client
from foundation.jobs.engine import migrate_engine
from foundation.jobs.registry import regularly
from foundation.jobs.registry import task
from foundation.jobs.worker import worker
from foundation.jobs.working import work_off
from foundation.settings import Settings

__all__ = [
    "HEAVY",
    "PATIENT",
    "commands",
    "enqueue",
    "init_jobs",
    "is_engine_table",
    "migrate_engine",
    "regularly",
    "task",
    "work_off",
]

commands = [worker]


def init_jobs(app: Flask, settings: Settings) -> None:
    """Make the enqueuing client, once, at start-up. It connects to nothing."""
    app.extensions["stepfree.jobs"] = make_client(settings.database_url)
