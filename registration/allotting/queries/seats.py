"""What the solver is asked about rides: journeys, vehicles and needs. Shown only with a look."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import timedelta
from uuid import UUID

from events.call.models import Event
from events.survey.queries import Surveyed
from events.survey.queries import vehicles_of
from events.team.models import Part
from events.team.models import Participation
from events.venue.queries import venue_of
from foundation.i18n import gettext as _
from registration.allotting.models import Plan
from registration.allotting.seats.nouns import Asked
from registration.allotting.seats.nouns import Party
from registration.allotting.seats.nouns import Standing
from registration.allotting.seats.nouns import Vehicle
from registration.allotting.seats.riding import FIELDS
from registration.allotting.seats.riding import Riding
from registration.allotting.seats.riding import fit
from registration.allotting.seats.riding import is_as_wished
from registration.allotting.seats.riding import rank
from registration.allotting.seats.riding import riding
from registration.allotting.seats.riding import wants_ride
from registration.allotting.seats.windows import Window
from registration.allotting.seats.windows import after_arrival
from registration.allotting.seats.windows import before_departure
from registration.allotting.seats.windows import minute_of
from registration.allotting.seats.windows import needs_vehicle
from registration.companions.queries import companions_in
from registration.matching.queries import link_of
from registration.matching.rules import Grade
from registration.matching.rules import Link
from registration.matching.rules import Needs
from registration.matching.rules import Verdict
from registration.needs.queries import told_by
from registration.travel.models import PlaceKind
from registration.travel.models import Run
from registration.travel.models import Way
from registration.travel.queries import Seating
from registration.travel.queries import Told
from registration.travel.queries import journeys_in
from registration.travel.queries import people_who_travel
from registration.travel.queries import runs_by_person
from registration.travel.queries import runs_of

_NEAR = timedelta(hours=1)
"""Assistants who arrive or leave that near to their person ride with them."""
_DAY = timedelta(hours=12)
"""A run in these hours after an arrival, or before a departure, is the person's ride."""


@dataclass(frozen=True)
class Trip:
    """One way of people who ride together, with what the page tells of it."""

    party: Party
    head: Participation
    #: Everybody with a place of their own, the head first.
    members: tuple[tuple[Participation, PlaceKind], ...]
    way: Way
    #: Where they arrive or leave from, as it was written first; and when.
    place: str
    moment: datetime
    how: Riding
    verdicts: Mapping[str, Verdict]
    #: Vehicles with the lift or ramp that they asked for, or without such a wish all.
    wished: frozenset[str]
    #: They have a ride already: the solver is not asked, and what is good to know still holds.
    is_served: bool = False


@dataclass(frozen=True)
class Rides:
    """What is asked, and the trips behind it."""

    asked: Asked
    trips: Mapping[str, Trip]
    vehicles: Mapping[str, Surveyed]
    #: Where everybody stays.
    base: str
    #: People who leave the ride to us and of whose way there nothing is written down.
    unwritten: int = 0


def rides_of(event: Event, plan: Plan) -> Rides:
    """Everything that the solver needs to know about the rides of a training. Raises Refused."""
    reading = _Reading(event, plan)
    # In an order of their own: the same question always rests on the same digest.
    found = sorted(reading.trips(), key=lambda trip: trip.party.key)
    trips = {trip.party.key: trip for trip in found}
    vehicles = {str(one.key): one for one in vehicles_of(event)}
    parties = tuple(trip.party for trip in found if not trip.is_served)
    roads = {party.road for party in parties}
    asked = Asked(
        parties,
        tuple(_vehicle(one) for one in vehicles.values()),
        tuple(_standing(each, roads) for each in reading.seatings),
        plan.turnaround,
    )
    return Rides(asked, trips, vehicles, reading.base, reading.unwritten())


def road_of(way: Way, place: str) -> str:
    """The same for places that differ by commas, capitals and spaces alone."""
    plain = "".join(letter if letter.isalnum() else " " for letter in place.casefold())
    return f"{way.value}: {' '.join(plain.split())}"


@dataclass
class _Reading:
    """All that is read for the rides of one training, in a fixed number of questions."""

    event: Event
    plan: Plan
    base: str = ""
    seatings: Sequence[Seating] = ()
    journeys: Mapping[UUID, Sequence[Told]] = field(default_factory=dict)
    needs: Mapping[UUID, Needs] = field(default_factory=dict)
    people: Sequence[Participation] = ()
    rides: Mapping[UUID, Sequence[Run]] = field(default_factory=dict)
    beside: Mapping[UUID, Sequence[Participation]] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)

    def __post_init__(self) -> None:
        event = self.event
        venue = venue_of(event)
        self.base = venue.name if venue and venue.name else _("Hotel")
        self.people = people_who_travel(event)
        self.journeys = journeys_in(event)
        self.seatings, self.rides = runs_of(event), runs_by_person(event)
        self.needs = told_by([each.id for each in self.people], FIELDS)
        self.beside = {
            person.id: [row.participation for row in rows]
            for person, rows in companions_in(event).items()
        }
        self.links = {str(one.key): link_of(one) for one in vehicles_of(event)}

    def trips(self) -> Iterator[Trip]:
        """Each person with those who ride with them, there and back; then who rides alone."""
        for way in (Way.THERE, Way.BACK):
            taken: set[UUID] = set()
            heads = [each for each in self.people if each.part != Part.ASSISTANT]
            others = [each for each in self.people if each.part == Part.ASSISTANT]
            for person in (*heads, *others):
                if person.id not in taken:
                    trip = self._trip(person, way, taken)
                    if trip is not None:
                        taken |= {member.id for member, _kind in trip.members}
                        yield trip

    def unwritten(self) -> int:
        """How many leave the ride to us and have no way there yet."""
        return sum(
            self._leg(each, Way.THERE) is None and bool(self._wishes(each)) for each in self.people
        )

    def _trip(self, person: Participation, way: Way, taken: set[UUID]) -> Trip | None:
        told, needs = self._leg(person, way), self.needs.get(person.id, {})
        if told is None or not needs_vehicle(told.details.mode) or not wants_ride(needs):
            return None
        beside = [
            each
            for each in self.beside.get(person.id, ())
            if each.id not in taken and self._goes_with(each, told, way)
        ]
        free = [each for each in (person, *beside) if not self._has_ride(each, told, way)]
        riders = free or [person, *beside]
        how = riding(needs, len(beside)) if person in riders else Riding()
        verdicts = {key: fit(needs, how, link) for key, link in self.links.items()}
        wished = frozenset(key for key, link in self.links.items() if is_as_wished(needs, link))
        return Trip(
            self._party(person, told, (how, riders), (verdicts, wished)),
            person,
            tuple((each, _kind(each == person and how.in_wheelchair)) for each in riders),
            way,
            _place(told),
            _moment(told),
            how,
            verdicts,
            wished,
            is_served=not free,
        )

    def _party(
        self,
        person: Participation,
        told: Told,
        riding_so: tuple[Riding, Sequence[Participation]],
        fits: tuple[Mapping[str, Verdict], frozenset[str]],
    ) -> Party:
        how, riders = riding_so
        verdicts, wished = fits
        window = self._window(told)
        wheelchairs = int(how.in_wheelchair)
        return Party(
            f"{person.id}.{told.leg.way.value}",
            road_of(told.leg.way, _place(told)),
            window.earliest,
            window.latest,
            len(riders) - wheelchairs,
            wheelchairs,
            told.leg.way is Way.BACK,
            how.kept,
            int(how.chair_apart),
            {
                key: rank(one, as_wished=key in wished)
                for key, one in verdicts.items()
                if one.grade is not Grade.NO
            },
        )

    def _window(self, told: Told) -> Window:
        wait = self.plan.longest_wait
        if told.leg.way is Way.THERE:
            return after_arrival(told.details.mode, told.due_at, wait)
        return before_departure(told.details, self.plan.turnaround // 2, wait)

    def _leg(self, person: Participation, way: Way) -> Told | None:
        """The last part of the way there, the first of the way back."""
        legs = [told for told in self.journeys.get(person.id, ()) if told.leg.way is way]
        return None if not legs else legs[-1] if way is Way.THERE else legs[0]

    def _goes_with(self, companion: Participation, told: Told, way: Way) -> bool:
        own = self._leg(companion, way)
        if own is None:
            return True
        near = abs(_moment(own) - _moment(told)) <= _NEAR
        return near and road_of(way, _place(own)) == road_of(way, _place(told))

    def _has_ride(self, person: Participation, told: Told, way: Way) -> bool:
        at = told.details.arrives_at if way is Way.THERE else told.details.leaves_at
        first, last = (at, at + _DAY) if way is Way.THERE else (at - _DAY, at)
        return any(first <= run.leaves_at <= last for run in self.rides.get(person.id, ()))

    def _wishes(self, person: Participation) -> object:
        needs = self.needs.get(person.id, {})
        return needs.get("local_transport") and wants_ride(needs)


def _kind(in_wheelchair: bool) -> PlaceKind:  # noqa: FBT001 - a pure choice of one word
    return PlaceKind.WHEELCHAIR if in_wheelchair else PlaceKind.SEAT


def _place(told: Told) -> str:
    details = told.details
    return details.to_place if told.leg.way is Way.THERE else details.from_place


def _moment(told: Told) -> datetime:
    return told.due_at if told.leg.way is Way.THERE else told.details.leaves_at


def _vehicle(one: Surveyed) -> Vehicle:
    seats, wheelchairs = (one.values.get(name) or 0 for name in ("seats", "wheelchair_places"))
    return Vehicle(str(one.key), seats, wheelchairs)


def _standing(seating: Seating, roads: Collection[str]) -> Standing:
    """A run, which may go over several places: "Central Station, over the airport"."""
    run = seating.run
    ends = (road_of(Way.THERE, run.from_place), road_of(Way.BACK, run.to_place))
    over = tuple(road for road in sorted(roads) if any(_goes_over(end, road) for end in ends))
    seats, wheelchairs = (seating.free(kind) for kind in (PlaceKind.SEAT, PlaceKind.WHEELCHAIR))
    key, vehicle = str(run.id), str(run.vehicle_id)
    return Standing(key, vehicle, over, minute_of(run.leaves_at), seats, wheelchairs)


def _goes_over(end: str, road: str) -> bool:
    way, _colon, place = road.partition(": ")
    on_way, _also, places = end.partition(": ")
    return way == on_way and place in places
