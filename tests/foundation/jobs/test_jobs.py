"""Jobs are made with their cause, once, and carried out in order."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from foundation.clock import now
from foundation.clock import travelling_to
from foundation.jobs import enqueue
from foundation.jobs import is_engine_table
from foundation.jobs import task
from foundation.jobs import work_off
from foundation.jobs.actions import beat
from foundation.jobs.actions import enqueue_again
from foundation.jobs.actions import enqueue_regular_work
from foundation.jobs.actions import forget_done_jobs
from foundation.jobs.actions import leave
from foundation.jobs.actions import take_over_from_the_dead
from foundation.jobs.engine import job_rows
from foundation.jobs.queries import oldest_waiting
from foundation.jobs.queries import workers_alive
from foundation.jobs.registry import EVERY
from foundation.jobs.registry import TASKS
from foundation.jobs.working import TaskFailed
from foundation.jobs.working import carry_out
from foundation.store import db
from foundation.store import transaction

DONE: list[str] = []


@pytest.fixture(autouse=True)
def _own_tasks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def note(word: str) -> None:
        DONE.append(word)

    def stumble(word: str) -> None:
        raise ArithmeticError(f"private {word}")

    monkeypatch.setitem(TASKS, "test.note", note)
    monkeypatch.setitem(TASKS, "test.stumble", stumble)
    DONE.clear()
    yield
    DONE.clear()


def status_of(workflow_id: str) -> str | None:
    jobs = job_rows()
    return db.session.scalar(select(jobs.c.status).where(jobs.c.workflow_uuid == workflow_id))


def test_jobs_run_after_the_commit_in_their_order(app: Flask) -> None:
    with transaction():
        enqueue("test.note", key="1", word="one")
        enqueue("test.note", key="2", word="two")

    assert work_off() == 2
    assert DONE == ["one", "two"]
    assert work_off() == 0
    assert status_of("test.note:1") == "SUCCESS"


def test_a_rolled_back_cause_leaves_no_job(app: Flask) -> None:
    def fail() -> None:
        with transaction():
            enqueue("test.note", key="1", word="one")
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        fail()

    assert work_off(app) == 0


def test_the_same_key_makes_one_job_also_when_it_is_done(app: Flask) -> None:
    for _again in range(2):
        with transaction():
            enqueue("test.note", key="1", word="one")
            enqueue("test.note", key="1", word="other words")
        work_off()

    assert DONE == ["one"]


def test_a_job_needs_a_transaction_and_a_task(app: Flask) -> None:
    with pytest.raises(RuntimeError, match="inside the transaction"):
        enqueue("test.note", key="1", word="one")
    with pytest.raises(LookupError, match=r"test\.nobody"), transaction():
        enqueue("test.nobody", key="1")
    with pytest.raises(RuntimeError, match="after the transaction"), transaction():
        work_off()


def test_a_delayed_job_waits_for_its_time(app: Flask) -> None:
    with transaction():
        enqueue("test.note", key="1", delay=timedelta(hours=1), word="one")

    assert work_off() == 0
    assert oldest_waiting() is None
    with travelling_to(now() + timedelta(hours=2)):
        assert oldest_waiting() is not None
        assert work_off() == 1


def test_an_error_in_the_task_reaches_the_test_and_keeps_the_job(app: Flask) -> None:
    with transaction():
        enqueue("test.stumble", key="1", word="one")

    with pytest.raises(ArithmeticError):
        work_off()

    assert status_of("test.stumble:1") == "ENQUEUED"
    assert oldest_waiting() is not None


def test_a_worker_enqueues_a_failed_job_again_with_a_pause(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    carry_out("test.stumble", "1", 1, {"word": "Ada Example"})

    assert status_of("test.stumble:1:2") == "DELAYED"
    assert "test.stumble failed: ArithmeticError" in caplog.text
    assert "Ada" not in caplog.text


def test_a_job_that_always_fails_is_given_up(app: Flask) -> None:
    with pytest.raises(TaskFailed, match=r"^test\.stumble: ArithmeticError$"):
        carry_out("test.stumble", "1", 6, {"word": "Ada Example"})


def test_pauses_grow(app: Flask) -> None:
    jobs = job_rows()
    for attempt in range(2, 7):
        enqueue_again("test.note", "1", attempt, {"word": "one"})

    waits: list[int] = list(
        db.session.scalars(
            select(jobs.c.delay_until_epoch_ms - jobs.c.created_at).order_by(
                jobs.c.delay_until_epoch_ms
            )
        )
    )
    # SQLite keeps the moment of enqueueing in whole seconds.
    assert [each / 1000 for each in waits] == pytest.approx([5, 20, 80, 320, 1280], abs=1.5)


def test_jobs_of_a_dead_worker_go_back_into_the_queue(app: Flask) -> None:
    dead, living = uuid4(), uuid4()
    jobs = job_rows()
    with travelling_to(now() - timedelta(minutes=1)):
        beat(dead)
    beat(living)
    with transaction():
        for name, worker in (("d", dead), ("l", living)):
            enqueue("test.note", key=name, word=name)
            db.session.execute(
                jobs.update()
                .where(jobs.c.workflow_uuid == f"test.note:{name}")
                .values(status="PENDING", executor_id=str(worker))
            )

    assert take_over_from_the_dead(timedelta(seconds=15)) == 1

    assert status_of("test.note:d") == "ENQUEUED"
    assert status_of("test.note:l") == "PENDING"
    assert workers_alive() == 1


def test_a_worker_that_leaves_gives_its_jobs_up_at_once(app: Flask) -> None:
    worker = uuid4()
    beat(worker)
    beat(worker)
    assert workers_alive() == 1

    leave(worker)

    assert workers_alive() == 0


def test_regular_work_is_enqueued_once_in_its_period(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in list(EVERY):
        monkeypatch.delitem(EVERY, name)
    monkeypatch.setitem(EVERY, "test.every", 3600)
    monkeypatch.setitem(TASKS, "test.every", lambda: DONE.append("tick"))
    hour = now().replace(minute=5)

    for minutes in (0, 20, 70):
        with travelling_to(hour + timedelta(minutes=minutes)):
            enqueue_regular_work()
            work_off()

    assert DONE == ["tick", "tick"]


def test_who_has_enqueued_regular_work_asks_again_in_the_next_period(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in list(EVERY):
        monkeypatch.delitem(EVERY, name)
    monkeypatch.setitem(EVERY, "test.every", 3600)
    monkeypatch.setitem(TASKS, "test.every", lambda: DONE.append("tick"))
    hour = now().replace(minute=5)

    for minutes in (20, 70):
        with travelling_to(hour + timedelta(minutes=minutes)):
            enqueue_regular_work(done_at=hour)
            work_off()

    assert DONE == ["tick"]


def test_done_jobs_are_forgotten_and_waiting_ones_kept(app: Flask) -> None:
    with transaction():
        enqueue("test.note", key="done", word="one")
    work_off()
    with transaction():
        enqueue("test.note", key="waiting", word="two")

    with travelling_to(now() + timedelta(days=8)):
        forget_done_jobs(timedelta(days=7))

    assert status_of("test.note:done") is None
    assert status_of("test.note:waiting") == "ENQUEUED"


def test_two_tasks_cannot_share_a_name() -> None:
    with pytest.raises(ValueError, match=r"test\.note"):
        task("test.note")(lambda: None)


def test_migrations_know_the_tables_of_the_engine() -> None:
    assert is_engine_table("workflow_status")
    assert is_engine_table("anything", "dbos")
    assert not is_engine_table("person")
