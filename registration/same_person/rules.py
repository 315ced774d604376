"""By what two applications look alike, and which of two may be closed."""

from datetime import datetime
from enum import StrEnum
from typing import Protocol

from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation.i18n import lazy_gettext as _l
from foundation.people.queries import email_key
from foundation.store import words_of

_HOLDING = (State.OFFERED, State.CONDITIONAL, State.CONFIRMED)
CALLED = (Channel.PHONE, Channel.TEXT)
"""Who is reached by a number."""
# A number is written with or without its country; these last digits are its own.
_OWN_DIGITS = 8
_WORDS_OF_A_NAME = 2


class Why(StrEnum):
    """By what two applications look alike."""

    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"

    @property
    def label(self) -> str:
        """It in words."""
        return str(_WHY[self])


_WHY = {
    Why.EMAIL: _l("the same email address"),
    Why.PHONE: _l("the same phone number"),
    Why.NAME: _l("the same name and country"),
}


class Known(Protocol):
    """What two applications are compared by."""

    @property
    def name(self) -> str: ...
    @property
    def country(self) -> str: ...
    @property
    def channel(self) -> Channel: ...
    @property
    def email(self) -> str: ...
    @property
    def contact_detail(self) -> str: ...


def signs_of(person: Known) -> dict[Why, str]:
    """By what a person may be found again; two with one sign in common look alike.

    Names without case, accents, hyphens and order; a single word is no sign, many share it.
    """
    signs = {}
    if person.email:
        signs[Why.EMAIL] = email_key(person.email)
    digits = "".join(mark for mark in person.contact_detail if mark.isdecimal())
    if person.channel in CALLED and len(digits) >= _OWN_DIGITS:
        signs[Why.PHONE] = digits[-_OWN_DIGITS:]
    words = words_of(person.name)
    if person.country and len(words) >= _WORDS_OF_A_NAME:
        signs[Why.NAME] = " ".join([person.country, *words])
    return signs


def alike(one: Known, other: Known) -> list[Why]:
    """By what two applications look alike."""
    first, second = signs_of(one), signs_of(other)
    return [why for why in Why if why in first and first[why] == second.get(why)]


def has_place_or_offer(participation: Participation) -> bool:
    """Whether an application holds something that closing it would take away."""
    return participation.state in _HOLDING


def moved_since(stays: Participation, stood_since: datetime | None) -> bool:
    """Whether the one that stays was decided or answered since two were put together."""
    return stays.state_since != stood_since


def is_reached_alike(one: Participation, other: Participation) -> bool:
    """Whether one letter reaches both: the same channel and the same address."""
    address = "email" if one.channel is Channel.EMAIL else "contact_detail"
    same = getattr(one, address).casefold() == getattr(other, address).casefold()
    return one.channel is other.channel and same
