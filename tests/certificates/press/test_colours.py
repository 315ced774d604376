"""Any colour that an organisation or a design brings can be read on paper."""

import pytest

from certificates.press.colours import contrast
from certificates.press.colours import ink
from certificates.press.colours import mixed
from certificates.press.colours import readable
from certificates.press.colours import text_on

GREYS = [f"#{part:02x}{part:02x}{part:02x}" for part in range(0, 256, 3)]


def test_a_dark_colour_stays_as_it_is() -> None:
    assert ink("#0b6e6e") == "#0b6e6e"


def test_a_light_colour_is_darkened_and_keeps_its_hue() -> None:
    red, green, blue = (int(ink("#ffd500")[place : place + 2], 16) for place in (1, 3, 5))
    assert 255 > red > green > blue == 0


def test_white_becomes_a_grey_that_can_be_read() -> None:
    assert ink("#FFFFFF") <= "#767676"


def test_contrast_is_that_of_the_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colour", ["#7a2e1d", "#ffd500", "#000000", "#ffffff", "#767676"])
def test_there_is_a_readable_colour_for_every_ground(colour: str) -> None:
    for ground in [*GREYS, "#0b6e6e", "#e2711d", "#c00000"]:
        assert contrast(readable(colour, ground), ground) >= 4.5
        assert contrast(text_on(ground), ground) >= 4.5
    with pytest.raises(ValueError, match="further apart"):
        readable(colour, "#777777", 7)


def test_colours_lie_over_each_other() -> None:
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"


@pytest.mark.parametrize("typed", ["red", "#fff", "#12345g", "#123456; } body { display: none"])
def test_nothing_but_a_colour_enters_the_style_sheet(typed: str) -> None:
    with pytest.raises(ValueError, match="six hexadecimal digits"):
        ink(typed)
