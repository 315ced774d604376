"""The web server dies in the middle of a crowd: whatever was answered is there (security-bars CR1).

Every answered registration has its place, its letter and its line in the history; none that was
not answered is half done. Every answered mark of attendance is kept.
"""

import http.client
import os
import re
import signal
import threading
from collections import deque
from contextlib import closing
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from urllib.parse import urlencode
from urllib.parse import urlsplit

from flask import Flask
from sqlalchemy import Select
from sqlalchemy import select

from events.attendance.models import AttendanceMark
from events.attendance.models import Cause
from events.attendance.models import Presence
from events.call.models import Event
from events.call.models import WayIn
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit.models import AuditEntry
from foundation.mail.models import OutgoingLetter
from foundation.people import Person
from foundation.people.current import cookie_name
from foundation.store import all_of
from foundation.store import db
from tests.registration.places.stories import SOON
from tests.registration.places.stories import a_draft
from tests.support import run
from tests.support import server as servers
from tests.support.attendance import a_session as a_part_of_the_day
from tests.support.people import a_session
from tests.support.server import Server
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.stores import Store

_ROUNDS = {"sqlite": 2, "postgresql": 1}  # a second server takes over what SQLite was left with
_PEOPLE = 40
_AT_ONCE = 8
_ANSWERED_BEFORE = 30
_TODAY = clock.now().date()
_MORNING = f"{_TODAY}.am"
_CSRF = re.compile(r'name="csrf_token" value="([^"]+)"')


@dataclass(frozen=True)
class Press:
    """What somebody sends, whom it is about, and who sends it."""

    name: str
    target: str
    body: str = ""
    cookie: str = ""


def test_what_was_answered_outlives_a_crash(app: Flask, store: Store) -> None:
    event = a_training(capacity=1000, way_in=WayIn.OPEN, starts_on=SOON, ends_on=SOON)
    # Of our days, else the worker would erase who was there in 2016.
    alice, hall = alices_training("hall", starts_on=_TODAY, ends_on=_TODAY)
    a_part_of_the_day(hall, "09:30", "11:00", day=_TODAY)
    answered: set[str] = set()

    for number in range(_ROUNDS[store.name]):
        both = zip(people(event, number), marks(hall, alice, number), strict=True)
        server = servers.start_ready(run.folder() / run.worker(), store.url, workers=2)
        now = answered_before_the_crash(server, deque(chain.from_iterable(both)))
        assert len(now) >= _ANSWERED_BEFORE
        answered |= now

    of_event = Participation.event_id == event.id
    placed = rows(
        select(Participation.name).where(of_event, Participation.state == State.CONFIRMED)
    )
    marked = rows(select(Participation.name).join(AttendanceMark))
    assert answered <= placed | marked
    assert answered & placed
    assert answered & marked
    assert placed == rows(select(OutgoingLetter.recipient_name))
    told = select(Participation.name).join(AuditEntry, AuditEntry.row_id == Participation.id)
    assert placed == rows(told.where(AuditEntry.act == "moved.participation"))


def people(event: Event, number: int) -> list[Press]:
    """Each registers with their own button."""
    drafts = [a_draft(event, f"P{number}-{each}") for each in range(_PEOPLE)]
    return [Press(draft.name, f"{link_of(draft)}/place") for draft in drafts]


def marks(hall: Event, by: Person, number: int) -> list[Press]:
    """Alice marks one after the other as present in the morning."""
    cookie = f"{cookie_name()}={a_session(by)}"
    here = [a_participant(hall, f"M{number}-{each}") for each in range(_PEOPLE)]
    page = f"/organise/{hall.slug}/attendance/parts/{_MORNING}/people"
    return [Press(row.name, f"{page}/{row.id}", _present(row), cookie) for row in here]


def _present(row: Participation) -> str:
    cell = f"{row.id.hex}-{_MORNING}"
    told = {f"presence-{cell}": Presence.PRESENT, f"seen-{cell}": 0, "cause": Cause.TYPED_WRONG}
    return urlencode(told)


def answered_before_the_crash(server: Server, waiting: deque[Press]) -> set[str]:
    """Who had an answer when all processes were killed."""
    answered: set[str] = set()
    enough = threading.Event()
    threads = [
        threading.Thread(target=_press, args=(server.address, waiting, answered, enough))
        for _each in range(_AT_ONCE)
    ]
    for thread in threads:
        thread.start()
    enough.wait(30)
    _kill(server)
    for thread in threads:
        thread.join()
    return answered


def rows(query: Select[str]) -> set[str]:
    db.session.rollback()
    return set(all_of(query))


def _press(
    address: str, waiting: deque[Press], answered: set[str], enough: threading.Event
) -> None:
    port = urlsplit(address).port
    # The server dies in the middle, as it should.
    died = suppress(OSError, http.client.HTTPException)
    with died, closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", "/sign-in")
        page = connection.getresponse()
        found = _CSRF.search(page.read().decode())
        own = (page.headers["Set-Cookie"] or "").partition(";")[0]
        while waiting:
            press = waiting.popleft()
            headers = {
                "Content-Type": "application/x-www-form-urlencoded",
                "Cookie": "; ".join(filter(None, (own, press.cookie))),
            }
            body = f"csrf_token={found[1] if found else ''}&{press.body}"
            connection.request("POST", press.target, body, headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status in (http.HTTPStatus.SEE_OTHER, http.HTTPStatus.OK):
                answered.add(press.name)
            if len(answered) >= _ANSWERED_BEFORE:
                enough.set()


def _kill(server: Server) -> None:
    """All at once, the web's own processes too: nobody can finish anything."""
    web = server.processes[0].pid
    children = Path(f"/proc/{web}/task/{web}/children").read_text().split()
    for process in (web, *map(int, children), server.processes[1].pid):
        os.kill(process, signal.SIGKILL)
    for started in server.processes:
        started.wait()
