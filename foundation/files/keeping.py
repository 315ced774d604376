"""Keeping bytes and giving them back unchanged."""

import hashlib
import os
import shutil
from io import BytesIO
from pathlib import Path
from typing import IO
from uuid import uuid4

from foundation import clock
from foundation.files.models import StoredFile
from foundation.settings import settings
from foundation.store import db

_PIECE = 1024 * 1024


class DamagedFileError(Exception):
    """The bytes on the disk are not the ones that were kept."""


def path_of(sha256: str) -> Path:
    """Where the bytes with that hash lie."""
    return settings().data_dir / "files" / sha256[:2] / sha256


def keep(content: bytes, name: str, media_type: str, *, public: bool = False) -> StoredFile:
    """Keep `content` inside the running transaction.

    The bytes reach the disk (fsync) before the row can be committed, so that a row never names a
    file that a power cut took away.
    """
    digest = hashlib.sha256(content).hexdigest()
    target = path_of(digest)
    if not target.exists():
        _write_whole(target, BytesIO(content))
    return _row(digest, len(content), name=name, media_type=media_type, public=public)


def keep_large(content: IO[bytes], name: str, media_type: str) -> StoredFile:
    """Keep what `content` holds as `keep` does, but piece by piece, for files of any size."""
    content.seek(0)
    sums = hashlib.sha256()
    while piece := content.read(_PIECE):
        sums.update(piece)
    digest, size = sums.hexdigest(), content.tell()
    target = path_of(digest)
    if not target.exists():
        content.seek(0)
        _write_whole(target, content)
    return _row(digest, size, name=name, media_type=media_type)


def open_bytes(file: StoredFile) -> bytes:
    """The kept bytes. Raises DamagedFileError when they are not what was kept."""
    content = path_of(file.sha256).read_bytes()
    if hashlib.sha256(content).hexdigest() != file.sha256:
        raise DamagedFileError(file.sha256)
    return content


def _row(digest: str, size: int, **said: object) -> StoredFile:
    row = StoredFile(size=size, sha256=digest, kept_at=clock.now(), **said)
    db.session.add(row)
    db.session.flush()
    return row


def _write_whole(target: Path, content: IO[bytes]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.{uuid4().hex}.part")
    with part.open("wb") as file:
        shutil.copyfileobj(content, file, _PIECE)
        file.flush()
        os.fsync(file.fileno())
    part.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
