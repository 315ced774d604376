"""Worker processes that are killed or stopped lose no job."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy import text

from foundation.jobs import PATIENT
from foundation.jobs import enqueue
from foundation.jobs.engine import job_rows
from foundation.jobs.queries import oldest_waiting
from foundation.jobs.queries import workers_alive
from foundation.jobs.registry import QUEUE_OF
from foundation.jobs.registry import TASKS
from foundation.store import count_of
from foundation.store import db
from foundation.store import transaction
from tests.support.stores import Store

HOUSE = Path(__file__).with_name("small_house.py")
CONCURRENCY = 8
_KILLS = 2
Start = Callable[[], "subprocess.Popen[bytes]"]


@pytest.fixture
def _notes(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("test.note", "test.patient_note"):
        monkeypatch.setitem(TASKS, name, lambda **_: None)
    monkeypatch.setitem(QUEUE_OF, "test.patient_note", PATIENT)
    with transaction():
        db.session.execute(text("CREATE TABLE note (job VARCHAR NOT NULL)"))
    yield
    with transaction():
        db.session.execute(text("DROP TABLE note"))


@pytest.fixture
def start_worker(store: Store, tmp_path: Path, _notes: None) -> Iterator[Start]:
    started: list[subprocess.Popen[bytes]] = []
    more = {
        "DATABASE_URL": store.url,
        "DATA_DIR": str(tmp_path / "data"),
        "KEYS_DIR": str(tmp_path / "keys"),
    }
    command = [sys.executable, "-m", "flask", "--app", str(HOUSE), "worker", "--dead-after", "3"]

    def start() -> subprocess.Popen[bytes]:
        started.append(subprocess.Popen(command, env=os.environ | more))
        return started[-1]

    yield start
    for each in started:
        each.kill()
        each.wait()


def enqueue_notes(count: int, seconds: float) -> set[str]:
    names = {f"job {number}" for number in range(count)}
    with transaction():
        for name in names:
            enqueue("test.note", key=name, job=name, seconds=str(seconds))
    return names


def notes() -> Counter[str]:
    db.session.rollback()
    return Counter(db.session.scalars(text("SELECT job FROM note")))


def wait_until(true: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"not true after {seconds} s"
        time.sleep(0.1)


def wait_for_more_notes(count: int) -> None:
    before = len(notes())
    wait_until(lambda: len(notes()) >= before + count)


def nothing_waits() -> bool:
    db.session.rollback()
    return oldest_waiting() is None


def test_killed_workers_lose_no_job(start_worker: Start) -> None:
    jobs = enqueue_notes(100, seconds=0.2)
    workers = [start_worker() for _ in range(_KILLS + 1)]

    for _kill in range(_KILLS):
        wait_for_more_notes(20)
        workers.pop().kill()
    wait_until(lambda: set(notes()) == jobs)
    wait_until(nothing_waits)

    done = notes()
    doubled = done.total() - len(jobs)
    assert set(done) == jobs
    # A job whose note is committed while its end is not yet: at most those running at a kill.
    assert doubled <= _KILLS * CONCURRENCY


def test_a_stopped_worker_finishes_what_it_began(start_worker: Start) -> None:
    jobs = enqueue_notes(CONCURRENCY, seconds=1.5)
    worker = start_worker()
    wait_until(lambda: workers_seen() == 1)
    wait_until(lambda: begun() == CONCURRENCY)

    worker.send_signal(signal.SIGTERM)

    assert worker.wait(timeout=30) == 0
    assert notes() == Counter(jobs)
    assert workers_seen() == 0


def test_nobody_waits_behind_what_is_done_for_many(start_worker: Start) -> None:
    with transaction():
        for number in range(CONCURRENCY + 4):
            enqueue("test.patient_note", key=str(number), job=f"many {number}", seconds="30")
    start_worker()
    wait_until(lambda: begun() == 2)

    jobs = enqueue_notes(1, seconds=0)

    wait_until(lambda: set(notes()) == jobs, seconds=20)


def workers_seen() -> int:
    db.session.rollback()
    return workers_alive()


def begun() -> int:
    db.session.rollback()
    jobs = job_rows()
    return count_of(select(jobs.c.workflow_uuid).where(jobs.c.status == "PENDING"))
