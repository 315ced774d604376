"""Organisers' lists and files at 15, 1,000 and 10,000 people, beside the bars of issue 3.

`.venv/bin/python bench/lists.py` measures SQLite and PostgreSQL; bench/run.py calls `measure`.
"""

import argparse
import http.client
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode
from uuid import uuid4

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from flask import Flask
from sqlalchemy import insert
from sqlalchemy import text

from app import create_app
from events.attendance.models import AttendanceMark
from events.attendance.models import Presence
from events.call.models import Event
from events.call.models import EventOrganisation
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.settings import read
from foundation.store import db
from foundation.store import search_key
from foundation.store import sort_key
from foundation.store import transaction
from registration.apply.models import Application
from registration.apply.models import Experience
from registration.lists.queries import COLUMNS
from tests.support import people
from tests.support import server as running
from tests.support.counting import queries_made

SIZES = (15, 1_000, 10_000)
PAGES = {
    "people": "people",
    "people, last page": "people?page=200",
    "people, found": "people?find=ma",
    "applications": "applications",
    "applications, by name": "applications?sort=name",
    "places": "places",
}
MOST_MS = 60
MOST_SECONDS = 5
MOST_MIB_MORE = 8
_TRIES = 30
_TEXT = "I have listened to others for five years and want to learn more. " * 6


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
            cookie = _fill()
            passed = [_list(store, server, house, cookie, page) for page in PAGES]
            passed += [_file(store, server, cookie, kind) for kind in ("csv", "xlsx")]
            db.engine.dispose()
    finally:
        server.stop()
    return all(passed)


def _list(store: str, server: running.Server, house: Flask, cookie: str, page: str) -> bool:
    times, queries = {}, {}
    for size in SIZES:
        path = f"/organise/bench-{size}/{PAGES[page]}"
        took = sorted(_get(server, path, cookie).whole * 1000 for _try in range(_TRIES))
        times[size] = statistics.median(took)
        queries[size] = _queries(house, path, cookie)
    passed = times[SIZES[-1]] <= MOST_MS and len(set(queries.values())) == 1
    told = " / ".join(f"{times[size]:.1f}" for size in SIZES)
    counted = " / ".join(str(queries[size]) for size in SIZES)
    print(f"{store:10} {page:22} {told:>22} ms   {counted} queries   {_word(passed)}")
    return passed


def _file(store: str, server: running.Server, cookie: str, kind: str) -> bool:
    worker = _worker_of(server)
    _download(server, cookie, kind, SIZES[0])
    peaks, taken = {}, {}
    for size in SIZES[1:]:
        Path(f"/proc/{worker}/clear_refs").write_text("5")  # forget the highest memory so far
        taken[size] = _download(server, cookie, kind, size)
        peaks[size] = _mib(worker, "VmHWM")
    few, many = SIZES[1:]
    flat = peaks[many] - peaks[few] <= MOST_MIB_MORE
    last = taken[many]
    passed = last.whole <= MOST_SECONDS and flat
    print(
        f"{store:10} {kind:4} of {many}, {len(COLUMNS)} columns: {last.whole:.2f} s, first byte "
        f"{last.first:.2f} s, {last.length / 1e6:.1f} MB; highest memory of the process "
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
    form += [("columns", key) for key in COLUMNS]
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


def _mib(process: int, what: str) -> float:
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith(what):
            return int(line.split()[1]) / 1024
    raise SystemExit(f"process {process} does not tell its {what}")


def _fill() -> str:
    """Make a training of each size and somebody who organises them; the cookie of their browser."""
    organiser = people.a_person("Alice Martin")
    body = Organisation(name="Centre North", short_name="North", country="BG")
    with transaction():
        db.session.add(body)
    for size in SIZES:
        event = _training(size, body)
        people.grant(organiser, event.id, Role.OWNER, body)
        with transaction():
            for table, rows in _rows(event, size, organiser):
                db.session.execute(insert(table), rows)
    if db.engine.dialect.name == "postgresql":
        # PostgreSQL does this by itself, within a minute of so many rows.
        with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))
    return f"signed-in={people.a_session(organiser)}"


def _training(size: int, body: Organisation) -> Event:
    now = clock.now()
    event = Event(
        slug=f"bench-{size}",
        title=f"A training of {size}",
        starts_on=date(2030, 5, 1),
        ends_on=date(2030, 5, 2),
        zone="Europe/Sofia",
        capacity=size,
        published_at=now,
        created_at=now,
    )
    event.held_by.append(EventOrganisation(organisation=body, position=1))
    with transaction():
        db.session.add(event)
    return event


def _rows(
    event: Event, size: int, organiser: Person
) -> Iterator[tuple[type, list[dict[str, object]]]]:
    given = ("Maria", "Ágnes", "Яна", "Olof", "Ελένη", "Мартин", "Ioana", "Zoran")
    persons, participations, applications, marks = [], [], [], []
    now = clock.now()
    for number in range(size):
        name = f"{given[number % len(given)]} Family{number:05}"
        person, row = uuid4(), uuid4()
        persons.append({"id": person, "name": name, "created_at": now})
        participations.append(
            {
                "id": row,
                "event_id": event.id,
                "person_id": person,
                "reference": f"B{size}-{number:05}",
                "name": name,
                "name_sorts": sort_key(name),
                "name_finds": f" {search_key(name)}",
                "country": ("BG", "SE", "RO")[number % 3],
                "channel": Channel.PHONE,
                "contact_detail": f"+359 2 {number:07}",
                # A few wait, as where a training is full.
                "state": State.RESERVE if number % 10 == 9 else State.CONFIRMED,  # noqa: PLR2004 - one of ten
                "rank": number // 10 + 1 if number % 10 == 9 else None,  # noqa: PLR2004 - the same
                "state_since": now,
                "submitted_at": now + timedelta(seconds=number),
                "created_at": now,
            }
        )
        applications.append(
            {
                "id": uuid4(),
                "participation_id": row,
                "organisation": "Centre for Independent Living",
                "languages": ["en", "bg", "ils"],
                "experience": Experience.BOTH,
                **dict.fromkeys(("experience_text", "motivation", "afterwards"), _TEXT),
            }
        )
        marks += [
            {
                "id": uuid4(),
                "participation_id": row,
                "part": part,
                "presence": Presence.PRESENT,
                "number": 1,
                "marked_at": now,
                "marked_by_id": organiser.id,
            }
            for part in ("2030-05-01.am", "2030-05-01.pm", "2030-05-02.am", "2030-05-02.pm")
        ]
    yield Person, persons
    yield Participation, participations
    yield Application, applications
    yield AttendanceMark, marks


def main() -> None:
    """Measure on the stores that were asked for; exit 1 where a bar fails."""
    from bench.run import machine  # noqa: PLC0415 - run.py imports this file
    from bench.run import url_of  # noqa: PLC0415 - the same

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
