"""Amounts with their unit, in the plural that the reader's language asks for."""

from decimal import Decimal

from babel import Locale
from babel.numbers import format_currency
from babel.units import format_unit
from flask_babel import get_locale

_AMOUNT = "#,##0.00 ¤¤"
"""Digits, then the three letters of the currency (Unicode TR 35, number patterns)."""


def format_money(amount: Decimal | None, currency: str) -> str:
    """An amount as the reader writes it, with its currency (ISO 4217); "" for none.

    "80.50 EUR", "80,50 EUR", "1,200 JPY": CLDR knows how many digits a currency has.
    """
    if amount is None:
        return ""
    locale = get_locale() or Locale("en")
    return str(format_currency(amount, currency, _AMOUNT, locale=locale))


def format_hours(hours: Decimal) -> str:
    """Hours in words: "1 hour", "8.5 hours", "8,5 часа".

    Unicode CLDR knows the plurals of all our languages, also those after a decimal mark.
    """
    # "1.00" is not "1" to CLDR: digits after the mark change the plural.
    shortest = hours.normalize() + 0
    locale = get_locale() or Locale("en")
    # Babel knows the units of a language and script, but not again for each country.
    near = Locale(locale.language, script=locale.script)
    return str(format_unit(shortest, "duration-hour", length="long", locale=near))
