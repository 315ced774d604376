"""Noting who read in whose bedroom what they need."""

from collections.abc import Collection
from collections.abc import Iterable
from uuid import UUID

from events.call.models import Event
from events.team.categories import Category
from foundation.audit import Actor
from registration.arrangements.actions import note_looks_at

OF_BEDROOMS = frozenset({Category.VENUE, Category.ASSISTANCE})


def note_looks(
    event: Event, people: Iterable[UUID], opened: Collection[Category], by: Actor
) -> None:
    """Note for each of these people that somebody reads about their bedroom, once in a day.

    In `opened`, the categories that are shown to them: where night assistance is told, that too.
    Call it before showing the words, and read the rows afresh.
    """
    categories = OF_BEDROOMS & set(opened)
    note_looks_at(event, {(key, one.value) for key in people for one in categories}, by)
