"""What the solver is asked: who needs a bed when, and how each room fits them."""

from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from events.call.models import Event
from events.survey.queries import Surveyed
from events.survey.queries import bedrooms_of
from registration.allotting.bedrooms import Guest
from registration.allotting.bedrooms import Near
from registration.allotting.bedrooms import Nights
from registration.allotting.bedrooms import Question
from registration.allotting.bedrooms import Room
from registration.allotting.queries.bedrooms import Given
from registration.allotting.queries.bedrooms import Proposed
from registration.allotting.queries.bedrooms import given_in
from registration.allotting.queries.bedrooms import guests_of
from registration.allotting.queries.bedrooms import kept_in
from registration.allotting.queries.bedrooms import stays_in
from registration.allotting.rules import ASKED
from registration.allotting.rules import near_of
from registration.allotting.rules import nights_between
from registration.companions.queries import companions_in
from registration.matching.queries import Fit
from registration.matching.queries import fits_in
from registration.matching.rules import Grade
from registration.needs.queries import told_by
from registration.travel.models import Way
from registration.travel.queries import Told
from registration.travel.queries import journeys_in

_BEDS = {"single": 1, "double": 1, "twin": 2}
"""Nobody is put into one bed with somebody else; where nobody knows the beds, one guest."""
_EARLY = 6
"""Who arrives before this hour needs the night before too."""
_WIDE = (("door_width", 900), ("turning", 1500))
_HAS = {
    "shower": {"roll_in"},
    "shower_seat": {"fixed", "wheeled"},
    "rail_left": {"fixed", "drop"},
    "rail_right": {"fixed", "drop"},
    "fridge": {"medicine"},
}
_DOOR = "adjoining"
_YES = ("flashing_alarm", "vibrating_pillow", "without_lift")


@dataclass(frozen=True)
class Asked:
    """The question to the solver, and what it was made from."""

    question: Question
    fits: Mapping[UUID, Fit]
    told: Mapping[UUID, Mapping[str, Any]]
    #: {participation: their nights}, those of people who have a room already too.
    nights: Mapping[UUID, Nights]
    #: {bedroom: "single", "double", "twin", or "" where nobody knows}
    beds: Mapping[UUID, str]
    #: {participation: the beds that are kept for who is engaged to be near them at night}
    kept: Mapping[UUID, Sequence[Given]]

    def guest_or_none(self, key: UUID | None) -> Guest | None:
        """One of those who sleep there."""
        return next((one for one in self.question.guests if one.key == key), None)

    def grade(self, key: UUID, room_id: UUID | None) -> Grade | None:
        """How that room fits them; None where nothing says it."""
        verdicts = {one.key: verdict for one, verdict in self.fits[key].bedrooms}
        return verdicts[room_id].grade if room_id in verdicts else None

    def is_still(self, row: Proposed) -> bool:
        """Whether what a proposed room rests on is as it was: the nights, and how it fits."""
        key, room_id = row.participation.id, row.room.id if row.room else None
        # Release 0.3.0 did not keep how it fitted.
        grade = row.told.content.get("grade", self.grade(key, room_id))
        return (self.nights.get(key), self.grade(key, room_id)) == (row.nights, grade)

    def room(self, key: UUID | None) -> Room | None:
        """One of the bedrooms."""
        return next((one for one in self.question.rooms if one.key == key), None)


def asked_in(event: Event) -> Asked:
    """All guests and bedrooms of a training; as many questions for 150 people as for one."""
    return _Reading(event).asked()


class _Reading:
    """What is read of a training once, and put together for each guest."""

    def __init__(self, event: Event) -> None:
        self._event = event
        self._people = {one.id: one for one in guests_of(event)}
        self._told = told_by(self._people, ASKED)
        self._beside = _beside(event, self._people)
        self._stays = stays_in(event)
        self._journeys = journeys_in(event)
        self._fits = fits_in(event, list(self._people.values()))
        self._given = given_in(event)

    def asked(self) -> Asked:
        nights = {key: one for key in self._people if (one := self._nights_of(key))}
        rooms = [_room(one) for one in bedrooms_of(self._event)]
        guests = [self._guest(key, nights.get(key)) for key in self._people]
        kept = kept_in(self._event)
        held = [*self._given.values(), *kept.values()]
        taken = [(stay.room.id, stay.nights) for stays in held for stay in stays]
        question = Question([one for one in guests if one], rooms, taken)
        beds = {one.key: _beds(one) for one in bedrooms_of(self._event)}
        return Asked(question, self._fits, self._told, nights, beds, kept)

    def _nights_of(self, key: UUID) -> Nights | None:
        """As set by hand; else from the journey, of an assistant from that of their person."""
        stay = self._stays.get(key)
        person = self._beside.get(key)
        if stay and stay.needs_none:
            return None
        if stay and stay.first_night and stay.last_night:
            return Nights(stay.first_night, stay.last_night)
        if person and self._told.get(person, {}).get("pa_room") == "no_room":
            return None
        if person and key not in self._journeys:
            return self._nights_of(person)
        return _by_journey(self._event, self._journeys.get(key, []))

    def _guest(self, key: UUID, nights: Nights | None) -> Guest | None:
        """None for who needs no bed."""
        given = self._given.get(key)
        if given:
            nights = given[0].nights
        if nights is None:
            return None
        person = self._beside.get(key)
        wish = self._told.get(person, {}) if person else {}
        compared = _compared(self._fits[key])
        return Guest(
            key,
            self._people[key].name,
            nights,
            {one.key: verdict.grade for one, verdict in self._fits[key].bedrooms},
            asks=compared | self._asks_for_door(key),
            has_needs=bool(compared),
            shares=str(self._told.get(key, {}).get("room_sharing", "")),
            shares_with=str(self._told.get(key, {}).get("room_sharing__name", "")),
            beside=person,
            near=near_of(wish),
            is_wanted_in_room=wish.get("pa_room") == "same_room_twin",
            given=given[0].room.id if given else None,
        )

    def _asks_for_door(self, key: UUID) -> frozenset[str]:
        """A room with a door to another one is kept for those who need somebody behind it."""
        person = self._beside.get(key, key)
        needs_it = key in self._beside or key in self._beside.values()
        near = near_of(self._told.get(person, {}))
        return frozenset({_DOOR} if needs_it and near <= Near.ADJOINING else ())


def _beside(event: Event, people: Collection[UUID]) -> dict[UUID, UUID]:
    """{assistant: the person with whom they come}, where both sleep there."""
    found = {
        one.participation_id: person.id
        for person, companions in companions_in(event).items()
        for one in companions
    }
    return {key: person for key, person in found.items() if key in people and person in people}


def _by_journey(event: Event, legs: Sequence[Told]) -> Nights | None:
    there = [leg.details for leg in legs if leg.leg.way is Way.THERE]
    back = [leg.details for leg in legs if leg.leg.way is Way.BACK]
    arrives_on, leaves_on = event.starts_on, event.ends_on
    if there:
        arrives = there[-1].arrives_at.astimezone(ZoneInfo(event.zone))
        arrives_on = arrives.date() - timedelta(days=arrives.hour < _EARLY)
    if back:
        leaves_on = back[0].leaves_at.astimezone(ZoneInfo(event.zone)).date()
    return nights_between(arrives_on, leaves_on)


def _compared(fit: Fit) -> frozenset[str]:
    """What of the bedrooms their needs are compared with."""
    return frozenset(
        finding.pair.measure
        for _room, verdict in fit.bedrooms
        for finding in verdict.findings
        if finding.link.kind == "bedroom"
    )


def _room(one: Surveyed) -> Room:
    texts = {key: one.measures[key].text for key in ("floor", "adjoining") if key in one.measures}
    has = {key for key in _YES if one.values.get(key)}
    for key, kinds in _HAS.items():
        if key in one.measures and kinds & set(one.measures[key].chosen.split()):
            has.add(key)
    has |= {key for key, width in _WIDE if (one.values.get(key) or 0) >= width}
    has |= {_DOOR} if texts.get("adjoining") else set()
    return Room(
        one.key,
        one.row.name,
        texts.get("floor", ""),
        _BEDS.get(_beds(one), 1),
        texts.get("adjoining", ""),
        frozenset(has),
    )


def _beds(one: Surveyed) -> str:
    return one.measures["beds"].chosen if "beds" in one.measures else ""
