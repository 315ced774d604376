"""PR7 and PR8: erased words are in no row, no file and no byte of the store; what stays."""

from collections.abc import Collection
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import inspect
from sqlalchemy import select
from sqlalchemy import text

from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import AuditEntry
from foundation.audit import history_of
from foundation.clock import travelling_to
from foundation.files.models import StoredFile
from foundation.jobs import work_off
from foundation.people import Person
from foundation.settings import settings
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import transaction
from registration.arrangements.queries import sums_in
from registration.needs.actions import keep_profile
from registration.own_data import actions
from registration.own_data.queries import kept_in
from registration.own_data.tasks import leave_nothing
from tests.support import world as worlds
from tests.support.arranging import paid
from tests.support.files import path_of
from tests.support.marked import Marked
from tests.support.stores import Store
from tests.support.visitor import Visitor

HERE = f"/my/{worlds.TOKEN}/data"
SURE = "Yes, erase it. I know that it cannot be undone."
_STORE_NEEDS_NOTHING = "the verbs are the same on both stores"


def oneself(participation: Participation) -> Actor:
    return Actor("participant", participation.person_id)


def tables_with(words: Collection[str]) -> set[str]:
    """The tables that hold one of these words in any column."""
    found = set()
    for table in inspect(db.engine).get_table_names():
        rows = db.session.execute(text(f'SELECT * FROM "{table}"')).all()  # noqa: S608 - own tables
        held = "\n".join(str(tuple(row)) for row in rows)
        found |= {table for word in words if word in held}
    db.session.rollback()
    return found


def files_with(store: Store, words: Collection[bytes]) -> set[str]:
    """The files of the data folder and of the store that hold these bytes.

    Of SQLite its log too; of PostgreSQL all tables and indexes, once they are on the disk.
    """
    folders = [settings().data_dir]
    if store.name == "sqlite":
        folders.append(Path(store.url.removeprefix("sqlite:///")).parent)
    else:
        with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("CHECKPOINT"))
            this = "SELECT oid FROM pg_database WHERE datname = current_database()"
            number = connection.scalar(text(this))
        folders.append(Path(store.url.partition("?host=")[2]) / "base" / str(number))
    paths = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    return {path.name for path in paths for word in words if word in path.read_bytes()}


def left_in_files(store: Store, words: Collection[bytes]) -> set[str]:
    """What is left after some rounds of the worker: in one, somebody may still be reading."""
    for _hour in range(5):
        leave_nothing()
        left = files_with(store, words)
        if not left:
            break
    return left


def sealed_of(participation: Participation) -> list[bytes]:
    """Every sealed value about this person in the tables of NEEDS, as it lies in the store."""
    found: list[bytes] = []
    for name in NEEDS:
        columns = db.metadata.tables[name].columns
        whose = columns.get("participation_id")
        own = participation.person_id if whose is None else participation.id
        mine = columns["person_id" if whose is None else "participation_id"] == own
        found += db.session.scalars(select(columns["sealed"]).where(mine)).all()
    db.session.rollback()
    return found


NEEDS = (
    *("needs_answer", "talk_request", "kept_profile", "arrangement", "own_word", "leg"),
    *("passport_data", "sheet_entry", "suggestion"),
)


def test_pr7_erased_needs_are_in_no_row_and_in_no_byte(
    app: Flask, marked: Marked, store: Store
) -> None:
    maria = marked.world.participation
    keep_profile(maria, 2, oneself(maria))
    paid(maria, Category.FOOD, 100, 90)
    sealed = sealed_of(maria)
    assert len(sealed) > 20
    assert files_with(store, sealed)

    page = Visitor(app).open(f"{HERE}/erase-needs").sees("Your place stays yours.")
    page.press("Erase my needs").sees("Tick that you want it erased. Nothing is erased yet.")
    assert sealed_of(maria) == sealed
    page.tick(SURE).press("Erase my needs").sees("It is erased. Nobody can read it any more.")

    assert sealed_of(maria) == []
    assert left_in_files(store, sealed) == set()
    assert maria.state is State.CONFIRMED
    page.open(f"/my/{worlds.TOKEN}").sees("Ágnes")
    [spent] = [each for key, each in sums_in(marked.world.event).items() if key.category == "food"]
    assert (f"{spent.planned:.0f}", f"{spent.actual:.0f}", len(spent.people)) == ("100", "90", 1)
    consents = history_of(maria.id, "erased.consent")
    assert {"category", "wording", "given_at", "language"} <= consents[0].details.keys()


def test_pr7_az14_an_erased_person_is_in_no_row_no_file_and_behind_no_link(
    app: Flask, marked: Marked, store: Store
) -> None:
    maria, event = marked.world.participation, marked.world.event
    with transaction():
        maria.name, maria.email = "Zsófia Zweifelhaft", "zsofia@zweifelhaft.example"
        maria.contact_detail = "+36 1 555 0199"
        person = db.session.get_one(Person, maria.person_id)
        person.name, person.email = maria.name, maria.email
        person.email_key = maria.email
    words = [maria.name, maria.email, maria.contact_detail, "Zweifelhaft", *marked.markers.all]
    papers = [path_of(file.sha256) for file in files_of(maria.id)]
    assert papers
    assert all(path.exists() for path in papers)

    page = Visitor(app).open(f"{HERE}/erase-everything").tick(SURE)
    page.press("Erase everything about me").sees("Choose what becomes of it")
    page.choose("And your certificate?", "Erase my name and the papers too")
    page.tick(SURE).press("Erase everything about me").sees("It is erased")

    work_off()
    assert tables_with(words) == set()
    assert left_in_files(store, [word.encode() for word in words]) == set()
    assert not any(path.exists() for path in papers)
    assert page.open(f"/my/{worlds.TOKEN}").status == 404
    assert maria.state is State.WITHDRAWN
    assert "needs_answer" not in {each.holding.tables[0] for each in kept_in(event)}
    certificate = all_of(select(Certificate).where(Certificate.event_id == event.id))[0]
    page.open(f"/verify/{certificate.code}").sees("The person has had their name erased here.")


def files_of(participation_id: UUID) -> list[StoredFile]:
    copies = [
        copy
        for one in all_of(select(Certificate))
        if one.participation_id == participation_id
        for copy in one.copies
    ]
    keys = [key for copy in copies for key in (copy.pdf_file_id, copy.html_file_id)]
    return list(all_of(select(StoredFile).where(StoredFile.id.in_(keys))))


def test_pr7_postgresql_writes_its_tables_anew_when_nobody_is_using_them(
    app: Flask, marked: Marked, store: Store
) -> None:
    maria = marked.world.participation
    leave_nothing()
    actions.erase_needs(maria, oneself(maria))
    if store.name == "sqlite":
        # It has overwritten everything already.
        leave_nothing()
        assert written_over() == 0
        return

    with db.engine.connect().execution_options(isolation_level="READ COMMITTED") as somebody:
        somebody.execute(text("SELECT 1 FROM leg"))
        leave_nothing()
        assert written_over() == 0
    leave_nothing()
    assert written_over() == 1
    for later in (timedelta(hours=2), timedelta(hours=3)):
        # Once more for whoever was reading, then never again.
        with travelling_to(clock.now() + later):
            leave_nothing()
            assert written_over() == 2


def written_over() -> int:
    return count_of(select(AuditEntry).where(AuditEntry.act == "wrote_over.erased"))


@pytest.mark.one_store(reason=_STORE_NEEDS_NOTHING)
def test_pr8_a_certificate_may_keep_its_name(app: Flask, marked: Marked) -> None:
    maria = marked.world.participation

    actions.erase_everything(maria, ["certificate"], oneself(maria))

    [certificate] = all_of(select(Certificate))
    assert certificate.content["name"] == "Ágnes"
    assert certificate.state is CertificateState.ISSUED
    assert len(files_of(maria.id)) == 4
