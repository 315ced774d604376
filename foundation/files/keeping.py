"""Keeping bytes and giving them back unchanged."""

import hashlib
from collections.abc import Collection
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import IO
from typing import NamedTuple

from foundation import clock
from foundation.files.models import StoredFile
from foundation.files.storage import storage
from foundation.store import db

_PIECE = 1024 * 1024
_AT_ONCE = 4


class DamagedFileError(Exception):
    """The bytes on the disk are not the ones that were kept."""


class Content(NamedTuple):
    """Bytes to keep, and what they are called."""

    body: bytes
    name: str
    media_type: str
    public: bool = False


def keep(content: bytes, name: str, media_type: str, *, public: bool = False) -> StoredFile:
    """Keep `content` as keep_all() does."""
    return keep_all([Content(content, name, media_type, public)])[0]


def keep_all(contents: Iterable[Content]) -> list[StoredFile]:
    """Keep them inside the running transaction; their rows, in the same order.

    The bytes reach the disk (fsync) before the row can be committed, so that a row never names a
    file that a power cut took away.
    """
    rows = [_row(each) for each in contents]
    db.session.add_all(rows)
    db.session.flush()
    return rows


def keep_ahead(contents: Collection[bytes]) -> None:
    """Have many bytes reach the disk at once, before the transaction that keeps them."""
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
    row = StoredFile(
        size=size, sha256=digest, kept_at=clock.now(), name=name, media_type=media_type
    )
    db.session.add(row)
    db.session.flush()
    return row


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


def _row(content: Content) -> StoredFile:
    digest = hashlib.sha256(content.body).hexdigest()
    storage().keep(digest, BytesIO(content.body))
    return StoredFile(
        name=content.name,
        media_type=content.media_type,
        size=len(content.body),
        sha256=digest,
        public=content.public,
        kept_at=clock.now(),
    )
