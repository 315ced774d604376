"""The restore drill: what was backed up under work stands again on an empty machine."""

import tarfile
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import func
from sqlalchemy import select

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.files import StoredFile
from foundation.files import keep
from foundation.files import open_bytes
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.people.models import SignInSession
from foundation.sealing import seal
from foundation.sealing import unseal
from foundation.settings import settings
from foundation.store import db
from foundation.store import transaction
from operations.backup import actions
from operations.backup import rows
from registration.needs.actions import withdraw
from registration.needs.models import NeedsAnswer
from registration.needs.queries import content_of
from registration.own_data.actions import erase_everything
from registration.own_data.actions import erase_needs
from registration.own_data.tasks import leave_nothing
from tests.conftest import MakeApp
from tests.support.letters import a_letter_waits
from tests.support.needs import SELF
from tests.support.needs import TOLD
from tests.support.needs import a_person_with_needs
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

NEED = "a ramp at the back door"
LOGO = b"the bytes of a logo"


def a_house_with_everything(visitor: Visitor) -> None:
    """A training, a signed-in organiser, a need, a file, a letter that waits."""
    alice, event = alices_training()
    sign_in(visitor, alice)
    maria = a_participant(event)
    assert maria.person_id is not None
    with transaction():
        answer = NeedsAnswer(
            participation_id=maria.id,
            group="venue",
            answered_at=clock.now(),
            consent_given_at=clock.now(),
            consent_wording="venue-1",
            consent_language="en",
        )
        answer.sealed = seal({"more": NEED}, "needs_answer", answer.id, maria.person_id)
        db.session.add(answer)
        keep(LOGO, "logo.png", "image/png", public=True)
    a_letter_waits()


def an_empty_house(app_with: MakeApp, folder: Path, **environ: str) -> Flask:
    """Another machine with the same keys: an empty, migrated SQLite store."""
    url = f"sqlite:///{folder / 'other.sqlite3'}"
    app = app_with(DATA_DIR=str(folder / "data"), DATABASE_URL=url, **environ)
    done = command(app, "db", "upgrade")
    assert done.exit_code == 0, done.output
    return app


def command(app: Flask, *args: str) -> Result:
    """Run `flask …` on that house, though the test stands in another one."""
    with app.app_context():
        return app.test_cli_runner().invoke(args=list(args))


def counts() -> dict[str, int]:
    return {
        table.name: db.session.execute(select(func.count()).select_from(table)).scalar_one()
        for table in rows.tables()
    }


def test_everything_stands_again(
    app: Flask, visitor: Visitor, app_with: MakeApp, tmp_path: Path
) -> None:
    a_house_with_everything(visitor)
    before = counts()
    file = tmp_path / "backup.tar"

    done = command(app, "backup", str(file))
    assert done.exit_code == 0, done.output
    other = an_empty_house(app_with, tmp_path)
    done = command(other, "restore", str(file))

    assert done.exit_code == 0, done.output
    with other.app_context():
        # One line more in the trail: that the backup was put back.
        assert counts() == before | {"audit_entry": before["audit_entry"] + 1}
        answer = db.session.scalars(select(NeedsAnswer)).one()
        person_id = answer.participation.person_id
        assert person_id is not None
        assert unseal(answer.sealed, "needs_answer", answer.id, person_id) == {"more": NEED}
        assert open_bytes(db.session.scalars(select(StoredFile)).one()) == LOGO
        event = db.session.scalars(select(Event)).one()
        assert [body.short_name for body in event.organisations] == ["ENIL", "CIL-Sofia"]


def test_a_store_without_tables_is_told_what_to_run_first(
    app_with: MakeApp, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'unmigrated.sqlite3'}"
    other = app_with(DATA_DIR=str(tmp_path / "data"), DATABASE_URL=url)
    (tmp_path / "backup.tar").touch()

    for name in ("backup", "restore"):
        done = command(other, name, str(tmp_path / "backup.tar"))

        assert done.exit_code == 1
        assert "db upgrade" in done.output


def test_a_folder_that_is_not_there_is_told(app: Flask, tmp_path: Path) -> None:
    done = command(app, "backup", str(tmp_path / "nowhere" / "backup.tar"))

    assert done.exit_code == 1
    assert "No backup was made." in done.output


def test_nobody_is_signed_in_and_no_letter_goes_out_by_itself(
    app: Flask, visitor: Visitor, app_with: MakeApp, tmp_path: Path
) -> None:
    a_house_with_everything(visitor)
    actions.back_up(tmp_path / "backup.tar")

    with an_empty_house(app_with, tmp_path).app_context():
        actions.restore(tmp_path / "backup.tar")

        assert all(row.ended_at for row in db.session.scalars(select(SignInSession)))
        letter = db.session.scalars(select(OutgoingLetter)).one()
        assert (letter.state, letter.last_error) == (LetterState.FAILED, "restored")


def test_the_backup_holds_no_need_that_can_be_read(
    app: Flask, visitor: Visitor, tmp_path: Path
) -> None:
    a_house_with_everything(visitor)

    actions.back_up(tmp_path / "backup.tar")

    content = (tmp_path / "backup.tar").read_bytes()
    assert NEED.encode() not in content
    assert (tmp_path / "backup.tar").stat().st_mode & 0o077 == 0


def test_a_damaged_backup_is_refused_before_anything_is_written(
    app: Flask, visitor: Visitor, app_with: MakeApp, tmp_path: Path
) -> None:
    a_house_with_everything(visitor)
    file = tmp_path / "backup.tar"
    actions.back_up(file)
    file.write_bytes(file.read_bytes().replace(LOGO, LOGO[::-1]))

    with an_empty_house(app_with, tmp_path).app_context():
        with pytest.raises(actions.UnusableBackupError, match="damaged"):
            actions.restore(file)

        assert sum(counts().values()) == 0


def test_what_is_no_backup_is_refused(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Maria")
    with tarfile.open(tmp_path / "other.tar", "w") as tar:
        tar.add(tmp_path / "letter.txt", "manifest.json")

    for name in ("letter.txt", "other.tar", "missing.tar"):
        with pytest.raises(actions.UnusableBackupError):
            actions.check(tmp_path / name)


def test_a_folder_in_the_place_of_a_part_is_refused(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").mkdir()
    with tarfile.open(tmp_path / "folder.tar", "w") as tar:
        tar.add(tmp_path / "manifest.json", "manifest.json")

    with pytest.raises(actions.UnusableBackupError, match="missing"):
        actions.check(tmp_path / "folder.tar")


def test_a_house_with_people_in_it_is_not_overwritten(
    app: Flask, visitor: Visitor, tmp_path: Path
) -> None:
    a_house_with_everything(visitor)
    actions.back_up(tmp_path / "backup.tar")

    done = command(app, "restore", str(tmp_path / "backup.tar"))

    assert done.exit_code == 1
    assert "not empty" in done.output


def test_a_house_without_the_key_is_told(
    app: Flask, visitor: Visitor, app_with: MakeApp, tmp_path: Path
) -> None:
    a_house_with_everything(visitor)
    actions.back_up(tmp_path / "backup.tar")
    keyless = an_empty_house(app_with, tmp_path, KEYS_DIR=str(tmp_path / "other-keys"))

    with keyless.app_context(), pytest.raises(actions.UnusableBackupError, match="key"):
        actions.restore(tmp_path / "backup.tar")


def test_a_backup_of_another_release_is_told(
    app: Flask, visitor: Visitor, app_with: MakeApp, tmp_path: Path
) -> None:
    a_house_with_everything(visitor)
    actions.back_up(tmp_path / "backup.tar")
    url = f"sqlite:///{tmp_path / 'unmigrated.sqlite3'}"
    other = app_with(DATA_DIR=str(tmp_path / "data"), DATABASE_URL=url)

    with other.app_context(), pytest.raises(actions.UnusableBackupError, match="release"):
        actions.restore(tmp_path / "backup.tar")


def test_pr10_what_was_erased_after_a_backup_is_erased_again(
    app: Flask, app_with: MakeApp, tmp_path: Path
) -> None:
    _alice, event = alices_training()
    people = {name: a_person_with_needs(event, name) for name in ("Ana", "Boris", "Vera")}
    guest = a_participant(event, "Gerda Gast")
    email = str(guest.email)
    actions.back_up(tmp_path / "backup.tar")

    withdraw(people["Ana"], Category.FOOD, SELF)
    erase_needs(people["Boris"], SELF)
    erase_everything(people["Vera"], [], SELF)
    erased = app.test_cli_runner().invoke(args=["erase", "--email", email], input="y\n")
    assert erased.exit_code == 0, erased.output
    # As the worker does it once an hour.
    leave_nothing()
    actions.back_up(tmp_path / "later.tar")
    remembered = (settings().keys_dir / "erased.list").read_text()
    assert "Vera" not in remembered
    assert email not in remembered
    told = {name: row.id for name, row in (people | {"Gerda": guest}).items()}

    other = an_empty_house(app_with, tmp_path)
    done = command(other, "restore", str(tmp_path / "backup.tar"))

    assert done.exit_code == 0, done.output
    with other.app_context():
        rows_of = {name: db.session.get_one(Participation, key) for name, key in told.items()}
        assert (rows_of["Vera"].name, rows_of["Gerda"].name) == ("Data erased", "Data erased")
        held = [row for row in db.session.scalars(select(NeedsAnswer)) if content_of(row)]
        assert {row.participation_id for row in held} == {told["Ana"]}
        answered = {name for row in held for name in content_of(row)}
        assert answered & set(TOLD) == set(TOLD) - {"diet"}
        assert set(db.session.scalars(select(OutgoingLetter.state))) <= {LetterState.FAILED}
    # The later backup knew it all: nothing is done twice.
    (tmp_path / "other.sqlite3").unlink()
    other = an_empty_house(app_with, tmp_path)
    done = command(other, "restore", str(tmp_path / "later.tar"))
    assert "Erased again, because it was erased after this backup: 0." in done.output
