"""What has to be done by when, counted back from the start of a training."""

from dataclasses import dataclass
from datetime import date
from datetime import timedelta

from foundation.i18n import lazy_gettext as _l

_HELD = _l("Interpreters, vehicles and accessible rooms are few, and are taken first.")
_AIR = _l("Regulation (EC) 1107/2006, article 7: airports must help if they know 48 hours before.")
_SETUP = _l("What a deaf, blind or easy-read reader gets on the day must be made before it.")


@dataclass(frozen=True)
class Step:
    """A task of every training.

    It is due `days_before` the start or, where `at_opening` is set, on the day on which the call
    opens, if that is earlier.
    """

    key: str
    text: object
    source: object
    days_before: int
    at_opening: bool = False


CALENDAR = (
    Step("hold-interpreters", _l("Hold the sign language interpreters"), _HELD, 120, True),
    Step("hold-captions", _l("Hold those who write captions"), _HELD, 120, True),
    Step("hold-vehicles", _l("Hold vehicles with a ramp or a lift"), _HELD, 120, True),
    Step("hold-rooms", _l("Hold the accessible bedrooms"), _HELD, 120, True),
    Step(
        "book-chairs",
        _l("When flights are booked: ask the airline to accept each wheelchair and battery"),
        _l("UK Civil Aviation Authority: the airline decides about batteries before the flight."),
        60,
    ),
    Step(
        "formats",
        _l("Tell the trainers which formats people read"),
        _SETUP,
        21,
    ),
    Step("materials", _l("Get the materials back from the trainers"), _SETUP, 10),
    Step(
        "airport-week",
        _l("Check that every airport has answered the request for help"),
        _AIR,
        8,
    ),
    Step(
        "airport-48-hours",
        _l("Last day to tell the airports: 48 hours before the flights"),
        _AIR,
        3,
    ),
    Step(
        "sheets",
        _l("Give every supplier their sheet"),
        _l("Hotels and drivers plan their own week some days ahead."),
        7,
    ),
    Step(
        "walk-through",
        _l("Walk the route and check every bedroom yourself"),
        _l("Lifts break and rooms are changed: look the day before people arrive."),
        2,
    ),
)
"""In the order of a training's life. Flights usually leave the day before the start."""


def due_date(step: Step, starts_on: date, opens_on: date | None) -> date:
    """The day by which `step` has to be done."""
    counted = starts_on - timedelta(days=step.days_before)
    return min(counted, opens_on) if step.at_opening and opens_on else counted
