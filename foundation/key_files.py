"""Files of keys: whole or not there, for their owner alone, replaced in one step."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

Stamp = tuple[int, int]


def stamp_of(path: Path) -> Stamp:
    """What differs as soon as the file is replaced. Raises OSError where it is not there."""
    found = path.stat()
    return found.st_ino, found.st_mtime_ns


def place_once(path: Path, content: bytes) -> None:
    """Write a file that is whole or not there, for its owner alone; never over another."""
    part = _written_part(path, content)
    try:
        # A hard link appears complete or not at all, and never replaces what another made.
        os.link(part, path)
    except FileExistsError:
        pass
    finally:
        part.unlink()


def replace_whole(path: Path, content: bytes) -> None:
    """Put a whole file, for its owner alone, in the place of what is there."""
    _written_part(path, content).replace(path)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Two commands at once would each write their own file, and lose a key of the other."""
    with (folder / "needs.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _written_part(path: Path, content: bytes) -> Path:
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return part
