"""Where bytes lie: one small interface, and the local folder behind it."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import IO
from typing import Protocol
from uuid import uuid4

from foundation.settings import settings

_PIECE = 1024 * 1024


class Storage(Protocol):
    """Bytes under their SHA-256: written whole or not at all, and never changed."""

    def holds(self, sha256: str) -> bool:
        """Whether these bytes are here."""

    def keep(self, sha256: str, content: IO[bytes]) -> None:
        """Keep the bytes; they outlive a power cut once this returns. Twice is once."""

    def open(self, sha256: str) -> IO[bytes]:
        """The bytes, to be read from any place. Raises FileNotFoundError."""

    def size(self, sha256: str) -> int:
        """How many bytes. Raises FileNotFoundError."""

    def erase(self, sha256: str) -> None:
        """Destroy the bytes; gone already is fine."""


class LocalFolder:
    """DATA_DIR/files on this machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path_of(self, sha256: str) -> Path:
        """Where the bytes with that hash lie."""
        return self._folder / sha256[:2] / sha256

    def holds(self, sha256: str) -> bool:
        """As Storage.holds."""
        return self.path_of(sha256).exists()

    def keep(self, sha256: str, content: IO[bytes]) -> None:
        """As Storage.keep: written without a name, to the disk, and then under its name."""
        target = self.path_of(sha256)
        if target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        if not _linked(target, content):
            _renamed(target, content)
        _to_the_disk(target.parent)

    def open(self, sha256: str) -> IO[bytes]:
        """As Storage.open."""
        return self.path_of(sha256).open("rb")

    def size(self, sha256: str) -> int:
        """As Storage.size."""
        return self.path_of(sha256).stat().st_size

    def erase(self, sha256: str) -> None:
        """As Storage.erase."""
        self.path_of(sha256).unlink(missing_ok=True)


def storage() -> Storage:
    """Where this installation keeps its bytes."""
    return LocalFolder(settings().data_dir / "files")


def _linked(target: Path, content: IO[bytes]) -> bool:
    """Write a file that has no name until it is whole: a crash leaves nothing behind (open(2)).

    False where the file system or the system knows no such files.
    """
    try:
        nameless = os.open(target.parent, os.O_WRONLY | getattr(os, "O_TMPFILE", 0), 0o644)
    except OSError:
        return False
    with os.fdopen(nameless, "wb") as file:
        _write(content, file)
        _name(nameless, target)
    return True


def _name(nameless: int, target: Path) -> None:
    own = os.open("/proc/self/fd", os.O_RDONLY)
    try:
        # Somebody else may have kept the same bytes meanwhile.
        with suppress(FileExistsError):
            # Only with a folder does Python call linkat(2), which follows to the open file.
            os.link(str(nameless), target, src_dir_fd=own, follow_symlinks=True)
    finally:
        os.close(own)


def _renamed(target: Path, content: IO[bytes]) -> None:
    part = target.with_name(f"{target.name}.{uuid4().hex}.part")
    with part.open("wb") as file:
        _write(content, file)
    part.replace(target)


def _write(content: IO[bytes], file: IO[bytes]) -> None:
    shutil.copyfileobj(content, file, _PIECE)
    file.flush()
    os.fsync(file.fileno())


def _to_the_disk(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
