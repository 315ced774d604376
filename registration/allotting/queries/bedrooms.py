"""Bedrooms that were proposed and given."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.pools.queries import on_site_in
from events.survey.models import SurveyedObject
from events.team.models import Participation
from foundation.store import all_of
from foundation.store import one_or_none
from registration.allotting.bedrooms import Nights
from registration.allotting.models import BedroomNight
from registration.allotting.models import BedroomStay
from registration.allotting.models import Subject
from registration.allotting.queries.plans import Told
from registration.allotting.queries.plans import parts_of
from registration.allotting.queries.plans import plan_of
from registration.allotting.rules import SLEEPS
from registration.allotting.rules import may_sleep
from registration.companions.queries import companions_in


@dataclass(frozen=True)
class Proposed:
    """A room that is proposed for somebody; without one where none is left that fits."""

    told: Told
    room: SurveyedObject | None

    @property
    def participation(self) -> Participation:
        """For whom it is proposed."""
        return self.told.participation

    @property
    def nights(self) -> Nights:
        """For which nights."""
        first, last = (self.told.content[key] for key in ("first_night", "last_night"))
        return Nights(date.fromisoformat(first), date.fromisoformat(last))

    @property
    def notes(self) -> list[dict[str, Any]]:
        """Why it is proposed, or what is missing: {"code", "category", …}."""
        notes: list[dict[str, Any]] = self.told.content["notes"]
        return notes


@dataclass(frozen=True)
class Given:
    """A room that somebody has for nights that follow each other, and who sleeps there too."""

    participation: Participation
    room: SurveyedObject
    nights: Nights
    together: tuple[Participation, ...] = ()


def guests_of(event: Event) -> Sequence[Participation]:
    """Everybody for whom a bedroom may be kept, assistants and the team too, by name."""
    return on_site_in(event, *SLEEPS)


def everybody(event: Event) -> Sequence[Participation]:
    """Everybody of the training, who no longer comes too: the history names them."""
    return all_of(select(Participation).where(Participation.event_id == event.id))


def proposed_in(event: Event) -> list[Proposed]:
    """What is proposed, by name; only for people who still come. Raises Refused."""
    parts = parts_of(plan_of(event, Subject.BEDROOMS))
    return opened_as_rooms(one for one in parts if may_sleep(one.participation))


def opened_as_rooms(parts: Iterable[Told]) -> list[Proposed]:
    """These parts of a plan with their rooms, in one question."""
    found = list(parts)
    keys = {UUID(one.content["room"]) for one in found if one.content["room"]}
    query = select(SurveyedObject).where(SurveyedObject.id.in_(keys))
    rooms = {str(row.id): row for row in all_of(query)}
    return [Proposed(one, rooms.get(one.content["room"])) for one in found]


def stay_of(participation: Participation) -> BedroomStay | None:
    """What is settled about this person's nights."""
    return one_or_none(select(BedroomStay).where(BedroomStay.participation_id == participation.id))


def stays_in(event: Event) -> dict[UUID, BedroomStay]:
    """{participation: what is settled about their nights}."""
    query = select(BedroomStay).join(BedroomStay.participation)
    rows = all_of(query.where(Participation.event_id == event.id))
    return {row.participation_id: row for row in rows}


def room_arrangements(event: Event) -> set[UUID]:
    """The arrangements by which people say whether their room is right."""
    return {row.arrangement_id for row in stays_in(event).values() if row.arrangement_id}


def given_in(event: Event) -> dict[UUID, list[Given]]:
    """{participation: the rooms they have, in the order of nights} of a whole training."""
    return _given(all_of(_nights().where(BedroomNight.event_id == event.id)))


def kept_in(event: Event) -> dict[UUID, list[Given]]:
    """{participation: the rooms that are kept for who is engaged to be near them at night}."""
    kept = _nights(for_assistants=True).where(BedroomNight.event_id == event.id)
    return _given(all_of(kept))


def beside_in(event: Event) -> dict[UUID, list[Given]]:
    """{participation: the rooms of the assistants with whom they come, other than their own}."""
    given = given_in(event)
    found: dict[UUID, list[Given]] = {}
    for person, companions in companions_in(event).items():
        own = {stay.room.id for stay in given.get(person.id, ())}
        for one in companions:
            stays = given.get(one.participation_id, ())
            found.setdefault(person.id, []).extend(
                stay for stay in stays if stay.room.id not in own
            )
    return found


def given_to(participation: Participation) -> list[Given]:
    """The rooms that this person has, in the order of nights, and who sleeps there too."""
    own = select(BedroomNight.room_id).where(BedroomNight.participation_id == participation.id)
    return _given(all_of(_nights().where(BedroomNight.room_id.in_(own)))).get(participation.id, [])


def own_nights(participation: Participation) -> Sequence[BedroomNight]:
    """The nights for which this person has a bed, whether they still come or not."""
    return all_of(select(BedroomNight).where(BedroomNight.participation_id == participation.id))


def _given(nights: Iterable[BedroomNight]) -> dict[UUID, list[Given]]:
    held: dict[UUID, list[BedroomNight]] = {}
    there: dict[tuple[object, ...], list[Participation]] = {}
    for row in nights:
        held.setdefault(row.participation_id, []).append(row)
        there.setdefault((row.room_id, row.night), []).append(row.participation)
    return {key: [_stay(rows, there) for rows in _in_one_room(own)] for key, own in held.items()}


def _in_one_room(rows: list[BedroomNight]) -> list[list[BedroomNight]]:
    """The nights cut where the room changes, or a night is missing."""
    cut: list[list[BedroomNight]] = []
    for row in rows:
        last = cut[-1][-1] if cut else None
        if last and last.room_id == row.room_id and (row.night - last.night).days == 1:
            cut[-1].append(row)
        else:
            cut.append([row])
    return cut


def _stay(rows: list[BedroomNight], there: dict[tuple[object, ...], list[Participation]]) -> Given:
    own = rows[0].participation
    others = {
        one.id: one for row in rows for one in there[row.room_id, row.night] if one.id != own.id
    }
    return Given(own, rows[0].room, Nights(rows[0].night, rows[-1].night), tuple(others.values()))


def _nights(*, for_assistants: bool = False) -> Select[BedroomNight]:
    query = select(BedroomNight).join(BedroomNight.participation)
    query = query.where(BedroomNight.is_for_assistant.is_(for_assistants))
    query = query.where(Participation.state.in_(SLEEPS))
    query = query.options(joinedload(BedroomNight.room), joinedload(BedroomNight.participation))
    return query.order_by(BedroomNight.night, BedroomNight.bed)
