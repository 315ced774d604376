"""What each engine needs to be told so that both keep the same promises."""

from typing import Any

from flask import Flask
from sqlalchemy import Connection
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.engine import make_url

from foundation.settings import Settings
from foundation.store.base import db
from foundation.store.migrations import init_migrations
from foundation.store.turns import turns_at

# WAL lets people read while one writes; FULL keeps an answered request over a power cut;
# secure_delete overwrites what is erased (reference: SQLite documentation, PRAGMA). The first 256
# MiB are read where the system keeps them anyway: a search in 10,000 applications reads 20 MB, and
# copying each page took half of its time (SQLite documentation, "Memory-Mapped I/O").
_PRAGMAS = (
    "journal_mode=WAL",
    "busy_timeout=30000",
    "foreign_keys=ON",
    "synchronous=FULL",
    "secure_delete=ON",
    "mmap_size=268435456",
)


# PostgreSQL gives each statement of a READ COMMITTED transaction its own moment, so pages read as
# well without one, and spare its beginning and its end. SQLite has both in this process.
_READING = {"isolation_level": "AUTOCOMMIT"}
_TRANSACTION = {"isolation_level": "READ COMMITTED"}


def init_store(app: Flask, settings: Settings) -> None:
    """Connect `app` to the store that the settings name."""
    app.config["SQLALCHEMY_DATABASE_URI"] = settings.database_url
    url = make_url(settings.database_url)
    is_sqlite = url.get_backend_name() == "sqlite"
    app.extensions["stepfree.turn"] = turns_at(url)
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {
        # Bound values are personal data; they must not reach a log inside an exception.
        "hide_parameters": True,
        "pool_size": 16,
        "max_overflow": 4,
        **({} if is_sqlite else _READING),
    }
    db.init_app(app)
    init_migrations(app)
    if is_sqlite:
        with app.app_context():
            teach_sqlite(db.engine)


def in_transaction(engine: Engine, *, write: bool) -> dict[str, Any]:
    """The options of a connection whose statements belong together."""
    return {"write": write} | ({} if engine.dialect.name == "sqlite" else _TRANSACTION)


def teach_sqlite(engine: Engine) -> None:
    """Set the pragmas and let writing transactions take the write lock at their start."""

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, record: Any) -> None:  # noqa: ANN401 - sqlite3's own types
        del record
        # Python's driver would open its own deferred transactions; we open them in on_begin.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("write", False)
        # A deferred transaction that starts to write late fails with "database is locked".
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
