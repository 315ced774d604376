"""A site administrator opens the needs of one training for an hour (break-glass)."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from events.call.models import Event
from events.team import actions
from events.team.categories import Category
from events.team.models import BreakGlass
from events.team.rules import categories_open_to
from foundation import clock
from foundation.audit import history_in
from foundation.clock import travelling_to
from foundation.errors import Refused
from foundation.people import Person
from foundation.store import all_of
from foundation.store import transaction
from tests.support.letters import letter_to
from tests.support.letters import letters_to
from tests.support.people import a_person
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor

WHY = "Maria has not arrived and her phone is off"
NAMES = "/organise/sofia/people/names"
NOT_FOUND = 404


@pytest.fixture
def event(app: Flask) -> Event:
    _alice, event = alices_training()
    boyan_joins(event)
    a_participant(event)
    return event


@pytest.fixture
def dana(app: Flask) -> Person:
    person = a_person("Dana Ionescu")
    with transaction():
        person.is_site_admin = True
    return person


def test_az16_an_hour_with_a_reason_told_to_the_owners(
    event: Event, dana: Person, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    danas = sign_in(visitor, dana)
    assert danas.open(NAMES).status == NOT_FOUND
    danas.open("/organise").follow("Choose the training").follow("Peer Supporters in Action")
    danas.press("Open it for an hour")
    assert danas.errors == ["Write why you have to open what people need"]
    danas.fill("Why you have to open it", WHY).press("Open it for an hour")

    danas.sees("is open to you for 60 minutes", "Maria Dimitrova", "End the emergency")
    assert categories_open_to(dana, event) == frozenset(Category)
    letter = letter_to("alice@example.org")
    assert "Dana Ionescu runs this site" in letter.text
    assert WHY not in letter.text
    assert letters_to("boyan@example.org") == []
    assert [entry.actor_id for entry in history_in(event.id, "opened.emergency")] == [dana.id]
    with travelling_to(clock.now() + timedelta(minutes=59)):
        assert categories_open_to(dana, event)
    with travelling_to(clock.now() + timedelta(minutes=61)):
        assert not categories_open_to(dana, event)
        assert danas.open(NAMES).status == NOT_FOUND


def test_az16_one_press_ends_it_and_the_team_reads_why(
    event: Event, dana: Person, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    danas = sign_in(visitor, dana)
    danas.open("/organise/emergency/sofia").fill("Why you have to open it", WHY)
    danas.press("Open it for an hour").open("/organise/emergency/sofia").press("Close it now")

    danas.sees("It is closed.")
    assert danas.open(NAMES).status == NOT_FOUND
    alice = sign_in(another_visitor(), _alice())
    alice.open("/organise/sofia/team").sees("Opened in an emergency", WHY, "Dana Ionescu")
    alice.sees("who runs this site, closed what people need")
    row = all_of(select(BreakGlass))[0]
    assert WHY.encode() not in row.sealed
    with transaction():
        row.sealed = b"changed in the store"
    alice.open("/organise/sofia/team").sees("it cannot be read any more")
    actions.end_emergency(row)
    assert len(history_in(event.id, "ended.emergency")) == 1


def test_az16_it_needs_a_second_proof_and_the_right_to_run_the_site(
    event: Event, dana: Person, visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    danas = sign_in(visitor, dana, proved=False)
    assert danas.open("/organise/emergency/sofia").heading == "Your second proof"
    alice = sign_in(another_visitor(), _alice())
    for path in ("", "/sofia", "/no-such-training"):
        assert alice.open(f"/organise/emergency{path}").status == NOT_FOUND
    with pytest.raises(Refused, match="Only who runs this site"):
        actions.open_in_emergency(event, WHY, _alice())
    with pytest.raises(Refused, match="Write why"):
        actions.open_in_emergency(event, "", dana)


def test_opening_it_twice_is_opening_it_once(event: Event, dana: Person) -> None:
    first = actions.open_in_emergency(event, WHY, dana)

    assert actions.open_in_emergency(event, "Again", dana).id == first.id
    assert len(letters_to("alice@example.org")) == 1


def test_an_owner_without_an_address_gets_no_letter(event: Event, dana: Person) -> None:
    alice = _alice()
    with transaction():
        alice.email = None

    actions.open_in_emergency(event, WHY, dana)

    assert categories_open_to(dana, event)


def _alice() -> Person:
    found = all_of(select(Person).where(Person.name == "Alice Martin"))
    return found[0]
