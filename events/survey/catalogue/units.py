"""Reading what people type off a tape: "82 cm", "820 mm", "32 in", "1:12", "8 %"."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Unit(StrEnum):
    """What is measured, and so how it is kept: whole mm, m, kg, m², tenths of a percent."""

    LENGTH = "length"
    DISTANCE = "distance"
    LOAD = "load"
    SLOPE = "slope"
    AREA = "area"
    SOUND = "sound"
    SPEED = "speed"
    COUNT = "count"
    DAY = "day"
    YES_NO = "yes_no"
    CHOICE = "choice"
    SEVERAL = "several"
    TEXT = "text"


class Reading(NamedTuple):
    """A number as it was typed, its unit, and the same in the unit that we keep."""

    typed: str
    unit: str
    si: int


# International yard and pound agreement, 1959: an inch is 25.4 mm, a foot twelve of them.
_FACTORS: dict[Unit, dict[str, Decimal]] = {
    Unit.LENGTH: {
        "cm": Decimal(10),
        "mm": Decimal(1),
        "m": Decimal(1000),
        "in": Decimal("25.4"),
        "ft": Decimal("304.8"),
    },
    Unit.DISTANCE: {"m": Decimal(1), "km": Decimal(1000), "ft": Decimal("0.3048")},
    Unit.LOAD: {"kg": Decimal(1), "lb": Decimal("0.45359237")},
    Unit.SLOPE: {"%": Decimal(10)},
    Unit.AREA: {"m²": Decimal(1)},
    Unit.SOUND: {"dB": Decimal(1)},
    Unit.SPEED: {"Mbit/s": Decimal(1)},
    Unit.COUNT: {"": Decimal(1)},
}
USUAL = {unit: next(iter(_FACTORS.get(unit, {"": 1}))) for unit in Unit}
"""{what is measured: the unit of a bare number}, to print behind an empty line."""
_OTHER_NAMES = {
    "": "",
    '"': "in",
    "″": "in",
    "inch": "in",
    "inches": "in",
    "lbs": "lb",
    "m2": "m²",
    "db": "dB",
    "dba": "dB",
    "db(a)": "dB",
    "mbit": "Mbit/s",
    "mbit/s": "Mbit/s",
    "см": "cm",
    "мм": "mm",
    "м": "m",
    "км": "km",
    "кг": "kg",
}
_NUMBER = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?)\s*(\D*)")
_RATIO = re.compile(r"1\s*[:/]\s*(\d{1,3}(?:[.,]\d{1,2})?)")
RATIO = "1:"
"""The unit of a slope that was typed as 1:12."""
_MOST = 1_000_000


def read(text: str, unit: Unit) -> Reading | None:
    """The number in `text`, or None; a bare number is in the first unit (cm, m, kg, %)."""
    text = text.strip()
    ratio = _RATIO.fullmatch(text) if unit is Unit.SLOPE else None
    if ratio:
        return _slope(ratio[1])
    found = _NUMBER.fullmatch(text)
    if not found:
        return None
    factors = _FACTORS[unit]
    name = found[2].strip().lower()
    name = _OTHER_NAMES.get(name, name) or next(iter(factors))
    if name not in factors:
        return None
    value = Decimal(found[1].replace(",", ".")) * factors[name]
    return Reading(found[1], name, round(value)) if value <= _MOST else None


def _slope(run: str) -> Reading | None:
    """1:12 is a rise of 1 in 12 along the ground: 8.3 %."""
    length = Decimal(run.replace(",", "."))
    return Reading(f"1:{run}", RATIO, round(1000 / length)) if length else None
