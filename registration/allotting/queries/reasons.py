"""Why a bedroom is proposed and what is missing, in stored words that any language can tell."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.models import Event
from events.team.categories import Category
from registration.allotting.bedrooms import Consent
from registration.allotting.bedrooms import Guest
from registration.allotting.bedrooms import Near
from registration.allotting.bedrooms import Nights
from registration.allotting.bedrooms import Placed
from registration.allotting.bedrooms import Room
from registration.allotting.bedrooms import consent
from registration.allotting.bedrooms import nearness
from registration.allotting.models import Choice
from registration.allotting.queries.asking import Asked
from registration.allotting.queries.bedrooms import Given
from registration.allotting.queries.bedrooms import given_in
from registration.allotting.queries.bedrooms import proposed_in
from registration.allotting.rules import sleeps_near_somebody_on_site
from registration.matching.rules import Finding
from registration.matching.rules import Grade

Note = dict[str, Any]
"""{"code", "category", …}: panels/bedrooms.py says it."""


def notes_for(placed: Placed, rooms: Mapping[UUID, Room], asked: Asked) -> list[Note]:
    """Why this room is proposed, and what is missing. `rooms` are those proposed for others."""
    guest = placed.guest
    notes: list[Note] = []
    if placed.room is None:
        notes.append(_note("lacks", Category.VENUE, what=_lacks(guest, asked)))
    if placed.together:
        notes.append(_note("together", Category.VENUE, whom=str(placed.together.key)))
    if guest.beside:
        notes += _beside(guest, placed.room, rooms, asked)
    return notes


def note_on_site(participation_id: UUID, room: Room | None, asked: Asked) -> list[Note]:
    """Whether a bed is kept for who is near this person at night, and how near; as it is now."""
    if not sleeps_near_somebody_on_site(asked.told.get(participation_id, {})):
        return []
    kept = asked.kept.get(participation_id, ())
    if not kept:
        return [_note("on_site", Category.ASSISTANCE)]
    other = asked.room(kept[0].room.id)
    level = nearness(room, other) if room and other else None
    more = {} if level is None else {"level": level.value}
    return [_note("on_site_kept", Category.ASSISTANCE, room=kept[0].room.name, **more)]


def notes_on_given(given: Given, asked: Asked) -> list[Note]:
    """How near an assistant sleeps now, where both have a room."""
    guest, room = asked.guest_or_none(given.participation.id), asked.room(given.room.id)
    notes = note_on_site(given.participation.id, room, asked)
    person = asked.guest_or_none(guest.beside) if guest else None
    if guest is None or person is None or person.given is None:
        return notes
    return notes + _beside(guest, room, {}, asked)


def noted_in(event: Event, asked: Asked) -> list[tuple[Nights, list[Note]]]:
    """All notes with their nights: on what is proposed, as kept; on what is given, as it is now."""
    waiting = [row for row in proposed_in(event) if row.told.choice is not Choice.TAKEN]
    noted = [(row.nights, row.notes) for row in waiting]
    given = [one for each in given_in(event).values() for one in each]
    return noted + [(one.nights, notes_on_given(one, asked)) for one in given]


def _beside(
    guest: Guest, room: Room | None, rooms: Mapping[UUID, Room], asked: Asked
) -> list[Note]:
    """How near an assistant sleeps, where the person told how near it should be."""
    person = asked.guest_or_none(guest.beside)
    if person is None or guest.near is Near.ANYWHERE:
        return []
    of_person = rooms.get(person.key) or asked.room(person.given)
    level = nearness(room, of_person) if room and of_person else Near.ANYWHERE
    told = {"whom": str(person.key), "wanted": guest.near.value, "level": level.value}
    found = [_note("near" if level <= guest.near else "apart", Category.ASSISTANCE, **told)]
    in_room = guest.near is Near.SAME_ROOM and guest.is_wanted_in_room
    if in_room and consent(guest, person) is not Consent.YES:
        found.append(_note("no_yes", Category.ASSISTANCE, whom=str(person.key)))
    return found


def _lacks(guest: Guest, asked: Asked) -> list[list[Any]]:
    """What a further room would need: [what, the number], the most often missing first."""
    numbers: dict[str, int | None] = {}
    often: dict[str, int] = {}
    for _room, verdict in asked.fits[guest.key].bedrooms:
        for finding in verdict.findings:
            if finding.grade is Grade.NO:
                what = finding.pair.measure if finding.link.kind == "bedroom" else "way"
                often[what] = often.get(what, 0) + 1
                numbers[what] = _needed(finding)
    return [[what, numbers[what]] for what in sorted(often, key=lambda one: (-often[one], one))]


def _needed(finding: Finding) -> int | None:
    """The number that would just do, where a number decides."""
    value = finding.link.value(finding.pair.measure)
    return None if value is None or finding.margin is None else value - finding.margin


def _note(code: str, category: Category, **more: Any) -> Note:  # noqa: ANN401 - as JSON has it
    return {"code": code, "category": category.value, **more}
