"""Any colour that an organisation brings can be read on paper."""

import pytest

from certificates.press.colours import ink


def test_a_dark_colour_stays_as_it_is() -> None:
    assert ink("#0b6e6e") == "#0b6e6e"


def test_a_light_colour_is_darkened_and_keeps_its_hue() -> None:
    red, green, blue = (int(ink("#ffd500")[place : place + 2], 16) for place in (1, 3, 5))
    assert 255 > red > green > blue == 0


def test_white_becomes_a_grey_that_can_be_read() -> None:
    assert ink("#FFFFFF") <= "#767676"


@pytest.mark.parametrize("typed", ["red", "#fff", "#12345g", "#123456; } body { display: none"])
def test_nothing_but_a_colour_enters_the_style_sheet(typed: str) -> None:
    with pytest.raises(ValueError, match="six hexadecimal digits"):
        ink(typed)
