"""PR3: a new key seals, the old one opens, everything is sealed anew while people work."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import Select
from sqlalchemy import delete
from sqlalchemy import event
from sqlalchemy import select
from sqlalchemy import update

from events.team.models import Participation
from foundation import clock
from foundation.audit.models import AuditEntry
from foundation.clock import travelling_to
from foundation.sealing import canary_key
from foundation.sealing import current_ring
from foundation.sealing import key_file
from foundation.sealing import keys_fit
from foundation.sealing import resealed
from foundation.sealing import sealed_with
from foundation.store import all_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from operations.keys import actions
from operations.keys.places import Place
from operations.keys.places import places
from registration.needs.actions import sealed
from registration.needs.models import NeedsAnswer
from registration.needs.queries import unsealed
from tests.conftest import MakeApp
from tests.support import house as code
from tests.support import marked
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.stores import Store
from tests.support.visitor import Visitor

_MANY = 700


@pytest.fixture
def folder(tmp_path: Path) -> dict[str, str]:
    return {"DATA_DIR": str(tmp_path / "data"), "KEYS_DIR": str(tmp_path / "keys")}


@pytest.fixture
def house(app_with: MakeApp, folder: dict[str, str]) -> Iterator[Flask]:
    """An app with a ring of its own."""
    app = app_with(**folder)
    with app.app_context():
        yield app
        db.session.remove()


def rotate(app: Flask, *args: str) -> Result:
    return app.test_cli_runner().invoke(args=["rotate-keys", *args])


def keys_in_use() -> set[str]:
    """The keys of all sealed values there are."""
    found = set()
    for place in places():
        found |= {sealed_with(row[1]) for row in db.session.execute(_with_person(place))}
    db.session.rollback()
    return found


@transaction()
def an_answer(person: Participation, number: int) -> NeedsAnswer:
    row = NeedsAnswer(
        participation_id=person.id,
        group=f"group {number}",
        answered_at=clock.now(),
        consent_given_at=clock.now(),
        consent_wording="1",
        consent_language="en",
    )
    row.sealed = sealed({"more": f"words {number}"}, row, person)
    db.session.add(row)
    return row


@transaction()
def many_answers(number: int) -> Participation:
    person = a_participant(a_training())
    for each in range(number):
        an_answer(person, each)
    return person


def later() -> AbstractContextManager[None]:
    """After the hour in which the old key has to stay."""
    return travelling_to(clock.now() + actions.PATIENCE + timedelta(minutes=1))


def test_pr3_everything_is_sealed_anew_and_the_old_key_goes(house: Flask) -> None:
    with travelling_to(clock.now()):
        marked.build(house)
    db.session.rollback()
    (old,) = keys_in_use()
    filled = {str(place.sealed) for place in places() if _has_values(place)}
    assert len(filled) > 8

    done = rotate(house)

    assert done.exit_code == 0, done.output
    assert "Nothing needs the old key any more." in done.output
    new = current_ring().current
    assert keys_in_use() == {new} != {old}
    assert canary_key() == new
    with later():
        done = rotate(house, "--remove-old")
    assert done.exit_code == 0, done.output
    assert current_ring().earlier == frozenset()
    assert keys_fit()
    # With the new key alone, each value opens for the person to whom it belongs.
    for place in places():
        for found in db.session.execute(_with_person(place)).all():
            assert resealed(found[1], place.table.name, found[0], found[2])
    db.session.rollback()
    acts = {entry.act for entry in all_of(select(AuditEntry))}
    assert {"added.key", "removed.keys"} <= acts


def test_pr3_a_running_app_takes_the_new_key_at_once(
    house: Flask, app_with: MakeApp, folder: dict[str, str]
) -> None:
    person = many_answers(2)
    assert rotate(app_with(**folder)).exit_code == 0

    # This app began before the new key was made.
    row = an_answer(person, 9)
    assert {sealed_with(each.sealed) for each in all_of(select(NeedsAnswer))} == {
        current_ring().current
    }
    assert unsealed(row) == {"more": "words 9"}


@pytest.mark.one_store(reason="cookies and forms are not in the store")
def test_sc3_an_open_page_is_still_taken_and_nobody_is_signed_out(house: Flask) -> None:
    alice, _event = alices_training()
    page = sign_in(Visitor(house), alice).open("/account/details").fill("Name", "Alice Zeno")
    anonymous = Visitor(house).open("/sign-in").fill("Email address", "alice@example.org")

    told = rotate(house).output
    page.press("Save").sees("Alice Zeno")
    anonymous.press("Send me the letter").sees("8 digits")

    assert "A new secret signs forms and cookies. The old one counts for 14 more days." in told
    # A run that carries on turns nothing more.
    assert "A new secret" not in rotate(house).output


@pytest.mark.one_store(reason="cookies and forms are not in the store")
def test_sc3_a_secret_of_the_environment_is_left_to_whoever_set_it(
    app_with: MakeApp, folder: dict[str, str]
) -> None:
    app = app_with(**folder, SECRET_KEY="a secret of the environment, long enough")

    assert "SECRET_KEY_FALLBACKS for 14 days" in rotate(app).output


def test_pr3_killed_in_the_middle_it_goes_on(
    house: Flask, store: Store, folder: dict[str, str]
) -> None:
    many_answers(_MANY)
    (old,) = keys_in_use()
    environ = {**os.environ, **folder, "DATABASE_URL": store.url}
    command = [sys.executable, "-m", "flask", "--app", "app", "rotate-keys"]

    running = subprocess.Popen(command, env=environ, cwd=code.ROOT, stdout=subprocess.DEVNULL)
    while running.poll() is None and keys_in_use() == {old}:
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.wait()

    new = current_ring().current
    assert new != old
    done = rotate(house)
    assert "An old key is still in the ring." in done.output
    assert done.exit_code == 0, done.output
    assert current_ring().current == new
    assert keys_in_use() == {new}
    assert {unsealed(row)["more"] for row in all_of(select(NeedsAnswer))} == {
        f"words {number}" for number in range(_MANY)
    }


def test_pr3_what_somebody_saves_meanwhile_is_not_written_over(house: Flask) -> None:
    person = many_answers(40)
    row_ids = [row.id for row in all_of(select(NeedsAnswer))]
    person_id = person.id
    db.session.rollback()
    wrong: list[str] = []

    def write() -> None:
        with house.app_context():
            for turn in range(3):
                for row_id in row_ids:
                    _write(person_id, row_id, f"turn {turn}")
                    if _read(row_id) != f"turn {turn}":
                        wrong.append(str(row_id))

    writing = threading.Thread(target=write)
    actions.begin()
    writing.start()
    while writing.is_alive():
        actions.reseal_all(pause=0.01)
    writing.join()
    actions.reseal_all()

    assert wrong == []
    assert {unsealed(row)["more"] for row in all_of(select(NeedsAnswer))} == {"turn 2"}
    assert keys_in_use() == {current_ring().current}


def test_rows_that_somebody_holds_are_told_and_wait(house: Flask, store: Store) -> None:
    many_answers(3)
    held, go_on = threading.Event(), threading.Event()

    def keep() -> None:
        with house.app_context(), transaction():
            hold(all_of(select(NeedsAnswer))[0])
            held.set()
            go_on.wait(30)

    holding = threading.Thread(target=keep)
    holding.start()
    held.wait(30)
    one_writer = store.name == "sqlite"
    if one_writer:
        # There the command waits for its turn.
        go_on.set()
    actions.begin()
    counts = actions.reseal_all(pause=0)
    go_on.set()
    holding.join()

    assert (counts.done, counts.in_use) == ((3, 0) if one_writer else (2, 1))
    assert (canary_key() == current_ring().current) is one_writer
    assert rotate(house).exit_code == 0
    assert keys_in_use() == {current_ring().current}


def test_a_row_that_is_erased_meanwhile_is_no_trouble(house: Flask) -> None:
    many_answers(3)
    row_id = all_of(select(NeedsAnswer))[0].id
    db.session.rollback()
    actions.begin()

    @event.listens_for(db.session, "after_rollback")
    def erase(session: object) -> None:
        """Between the reading of a batch and the holding of its rows."""
        with db.engine.begin() as another:
            another.execute(delete(NeedsAnswer).where(NeedsAnswer.id == row_id))

    try:
        counts = actions.reseal_all(pause=0)
    finally:
        event.remove(db.session, "after_rollback", erase)

    assert (counts.done, counts.in_use) == (2, 0)
    assert keys_in_use() == {current_ring().current}


def test_a_row_that_is_sealed_anew_meanwhile_is_left_alone(house: Flask) -> None:
    person = many_answers(3)
    row = all_of(select(NeedsAnswer))[0]
    row_id = row.id
    actions.begin()
    blob = sealed({"more": "saved meanwhile"}, row, person)
    db.session.rollback()
    asked: list[str] = []

    @event.listens_for(db.engine, "before_cursor_execute")
    def note(_one: object, _two: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    @event.listens_for(db.session, "after_rollback")
    def save(session: object) -> None:
        """Between the reading of a batch and the holding of its rows."""
        if "FROM needs_answer" in asked[-1]:
            with db.engine.begin() as another:
                there = update(NeedsAnswer).where(NeedsAnswer.id == row_id)
                another.execute(there.values(sealed=blob))

    try:
        counts = actions.reseal_all(pause=0)
    finally:
        event.remove(db.session, "after_rollback", save)
        event.remove(db.engine, "before_cursor_execute", note)

    assert (counts.done, counts.in_use) == (2, 0)
    assert _read(row_id) == "saved meanwhile"


def test_the_old_key_stays_while_it_is_needed(house: Flask) -> None:
    many_answers(2)
    row = all_of(select(NeedsAnswer))[0]
    before = row.sealed

    done = rotate(house, "--remove-old")
    assert "There is no old key" in done.output
    rotate(house)
    done = rotate(house, "--remove-old")
    assert "younger than one hour" in done.output
    # As a restored backup brings it back.
    with transaction():
        row.sealed = before
    with later():
        done = rotate(house, "--remove-old")
    assert done.exit_code == 1
    assert "needs_answer.sealed: 1" in done.output
    assert len(current_ring().keys) == 2


def test_the_old_key_stays_while_the_small_file_needs_it(house: Flask) -> None:
    actions.begin()
    with later():
        assert "keys.canary: 1" in rotate(house, "--remove-old").output


def test_what_does_not_open_is_told_and_keeps_the_old_key(house: Flask) -> None:
    many_answers(2)
    broken, never = all_of(select(NeedsAnswer))
    broken_id, never_id = str(broken.id), str(never.id)
    with transaction():
        broken.sealed = broken.sealed[:-1] + bytes([broken.sealed[-1] ^ 1])
        never.sealed = b"never sealed"

    done = rotate(house)

    assert done.exit_code == 1
    assert f"Not readable in needs_answer.sealed: {min(broken_id, never_id)}" in done.output
    assert max(broken_id, never_id) in done.output
    with later():
        assert rotate(house, "--remove-old").exit_code == 1
    assert len(current_ring().keys) == 2


def test_two_commands_at_once_lose_no_key(house: Flask, folder: dict[str, str]) -> None:
    many_answers(1)
    first, made = actions.begin(), current_ring().keys
    assert first in made

    assert actions.begin() is None
    assert key_file(Path(folder["KEYS_DIR"])).stat().st_mode & 0o777 == 0o600


def _has_values(place: Place) -> bool:
    return bool(db.session.execute(_with_person(place).limit(1)).first())


def _with_person(place: Place) -> Select[UUID, bytes, UUID]:
    query = select(place.table.c.id, place.sealed, place.bound_to)
    return query.where(place.sealed.is_not(None))


def _write(person_id: UUID, row_id: UUID, words: str) -> None:
    with transaction():
        row = db.session.get_one(NeedsAnswer, row_id)
        hold(row)
        row.sealed = sealed({"more": words}, row, db.session.get_one(Participation, person_id))


def _read(row_id: UUID) -> str:
    db.session.rollback()
    return str(unsealed(db.session.get_one(NeedsAnswer, row_id))["more"])
