"""Who comes while all threads of one web process are busy is taken in by another."""

import http.client
from collections.abc import Iterator
from contextlib import ExitStack
from contextlib import closing
from fcntl import LOCK_EX
from fcntl import lockf
from pathlib import Path

import pytest

from tests.support import run
from tests.support import server as servers

pytestmark = pytest.mark.one_store(reason="who takes in is decided before a store is asked")

_THREADS = 4
# Each look at a certificate is counted, so it waits for its turn to write.
_WRITES = "/verify/23456789"
_READS = "/health/live"
_SECONDS = 20


@pytest.fixture
def folder() -> Path:
    folder = run.folder() / f"two-processes-{run.worker()}"
    folder.mkdir()
    return folder


@pytest.fixture
def port(folder: Path) -> Iterator[int]:
    """A house with two web processes of 4 threads each."""
    server = servers.start_ready(folder, workers=2, post=False)
    yield int(server.environ["PORT"])
    server.stop()


def ask(port: int, path: str, held: ExitStack) -> http.client.HTTPConnection:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_SECONDS)
    held.enter_context(closing(connection))
    connection.request("GET", path)
    return connection


def test_a_process_takes_in_nobody_until_it_has_a_thread_for_them(port: int, folder: Path) -> None:
    with ExitStack() as held:
        with (folder / "data" / "stepfree.sqlite3-turn").open("ab") as turn:
            lockf(turn, LOCK_EX)
            # One thread of the two processes is free, whichever of them it belongs to.
            waiting = [ask(port, _WRITES, held) for _number in range(2 * _THREADS - 1)]
            answers = [ask(port, _READS, held).getresponse().status for _number in range(20)]

        assert answers == [200] * 20
        assert [each.getresponse().status for each in waiting] == [404] * len(waiting)
        # All threads are free again, and both doors are open.
        assert [ask(port, _READS, held).getresponse().status for _number in range(20)] == answers
