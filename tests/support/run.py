"""The folder of one pytest run, shared by its workers; things in it are made once."""

import fcntl
import os
import shutil
import signal
import tempfile
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

_VARIABLE = "STEPFREE_TEST_RUN"
_MEMORY = Path("/dev/shm")  # noqa: S108 - mkdtemp makes a folder of our own in it
_ROOM = 4 * 1024**3


def open_folder() -> Path:
    """Make the folder; workers find it through the environment.

    In memory where Linux offers enough of it, for stores that die with the run need no disk.
    Not under a home folder: the PostgreSQL server runs as another user and has to reach it.
    """
    roomy = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM
    folder = Path(tempfile.mkdtemp(prefix="stepfree-tests-", dir=_MEMORY if roomy else None))
    folder.chmod(0o711)
    os.environ[_VARIABLE] = str(folder)
    return folder


def folder() -> Path:
    return Path(os.environ[_VARIABLE])


def cache() -> Path:
    """What later runs may find again; whatever it depends on is in its name, as a digest."""
    return Path(os.environ.get("STEPFREE_TEST_CACHE") or folder() / "cache")


def worker() -> str:
    """The name of this pytest-xdist worker, or "alone"."""
    return os.environ.get("PYTEST_XDIST_WORKER", "alone")


def close_folder() -> None:
    shutil.rmtree(os.environ.pop(_VARIABLE), ignore_errors=True)


def once(name: str, make: Callable[[], str]) -> str:
    """The text that `make` returned in the first worker that asked for `name`."""
    answer = folder() / f"{name}.answer"
    with alone(name):
        if not answer.exists():
            answer.write_text(make())
    return answer.read_text()


@contextmanager
def alone(name: str) -> Iterator[None]:
    """Keep the other workers out of blocks of this name."""
    with (folder() / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def end_tidily() -> None:
    """Let SIGTERM end the run like Ctrl-C, so that the servers it started are stopped."""

    def stop(number: int, frame: FrameType | None) -> None:
        pytest.exit(f"stopped by signal {number}", returncode=130)

    signal.signal(signal.SIGTERM, stop)
