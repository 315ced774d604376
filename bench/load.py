"""Many visitors at once, from processes of their own, each on one connection."""

import http.client
import multiprocessing
import re
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
_HIDDEN = re.compile(r'<input type="hidden" name="([a-z_]+)" value="([^"]*)"')
_MOST_PROCESSES = 4


@dataclass(frozen=True)
class Figures:
    """What was measured: a second, and milliseconds for half, 95 % and 99 % of the visits."""

    per_second: float
    p50: float
    p95: float
    p99: float
    failed: int

    def __str__(self) -> str:
        failed = f"  {self.failed} FAILED" if self.failed else ""
        return (
            f"{self.per_second:8.1f}/s  p50 {self.p50:7.1f}  p95 {self.p95:7.1f}"
            f"  p99 {self.p99:7.1f} ms{failed}"
        )


class Visitor:
    """One person's browser: a connection, cookies, and the last page."""

    def __init__(self, port: int, number: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies: dict[str, str] = {}
        self.page = ""
        self.path = ""
        # Limits count by address; each visitor comes from another one (TRUSTED_PROXIES=1).
        self.address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"

    def open(self, path: str) -> None:
        self._send("GET", path, None)

    def submit(self, path: str, answers: dict[str, str]) -> None:
        """Send the form of the last page, with its hidden fields."""
        hidden = dict(_HIDDEN.findall(self.page))
        hidden["csrf_token"] = _TOKEN.search(self.page)[1]  # type: ignore[index]  # fails loudly
        self._send("POST", path, urlencode({**hidden, **answers}))

    def _send(self, method: str, path: str, body: str | None) -> None:
        headers = {"X-Forwarded-For": self.address, "Accept-Language": "en"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        self.page = answer.read().decode()
        self.path = path
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        if answer.status in (302, 303):
            self._send("GET", answer.getheader("Location", ""), None)
        elif answer.status != http.HTTPStatus.OK:
            raise RuntimeError(f"{answer.status} at {path}")


Visit = Callable[[Visitor], None]


def measure(port: int, visit: Visit, concurrency: int, seconds: float) -> Figures:
    """Let `concurrency` visitors repeat `visit` for `seconds`, after a short warm-up."""
    processes = min(concurrency, _MOST_PROCESSES)
    shares = [concurrency // processes + (n < concurrency % processes) for n in range(processes)]
    out: multiprocessing.Queue[tuple[list[float], int]] = multiprocessing.Queue()
    children = [
        multiprocessing.Process(target=_crowd, args=(port, visit, share, n, seconds, out))
        for n, share in enumerate(shares)
    ]
    for child in children:
        child.start()
    results = [out.get() for _ in children]
    for child in children:
        child.join()
    times = sorted(time for took, _ in results for time in took)
    if len(times) < 2:  # noqa: PLR2004 - quantiles need two
        raise SystemExit("Hardly a visit came to its end; try longer with --seconds.")
    cuts = statistics.quantiles(times, n=100)
    return Figures(
        len(times) / seconds,
        *(cuts[place] * 1000 for place in (49, 94, 98)),
        sum(failed for _, failed in results),
    )


def _crowd(  # noqa: PLR0913, PLR0917 - a process takes what it is given
    port: int,
    visit: Visit,
    share: int,
    crowd: int,
    seconds: float,
    out: "multiprocessing.Queue[tuple[list[float], int]]",
) -> None:
    times: list[float] = []
    failures: list[str] = []
    begin = time.perf_counter() + 0.5
    end = begin + seconds

    def one(place: int) -> None:
        number = crowd * 1_000_000 + place * 10_000 + int(time.time()) % 9_000
        visitor = Visitor(port, number)
        while time.perf_counter() < end:
            started = time.perf_counter()
            try:
                visit(visitor)
            except (OSError, RuntimeError, TypeError, http.client.HTTPException) as error:
                failures.append(repr(error))
                visitor = Visitor(port, number)
            else:
                finished = time.perf_counter()
                if started >= begin and finished <= end:
                    times.append(finished - started)

    threads = [threading.Thread(target=one, args=(place,)) for place in range(share)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    out.put((times, len(failures)))
