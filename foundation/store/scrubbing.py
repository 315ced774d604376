"""After an erasure: nothing readable stays in the files of the store."""

from collections.abc import Iterable

from sqlalchemy import Connection
from sqlalchemy import text

from foundation.store.base import db


def scrub() -> bool:
    """Overwrite what the log of SQLite still holds of erased rows; False while a verb goes on.

    `secure_delete` has overwritten them in the main file; their older pages lie in the log until
    a checkpoint cuts it to nothing (SQLite documentation, PRAGMA wal_checkpoint(TRUNCATE)).
    PostgreSQL needs `write_anew` from time to time.
    """
    session = db.session()
    if session.info.get("writing"):
        # A verb around this one goes on; whoever ends it asks again.
        return False
    session.rollback()
    if db.engine.dialect.name == "sqlite":
        # A connection of its own, outside our transactions: inside one a checkpoint is refused.
        connection = db.engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
    return True


def write_anew(tables: Iterable[str]) -> set[str]:
    """Write tables of PostgreSQL into new files, without the bytes of rows that are gone.

    An erased row stays on its page until something is written over it, and VACUUM alone only frees
    the room (PostgreSQL 18 documentation, VACUUM, FULL). Returns the tables that were written; one
    that somebody is using is left for the next time. SQLite has overwritten them already.
    """
    if db.engine.dialect.name == "sqlite":
        return set()
    db.session.rollback()
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        return {name for name in sorted(tables) if _written_anew(connection, name)}


def _written_anew(connection: Connection, table: str) -> bool:
    name = connection.dialect.identifier_preparer.quote(table)
    file = text("SELECT pg_relation_filenode(CAST(:name AS regclass))")
    before = connection.scalar(file, {"name": name})
    connection.execute(text(f"VACUUM (FULL, SKIP_LOCKED) {name}"))
    return bool(connection.scalar(file, {"name": name}) != before)
