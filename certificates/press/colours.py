"""Colours of organisations, made readable on paper."""

import re

_READABLE = 4.5  # WCAG 2.2, 1.4.3: contrast of text with its background
_DARKER = 0.92
_LINEAR_BELOW = 0.04045  # IEC 61966-2-1: sRGB is linear for the darkest parts


def ink(colour: str) -> str:
    """`colour` ("#rrggbb"), darkened step by step until text in it can be read on white.

    Raises ValueError for anything else: the colour is written into a style sheet.
    """
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise ValueError("a colour is # and six hexadecimal digits")
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    while _contrast_with_white(red, green, blue) < _READABLE:
        red, green, blue = (int(part * _DARKER) for part in (red, green, blue))
    return f"#{red:02x}{green:02x}{blue:02x}"


def _contrast_with_white(*parts: int) -> float:
    """Contrast ratio by WCAG 2.2's relative luminance, 1 to 21."""
    red, green, blue = (_linear(part / 255) for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
