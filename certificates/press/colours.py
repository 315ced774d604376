"""Colours of organisations and designs, made readable on paper."""

import re

READABLE = 4.5
"""WCAG 2.2, 1.4.3: least contrast of text with its background."""
READABLE_LARGE = 3.0
"""The same for text of 18 points and more, or 14 points in bold."""
DARK, WHITE = "#1d1a16", "#ffffff"
"""The press's own ink, and paper."""
_BLACK = "#000000"
_STEP = 0.08
_LINEAR_BELOW = 0.04045  # IEC 61966-2-1: sRGB is linear for the darkest parts


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours ("#rrggbb") by WCAG 2.2's relative luminance, 1 to 21.

    Raises ValueError for anything that is not a colour.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def ink(colour: str) -> str:
    """`colour`, darkened step by step until text in it can be read on white."""
    return readable(colour, WHITE)


def readable(colour: str, ground: str, least: float = READABLE) -> str:
    """`colour`, moved towards black or white until its contrast with `ground` is `least`.

    Raises ValueError for anything that is not "#rrggbb": colours are written into a style sheet.
    """
    if least > READABLE:
        raise ValueError("no two colours are sure to be further apart")
    step = _lighter if contrast(WHITE, ground) > contrast(_BLACK, ground) else _darker
    while contrast(colour, ground) < least:
        colour = _written([step(part) for part in _parts(colour)])
    return colour


def text_on(ground: str) -> str:
    """Our dark ink or white, whichever is read better on `ground`; black between the two."""
    best = max((DARK, WHITE), key=lambda colour: contrast(colour, ground))
    return best if contrast(best, ground) >= READABLE else _BLACK


def mixed(colour: str, ground: str, share: float) -> str:
    """`share` (0 to 1) of `colour` laid over `ground`."""
    pairs = zip(_parts(colour), _parts(ground), strict=True)
    return _written([round(over * share + under * (1 - share)) for over, under in pairs])


def _parts(colour: str) -> list[int]:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise ValueError("a colour is # and six hexadecimal digits")
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def _written(parts: list[int]) -> str:
    return "#" + "".join(f"{part:02x}" for part in parts)


def _darker(part: int) -> int:
    return int(part * (1 - _STEP))


def _lighter(part: int) -> int:
    return min(255, int(part + (255 - part) * _STEP) + 1)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
