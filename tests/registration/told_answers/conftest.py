"""The spring before the training: Alice at her desk, Yana at the form."""

from collections.abc import Iterator

import pytest
from flask import Flask

from events.call.models import Event
from foundation import clock
from foundation.people import Person
from tests.registration.apply.filling import SPRING
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor


@pytest.fixture(autouse=True)
def in_spring(app: Flask) -> Iterator[None]:
    with clock.travelling_to(SPRING):
        yield


@pytest.fixture
def alice_and_event(app: Flask) -> tuple[Person, Event]:
    return alices_training()


@pytest.fixture
def event(alice_and_event: tuple[Person, Event]) -> Event:
    return alice_and_event[1]


@pytest.fixture
def alice(alice_and_event: tuple[Person, Event], app: Flask) -> Visitor:
    """Alice at her desk; `visitor` is Yana."""
    return sign_in(Visitor(app), alice_and_event[0])
