"""When a run may leave, so that nobody waits long and nobody misses what they travel with."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from foundation.i18n import lazy_gettext as _l
from registration.travel.models import Details
from registration.travel.models import Mode

_SIXTY = 60

OUT: Mapping[Mode, int] = {Mode.PLANE: 30, Mode.FERRY: 20, Mode.TRAIN: 10, Mode.BUS: 10}
"""Minutes from landing to the door: assistance, bags, the chair from the hold. Our own rule."""
OUT_SOURCE = _l("Our own rule")

BEFORE: Mapping[Mode, int] = {Mode.PLANE: 120, Mode.FERRY: 60, Mode.TRAIN: 30, Mode.BUS: 30}
"""Minutes before departure at which who needs assistance must be there, if no time was told."""
BEFORE_SOURCE = _l(
    "Regulations (EC) 1107/2006, Article 7; (EU) 2021/782, Article 24; (EU) 181/2011, Article 14; "
    "(EU) 1177/2010, Article 11"
)


class Window(NamedTuple):
    """From when to when a run may leave, in minutes since 1970."""

    earliest: int
    latest: int


def needs_vehicle(mode: Mode) -> bool:
    """Whether somebody has to be fetched or brought: cars and taxis go to the door."""
    return mode in OUT


def after_arrival(mode: Mode, arrives_at: datetime, longest_wait: int) -> Window:
    """The run that takes people on."""
    ready = minute_of(arrives_at) + OUT[mode]
    return Window(ready, ready + longest_wait)


def before_departure(details: Details, ride: int, longest_wait: int) -> Window:
    """The run that brings people, which takes `ride` minutes."""
    last = minute_of(details.leaves_at) - BEFORE[details.mode] - ride
    return Window(last - longest_wait, last)


def minute_of(moment: datetime) -> int:
    """The whole minute since 1970."""
    return int(moment.timestamp()) // _SIXTY
