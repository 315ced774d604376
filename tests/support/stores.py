"""The two stores that every test of stored things runs on: SQLite and PostgreSQL.

A template of each is migrated once in a pytest run and copied once for each worker; between
tests a store goes back to what the migrations left.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import closing
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from tests.support import house
from tests.support import postgres
from tests.support import run

_KEPT = frozenset({"alembic_version", "dbos_migrations"})
Migrate = Callable[[str], None]


@dataclass(frozen=True)
class Store:
    """A worker's own copy of one store: its name, its DATABASE_URL, how to empty and leave it."""

    name: str
    url: str
    empty: Callable[[], None]
    close: Callable[[], None]


def open_store(name: str, migrate: Migrate) -> Store:
    """Copy the template `name`; `migrate(url)` makes the template where it is not made yet."""
    return _OPENERS[name](migrate)


def migrated_sqlite(migrate: Migrate) -> str:
    """The template's path: an empty, migrated store to be copied."""

    def make() -> str:
        template = run.folder() / "template.sqlite3"
        kept = run.cache() / "stores" / f"{_digest_of_migrations()}.sqlite3"
        if not kept.exists():
            _keep_migrated(migrate, kept)
        shutil.copyfile(kept, template)
        return str(template)

    return run.once("sqlite", make)


def _open_sqlite(migrate: Migrate) -> Store:
    template = migrated_sqlite(migrate)
    path = run.folder() / run.worker() / "stepfree.sqlite3"
    path.parent.mkdir(exist_ok=True)
    shutil.copyfile(template, path)
    return Store(
        name="sqlite",
        url=f"sqlite:///{path}",
        empty=lambda: _copy_anew(Path(template), path),
        close=path.unlink,
    )


def _keep_migrated(migrate: Migrate, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    fresh = run.folder() / "fresh.sqlite3"
    migrate(f"sqlite:///{fresh}")
    with closing(sqlite3.connect(fresh)) as connection:
        # One file without a write-ahead log beside it can be copied as it stands.
        connection.execute("PRAGMA journal_mode=DELETE")
    # Whole or not at all, whoever else is at it.
    copied = kept.with_suffix(f".{os.getpid()}")
    shutil.copyfile(fresh, copied)
    copied.replace(kept)


def _digest_of_migrations() -> str:
    """Of all that `flask db upgrade` runs: our migrations, the store, the jobs and the libraries.

    PostgreSQL is migrated afresh in every run.
    """
    folders = ("migrations", "foundation/store", "foundation/jobs")
    files = [file for folder in folders for file in house.python_in(house.ROOT / folder)]
    told = hashlib.sha256()
    for file in [*files, house.ROOT / "requirements.lock"]:
        told.update(house.name(file).encode() + file.read_bytes())
    return told.hexdigest()[:16]


def _copy_anew(template: Path, path: Path) -> None:
    """A new file in place of the old one, to which nobody may have a connection any more."""
    for part in (path, *(path.with_name(f"{path.name}-{end}") for end in ("wal", "shm"))):
        part.unlink(missing_ok=True)
    shutil.copyfile(template, path)


def _put_pages_back(template: Path, path: Path) -> None:
    """Write the template's pages over those of the store: open connections stay good."""
    with closing(sqlite3.connect(template)) as source, closing(sqlite3.connect(path)) as target:
        target.execute("PRAGMA synchronous=OFF")
        source.backup(target)


@contextmanager
def put_back(store: Store) -> Iterator[None]:
    """After the block, SQLite holds again what it held before it."""
    path = Path(store.url.removeprefix("sqlite:///"))
    before = path.with_suffix(".before")
    before.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(before)) as target:
        source.backup(target)
    yield
    _put_pages_back(before, path)


def _open_postgresql(migrate: Migrate) -> Store:
    def make() -> str:
        socket = postgres.start(run.folder())
        postgres.execute(socket, "CREATE DATABASE template_stepfree")
        migrate(postgres.url(socket, "template_stepfree"))
        return socket

    socket = run.once("postgresql", make)
    name = f"worker_{run.worker()}"
    with run.alone("postgresql-copy"):  # a template may have no other reader while it is copied
        postgres.execute(socket, f"CREATE DATABASE {name} TEMPLATE template_stepfree")
    connection = psycopg.connect(host=socket, user="postgres", dbname=name, autocommit=True)
    # Replica mode passes over foreign keys and over the triggers that protect the audit log.
    connection.execute("SET session_replication_role = replica")
    connection.execute("SET lock_timeout = '5s'")
    return Store(
        name="postgresql",
        url=postgres.url(socket, name),
        empty=lambda: _empty_postgresql(connection),
        close=connection.close,
    )


def _empty_postgresql(connection: psycopg.Connection) -> None:
    tables = connection.execute(
        "SELECT schemaname, relname FROM pg_stat_user_tables ORDER BY 1, 2"
    ).fetchall()
    deletes = [
        sql.SQL("DELETE FROM {}").format(sql.Identifier(*table))
        for table in tables
        if table[1] not in _KEPT
    ]
    if deletes:
        connection.execute(sql.SQL("; ").join(deletes))


_OPENERS: dict[str, Callable[[Migrate], Store]] = {
    "sqlite": _open_sqlite,
    "postgresql": _open_postgresql,
}
NAMES = tuple(_OPENERS)
