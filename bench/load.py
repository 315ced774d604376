"""Many visitors at once, from processes of their own, each on one connection.

The client shares the cores with what it measures, so it does as little as it can: a socket kept
open, bytes searched, nothing decoded. `cost` tells how much of the cores it took.
"""

import multiprocessing
import re
import resource
import socket
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

_HIDDEN = re.compile(rb'<input type="hidden" name="([a-z_]+)" value="([^"]*)">')
_COOKIE = re.compile(rb"\r\nSet-Cookie: ([^=]+)=([^;\r]*)")
_LENGTH = re.compile(rb"\r\nContent-Length: (\d+)")
_PLACE = re.compile(rb"\r\nLocation: ([^\r]+)")
_MOST_PROCESSES = 4
_GOOD = {b"200"}
_ELSEWHERE = {b"302", b"303"}


@dataclass(frozen=True)
class Figures:
    """What was measured: a second, milliseconds for half, 95 % and 99 %, the client's own cores."""

    per_second: float
    p50: float
    p95: float
    p99: float
    failed: int
    cost: float

    def __str__(self) -> str:
        failed = f"  {self.failed} FAILED" if self.failed else ""
        return (
            f"{self.per_second:8.1f}/s  p50 {self.p50:7.1f}  p95 {self.p95:7.1f}"
            f"  p99 {self.p99:7.1f} ms  (client {self.cost:.2f} cores){failed}"
        )


class Visitor:
    """One person's browser: a connection, cookies, and the last page."""

    def __init__(self, port: int, number: int) -> None:
        self._port = port
        self._socket: socket.socket | None = None
        self.cookies: dict[bytes, bytes] = {}
        self.page = b""
        self.path = ""
        # Limits count by address; each visitor comes from another one (TRUSTED_PROXIES=1).
        self.address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"

    def open(self, path: str) -> None:
        """Look at a page."""
        self._send("GET", path, None)

    def submit(self, path: str, answers: dict[str, str]) -> None:
        """Send the form of the last page, with its hidden fields."""
        hidden = {name.decode(): value.decode() for name, value in _HIDDEN.findall(self.page)}
        self._send("POST", path, urlencode({**hidden, **answers}).encode())

    def _send(self, method: str, path: str, body: bytes | None) -> None:
        head, self.page = self._ask(self._written(method, path, body))
        self.path = path
        self.cookies.update(_COOKIE.findall(head))
        status = head[9:12]
        if status in _ELSEWHERE:
            place = _PLACE.search(head)
            self._send("GET", place[1].decode() if place else "", None)
        elif status not in _GOOD:
            self.forget_connection()
            raise RuntimeError(f"{status.decode()} at {path}")

    def _written(self, method: str, path: str, body: bytes | None) -> bytes:
        cookies = b"; ".join(name + b"=" + value for name, value in self.cookies.items())
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nAccept-Language: en\r\n"
            f"X-Forwarded-For: {self.address}\r\n"
        ).encode()
        if cookies:
            head += b"Cookie: " + cookies + b"\r\n"
        if body is None:
            return head + b"\r\n"
        kind = b"Content-Type: application/x-www-form-urlencoded\r\n"
        return head + kind + b"Content-Length: %d\r\n\r\n" % len(body) + body

    def _ask(self, request: bytes) -> tuple[bytes, bytes]:
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=60)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.sendall(request)
        got = self._more()
        while b"\r\n\r\n" not in got:
            got += self._more()
        head, _, body = got.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        pieces, missing = [body], int(length[1] if length else 0) - len(body)
        while missing > 0:
            pieces.append(self._more())
            missing -= len(pieces[-1])
        if b"\r\nConnection: close" in head:
            self.forget_connection()
        return head, b"".join(pieces)

    def _more(self) -> bytes:
        assert self._socket is not None  # noqa: S101 - narrows the type for mypy
        got = self._socket.recv(262_144)
        if not got:
            self.forget_connection()
            raise ConnectionError("The server closed the connection.")
        return got

    def forget_connection(self) -> None:
        """Close the connection; the next page opens another."""
        if self._socket is not None:
            self._socket.close()
        self._socket = None


Visit = Callable[[Visitor], None]


def warm(port: int, path: str) -> None:
    """Let every process of a server draw its first page before anybody looks at a clock."""
    for number in range(40):
        visitor = Visitor(port, number)
        visitor.open(path)
        visitor.forget_connection()


def measure(port: int, visit: Visit, concurrency: int, seconds: float) -> Figures:
    """Let `concurrency` visitors repeat `visit` for `seconds`, after a short warm-up."""
    processes = min(concurrency, _MOST_PROCESSES)
    shares = [concurrency // processes + (n < concurrency % processes) for n in range(processes)]
    out: multiprocessing.Queue[Crowd] = multiprocessing.Queue()
    crowds = [Crowd(port, visit, share, n, seconds) for n, share in enumerate(shares)]
    children = [multiprocessing.Process(target=crowd.go, args=(out,)) for crowd in crowds]
    for child in children:
        child.start()
    done = [out.get() for _ in children]
    for child in children:
        child.join()
    times = sorted(time for crowd in done for time in crowd.times)
    failures = [failure for crowd in done for failure in crowd.failures]
    if failures:
        print("first failure:", failures[0])
    if len(times) < 2:  # noqa: PLR2004 - quantiles need two
        raise SystemExit("Hardly a visit came to its end; try longer with --seconds.")
    cuts = statistics.quantiles(times, n=100)
    p50, p95, p99 = (cuts[place] * 1000 for place in (49, 94, 98))
    cost = sum(crowd.cpu for crowd in done) / seconds
    return Figures(len(times) / seconds, p50, p95, p99, len(failures), cost)


@dataclass
class Crowd:
    """The visitors of one process, and what they measured."""

    port: int
    visit: Visit
    size: int
    number: int
    seconds: float

    def go(self, out: "multiprocessing.Queue[Crowd]") -> None:
        """Let them all visit at once, and hand the figures over."""
        self.times: list[float] = []
        self.failures: list[str] = []
        self.begin = time.perf_counter() + 0.5
        threads = [threading.Thread(target=self._one, args=(n,)) for n in range(self.size)]
        before = _cpu()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.cpu = _cpu() - before
        self.visit = _nothing
        out.put(self)

    def _one(self, place: int) -> None:
        number = self.number * 1_000_000 + place * 10_000 + int(time.time()) % 9_000
        visitor = Visitor(self.port, number)
        end = self.begin + self.seconds
        while (started := time.perf_counter()) < end:
            try:
                self.visit(visitor)
            except (OSError, RuntimeError) as error:
                self.failures.append(repr(error))
                visitor.forget_connection()
            else:
                finished = time.perf_counter()
                if started >= self.begin and finished <= end:
                    self.times.append(finished - started)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _nothing(visitor: Visitor) -> None:
    """What a crowd does that is over; a visit cannot always be handed back."""
