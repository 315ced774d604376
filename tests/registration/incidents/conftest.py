"""The Saturday of the training, with a lift and a supplier of machines."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

from events.call.models import Event
from events.team.models import Participation
from foundation.clock import travelling_to
from foundation.people import Person
from registration.arrangements.actions import add_supplier
from registration.arrangements.models import SupplierKind
from tests.support.needs import tell
from tests.support.people import sign_in
from tests.support.sofia import DAY_ONE
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.survey import BY
from tests.support.survey import a_measured_hotel
from tests.support.visitor import Visitor


@pytest.fixture
def on_saturday() -> Iterator[None]:
    with travelling_to(DAY_ONE):
        yield


@pytest.fixture
def training(visitor: Visitor) -> tuple[Person, Event]:
    alice, event = alices_training()
    sign_in(visitor, alice)
    return alice, event


@pytest.fixture
def event(training: tuple[Person, Event]) -> Event:
    """The training with a lift, and a supplier of machines."""
    _alice, event = training
    a_measured_hotel(event)
    hires = {"kind": SupplierKind.EQUIPMENT, "name": "Hoist Hire", "phone": "+359 2 34"}
    add_supplier(event, uuid4(), hires, BY)
    return event


@pytest.fixture
def maria(event: Event) -> Participation:
    participation = a_participant(event)
    tell(participation, {"device": "powered_chair", "diet": ["vegan"]})
    return participation
