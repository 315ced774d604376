"""What one tick may cost, from–to, as it holds from one day to another.

Organisers cannot change these amounts: with amounts of their own choice (1, 10, 100 …) a total
would tell how often each tick was made.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from foundation.i18n import lazy_gettext as _l
from registration.budget.models import Tick


class Cost(NamedTuple):
    """Whole euros: at least and at most, for the journey and for each day of the training."""

    once: tuple[int, int]
    a_day: tuple[int, int]


@dataclass(frozen=True)
class UnitCosts:
    """The cost of each tick for one person, as it holds from one day to another."""

    valid_from: date
    #: None while they hold.
    valid_until: date | None
    source: object
    costs: dict[Tick, Cost]


UNIT_COSTS = (
    UnitCosts(
        date(2016, 1, 1),
        None,
        _l("Our own estimate for trainings in Europe, not checked with a funder"),
        {
            # A journey in the bands of Erasmus+ up to 3,000 km; bed, meals, and pay where needed.
            Tick.ASSISTANT: Cost((210, 540), (90, 250)),
            # From a share of a team or of captions for several, to a team of two for one person.
            Tick.INTERPRETATION: Cost((0, 400), (150, 900)),
            Tick.TRANSPORT_OR_ROOM: Cost((50, 300), (20, 120)),
            Tick.OTHER: Cost((50, 500), (0, 50)),
        },
    ),
)


def unit_costs_on(day: date) -> UnitCosts | None:
    """The costs that hold on that day; None where none are known."""
    holding = (each for each in UNIT_COSTS if each.valid_from <= day)
    return next((each for each in holding if not each.valid_until or day <= each.valid_until), None)
