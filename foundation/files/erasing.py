"""Erasing kept files: the row now, the bytes once that is certain."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import event
from sqlalchemy import select
from sqlalchemy.orm import Session

from foundation.files.models import StoredFile
from foundation.files.storage import storage
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db

_GONE = "files to unlink"


def erase_files(file_ids: Collection[UUID]) -> None:
    """Erase these files inside the caller's transaction; no row may point to them any more.

    Bytes that another row keeps too stay. The others leave the disk when the transaction is
    committed, and stay where it is undone.
    """
    rows = all_of(select(StoredFile).where(StoredFile.id.in_(file_ids)))
    for row in rows:
        db.session.delete(row)
    db.session.flush()
    for digest in {row.sha256 for row in rows}:
        if not count_of(select(StoredFile.id).where(StoredFile.sha256 == digest)):
            db.session().info.setdefault(_GONE, []).append(digest)


@event.listens_for(db.session, "after_commit")
def _unlink(session: Session) -> None:
    for digest in session.info.pop(_GONE, ()):
        storage().erase(digest)


@event.listens_for(db.session, "after_soft_rollback")
def _keep(session: Session, before: object) -> None:
    del before
    session.info.pop(_GONE, None)
