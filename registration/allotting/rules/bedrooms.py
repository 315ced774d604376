"""Who gets a bedroom, for which nights, and how near an assistant sleeps."""

from collections.abc import Mapping
from datetime import date
from datetime import timedelta
from typing import Any

from events.pools.queries import is_online
from events.team.categories import Category
from events.team.models import Participation
from events.team.models import State
from registration.allotting.bedrooms import Near
from registration.allotting.bedrooms import Nights
from registration.matching.rules import FIELDS
from registration.needs.groups import CATEGORY_OF

ASKED = ("room_sharing", "pa_room", "pa_hours")
"""Fields of the dictionary that say with whom and how near somebody sleeps."""

MOST_BEDS = {"single": 1, "double": 2, "twin": 2}
"""How many people may be put in a room by hand; where nobody knows, as in the largest."""

SLEEPS = (State.CONFIRMED, State.CONDITIONAL, State.COMING)
"""Whoever only has an offer may still say no."""
_NIGHT = frozenset({"night_waking", "night_sleeping"})
_WISHES = {
    "same_room_twin": Near.SAME_ROOM,
    "adjoining_door": Near.ADJOINING,
    "next_door": Near.NEXT_DOOR,
    "same_floor": Near.SAME_FLOOR,
}


def may_sleep(participation: Participation) -> bool:
    """Whether a bedroom is kept for this person: they said yes, or "yes, if", or come anyway."""
    return participation.state in SLEEPS and not is_online(participation)


def near_of(told: Mapping[str, Any]) -> Near:
    """How near their assistant sleeps, by what the person told.

    Assistance at night needs at least a door between the rooms, whatever else was told.
    """
    wish = _WISHES.get(str(told.get("pa_room", "")), Near.ANYWHERE)
    return min(wish, Near.ADJOINING) if _NIGHT & set(told.get("pa_hours", ())) else wish


def sleeps_near_somebody_on_site(told: Mapping[str, Any]) -> bool:
    """Whether somebody engaged on site is near at night: they need a bed of their own."""
    return "night_sleeping" in told.get("pa_hours", ())


def nights_between(arrives_on: date, leaves_on: date) -> Nights | None:
    """The nights from the day of arrival to the day of departure; None where there is none."""
    last = leaves_on - timedelta(days=1)
    return Nights(arrives_on, last) if arrives_on <= last else None


def touches_bedrooms(category: str) -> bool:
    """Whether an answer in that category can change which bedroom is right."""
    return category in _CATEGORIES


_CATEGORIES: frozenset[Category] = frozenset(CATEGORY_OF[field] for field in (*FIELDS, *ASKED))
