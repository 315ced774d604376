"""AZ5: whoever reads, lists, exports or chooses sees the same bytes, whatever was ticked."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from foundation.audit import AuditEntry
from foundation.clock import travelling_to
from foundation.people import Role
from foundation.store import count_of
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from registration.budget import actions
from registration.budget.models import Tick
from registration.lists.queries import COLUMNS
from tests.house.route_table import ROUTES
from tests.support import house
from tests.support.budget import OPEN
from tests.support.budget import an_asking_training
from tests.support.budget import applicants
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.stores import Store
from tests.support.stores import put_back
from tests.support.visitor import Visitor
from tests.support.visitor import apart

# What is new with each page: the nonce of its scripts, the token of its forms, the moment of this
# look, and the number by which a page that is not there is found in the log.
_NEW_EACH_TIME = re.compile(
    rb'(nonce|value)="[^"]{20,}"|<time[^>]*>[^<]*|<span translate="no">[0-9a-f]{8}<'
)


@pytest.mark.one_store(reason="what a page shows of a person does not depend on the store")
def test_az5_pages_lists_and_exports_are_the_same_whatever_was_ticked(
    app: Flask, store: Store, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", value=False)
    alice, event = an_asking_training()
    people = applicants(event, 12)
    with transaction():
        db.session.add_all(Application(participation_id=one.id) for one in people)
    mila = a_person("Mila")
    grant(mila, event.id, Role.COORDINATOR)
    petar = a_person("Petar")
    grant(petar, event.id, Role.HELPER, limited_to=("transport",))
    readers = [sign_in(visitor, alice), *(sign_in(Visitor(app), one) for one in (mila, petar))]

    with travelling_to(OPEN):
        # Looking leaves traces of its own: each round begins from the same store.
        with put_back(store):
            before = [dict(seen_by(app, reader, event, people)) for reader in readers]
            taken = exported(readers[0])
        told = count_of(select(AuditEntry.id))
        for participation, ticks in zip(people, ((Tick.ASSISTANT,), tuple(Tick)), strict=False):
            actions.tick(participation, ticks)
        # No history either: who came back to tick is told nowhere.
        assert count_of(select(AuditEntry.id)) == told
        after = [dict(seen_by(app, reader, event, people)) for reader in readers]

        assert exported(readers[0]) == taken

    assert len(before[0]) > 40
    for one, other in zip(before, after, strict=True):
        assert {address for address in one if one[address] != other[address]} == set()


def seen_by(
    app: Flask, reader: Visitor, event: Event, people: list[Participation]
) -> Iterator[tuple[str, bytes]]:
    """What each page about the whole training, or about one applicant, answers."""
    urls = app.url_map.bind("localhost")
    given = {"slug": event.slug, "participation_id": str(people[1].id)}
    for endpoint, row in ROUTES.items():
        rule = next(iter(app.url_map.iter_rules(endpoint)))
        if row.get is None or not rule.rule.startswith("/organise/<"):
            continue
        if rule.arguments <= given.keys():
            address = urls.build(endpoint, {name: given[name] for name in rule.arguments})
            yield address, fetched(reader, address)


def fetched(reader: Visitor, address: str) -> bytes:
    answer = apart(lambda: reader.client.get(address, buffered=True))
    return _NEW_EACH_TIME.sub(b"", answer.data)


def exported(reader: Visitor) -> bytes:
    """Every column of everybody, as a file."""
    data = {"columns": list(COLUMNS), "people": "all", "kind": "csv"}
    origin = {"Origin": "http://localhost"}
    address = "/organise/sofia/lists"
    answer = apart(lambda: reader.client.post(address, data=data, headers=origin, buffered=True))
    assert answer.headers["Content-Type"].startswith("text/csv")
    return answer.data


def test_nothing_but_the_adding_up_opens_a_row() -> None:
    """So no page, role, export or download can show one."""
    asking = {house.name(file) for file in house.code() if "envelope.opened" in house.text(file)}
    importing = {
        house.name(file)
        for file in house.code()
        if "budget.envelope import opened" in house.text(file)
    }

    assert asking == {"registration/budget/actions/adding_up.py"}
    assert importing == set()
