"""The person reads their room in plain words, as an arrangement that they say is right or not."""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID
from uuid import uuid4

from sqlalchemy import select

from events.call.models import Event
from events.survey.queries import surveyed
from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.i18n import format_days
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.store import one_or_none
from foundation.wording import say_text
from registration.allotting import queries
from registration.allotting.models import BedroomStay
from registration.allotting.queries import Given
from registration.arrangements import actions as arrangements
from registration.arrangements.actions import ArrangementEdit
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.queries import words_of


class Told(NamedTuple):
    """What a person is told of: their rooms, and where those who assist them sleep."""

    given: list[Given]
    #: For whoever is engaged on site to be near them at night.
    kept: list[Given]
    #: Of assistants who come with them.
    beside: list[Given]


def tell(participation: Participation, stay: BedroomStay, rooms: Told, by: Actor) -> None:
    """Write down for the person which room they have; inside the caller's transaction.

    The arrangement is of the category of rooms, and asks for the person's word. Without a room it
    says that one is looked for.
    """
    row = _arrangement_of(stay)
    if row is None and not rooms.given:
        return
    with using_language(participation.language):
        what, note = in_words(participation, rooms)
    progress = Progress.ARRANGED if rooms.given else Progress.ARRANGING
    if row is None:
        stay.arrangement_id = uuid4()
        edit = ArrangementEdit(what, note, progress, by.person_id)
        arrangements.plan(participation, stay.arrangement_id, Category.VENUE.value, edit, by)
        return
    words = words_of(row)
    if (words["what"], words["note"], row.progress) != (what, note, progress):
        arrangements.update(row, _edit(row, words, (what, note), progress), by, row.version)


def rooms_in(event: Event) -> Callable[[UUID], Told]:
    """Of each person of a training, what they are told of."""
    each = (queries.given_in(event), queries.kept_in(event), queries.beside_in(event))
    return lambda key: Told(*(rooms.get(key, []) for rooms in each))


def in_words(participation: Participation, rooms: Told) -> tuple[str, str]:
    """(the room and the nights, who sleeps there too), in the language of the reader."""
    given = rooms.given
    if not given:
        return _("Your bedroom"), _("We are looking for a room for you.")
    event = participation.event
    floors = {one.row.id: one.measures.get("floor") for one in surveyed(event)}
    told = []
    for stay in given:
        floor = floors.get(stay.room.id)
        words = {
            "room": stay.room.name,
            "days": format_days(stay.nights.first, stay.nights.leaves_on),
            "floor": say_text(floor, "text") if floor else "",
        }
        told.append(
            _("Your bedroom: room %(room)s, %(floor)s, %(days)s.", **words)
            if floor
            else _("Your bedroom: room %(room)s, %(days)s.", **words)
        )
    for stay in rooms.beside:
        named = {"name": stay.participation.name, "room": stay.room.name}
        told.append(_("%(name)s sleeps in room %(room)s.", **named))
    names = sorted({one.name for stay in given for one in stay.together})
    shared = _("You share it with %(names)s.", names=", ".join(names))
    notes = [shared if names else _("You have it to yourself.")]
    for stay in rooms.kept:
        days = format_days(stay.nights.first, stay.nights.leaves_on)
        notes.append(
            _(
                "Room %(room)s is kept for your assistant at night, %(days)s.",
                room=stay.room.name,
                days=days,
            )
        )
    return " ".join(told), " ".join(notes)


def _arrangement_of(stay: BedroomStay) -> Arrangement | None:
    """What tells of the room; the person may have had it erased."""
    if stay.arrangement_id is None:
        return None
    query = select(Arrangement).where(Arrangement.id == stay.arrangement_id)
    return one_or_none(query)


def _edit(
    row: Arrangement, words: dict[str, str], new: tuple[str, str], progress: Progress
) -> ArrangementEdit:
    """The same arrangement with new words: who sees to it, and what it costs, stay."""
    return ArrangementEdit(
        *new,
        progress,
        row.owner_id,
        words.get("tried", ""),
        row.supplier_id,
        row.due_on,
        row.cost_planned,
        row.cost_actual,
        row.currency,
    )
