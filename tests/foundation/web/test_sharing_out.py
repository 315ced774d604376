"""Who comes while all threads of one web process are busy is taken in by another."""

import http.client
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from contextlib import closing
from contextlib import contextmanager
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
def folder(request: pytest.FixtureRequest) -> Path:
    folder = run.folder() / f"{request.node.name}-{run.worker()}"
    folder.mkdir()
    return folder


@pytest.fixture
def server(folder: Path) -> Iterator[servers.Server]:
    """A house with two web processes of 4 threads each."""
    server = servers.start_ready(folder, workers=2, post=False)
    yield server
    server.stop()


@contextmanager
def nobody_writes(folder: Path) -> Iterator[None]:
    with (folder / "data" / "stepfree.sqlite3-turn").open("ab") as turn:
        lockf(turn, LOCK_EX)
        yield


def ask(server: servers.Server, path: str, held: ExitStack) -> http.client.HTTPConnection:
    port = int(server.environ["PORT"])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_SECONDS)
    held.enter_context(closing(connection))
    connection.request("GET", path)
    return connection


def all_are_busy(server: servers.Server) -> bool:
    """Whether nobody answers for 3 seconds."""
    address = ("127.0.0.1", int(server.environ["PORT"]))
    with closing(http.client.HTTPConnection(*address, timeout=3)) as connection:
        connection.request("GET", _READS)
        try:
            return status_of(connection) == 0
        except TimeoutError:
            return True


def test_a_process_takes_in_nobody_until_it_has_a_thread_for_them(
    server: servers.Server, folder: Path
) -> None:
    with ExitStack() as held:
        with nobody_writes(folder):
            # One thread of the two processes is free, whichever of them it belongs to.
            waiting = [ask(server, _WRITES, held) for _number in range(2 * _THREADS - 1)]
            answers = [ask(server, _READS, held).getresponse().status for _number in range(20)]

        assert answers == [200] * 20
        assert [each.getresponse().status for each in waiting] == [404] * len(waiting)
        # All threads are free again, and both doors are open.
        assert [ask(server, _READS, held).getresponse().status for _number in range(20)] == answers


def test_who_was_taken_in_is_answered_when_the_house_stops(
    server: servers.Server, folder: Path
) -> None:
    with ExitStack() as held:
        with nobody_writes(folder):
            waiting = [ask(server, _WRITES, held) for _number in range(4 * _THREADS)]
            while not all_are_busy(server):
                continue
            server.processes[0].send_signal(signal.SIGTERM)

        assert [status_of(each) for each in waiting].count(404) >= 2 * _THREADS
    server.stop()
    assert "Traceback" not in server.log.read_text()


def status_of(connection: http.client.HTTPConnection) -> int:
    """The status of its answer; 0 where nobody took it in."""
    try:
        return connection.getresponse().status
    except ConnectionError:
        return 0
