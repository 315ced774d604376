"""A small house of its own for the worker tests: foundation's store and jobs, and two tasks."""

import os
import sys
import time
from pathlib import Path
from uuid import UUID

from flask import Flask
from sqlalchemy.orm import Mapped

from foundation import jobs
from foundation.jobs.registry import TASKS
from foundation.settings import read
from foundation.store import Model, db, init_store, transaction

# Flask loads this file by its path, which does not put the project's root on the path.
sys.path.insert(0, str(Path(__file__).parents[3]))


class Note(Model):
    """Work that left a trace: one row for each time a task was begun and finished."""

    __tablename__ = "test_note"
    job: Mapped[str]


def leave_note(job: str) -> None:
    """Take a little while, as sending a letter does, and leave a note."""
    time.sleep(0.01)
    with transaction():
        db.session.add(Note(job=job))


def stumble(job: str) -> None:
    """Fail on the first call, leave a note on the second."""
    del job
    with transaction():
        seen = db.session.get(Note, UUID(int=1)) is not None
        db.session.merge(Note(id=UUID(int=1), job="stumbled"))
    if not seen:
        raise ArithmeticError("with a name in it: Ada Example")


TASKS.setdefault("test.note", leave_note)
TASKS.setdefault("test.stumble", stumble)


def create_app(database_url: str | None = None) -> Flask:
    """The small house on the store that DATABASE_URL names."""
    environ = dict(os.environ)
    if database_url:
        environ["DATABASE_URL"] = database_url
    settings = read(environ)
    app = Flask("small_house")
    app.extensions["stepfree.settings"] = settings
    init_store(app, settings)
    jobs.init_jobs(app, settings)
    for command in jobs.commands:
        app.cli.add_command(command)
    return app
