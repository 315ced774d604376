"""Web processes with a few threads answer while many others send slowly or not at all."""

import http.client
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from contextlib import closing
from contextlib import suppress

import pytest

from tests.support import run
from tests.support import server as servers

pytestmark = pytest.mark.one_store(reason="who gets a thread is decided before the store is asked")

MANY = 100
_WAITS = "--keep-alive 3"
_PAGE = "/health/live"
_HEAD = f"GET {_PAGE} HTTP/1.1\r\nHost: 127.0.0.1\r\n"


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A house with one web process of 4 threads."""
    folder = run.folder() / f"patient-{run.worker()}"
    folder.mkdir()
    server = servers.start_ready(folder, workers=1, post=False, GUNICORN_CMD_ARGS=_WAITS)
    yield int(server.environ["PORT"])
    server.stop()


def connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=20)


def answer(connection: socket.socket) -> int | None:
    """The status of the next answer, read to its end; None when the house closes without a word."""
    said = http.client.HTTPResponse(connection)
    try:
        said.begin()
    except http.client.RemoteDisconnected:
        return None
    said.read()
    return said.status


def test_ra7_a_hundred_slow_senders_and_a_hundred_idle_ones_hold_up_nobody(port: int) -> None:
    with ExitStack() as held:
        slow = [held.enter_context(closing(connected(port))) for _number in range(MANY)]
        for connection in slow:
            connection.sendall(b"GET / HTTP/1.1\r\nX-a: ")
        for _number in range(MANY):
            idle = held.enter_context(closing(connected(port)))
            idle.sendall(f"{_HEAD}\r\n".encode())
            assert answer(idle) == 200
        for connection in slow:
            # On a slow machine it is closed by now.
            with suppress(ConnectionError):
                connection.sendall(b"b")

        page = held.enter_context(closing(http.client.HTTPConnection("127.0.0.1", port, 20)))
        page.request("GET", "/")
        assert page.getresponse().status == 200


def test_what_comes_in_parts_is_answered_like_the_rest(port: int) -> None:
    with closing(connected(port)) as connection:
        for _time in range(2):
            for part in (_HEAD[:9], _HEAD[9:], "X-a: b\r\n\r", "\n"):
                connection.sendall(part.encode())
            assert answer(connection) == 200


def test_who_never_ends_or_leaves_is_closed(port: int) -> None:
    with closing(connected(port)) as endless, closing(connected(port)) as leaves:
        leaves.sendall(b"GET /")
        leaves.shutdown(socket.SHUT_WR)
        assert answer(leaves) is None
        endless.sendall(b"GET / HTTP/1.1\r\nX-a: ")
        # Nothing more is sent; the house closes it with the idle connections.
        assert answer(endless) is None


def test_a_head_without_an_end_is_cut(port: int) -> None:
    with closing(connected(port)) as connection, suppress(ConnectionError):
        connection.sendall(b"GET / HTTP/1.1\r\nX-a: " + b"b" * 300_000)
        assert answer(connection) is None


def test_the_rest_of_a_form_that_was_refused_does_not_end_the_connection(port: int) -> None:
    """Its bytes are read away, and the next request is answered."""
    body = b"b" * 200_000
    with closing(connected(port)) as connection:
        head = f"POST {_PAGE} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {len(body)}\r\n\r\n"
        connection.sendall(head.encode())
        assert answer(connection) == 405
        connection.sendall(body + f"{_HEAD}\r\n".encode())
        assert answer(connection) == 200
