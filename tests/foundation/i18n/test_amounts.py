"""Amounts stand as the reader writes them, with the three letters of their currency."""

from decimal import Decimal

import pytest
from flask import Flask

from foundation.i18n import format_money
from foundation.i18n import using_language

pytestmark = pytest.mark.one_store(reason="nothing is kept")


@pytest.mark.parametrize(
    ("language", "amount", "currency", "words"),
    [
        ("en", "80.5", "EUR", "80.50 EUR"),
        ("en", "1280", "EUR", "1,280.00 EUR"),
        ("bg", "1280.5", "EUR", "1\N{NO-BREAK SPACE}280,50 EUR"),
        ("en", "1280.5", "JPY", "1,280 JPY"),
    ],
)
def test_an_amount(app: Flask, language: str, amount: str, currency: str, words: str) -> None:
    with using_language(language):
        assert format_money(Decimal(amount), currency) == words


def test_no_amount_is_nothing(app: Flask) -> None:
    assert not format_money(None, "EUR")
