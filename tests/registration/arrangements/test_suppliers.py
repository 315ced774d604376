"""Suppliers of a training, and what holds for all its arrangements."""

import pytest
from flask import Flask

from foundation.errors import Conflict
from registration.arrangements import actions
from registration.arrangements import queries
from tests.support.arranging import OUTSIDE
from tests.support.arranging import TEAM
from tests.support.arranging import a_coming_training
from tests.support.arranging import arranged
from tests.support.arranging import names_a_complaint_contact
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor

PAGE = "/organise/sofia/arrangements/suppliers"


def test_a_supplier_is_added_chosen_changed_and_taken_off(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    row = arranged(a_participant(event))
    desk = sign_in(visitor, alice).open(PAGE).sees("No supplier yet.").follow("Add a supplier")
    desk.press("Save")
    assert desk.errors == ["Choose what they do", "Enter the name of the supplier"]
    desk.fill("Name of the supplier", "Sofia Vans").choose(
        "What do they do?", "Vehicles and drivers"
    )
    desk.press("Save").sees("The supplier is added.", "Vehicles and drivers")

    edit = f"/organise/sofia/needs/{row.participation_id}/arrangements/{row.id}"
    desk.open(edit).choose("Supplier (optional)", "Sofia Vans").press("Save").sees("Sofia Vans")
    desk.open(PAGE).follow("See arrangements Sofia Vans").sees("A taxi")
    desk.open(PAGE).follow("Change Sofia Vans").fill("Phone number (optional)", "+359 2 1")
    desk.press("Save").sees("+359 2 1", "Alice Martin changed Sofia Vans.")
    desk.press("Take off the list Sofia Vans").sees("Sofia Vans is off the list.")
    desk.open(edit).press("Save").sees("Sofia Vans")  # still theirs
    desk.open(PAGE).press("Put back Sofia Vans").sees("Sofia Vans is on the list again.")


def test_sent_twice_is_added_once_and_two_windows_are_told(app: Flask) -> None:
    _, event = a_coming_training()
    values = {"kind": "hotel", "name": "The Hotel", "language": "bg"}
    key = TEAM.person_id or event.id
    for _ in range(2):
        actions.add_supplier(event, key, values, TEAM)
    hotel = queries.suppliers_of(event)[0]
    actions.change_supplier(hotel, hotel.version, {"name": "The Hotel"}, TEAM)
    actions.change_supplier(hotel, hotel.version, {"name": "Grand Hotel"}, TEAM)

    with pytest.raises(Conflict):
        actions.change_supplier(hotel, 1, {"name": "Other Hotel"}, TEAM)
    assert len(queries.suppliers_of(event)) == 1


def test_rules_for_everybody_are_written_and_changed(visitor: Visitor) -> None:
    alice, event = a_coming_training()
    names_a_complaint_contact(event)
    page = "/organise/sofia/arrangements/rules"
    sign_in(visitor, alice).open(page).sees(OUTSIDE)

    visitor.fill("Usual currency", "lev").press("Save").sees("Alice Martin changed")
    visitor.fill("Usual currency", "12").press("Save")

    assert visitor.errors == ["Enter the three letters of the currency, like EUR"]
    terms = queries.terms_of(event)
    assert (terms.currency, terms.complaints_to) == ("LEV", OUTSIDE)
    actions.save_terms(event, terms.version, {"currency": "LEV"}, TEAM)
    with pytest.raises(Conflict):
        actions.save_terms(event, 1, {"currency": "EUR"}, TEAM)
