"""Machines ask whether the house is well."""

from datetime import timedelta
from pathlib import Path

from flask import Flask

from foundation import clock
from foundation.jobs import enqueue
from foundation.jobs.models import WorkerHeartbeat
from foundation.store import db
from foundation.store import transaction
from operations.backup import actions as backup
from operations.health.queries import troubles
from tests.conftest import MakeApp
from tests.support.letters import a_letter_waits
from tests.support.production import PRODUCTION


def a_worker_is_alive() -> None:
    with transaction():
        db.session.add(WorkerHeartbeat(beat_at=clock.now()))


def test_alive_is_answered_at_once(app: Flask) -> None:
    answer = app.test_client().get("/health/live")

    assert (answer.status_code, answer.json) == (200, {"live": True})


def test_ready_when_a_worker_is_alive_and_nothing_waits(app: Flask) -> None:
    a_worker_is_alive()

    answer = app.test_client().get("/health/ready")

    assert (answer.status_code, answer.json) == (200, {"ready": True, "troubles": []})


def test_a_missing_worker_is_named(app: Flask) -> None:
    answer = app.test_client().get("/health/ready")

    assert (answer.status_code, answer.json) == (503, {"ready": False, "troubles": ["worker"]})


def test_letters_that_wait_too_long_are_named(app: Flask) -> None:
    a_letter_waits()

    with clock.travelling_to(clock.now() + timedelta(minutes=11)):
        a_worker_is_alive()
        assert troubles() == ["letters"]


def test_jobs_that_wait_too_long_are_named(app: Flask) -> None:
    with transaction():
        enqueue("mail.forget", key="today")

    with clock.travelling_to(clock.now() + timedelta(minutes=11)):
        a_worker_is_alive()
        assert troubles() == ["jobs"]


def test_a_store_without_tables_or_an_answer_is_named(app_with: MakeApp, tmp_path: Path) -> None:
    nowhere = f"sqlite:///{tmp_path / 'gone' / 'stepfree.sqlite3'}"

    with app_with(DATABASE_URL=nowhere).app_context():
        assert troubles() == ["store"]


def test_production_asks_for_a_backup_of_the_last_day(
    app: Flask, app_with: MakeApp, tmp_path: Path
) -> None:
    a_worker_is_alive()

    with app_with(**PRODUCTION).app_context():
        assert troubles() == ["backup"]
        backup.back_up(tmp_path / "backup.tar")
        assert troubles() == []
