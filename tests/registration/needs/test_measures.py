"""Measures are typed as people know them, and kept in the units of the store."""

from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import select

from foundation.store import all_of
from registration.needs.actions import choose_subjects
from registration.needs.groups.units import Unit
from registration.needs.groups.units import as_typed
from registration.needs.groups.units import in_store_units
from registration.needs.models import NeedsAnswer
from registration.needs.queries import told_by
from registration.needs.queries import told_of
from tests.support.needs import SELF
from tests.support.needs import tell
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

WIDE = "How wide is it when you sit in it?"
BED = "How high should the top of the bed be?"


@pytest.mark.parametrize(
    ("typed", "unit", "way", "kept_as"),
    [
        ("67", Unit.MM, "cm", 670),
        ("67,5", Unit.MM, "cm", 675),
        ("26.4", Unit.MM, "in", 671),
        ("670", Unit.MM, "mm", 670),
        ("300", Unit.KG, "lb", 136),
        ("20", Unit.M, "ft", 6),
        ("8.3", Unit.PERCENT, "%", 83),
        ("1:12", Unit.PERCENT, "%", 83),
        ("1:0", Unit.PERCENT, "%", None),
        ("wide", Unit.MM, "cm", None),
        ("67", Unit.MM, "ell", None),
        ("1e5", Unit.MM, "cm", None),
    ],
)
def test_what_people_type_becomes_units_of_the_store(
    typed: str, unit: Unit, way: str, kept_as: int | None
) -> None:
    assert in_store_units(typed, unit, way) == kept_as


def test_limits_are_told_in_the_unit_that_was_typed() -> None:
    assert as_typed(300, Unit.MM, "in") == "11.8"
    assert as_typed(1200, Unit.MM, "cm") == "120"


@pytest.fixture
def near(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Objects of the training come close to the limits of width and bed height."""
    measures = frozenset({"occupied_width", "bed_height_range"})
    above = replace(app.extensions["stepfree.needs"], near=lambda _event: measures)
    monkeypatch.setitem(app.extensions, "stepfree.needs", above)


@pytest.fixture
def page(near: None, visitor: Visitor) -> str:
    """The page on which Maria, who told of her chair, is asked for measures."""
    _, event = alices_training()
    maria = a_participant(event)
    choose_subjects(maria, ["moving"], SELF)
    tell(maria, {"device": "powered_chair"})
    return f"{link_of(maria)}/needs/about/mobility/2"


def test_a_measure_is_kept_as_typed_and_as_counted(visitor: Visitor, page: str) -> None:
    visitor.open(page).fill("Number", "26,4", WIDE).choose("Unit", "inches (in)")
    visitor.press("Save and go on").sees("Saved.")

    row = all_of(select(NeedsAnswer).where(NeedsAnswer.group == "mobility"))[0]
    width = told_of(row.participation).fields["occupied_width"]
    assert width == {"typed": "26,4", "unit": "in", "si": 671}
    assert told_by([row.participation_id], ["occupied_width"]) == {
        row.participation_id: {"occupied_width": width}
    }
    assert visitor.open(page).value_of("Number", WIDE) == "26,4"


def test_help_is_always_an_answer(visitor: Visitor, page: str) -> None:
    visitor.open(page).tick("I do not know, help me", WIDE).press("Save and go on").sees("Saved.")

    visitor.open(page.replace("/about/mobility/2", "")).sees("I do not know, help me")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("wide", "Enter a number, for example 67 or 67.5"),
        ("670", "Check the number and its unit: it is usually from 30 cm to 120 cm."),
    ],
)
def test_a_wrong_measure_is_told_beside_its_field(
    visitor: Visitor, page: str, typed: str, message: str
) -> None:
    visitor.open(page).fill("Number", typed, WIDE).press("Save and go on")

    assert visitor.errors == [message]
    assert visitor.value_of("Number", WIDE) == typed


@pytest.mark.parametrize(
    ("typed", "si"), [("45 to 50", [450, 500]), ("50-45", [450, 500]), ("48", [480, 480])]
)
def test_a_range_is_two_numbers_or_one(
    visitor: Visitor, page: str, typed: str, si: list[int]
) -> None:
    visitor.open(f"{page.removesuffix('2')}3").fill("Number", typed, BED).press("Save and go on")

    row = all_of(select(NeedsAnswer).where(NeedsAnswer.group == "mobility"))[0]
    assert told_of(row.participation).fields["bed_height_range"]["si"] == si


def test_a_range_of_three_numbers_is_none(visitor: Visitor, page: str) -> None:
    visitor.open(f"{page.removesuffix('2')}3").fill("Number", "1 2 3", BED).press("Save and go on")

    assert visitor.errors == ["Enter two numbers, for example 45 to 50"]
