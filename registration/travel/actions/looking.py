"""Noting who read whose journey."""

from collections.abc import Iterable
from uuid import UUID

from events.call.models import Event
from events.team.categories import Category
from foundation.audit import Actor
from registration.arrangements.actions import note_looks_at


def note_looks(event: Event, participation_ids: Iterable[UUID], by: Actor) -> None:
    """Note for each of these people that somebody reads about their journey, once in a day.

    Call it before showing the words, and read the rows afresh.
    """
    note_looks_at(event, {(each, Category.TRANSPORT.value) for each in participation_ids}, by)
