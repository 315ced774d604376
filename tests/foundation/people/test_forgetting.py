"""What signing in no longer needs is erased."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from foundation import clock
from foundation.people.actions import sign_in as signing_in
from foundation.people.actions.forgetting import forget_old
from foundation.people.browsers import Browser
from foundation.people.models import AddressChange
from foundation.people.models import Invitation
from foundation.people.models import KeptForm
from foundation.people.models import SignInLink
from foundation.people.models import SignInSession
from foundation.people.tasks import forget
from foundation.store import Model
from foundation.store import count_of
from tests.support.guests import an_invitation
from tests.support.people import a_person
from tests.support.people import sign_in
from tests.support.visitor import Visitor

TABLES: tuple[type[Model], ...] = (SignInLink, SignInSession, AddressChange, Invitation, KeptForm)


@pytest.fixture
def traces(visitor: Visitor, app: Flask) -> None:
    maria = a_person("Maria Ivanova")
    signing_in.ask_for_letter("maria@example.org", "", Browser("Firefox", "192.0.2.1"))
    an_invitation()
    sign_in(visitor, maria).open("/account/address").fill("New email address", "m@example.net")
    visitor.press("Send the letter").open("/account/details")
    visitor.client.delete_cookie("signed-in")
    visitor.press("Save")


def held() -> list[int]:
    return [count_of(select(table)) for table in TABLES]


def test_nothing_is_erased_too_early(traces: None) -> None:
    forget_old()

    assert held() == [1, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("days", "left"),
    [
        (3, [0, 1, 0, 1, 0]),
        (45, [0, 0, 0, 1, 0]),
        (105, [0, 0, 0, 0, 0]),
    ],
)
def test_each_is_erased_on_its_day(traces: None, days: int, left: list[int]) -> None:
    with clock.travelling_to(clock.now() + timedelta(days=days)):
        forget()

    assert held() == left
