"""Proposed rides in words: who rides when, why so, and what cannot be met."""

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Any
from typing import NamedTuple
from zoneinfo import ZoneInfo

from foundation.i18n import format_clock_time
from foundation.i18n import format_date
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from registration.allotting.queries.plans import Row
from registration.allotting.queries.plans import Told
from registration.allotting.queries.plans import rows_of
from registration.allotting.queries.seats import Rides
from registration.allotting.queries.seats import Trip
from registration.allotting.seats.windows import BEFORE
from registration.allotting.seats.windows import BEFORE_SOURCE
from registration.allotting.seats.windows import OUT
from registration.allotting.seats.windows import OUT_SOURCE
from registration.matching.panels import in_one_sentence
from registration.matching.rules import Grade
from registration.matching.rules import Verdict
from registration.travel.models import PlaceKind
from registration.travel.models import Way


class Check(NamedTuple):
    """Something to know or to ask before, and where the rule comes from."""

    text: str
    source: str = ""


class Rider(NamedTuple):
    """Somebody in a ride."""

    told: Told
    place: str
    #: When they arrive before it, or travel on after it.
    journey: str
    waits: str


class Riders(NamedTuple):
    """Those who are chosen together."""

    row: Row
    riders: list[Rider]


class Shown(NamedTuple):
    """A ride as the page tells it."""

    title: str
    origin: str
    goal: str
    is_new: bool
    rows: list[Riders]
    checks: list[Check]


class Unmet(NamedTuple):
    """What cannot be met, for whom, and why."""

    text: str
    names: str
    checks: list[Check]


def rules() -> list[Check]:
    """When people are fetched and brought, with the source of the numbers."""
    out = {mode.value: minutes for mode, minutes in OUT.items()}
    before = {mode.value: minutes for mode, minutes in BEFORE.items()}
    fetched = _(
        "Earliest %(plane)d minutes after a flight has landed, %(ferry)d after a ferry, "
        "%(train)d after a train and %(bus)d after a bus.",
        **out,
    )
    brought = _(
        "At least %(plane)d minutes before a flight, %(ferry)d before a ferry, "
        "%(train)d before a train and %(bus)d before a bus.",
        **before,
    )
    return [Check(fetched, str(OUT_SOURCE)), Check(brought, str(BEFORE_SOURCE))]


def shown(parts: Iterable[Told], rides: Rides, zone: str) -> list[Shown]:
    """The rides in the order of leaving."""
    given = [part for part in parts if "ride" in part.content]
    by_ride = groupby(given, key=lambda part: int(part.content["ride"]))
    return [_shown(list(held), rides, zone) for _number, held in by_ride]


def unmet(parts: Iterable[Told], rides: Rides, zone: str) -> list[Unmet]:
    """One more vehicle and when; or why none of the vehicles fits."""
    left = [part for part in parts if "lack" in part.content]
    found = []
    lacking = [part for part in left if part.content["lack"] is not None]
    for _number, held in groupby(lacking, key=lambda part: int(part.content["lack"])):
        people = list(held)
        found.append(Unmet(_one_more(people[0], zone), _names(people), []))
    others = [part for part in left if part.content["lack"] is None]
    for _party, held in groupby(others, key=lambda part: str(part.content["party"])):
        people = list(held)
        text = _("None of your vehicles fits: %(place)s", place=people[0].content["at"])
        found.append(Unmet(text, _names(people), list(_why_none(people[0], rides))))
    return found


def _shown(told: list[Told], rides: Rides, zone: str) -> Shown:
    first = told[0].content
    at = datetime.fromisoformat(first["leaves"])
    vehicle = rides.vehicles.get(first["vehicle"])
    name = vehicle.row.name if vehicle else _("A vehicle that was taken out")
    when = format_datetime(at, zone)
    return Shown(
        _("%(time)s: %(vehicle)s", time=when, vehicle=name),
        first["from"],
        first["to"],
        not first["run"],
        [Riders(row, [_rider(part, zone) for part in row.parts]) for row in rows_of(told)],
        [check for part in _heads(told) for check in _checks(part, rides)],
    )


def _rider(part: Told, zone: str) -> Rider:
    content = part.content
    minutes = content["waits"]
    waits = ngettext("waits %(num)d minute", "waits %(num)d minutes", minutes) if minutes else ""
    return Rider(part, PlaceKind(content["place"]).label, _journey(content, zone), waits)


def _journey(content: dict[str, Any], zone: str) -> str:
    moment = datetime.fromisoformat(content["moment"]).astimezone(ZoneInfo(zone))
    time = format_clock_time(moment.time())
    if content["way"] == Way.THERE.value:
        return _("arrives at %(time)s", time=time)
    return _("travels on at %(time)s", time=time)


def _heads(told: list[Told]) -> Iterator[Told]:
    seen = set()
    for part in told:
        if part.content["party"] not in seen:
            seen.add(part.content["party"])
            yield part


def _checks(part: Told, rides: Rides) -> Iterator[Check]:
    """What is to be known of these people in this vehicle, as far as it still is so."""
    trip = rides.trips.get(part.content["party"])
    if trip is None:
        return
    yield from _of_fit(trip, part.content["vehicle"])
    name = trip.head.name
    if not trip.how.is_told:
        yield Check(_("Ask %(name)s how they travel in a vehicle.", name=name))
    if trip.how.chair_apart:
        yield Check(_("The wheelchair of %(name)s stands in a place for wheelchairs.", name=name))
    if trip.how.chair_folded:
        yield Check(_("The wheelchair of %(name)s goes into the boot.", name=name))
    if trip.how.kept:
        yield Check(
            ngettext(
                "%(num)d seat beside %(name)s stays free.",
                "%(num)d seats beside %(name)s stay free.",
                trip.how.kept,
                name=name,
            )
        )


def _of_fit(trip: Trip, vehicle: str) -> Iterator[Check]:
    verdict = trip.verdicts.get(vehicle, Verdict(Grade.OK))
    if vehicle in trip.verdicts and vehicle not in trip.wished:
        yield Check(_("%(name)s asked for another kind of vehicle.", name=trip.head.name))
    if verdict.grade is not Grade.OK:
        yield Check(in_one_sentence(verdict), verdict.source)


def _one_more(part: Told, zone: str) -> str:
    content = part.content
    first, last = (
        datetime.fromisoformat(content[name]).astimezone(ZoneInfo(zone))
        for name in ("earliest", "latest")
    )
    return _(
        "One more vehicle with %(places)s, %(day)s between %(from_time)s and %(to_time)s: "
        "%(place)s",
        places=_places(content["seats"], content["wheelchairs"]),
        day=format_date(first.date()),
        from_time=format_clock_time(first.time()),
        to_time=format_clock_time(last.time()),
        place=content["at"],
    )


def _places(seats: int, wheelchairs: int) -> str:
    for_seats = ngettext("%(num)d seat", "%(num)d seats", seats)
    for_chairs = ngettext(
        "%(num)d place for a wheelchair", "%(num)d places for wheelchairs", wheelchairs
    )
    if not wheelchairs or not seats:
        return for_chairs if wheelchairs else for_seats
    return _("%(places)s and %(seats)s", places=for_chairs, seats=for_seats)


def _why_none(part: Told, rides: Rides) -> Iterator[Check]:
    trip = rides.trips.get(part.content["party"])
    if trip is None:
        return
    if not rides.vehicles:
        yield Check(_("No vehicle is written down among the measured places."))
    for key, verdict in trip.verdicts.items():
        if key in rides.vehicles and verdict.grade is Grade.NO:
            yield Check(in_one_sentence(verdict), verdict.source)


def _names(people: Iterable[Told]) -> str:
    return ", ".join(part.participation.name for part in people)
