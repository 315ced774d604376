"""An organisation's colour can be read in both themes, whatever it is."""

import re
from itertools import product
from pathlib import Path

import pytest

from foundation.people import colours
from foundation.people.colours import contrast
from foundation.people.colours import nearest
from foundation.people.start import shades

PALETTE = Path("static/source/scss/_palette.scss").read_text()
PARTS = ("00", "3c", "7f", "c8", "ff")
ALL_OVER = ["#" + "".join(parts) for parts in product(PARTS, repeat=3)]


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48), ("#0a0A0a", 19.8)],
)
def test_contrast_is_the_one_of_wcag(colour: str, ratio: float) -> None:
    assert contrast(colour, colours.WHITE) == pytest.approx(ratio, abs=0.01)
    assert contrast(colours.WHITE, colour) == pytest.approx(ratio, abs=0.01)


def test_every_colour_has_shades_that_can_be_read_in_both_themes() -> None:
    wanted = {
        "line": (colours.LIGHT, colours.LINE),
        "ink": (colours.LIGHT, colours.TEXT),
        "dark_line": (colours.DARK, colours.LINE),
        "dark_ink": (colours.DARK, colours.TEXT),
    }

    hard_to_read = [
        (colour, name)
        for colour in ALL_OVER
        for name, (pages, least) in wanted.items()
        if min(contrast(shades(colour)[name], page) for page in pages) < least
    ]

    assert hard_to_read == []


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert nearest("#0B5D5E", colours.LIGHT, colours.TEXT) == "#0b5d5e"


def test_the_nearest_shade_is_not_darker_than_it_must_be() -> None:
    darkened = nearest("#ffd23e", (colours.WHITE,), colours.TEXT)

    assert colours.TEXT <= contrast(darkened, colours.WHITE) < colours.TEXT + 0.2


def test_the_pages_are_those_of_the_style_sheet() -> None:
    light, dark = PALETTE.split("prefers-color-scheme: dark")[:2]

    for part, pages in ((light, colours.LIGHT), (dark, colours.DARK)):
        named = dict(re.findall(r"--(paper|sheet): (#\w{6})", part))
        assert (named["paper"], named["sheet"]) == pages
