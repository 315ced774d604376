"""Units as people type them; the store keeps mm, kg, m, Wh and per cent times ten."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from foundation.i18n import lazy_gettext as _l

_RATIO = re.compile(r"1\s*[:/]\s*(\d{1,3}(?:[.,]\d)?)")
_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,2})?")


@dataclass(frozen=True)
class Way:
    """One way of typing a quantity: its words, and how many of the store's units it is."""

    label: str
    times: Decimal


class Unit(Enum):
    """A quantity: what the store keeps, and how it may be typed, the usual way first."""

    MM = "mm"
    KG = "kg"
    M = "m"
    WH = "Wh"
    PERCENT = "percent x10"

    @property
    def ways(self) -> Mapping[str, Way]:
        """{unit as typed: its way}."""
        return _WAYS[self]


# An inch is 25.4 mm and a pound 0.45359237 kg since the agreement of 1959.
_WAYS: dict[Unit, dict[str, Way]] = {
    Unit.MM: {
        "cm": Way(_l("centimetres (cm)"), Decimal(10)),
        "mm": Way(_l("millimetres (mm)"), Decimal(1)),
        "in": Way(_l("inches (in)"), Decimal("25.4")),
    },
    Unit.KG: {
        "kg": Way(_l("kilograms (kg)"), Decimal(1)),
        "lb": Way(_l("pounds (lb)"), Decimal("0.45359237")),
    },
    Unit.M: {
        "m": Way(_l("metres (m)"), Decimal(1)),
        "ft": Way(_l("feet (ft)"), Decimal("0.3048")),
    },
    Unit.WH: {"Wh": Way(_l("watt hours (Wh)"), Decimal(1))},
    Unit.PERCENT: {"%": Way(_l("per cent (%)"), Decimal(10))},
}


def in_store_units(typed: str, unit: Unit, way: str) -> int | None:
    """What was typed in `way`, in the whole units of the store; None where it is no number.

    Comma and point both part decimals. A slope may be typed as 1:12.
    """
    text = typed.strip()
    ratio = _RATIO.fullmatch(text) if unit is Unit.PERCENT else None
    if ratio:
        steps = _decimal(ratio[1])
        return round(1000 / steps) if steps else None
    if way not in unit.ways or not _NUMBER.fullmatch(text):
        return None
    return round(_decimal(text) * unit.ways[way].times)


def as_typed(value: int, unit: Unit, way: str) -> str:
    """A whole number of the store's units as somebody would type it in `way`."""
    number = round(Decimal(value) / unit.ways[way].times, 1)
    return f"{number:f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
