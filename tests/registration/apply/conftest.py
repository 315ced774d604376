"""The form in the spring before the training."""

from collections.abc import Iterator

import pytest
from flask import Flask

from foundation import clock
from tests.registration.apply.filling import SPRING


@pytest.fixture(autouse=True)
def in_spring(app: Flask) -> Iterator[None]:
    with clock.travelling_to(SPRING):
        yield
