"""What a journey and a day of work may cost: dated amounts with their sources."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from foundation.i18n import lazy_gettext as _l


class Band(NamedTuple):
    """Kilometres in a straight line, one way, and euros for the way there and back."""

    least_km: int
    most_km: int
    usual: Decimal
    #: By train, bus or shared car.
    green: Decimal


@dataclass(frozen=True)
class Bands:
    """The distance bands of a funding programme, as they hold from one day to another."""

    programme: str
    valid_from: date
    #: None while they hold.
    valid_until: date | None
    source: object
    bands: tuple[Band, ...]


def _band(least: int, most: int, usual: str, green: str) -> Band:
    return Band(least, most, Decimal(usual), Decimal(green))


DISTANCE_BANDS = (
    Bands(
        "Erasmus+",
        date(2021, 1, 1),
        date(2023, 12, 31),
        _l("Erasmus+ Programme Guide 2021–2023, as told by erasmus.gidatarim.edu.tr"),
        (
            _band(10, 99, "23", "23"),
            _band(100, 499, "180", "210"),
            _band(500, 1999, "275", "320"),
            _band(2000, 2999, "360", "410"),
            _band(3000, 3999, "530", "610"),
            _band(4000, 7999, "820", "820"),
            _band(8000, 20_100, "1500", "1500"),
        ),
    ),
    Bands(
        "Erasmus+",
        date(2024, 1, 1),
        None,
        _l("Erasmus+ rates from 2024, as told by vu.nl; bands from 3,000 km are not checked"),
        (
            _band(10, 99, "28", "56"),
            _band(100, 499, "211", "285"),
            _band(500, 1999, "309", "417"),
            _band(2000, 2999, "395", "535"),
            _band(3000, 3999, "580", "785"),
            _band(4000, 7999, "1188", "1188"),
            _band(8000, 20_100, "1735", "1735"),
        ),
    ),
)


@dataclass(frozen=True)
class UnitCost:
    """A fixed amount in euros for one of something, as it holds from one day to another."""

    what: object
    euros: Decimal
    valid_from: date
    valid_until: date | None
    source: object


UNIT_COSTS = (
    UnitCost(
        _l("Organising, for each participant"),
        Decimal(125),
        date(2024, 1, 1),
        None,
        _l("Erasmus+ youth exchanges, as told by training organisers; not checked"),
    ),
    UnitCost(
        _l("A day of a member of staff in Bulgaria, Croatia, Lithuania, Romania or Serbia"),
        Decimal(100),
        date(2024, 1, 1),
        None,
        _l("Erasmus+ higher education, as told by vu.nl; other programmes differ"),
    ),
)
"""What assistants, interpreters and other support cost is paid as it is: real costs, with proof."""


def unit_costs_on(day: date) -> list[UnitCost]:
    """The unit costs that hold on that day."""
    return [each for each in UNIT_COSTS if _holds(each, day)]


def _holds(dated: Bands | UnitCost, day: date) -> bool:
    ended = dated.valid_until is not None and dated.valid_until < day
    return dated.valid_from <= day and not ended


def bands_on(day: date) -> Bands | None:
    """The bands that hold on that day; None where none are known."""
    return next((each for each in DISTANCE_BANDS if _holds(each, day)), None)


def travel_money(distance_km: int, day: date, *, green: bool) -> Decimal | None:
    """Euros for the way there and back over that distance; None under 10 km or without bands."""
    bands = bands_on(day)
    for band in bands.bands if bands else ():
        if band.least_km <= distance_km <= band.most_km:
            return band.green if green else band.usual
    return None
