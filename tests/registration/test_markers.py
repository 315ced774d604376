"""Every word that somebody can write about needs, looked for wherever somebody might meet it.

The issue behind it: "seeds a unique marker in every field and greps every response, export, sheet,
letter, log line, job row and the raw store for each role".
"""

import json
import logging
from collections.abc import Collection
from collections.abc import Iterator
from io import BytesIO
from itertools import product
from pathlib import Path
from zipfile import ZipFile
from zipfile import is_zipfile

import pytest
from flask import Flask
from sqlalchemy import inspect
from sqlalchemy import select
from sqlalchemy import text
from werkzeug.test import TestResponse

from events.team.categories import Category
from foundation.jobs import work_off
from foundation.limits.actions import LIMITS
from foundation.limits.actions import Limit
from foundation.sealing import unseal
from foundation.store import db
from operations.keys.places import Place
from operations.keys.places import places
from registration.incidents.models import IncidentKind
from registration.lists.queries import COLUMNS
from registration.sheets.kinds import SHEETS
from registration.sheets.models import SheetKind
from tests.house.route_table import NOBODY
from tests.house.route_table import ROUTES
from tests.support import marked as marks
from tests.support import world as worlds
from tests.support.marked import Marked
from tests.support.marked import Reader
from tests.support.stores import Store
from tests.support.visitor import apart

_ONCE = "words are sealed alike on both stores; who meets them does not depend on it"
# Files that hold nothing of people, and pages that try the machine.
_LEFT_OUT = {"static", "health.ready"}
_SIGNED_IN = ("/organise", "/account", "/reading")


@pytest.fixture
def marked(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Marked:
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", value=False)
    for kind in LIMITS:
        monkeypatch.setitem(LIMITS, kind, Limit(10**6, 1.0))
    marked = marks.build(app)
    marks.look_and_keep(marked)
    return marked


@pytest.mark.one_store(reason=_ONCE)
def test_az4_az5_pr14_each_role_meets_the_words_of_its_categories_alone(
    app: Flask, marked: Marked, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        met = {role: met_by(app, marked, reader) for role, reader in at_links(marked).items()}
        met[worlds.ORGANISER] = met_by(app, marked, marked.readers[worlds.ORGANISER])
        # What shows the owner nothing about needs shows nobody more: they may open all of it.
        telling = {address for _endpoint, address, _kind in met[worlds.ORGANISER]}
        telling |= {address for _endpoint, address in reading_of(app, marked)}
        for role, reader in at_desks(marked).items():
            met[role] = met_by(app, marked, reader, telling)
        public = {endpoint for endpoint, _address, _kind in met_by_the_public(app, marked)}

    kinds = {role: {kind for _endpoint, _address, kind in found} for role, found in met.items()}
    assert kinds == {role: set(marked.readers[role].may_meet) for role in met}
    assert public == set(), "PR14: no public page names who comes"
    assert all_kinds_in(marked, caplog.text) == set()


def at_links(marked: Marked) -> dict[str, Reader]:
    """Those who read by a link."""
    return {role: reader for role, reader in marked.readers.items() if reader.token}


def at_desks(marked: Marked) -> dict[str, Reader]:
    """Those who sign in, but the owner."""
    public = (worlds.ORGANISER, worlds.VISITOR)
    return {
        role: reader
        for role, reader in marked.readers.items()
        if not reader.token and role not in public
    }


def met_by(
    app: Flask, marked: Marked, reader: Reader, telling: Collection[str] | None = None
) -> set[tuple[str, str, str]]:
    """What this reader met: {(endpoint, address, kind of words)}; with `telling`, only there."""
    return {
        (endpoint, address, kind)
        for endpoint, address in addresses(app, marked, reader)
        if telling is None or address in telling
        for kind in all_kinds_in(marked, fetched(reader, address))
    }


def reading_of(app: Flask, marked: Marked) -> list[tuple[str, str]]:
    """The pages of who reads applications, which the owner does not open."""
    found = list(addresses(app, marked, marked.readers[marks.REVIEWER]))
    mine = [(endpoint, address) for endpoint, address in found if address.startswith("/reading")]
    assert mine, "there are pages to read applications on"
    return mine


def all_kinds_in(marked: Marked, page: str) -> set[str]:
    """The kinds of sealed words, and of those that are written down plainly."""
    return marked.kinds_in(page) | marked.plain_in(page)


def met_by_the_public(app: Flask, marked: Marked) -> Iterator[tuple[str, str, str]]:
    """Where the public meets a word or a name."""
    public, name = marked.readers[worlds.VISITOR], marked.world.participation.name
    for endpoint, address in addresses(app, marked, public):
        page = fetched(public, address)
        for found in {*all_kinds_in(marked, page), *({name} if name in page else ())}:
            yield endpoint, address, found


def addresses(app: Flask, marked: Marked, reader: Reader) -> Iterator[tuple[str, str]]:
    """Every address that this reader can try, with each category, sheet and incident in it.

    Those of links for whoever holds one, those behind a sign-in for whoever has one (nobody else
    gets in: tests/house/test_routes.py), and the rest for the public.
    """
    is_public = reader is marked.readers[worlds.VISITOR]
    urls = app.url_map.bind("localhost")
    for endpoint, row in ROUTES.items():
        rule = next(iter(app.url_map.iter_rules(endpoint)))
        is_tried = bool(reader.token) == ("token" in rule.arguments)
        if row.get is None or endpoint in _LEFT_OUT or not is_tried:
            continue
        if not reader.token and is_public == rule.rule.startswith(_SIGNED_IN):
            continue
        known = {name: value for name, value in row.values.items() if value != NOBODY}
        known |= marked.world.values | {"token": reader.token}
        for given in values_of(rule.arguments, known, marked):
            yield endpoint, urls.build(endpoint, given)


def values_of(names: set[str], known: dict[str, str], marked: Marked) -> Iterator[dict[str, str]]:
    """What stands for the placeholders of one address, in turn."""
    if {"name", "part"} <= names:
        token = known["token"]
        yield from ({"token": token, "name": name, "part": part} for name, part in marked.pages)
        return
    choices = {name: [known.get(name, NOBODY)] for name in names}
    if "incident_id" in names:
        choices["incident_id"] = [known[f"incident_{one}"] for one in IncidentKind]
    if names in ({"slug", "participation_id", "name"}, {"token", "name"}):
        choices["name"] = list(Category)
    if known.get("kind") in set(SheetKind):
        choices["kind"] = list(SheetKind)
    for values in product(*choices.values()):
        given = dict(zip(choices, values, strict=True))
        if "sending_id" in names:
            given["sending_id"] = known.get(f"sending_{given['kind']}", NOBODY)
        yield given


def fetched(reader: Reader, address: str) -> str:
    """What the address gives, spreadsheets unpacked."""
    return readable(apart(lambda: reader.browser.client.get(address, buffered=True)))


def sent(reader: Reader, address: str, **data: object) -> str:
    """What a press there gives."""
    origin = {"Origin": "http://localhost"}
    client = reader.browser.client
    return readable(
        apart(lambda: client.post(address, data=data, headers=origin, buffered=True)), needed=True
    )


def readable(answer: TestResponse, *, needed: bool = False) -> str:
    assert answer.status_code == 200 or not needed, answer
    if not is_zipfile(BytesIO(answer.data)):
        return answer.data.decode(errors="replace")
    with ZipFile(BytesIO(answer.data)) as file:
        return "".join(file.read(name).decode(errors="replace") for name in file.namelist())


@pytest.mark.one_store(reason=_ONCE)
def test_az4_az7_files_and_suppliers_read_what_they_must_alone(marked: Marked) -> None:
    alice, nobody = marked.readers[worlds.ORGANISER], marked.readers[worlds.VISITOR]
    columns = {"columns": list(COLUMNS), "people": "all"}

    for kind in ("csv", "xlsx"):
        lists = sent(alice, f"/organise/{worlds.SLUG}/lists", **columns, kind=kind)
        assert marked.kinds_in(lists) == set()
        accounts = sent(alice, f"/organise/{worlds.SLUG}/arrangements/costs/accounts.{kind}")
        assert marked.kinds_in(accounts) <= marks.ALL
    for sheet, path in ((SHEETS[kind], path) for kind, path in marked.sheets.items()):
        allowed = set() if sheet.only_shared else {*sheet.fields, *sheet.facts, "journey.number"}
        assert marked.fields_in(fetched(nobody, path)) == set(), sheet.kind
        for page in ("", "/xlsx"):
            taken = sent(nobody, f"{path}{page}")
            assert marked.fields_in(taken) <= allowed, sheet.kind
            assert marked.plain_in(taken) == set(), sheet.kind


def test_pr1_ml10_store_letters_and_jobs_hold_no_word(marked: Marked, store: Store) -> None:
    nothing_is_readable(marked, store)
    work_off()
    nothing_is_readable(marked, store)


NO_WORDS = {
    "authenticator.sealed": "a secret of our own making",
    "award_exception.sealed": "about a certificate: tests/certificates/awards/test_deciding.py",
    "dog_paper.sealed_content": "the bytes of a file; its name is marked",
    "given_paper.sealed": "a paper as it was printed: tests/certificates/papers",
    "kept_form.sealed": "typed when a sign-in ended: tests/foundation/people/test_keeping.py",
    "outgoing_letter.sealed_link": "a link of our own making",
    "own_word.sealed": "yes, no or not sure, and keys of objects",
    "plan_part.sealed": "times and keys of what the solver found",
}
"""Sealed columns into which nobody writes words of their own."""


@pytest.mark.one_store(reason=_ONCE)
def test_pr1_every_sealed_column_has_a_word_in_this_test(marked: Marked) -> None:
    """A new sealed column is marked in tests/support/marked.py, or stands in NO_WORDS."""
    without = {str(place.sealed) for place in places() if not has_a_word(marked, place)}

    assert without == set(NO_WORDS)


def has_a_word(marked: Marked, place: Place) -> bool:
    """Whether a value of that column holds a marker, once it is opened."""
    query = select(place.table.c.id, place.sealed, place.bound_to)
    rows = db.session.execute(query.where(place.sealed.is_not(None))).all()
    opened = (unseal(row[1], place.table.name, row[0], row[2]) for row in rows)
    return any(marked.kinds_in(json.dumps(content)) for content in opened)


def nothing_is_readable(marked: Marked, store: Store) -> None:
    """No table, and no file of the store, holds a word as it was written."""
    for table in inspect(db.engine).get_table_names():
        rows = db.session.execute(text(f'SELECT * FROM "{table}"')).all()  # noqa: S608 - own tables
        held = "\n".join(str(tuple(row)) for row in rows)
        assert marked.fields_in(held) == set(), table
    db.session.rollback()
    if store.name == "sqlite":
        file = Path(store.url.removeprefix("sqlite:///"))
        for path in file.parent.glob(f"{file.name}*"):
            assert marked.markers.found_in(path.read_bytes()) == [], path
