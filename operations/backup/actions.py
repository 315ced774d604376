"""Writing a backup while people work, and putting one back into an empty installation."""

import hashlib
import json
import tarfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO
from typing import Any
from typing import NamedTuple
from uuid import UUID
from uuid import uuid4

from sqlalchemy import Connection
from sqlalchemy import Table
from sqlalchemy import select
from sqlalchemy import update

from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.files.models import StoredFile
from foundation.files.storage import storage
from foundation.mail.models import RESTORED
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.people.models import SignInSession
from foundation.sealing import read_keys
from foundation.sealing import sealed_with
from foundation.settings import settings
from foundation.store import db
from foundation.store import revision_of
from foundation.store import transaction
from operations.backup import rows
from registration.own_data.actions import erase_again
from registration.own_data.actions import remember_erasures

_MANIFEST = "manifest.json"
_CANARY = "keys.canary"
_PIECE = 1024 * 1024


class UnusableBackupError(Exception):
    """The backup is damaged, is of another release, or the installation is not empty."""


class Restored(NamedTuple):
    """{table: rows} that are back, how much was erased again, and the rows where it failed."""

    rows: dict[str, int]
    erased: int
    still_there: list[UUID]


def back_up(target: Path) -> dict[str, int]:
    """Write everything into the tar file `target`, as of one moment, while others write.

    Returns {table: rows}. The store is read in one transaction; files never change, so those it
    names can be read after it. The keys are not in it: keep KEYS_DIR elsewhere.
    """
    remember_erasures()
    part = target.with_name(target.name + ".part")
    with _one_moment() as connection, tarfile.open(part, "w") as tar:
        manifest = _describe(connection)
        for table in rows.tables():
            lines = list(rows.lines_of(connection, table))
            _put(tar, manifest, f"store/{table.name}.jsonl", "\n".join(lines).encode())
            manifest["rows"][table.name] = len(lines)
        for digest in connection.scalars(select(StoredFile.sha256).distinct()):
            with storage().open(digest) as file:
                _put_large(tar, manifest, f"files/{digest}", file)
        _put(tar, manifest, _CANARY, _canary().read_bytes())
        _put(tar, {"sha256": {}}, _MANIFEST, json.dumps(manifest, indent=1).encode())
    part.chmod(0o600)
    part.replace(target)
    with transaction():
        record(Actor("command"), "made.backup", uuid4(), rows=sum(manifest["rows"].values()))
    return dict(manifest["rows"])


def _one_moment() -> Connection:
    engine = db.engine
    if engine.dialect.name == "postgresql":
        # SQLite shows a transaction one moment by itself; PostgreSQL must be asked to.
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    return engine.connect()


def check(source: Path) -> dict[str, Any]:
    """The manifest of a backup whose every part is whole. Raises UnusableBackupError."""
    try:
        with tarfile.open(source) as tar:
            manifest: dict[str, Any] = json.loads(_get(tar, _MANIFEST))
            for name, digest in manifest["sha256"].items():
                if _sum_of(_part(tar, name)) != digest:
                    raise UnusableBackupError(f"{name} is damaged.")
    except (tarfile.TarError, KeyError, ValueError, OSError) as error:
        raise UnusableBackupError(f"{source.name} is no whole backup.") from error
    return manifest


def restore(source: Path) -> Restored:
    """Put a whole backup back into an empty, migrated installation.

    Nothing is written unless every part is whole and this installation has the keys. Nobody is
    signed in afterwards, and letters that had not gone out wait for a person: they may have
    been sent after the backup was made. What was erased after it is erased again.
    """
    manifest = check(source)
    _refuse_unfit(manifest)
    with tarfile.open(source) as tar:
        for name in manifest["sha256"]:
            if name.startswith("files/"):
                _put_file_back(name.removeprefix("files/"), _part(tar, name))
        _canary().write_bytes(_get(tar, _CANARY))
        with transaction():
            connection = db.session.connection()
            counts = {
                table.name: rows.put_back(connection, table, _lines(tar, table))
                for table in rows.tables()
            }
            _calm_down()
            record(Actor("command"), "restored.backup", uuid4(), made_at=manifest["made_at"])
    erased, still_there = erase_again()
    with transaction():
        _calm_down()
    return Restored(counts, erased, still_there)


def _calm_down() -> None:
    now = clock.now()
    db.session.execute(
        update(SignInSession).where(SignInSession.ended_at.is_(None)).values(ended_at=now)
    )
    db.session.execute(
        update(OutgoingLetter)
        .where(OutgoingLetter.state.in_((LetterState.QUEUED, LetterState.SENDING)))
        .values(state=LetterState.FAILED, last_error=RESTORED)
    )


def _describe(connection: Connection) -> dict[str, Any]:
    return {
        "made_at": clock.now().isoformat(),
        "schema": revision_of(connection),
        "key": sealed_with(_canary().read_bytes()),
        "rows": {},
        "sha256": {},
    }


def _refuse_unfit(manifest: dict[str, Any]) -> None:
    with db.engine.connect() as connection:
        schema = revision_of(connection)
        if schema != manifest["schema"]:
            raise UnusableBackupError("It was made by another release. Use that release first.")
        for table in rows.tables():
            if connection.execute(select(table.c.id).limit(1)).first() is not None:
                raise UnusableBackupError("This installation is not empty.")
    if manifest["key"] not in read_keys(settings().keys_dir).keys:
        raise UnusableBackupError("The key of this backup is not in KEYS_DIR.")


def _put(tar: tarfile.TarFile, manifest: dict[str, Any], name: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(content)
    tar.addfile(member, BytesIO(content))
    manifest["sha256"][name] = hashlib.sha256(content).hexdigest()


def _put_large(
    tar: tarfile.TarFile, manifest: dict[str, Any], name: str, content: IO[bytes]
) -> None:
    """Piece by piece: a video may be larger than the memory."""
    manifest["sha256"][name] = _sum_of(content)
    member = tarfile.TarInfo(name)
    member.size = content.tell()
    content.seek(0)
    tar.addfile(member, content)


def _sum_of(content: IO[bytes]) -> str:
    sums = hashlib.sha256()
    while piece := content.read(_PIECE):
        sums.update(piece)
    return sums.hexdigest()


def _get(tar: tarfile.TarFile, name: str) -> bytes:
    return _part(tar, name).read()


def _part(tar: tarfile.TarFile, name: str) -> IO[bytes]:
    file = tar.extractfile(name)
    if file is None:
        raise UnusableBackupError(f"{name} is missing.")
    return file


def _lines(tar: tarfile.TarFile, table: Table) -> Iterator[str]:
    text = _get(tar, f"store/{table.name}.jsonl").decode()
    return iter(line for line in text.split("\n") if line)


def _put_file_back(digest: str, content: IO[bytes]) -> None:
    storage().keep(digest, content)


def _canary() -> Path:
    return settings().data_dir / _CANARY
