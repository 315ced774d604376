"""After an erasure: nothing readable stays in the files of the store."""

from foundation.store.base import db


def scrub() -> None:
    """Overwrite what the log of SQLite still holds of erased rows.

    `secure_delete` has overwritten them in the main file; their older pages lie in the log until
    a checkpoint cuts it to nothing (SQLite documentation, PRAGMA wal_checkpoint(TRUNCATE)).
    PostgreSQL reuses the room of erased rows by its own vacuum and recycles its log.
    """
    session = db.session()
    if session.info.get("writing"):
        # A verb around this one goes on; whoever ends it asks again.
        return
    session.rollback()
    if db.engine.dialect.name != "sqlite":
        return
    # A connection of its own, outside our transactions: inside one a checkpoint is refused.
    connection = db.engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
