"""Writers of a SQLite store come one after the other, without looking again and again.

SQLite lets one connection write at a time. Whoever finds it busy looks again after pauses of up
to 100 ms (sqlite3.c, sqliteDefaultBusyCallback), so the store rests while sixteen wait. Here the
threads of a process wait for each other, and processes at a lock on a file beside the store, at
which Linux wakes the next one (fcntl(2), F_SETLKW). A process that is killed loses its lock at
once. BEGIN IMMEDIATE still keeps others from writing: the engine of the jobs knows no turns.
"""

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import AbstractContextManager
from contextlib import contextmanager
from contextlib import nullcontext
from fcntl import LOCK_EX
from fcntl import lockf
from pathlib import Path
from threading import Lock

from sqlalchemy.engine import URL

Turn = Callable[[], AbstractContextManager[None]]
"""Waits until it is one's turn to write, which ends with the block."""


def turns_at(url: URL) -> Turn:
    """The turns of those who write into that store; PostgreSQL needs none."""
    if url.get_backend_name() != "sqlite" or not url.database:
        return nullcontext
    return _Line(Path(f"{url.database}-turn")).turn


class _Line:
    def __init__(self, file: Path) -> None:
        self._file = file
        # A lock on a file belongs to the whole process, which loses it when it closes the file.
        self._own = Lock()

    @contextmanager
    def turn(self) -> Iterator[None]:
        with self._own, self._file.open("ab") as file:
            lockf(file, LOCK_EX)
            yield
