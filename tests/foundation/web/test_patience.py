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
_WAITS = "--keep-alive 2"
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


def answer(connection: socket.socket) -> bytes:
    """The head of what is answered; b"" when the connection is closed without a word."""
    said = b""
    while b"\r\n\r\n" not in said:
        more = connection.recv(65536)
        if not more:
            break
        said += more
    return said


def test_ra7_a_hundred_slow_senders_and_a_hundred_idle_ones_hold_up_nobody(port: int) -> None:
    with ExitStack() as held:
        slow = [held.enter_context(closing(connected(port))) for _number in range(MANY)]
        for connection in slow:
            connection.sendall(b"GET / HTTP/1.1\r\nX-a: ")
        for _number in range(MANY):
            idle = held.enter_context(closing(connected(port)))
            idle.sendall(f"{_HEAD}\r\n".encode())
            assert answer(idle).startswith(b"HTTP/1.1 200")
        for connection in slow:
            connection.sendall(b"b")

        page = held.enter_context(closing(http.client.HTTPConnection("127.0.0.1", port, 20)))
        page.request("GET", "/")
        assert page.getresponse().status == 200


def test_what_comes_in_parts_is_answered_like_the_rest(port: int) -> None:
    with closing(connected(port)) as connection:
        for _time in range(2):
            for part in (_HEAD[:9], _HEAD[9:], "X-a: b\r\n\r", "\n"):
                connection.sendall(part.encode())
            assert answer(connection).startswith(b"HTTP/1.1 200")


def test_who_never_ends_or_leaves_is_closed(port: int) -> None:
    with closing(connected(port)) as endless, closing(connected(port)) as leaves:
        leaves.sendall(b"GET /")
        leaves.shutdown(socket.SHUT_WR)
        assert answer(leaves) == b""
        endless.sendall(b"GET / HTTP/1.1\r\nX-a: ")
        # Nothing more is sent; the house closes it with the idle connections.
        assert answer(endless) == b""


def test_a_head_without_an_end_is_cut(port: int) -> None:
    with closing(connected(port)) as connection, suppress(ConnectionError):
        connection.sendall(b"GET / HTTP/1.1\r\nX-a: " + b"b" * 300_000)
        assert answer(connection) == b""


def test_the_rest_of_a_form_that_was_refused_does_not_end_the_connection(port: int) -> None:
    """Its bytes are read away, and the next request is answered."""
    body = b"b" * 200_000
    with closing(connected(port)) as connection:
        head = f"POST {_PAGE} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {len(body)}\r\n\r\n"
        connection.sendall(head.encode())
        assert answer(connection).startswith(b"HTTP/1.1 405")
        connection.sendall(body + f"{_HEAD}\r\n".encode())
        assert b"HTTP/1.1 200" in answer(connection)
