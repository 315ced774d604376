"""Organisers' lists and files at 15, 1,000 and 10,000 people, beside the bars of issue 3.

`.venv/bin/python bench/lists.py` measures SQLite and PostgreSQL; bench/run.py calls `measure`.
"""

import argparse
import http.client
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from threading import Thread
from typing import NamedTuple
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from flask import Flask
from sqlalchemy import select

from app import create_app
from bench.crowd import fill
from bench.ground import machine
from bench.ground import url_of
from events.call.models import Event as Training
from foundation.settings import read
from foundation.store import db
from foundation.store import one_or_none
from registration.select.queries import ways_answered
from tests.support import server as running
from tests.support.counting import queries_made

SIZES = (15, 1_000, 10_000)
PAGES = {
    "people": "people",
    "people, last page": "people?page=200",
    "people, found": "people?find=ma",
    "applications": "applications",
    "applications, by name": "applications?sort=name",
    "applications, narrowed": "applications?country=SE&organisation=centre&sort=organisation",
    "applications, by words": "applications?text=listen",
    "applications, answered": "applications?answer={answer}&sort=name",
    "places": "places",
}
MOST_MS = 60
MOST_SECONDS = 5
MOST_MIB_MORE = 8
_LOOK_SECONDS = 0.005
_TRIES = 30
_COLUMN = re.compile(r'name="columns"[^>]*value="([^"]+)"')


class Answer(NamedTuple):
    """What came back, and how long that took: seconds to its first byte and to its last."""

    length: int
    first: float
    whole: float


def measure(store: str, url: str, folder: Path) -> bool:
    """Print every figure on that store, each as PASS or FAIL; whether all pass."""
    server = running.start(folder, url, workers=1)
    try:
        house = create_app(read(server.environ))
        with house.app_context():
            cookie = fill(SIZES)
            passed = [_list(store, server, house, cookie, page) for page in PAGES]
            passed += [_file(store, server, cookie, kind) for kind in ("csv", "xlsx")]
            db.engine.dispose()
    finally:
        server.stop()
    return all(passed)


def _list(store: str, server: running.Server, house: Flask, cookie: str, page: str) -> bool:
    times, queries = {}, {}
    for size in SIZES:
        path = f"/organise/bench-{size}/{PAGES[page]}".format(answer=_answer(house, size))
        took = sorted(_get(server, path, cookie).whole * 1000 for _try in range(_TRIES))
        times[size] = statistics.median(took)
        queries[size] = _queries(house, path, cookie)
    passed = times[SIZES[-1]] <= MOST_MS and len(set(queries.values())) == 1
    told = " / ".join(f"{times[size]:.1f}" for size in SIZES)
    counted = " / ".join(str(queries[size]) for size in SIZES)
    print(f"{store:10} {page:22} {told:>22} ms   {counted} queries   {_word(passed)}")
    return passed


def _answer(house: Flask, size: int) -> str:
    """The word in the address for a choice that a third made (bench/crowd.py)."""
    with house.test_request_context():
        event = one_or_none(select(Training).where(Training.slug == f"bench-{size}"))
        return next(iter(ways_answered(event))) if event else ""


def _file(store: str, server: running.Server, cookie: str, kind: str) -> bool:
    worker = _worker_of(server)
    _download(server, cookie, kind, SIZES[0])
    peaks, taken = {}, {}
    for size in SIZES[1:]:
        with _watched(worker) as seen:
            taken[size] = _download(server, cookie, kind, size)
        peaks[size] = max(seen)
    few, many = SIZES[1:]
    flat = peaks[many] - peaks[few] <= MOST_MIB_MORE
    last = taken[many]
    passed = last.whole <= MOST_SECONDS and flat
    print(
        f"{store:10} {kind:4} of {many}, all columns: {last.whole:.2f} s, first byte "
        f"{last.first:.2f} s, {last.length / 1e6:.1f} MB; highest own memory of the process "
        f"{peaks[few]:.0f} MiB at {few}, {peaks[many]:.0f} MiB at {many}   {_word(passed)}"
    )
    return passed


def _word(passed: bool) -> str:  # noqa: FBT001 - the only thing it says
    return "PASS" if passed else "FAIL"


def _get(server: running.Server, path: str, cookie: str) -> Answer:
    return _ask(server, "GET", path, {"Cookie": cookie})[0]


def _download(server: running.Server, cookie: str, kind: str, size: int) -> Answer:
    path = f"/organise/bench-{size}/lists"
    _answer, page, cookies = _ask(server, "GET", path, {"Cookie": cookie})
    token = page.partition('name="csrf_token" value="')[2].partition('"')[0]
    form = [("csrf_token", token), ("people", "all"), ("kind", kind)]
    form += [("columns", key) for key in _COLUMN.findall(page)]
    headers = {
        "Cookie": f"{cookie}; {cookies}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    return _ask(server, "POST", path, headers, urlencode(form))[0]


def _ask(
    server: running.Server, method: str, path: str, headers: dict[str, str], body: str | None = None
) -> tuple[Answer, str, str]:
    connection = http.client.HTTPConnection("127.0.0.1", int(server.environ["PORT"]), timeout=120)
    began = time.perf_counter()
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    first = time.perf_counter() - began
    content = answer.read()
    whole = time.perf_counter() - began
    connection.close()
    if answer.status != http.HTTPStatus.OK:
        raise SystemExit(f"{answer.status} at {path}")
    cookies = "; ".join(
        value.partition(";")[0]
        for name, value in answer.getheaders()
        if name.lower() == "set-cookie"
    )
    page = content.decode() if body is None else ""
    return Answer(len(content), first, whole), page, cookies


def _queries(house: Flask, path: str, cookie: str) -> int:
    client = house.test_client()
    name, _, value = cookie.partition("=")
    client.set_cookie(name, value)
    client.get(path)  # the first visit of a process also asks which store this is
    with queries_made() as made:
        client.get(path)
    return len(made)


def _worker_of(server: running.Server) -> int:
    parent = server.processes[0].pid
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return int(children[0])


@contextmanager
def _watched(process: int) -> Iterator[list[float]]:
    """What memory of its own a process has every few milliseconds, until the block ends.

    Pages of SQLite's file that are mapped into it are the system's, which takes them back.
    """
    seen, over = [_mib(process, "RssAnon")], Event()

    def watch() -> None:
        while not over.wait(_LOOK_SECONDS):
            seen.append(_mib(process, "RssAnon"))

    watcher = Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()


def _mib(process: int, what: str) -> float:
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith(what):
            return int(line.split()[1]) / 1024
    raise SystemExit(f"process {process} does not tell its {what}")


def main() -> None:
    """Measure on the stores that were asked for; exit 1 where a bar fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", choices=["sqlite", "postgresql"], action="append")
    print(machine())
    passed = []
    for store in parser.parse_args().store or ["sqlite", "postgresql"]:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            Path(folder).chmod(0o755)
            with url_of(store, Path(folder)) as url:
                passed.append(measure(store, url, Path(folder)))
    raise SystemExit(0 if all(passed) else 1)


if __name__ == "__main__":
    main()
