"""Rules of allotting."""

from registration.allotting.rules.bedrooms import ASKED
from registration.allotting.rules.bedrooms import MOST_BEDS
from registration.allotting.rules.bedrooms import SLEEPS
from registration.allotting.rules.bedrooms import may_sleep
from registration.allotting.rules.bedrooms import near_of
from registration.allotting.rules.bedrooms import nights_between
from registration.allotting.rules.bedrooms import sleeps_near_somebody_on_site
from registration.allotting.rules.bedrooms import touches_bedrooms

__all__ = [
    "ASKED",
    "MOST_BEDS",
    "SLEEPS",
    "may_sleep",
    "near_of",
    "nights_between",
    "sleeps_near_somebody_on_site",
    "touches_bedrooms",
]
