"""Two small trainings."""

import pytest
from flask import Flask

from events.call.models import Event
from events.call.models import WayIn
from tests.registration.places.stories import SOON
from tests.support.sofia import a_training


@pytest.fixture
def event(app: Flask) -> Event:
    return a_training(capacity=2, starts_on=SOON, ends_on=SOON)


@pytest.fixture
def open_event(app: Flask) -> Event:
    return a_training(capacity=1, way_in=WayIn.OPEN, starts_on=SOON, ends_on=SOON)
