"""A small house for the worker tests: foundation's store and jobs, and two tasks of its own."""

import os
import sys
import time
from pathlib import Path

from flask import Flask
from sqlalchemy import text

# Flask loads this file by its path, which does not put the project's root on the path.
sys.path.insert(0, str(Path(__file__).parents[3]))

from foundation import jobs
from foundation.settings import read
from foundation.store import db
from foundation.store import init_store
from foundation.store import transaction


@jobs.task("test.note")
def leave_note(job: str, seconds: str) -> None:
    """Take a while, as sending a letter does, then leave a note."""
    time.sleep(float(seconds))
    with transaction():
        db.session.execute(text("INSERT INTO note (job) VALUES (:job)"), {"job": job})


jobs.task("test.patient_note", queue=jobs.PATIENT)(leave_note)


def create_app() -> Flask:
    """The small house on the store that DATABASE_URL names."""
    settings = read(os.environ)
    app = Flask("small_house")
    app.extensions["stepfree.settings"] = settings
    init_store(app, settings)
    jobs.init_jobs(app, settings)
    for command in jobs.commands:
        app.cli.add_command(command)
    return app
