"""Keeping bytes and giving them back unchanged."""

import hashlib
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import IO

from foundation import clock
from foundation.files.models import StoredFile
from foundation.files.storage import storage
from foundation.store import db

_PIECE = 1024 * 1024
_AT_ONCE = 4


class DamagedFileError(Exception):
    """The bytes on the disk are not the ones that were kept."""


def keep(content: bytes, name: str, media_type: str, *, public: bool = False) -> StoredFile:
    """Keep `content` inside the running transaction.

    The bytes reach the disk (fsync) before the row can be committed, so that a row never names a
    file that a power cut took away.
    """
    digest = hashlib.sha256(content).hexdigest()
    storage().keep(digest, BytesIO(content))
    return _row(digest, len(content), name=name, media_type=media_type, public=public)


def keep_ahead(contents: Collection[bytes]) -> None:
    """Have many bytes reach the disk at once, inside the running transaction: keep() names them."""
    shelf = storage()

    def place(content: bytes) -> None:
        shelf.keep(hashlib.sha256(content).hexdigest(), BytesIO(content))

    with ThreadPoolExecutor(_AT_ONCE) as hands:
        for placed in [hands.submit(place, content) for content in contents]:
            placed.result()


def keep_large(content: IO[bytes], name: str, media_type: str) -> StoredFile:
    """Keep what `content` holds as `keep` does, but piece by piece, for files of any size."""
    content.seek(0)
    sums = hashlib.sha256()
    while piece := content.read(_PIECE):
        sums.update(piece)
    digest, size = sums.hexdigest(), content.tell()
    content.seek(0)
    storage().keep(digest, content)
    return _row(digest, size, name=name, media_type=media_type)


def open_bytes(file: StoredFile) -> bytes:
    """The kept bytes. Raises DamagedFileError when they are not what was kept."""
    return bytes_of(file.sha256)


def bytes_of(sha256: str) -> bytes:
    """The kept bytes with that hash. Raises DamagedFileError when they are not what was kept."""
    with storage().open(sha256) as file:
        content = file.read()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise DamagedFileError(sha256)
    return content


def _row(digest: str, size: int, **said: object) -> StoredFile:
    row = StoredFile(size=size, sha256=digest, kept_at=clock.now(), **said)
    db.session.add(row)
    db.session.flush()
    return row
