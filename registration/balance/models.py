"""Targets for the group that is chosen."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned


class Kind(StrEnum):
    """What a target counts. Needs and what they cost are no kind, and never will be."""

    #: How many countries there are.
    COUNTRIES = "countries"
    #: People from any one country that has no limit of its own.
    EACH_COUNTRY = "each_country"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    GENDER = "gender"
    EXPERIENCE = "experience"
    FIRST_TIME = "first_time"
    LANGUAGE = "language"
    #: Known of no person: counted for five people or more at once, and told as "met" or not.
    COMMUNITY = "community"

    @property
    def label(self) -> str:
        """The kind in words, for those who set targets."""
        return str(_KINDS[self])


class Shape(NamedTuple):
    """What a target of one kind says: about whom in particular, at least how many, at most."""

    has_key: bool
    has_least: bool
    has_most: bool


SHAPES = {
    Kind.COUNTRIES: Shape(has_key=False, has_least=True, has_most=False),
    Kind.EACH_COUNTRY: Shape(has_key=False, has_least=False, has_most=True),
    Kind.COUNTRY: Shape(has_key=True, has_least=True, has_most=True),
    Kind.ORGANISATION: Shape(has_key=False, has_least=False, has_most=True),
    Kind.GENDER: Shape(has_key=True, has_least=True, has_most=True),
    Kind.EXPERIENCE: Shape(has_key=True, has_least=True, has_most=True),
    Kind.FIRST_TIME: Shape(has_key=False, has_least=True, has_most=False),
    Kind.LANGUAGE: Shape(has_key=True, has_least=True, has_most=False),
    Kind.COMMUNITY: Shape(has_key=True, has_least=True, has_most=False),
}

_KINDS = {
    Kind.COUNTRIES: _l("Number of countries"),
    Kind.EACH_COUNTRY: _l("People from any one country"),
    Kind.COUNTRY: _l("People from a country that you name"),
    Kind.ORGANISATION: _l("People from any one organisation"),
    Kind.GENDER: _l("Gender"),
    Kind.EXPERIENCE: _l("Experience in peer support"),
    Kind.FIRST_TIME: _l("People who take part for the first time"),
    Kind.LANGUAGE: _l("People who use a language"),
    Kind.COMMUNITY: _l("People who belong to a community"),
}


class BalanceTarget(Versioned, Model):
    """One target of one training, as plain numbers that a solver can read as well as a person."""

    __on_page__ = False
    __table_args__ = (
        UniqueConstraint("event_id", "kind", "key"),
        CheckConstraint("least IS NOT NULL OR most IS NOT NULL", name="says_something"),
    )

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    kind: Mapped[Kind]
    #: A country, gender, experience, language or option (community); "" where the kind needs none.
    key: Mapped[str] = mapped_column(default="")
    least: Mapped[int | None]
    most: Mapped[int | None]
    #: Of a community: what the latest count found; None before one, and after a change.
    was_met: Mapped[bool | None]


class CountedPerson(Model):
    """Somebody who was in the group when its communities were counted the last time."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    counted_at: Mapped[datetime]
