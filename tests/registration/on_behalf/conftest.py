"""The spring before the training, with Alice at her desk."""

from collections.abc import Iterator

import pytest
from flask import Flask

from events.call.models import Event
from foundation import clock
from tests.registration.apply.filling import SPRING
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor


@pytest.fixture(autouse=True)
def in_spring(app: Flask) -> Iterator[None]:
    with clock.travelling_to(SPRING):
        yield


@pytest.fixture
def event(visitor: Visitor) -> Event:
    """The training; `visitor` is Alice."""
    alice, event = alices_training()
    sign_in(visitor, alice)
    return event
