"""An organisation's colour: whether it can be read, and its shades for each theme."""

from functools import lru_cache
from itertools import chain

TEXT = 4.5
"""WCAG 2.2, 1.4.3: the least contrast of text."""
LINE = 3.0
"""WCAG 2.2, 1.4.11: the least contrast of marks and lines."""
WHITE = "#ffffff"
LIGHT = ("#fbf6ee", "#fffdfa")
"""What pages are made of in the light theme: --paper and --sheet in static/source/scss."""
DARK = ("#1a141e", "#251d2b")
"""The same in the dark theme."""

_LINEAR_BELOW = 0.04045
_STEPS = 200
_MIDDLE = 0.18
"""The luminance that contrasts alike with black and white."""
# Björn Ottosson, "A perceptual color space for image processing" (Oklab), 2020.
_TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_FROM_CONES = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
_Three = tuple[float, float, float]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours "#rrggbb", 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=1024)
def nearest(colour: str, backgrounds: tuple[str, ...], least: float) -> str:
    """The colour itself where it contrasts enough with all of these; else its nearest shade.

    Only its lightness changes, away from the backgrounds, which are all light or all dark.
    """
    end = 0.0 if _luminance(backgrounds[0]) > _MIDDLE else 1.0
    light, a, b = _times(_TO_LAB, _cube_roots(_times(_TO_CONES, _linear_parts(colour))))
    steps = (light + (end - light) * step / _STEPS for step in range(1, _STEPS + 1))
    shades = chain([colour.lower()], (_shade(each, a, b) for each in steps))
    return next(
        shade for shade in shades if all(contrast(shade, ground) >= least for ground in backgrounds)
    )


def _shade(light: float, a: float, b: float) -> str:
    cones = _times(_FROM_LAB, (light, a, b))
    parts = _times(_FROM_CONES, (cones[0] ** 3, cones[1] ** 3, cones[2] ** 3))
    return "#" + "".join(f"{_eight_bits(part):02x}" for part in parts)


def _eight_bits(part: float) -> int:
    # Light to sRGB, IEC 61966-2-1; what a screen cannot show becomes what it can.
    part = min(1.0, max(0.0, part))
    curved = part * 12.92 if part <= _LINEAR_BELOW / 12.92 else 1.055 * part ** (1 / 2.4) - 0.055
    return round(255 * curved)


def _luminance(colour: str) -> float:
    red, green, blue = _linear_parts(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear_parts(colour: str) -> _Three:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else float(((part + 0.055) / 1.055) ** 2.4)


def _times(rows: tuple[_Three, _Three, _Three], by: _Three) -> _Three:
    first, second, third = (sum(x * y for x, y in zip(row, by, strict=True)) for row in rows)
    return first, second, third


def _cube_roots(parts: _Three) -> _Three:
    first, second, third = (part ** (1 / 3) for part in parts)
    return first, second, third
