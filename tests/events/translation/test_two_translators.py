"""Two organisers write in the same language at the same time."""

from collections.abc import Callable

import pytest

from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor

PAGE = "/organise/sofia/translations/ro"


@pytest.fixture
def boyan(visitor: Visitor, another_visitor: Callable[[], Visitor]) -> Visitor:
    """Boyan, who has opened the same page as Alice."""
    alice, event = alices_training(text_languages=["ro"], summary="Two days.")
    sign_in(visitor, alice).open(PAGE)
    return sign_in(another_visitor(), boyan_joins(event)).open(PAGE)


def test_they_keep_each_others_texts(visitor: Visitor, boyan: Visitor) -> None:
    boyan.fill("Summary", "Două zile.").press("Save")
    visitor.fill("Title", "Sprijin").press("Save").sees("Saved.")

    assert visitor.value_of("Summary") == "Două zile."


def test_they_are_told_of_a_text_that_both_changed(visitor: Visitor, boyan: Visitor) -> None:
    boyan.fill("Title", "Suport").press("Save")
    visitor.fill("Title", "Sprijin").fill("Summary", "Două zile.").press("Save")

    assert "Somebody else changed this text" in visitor.errors[0]
    assert "“Suport”" in visitor.errors[0]
    assert visitor.value_of("Summary") == "Două zile."
    visitor.press("Save").sees("Saved.")
    assert visitor.value_of("Title") == "Sprijin"


def test_they_write_the_same_in_peace(visitor: Visitor, boyan: Visitor) -> None:
    boyan.fill("Title", "Sprijin").press("Save")

    visitor.fill("Title", "Sprijin").press("Save").sees("Saved.")
