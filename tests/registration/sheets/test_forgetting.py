"""What a person takes back leaves the sheets that were kept; so does who is erased."""

import pytest
from flask import Flask

from events.team.categories import Category
from foundation.audit import Actor
from registration.needs.actions import withdraw
from registration.sheets import queries
from registration.sheets.actions.forgetting import erase
from registration.sheets.models import SheetKind
from tests.support.arranging import a_coming_training
from tests.support.needs import tell
from tests.support.sheets import a_guest
from tests.support.sheets import a_supplier
from tests.support.sheets import given
from tests.support.visitor import Visitor


def test_a_category_that_is_taken_back_is_gone_from_open_links(app: Flask) -> None:
    alice, event = a_coming_training()
    maria = a_guest(event)
    tell(maria, {"bathroom": ["roll_in_shower"], "diet": ["vegan"], "eating_aids": ["straw"]})
    room = given(event, alice, a_supplier(event))[1]
    food = given(event, alice, a_supplier(event, name="Kitchen"), SheetKind.CATERING)[1]
    withdraw(maria, Category.SAFETY, Actor("participant"))
    withdraw(maria, Category.FOOD, Actor("participant"))

    hotel = Visitor(app).open(room).press("Open the sheet")
    hotel.sees("A shower without a step").sees_not("With a light that flashes")
    Visitor(app).open(food).press("Open the sheet").sees_not("Vegan", "A straw")


@pytest.mark.usefixtures("app")
def test_a_person_can_be_erased_from_all_sheets() -> None:
    alice, event = a_coming_training()
    maria, ana = a_guest(event), a_guest(event, "Ana Kos")
    sending, _path = given(event, alice, a_supplier(event))
    erase(maria, Actor("worker"))
    assert [one.participation_id for one in queries.entries_of(sending.edition)] == [ana.id]
    assert queries.sendings_telling_of(maria) == []
    assert len(queries.sendings_of(event)) == 1
