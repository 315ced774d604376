"""Where bytes lie: one small interface, and the local folder behind it."""

import os
import shutil
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
        """As Storage.keep: beside its place, to the disk, and then under its name."""
        target = self.path_of(sha256)
        if target.exists():
            return
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
