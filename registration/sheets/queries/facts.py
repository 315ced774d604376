"""What other rooms know of each person, as JSON values that any language can tell."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import UTC
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from foundation.store import all_of
from registration.allotting.queries import Given
from registration.allotting.queries import given_in
from registration.allotting.queries import kept_in
from registration.allotting.queries import room_arrangements
from registration.arrangements.catalogue.proposals import RULE_OF
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.models import SupplierKind
from registration.arrangements.queries import rows_in
from registration.arrangements.queries import words_of
from registration.arrangements.queries.of_person import rule_still_said
from registration.companions.models import Answer
from registration.companions.models import EngagedKind
from registration.companions.queries import companions_in
from registration.companions.queries import served_in
from registration.needs.models import NeedsAnswer
from registration.needs.queries import NOTE
from registration.sheets.kinds import Sheet
from registration.sheets.queries.meals import missed_meals
from registration.travel.models import Way
from registration.travel.queries import Told
from registration.travel.queries import journeys_in
from registration.travel.queries import runs_of

People = Sequence[Participation]
Fact = Callable[[Event, Sheet, People], Mapping[UUID, Any]]

_BOOKED = (Progress.ARRANGED, Progress.CHECKED)
_AGREED = (Answer.ACCEPTED, Answer.PREFERRED)


def _arranged(event: Event, sheet: Sheet, _people: People) -> dict[UUID, list[dict[str, Any]]]:
    """What is arranged in the sheet's own category, with a supplier of its kinds.

    Where nobody is named yet, what a rule proposed is for the kind that usually provides it.
    Words of the team for which nobody is named yet stand beside what else is told, and bring
    nobody on a sheet by themselves: "theirs" is then False.

    {"what": words, "rule": name of the rule whose words they still are, or "", "theirs"}.
    """
    found: dict[UUID, list[dict[str, Any]]] = {}
    rooms = room_arrangements(event) if "room" in sheet.facts else set()
    for row in rows_in(event, (sheet.category,)):
        # What tells of a room stands in its own column, in the language of the sheet.
        if row.progress in _BOOKED and row.id not in rooms and _is_for(row, sheet):
            said = {
                "what": words_of(row)["what"],
                "rule": rule_still_said(row),
                "theirs": _provided_by(row) is not None,
            }
            found.setdefault(row.participation_id, []).append(said)
    return {key: sorted(words, key=lambda said: said["what"]) for key, words in found.items()}


def _is_for(row: Arrangement, sheet: Sheet) -> bool:
    kind = _provided_by(row)
    return kind is None or kind in sheet.suppliers


def _provided_by(row: Arrangement) -> SupplierKind | None:
    if row.supplier:
        return row.supplier.kind
    rule = RULE_OF.get(words_of(row).get("rule", ""))
    return rule.by if rule else None


def _note(_event: Event, _sheet: Sheet, people: People) -> dict[UUID, bool]:
    """Who has left an emergency note; what it says stays closed."""
    ids = [one.id for one in people]
    query = select(NeedsAnswer.participation_id).where(
        NeedsAnswer.participation_id.in_(ids), NeedsAnswer.group == NOTE
    )
    return dict.fromkeys(all_of(query), True)


def _beside(event: Event, _sheet: Sheet, _people: People) -> dict[UUID, str]:
    """With whom an assistant comes."""
    return {
        one.participation_id: person.name
        for person, companions in companions_in(event).items()
        for one in companions
    }


def _engaged(event: Event, sheet: Sheet, _people: People) -> dict[UUID, list[list[str]]]:
    """Hours with somebody engaged to whom the person agreed: [day, part, name].

    Who comes instead of somebody stands there at once: [day, part, name, instead of whom, the
    person's answer].
    """
    found: dict[UUID, list[list[str]]] = {}
    for served in served_in(event):
        shift, suggestion = served.shift, served.suggestion
        is_assistant = suggestion.engaged.kind is EngagedKind.ASSISTANT
        fits = is_assistant is (sheet.category is Category.ASSISTANCE)
        if fits and (suggestion.answer in _AGREED or shift.instead_of):
            said = [shift.day.isoformat(), shift.part.value, suggestion.engaged.name]
            if shift.instead_of:
                said += [shift.instead_of.name, suggestion.answer.value]
            found.setdefault(suggestion.participation_id, []).append(said)
    return found


def _journey(event: Event, _sheet: Sheet, _people: People) -> dict[UUID, list[list[str]]]:
    """Arrival, rides and departure of each person: [kind, moment, zone, where, more]."""
    found: dict[UUID, list[list[str]]] = {}
    for key, legs in journeys_in(event).items():
        there = [_stop("arrives", leg) for leg in legs if leg.leg.way is Way.THERE][-1:]
        back = [_stop("leaves", leg) for leg in legs if leg.leg.way is Way.BACK][:1]
        found[key] = [*there, *back]
    for seating in runs_of(event):
        run = seating.run
        for place in seating.places:
            where = [run.from_place, run.to_place, run.vehicle.name, place.kind.value]
            seat = [str(place.number), str(run.id)]
            ride = ["ride", _iso(run.leaves_at), event.zone, *where, *seat]
            found.setdefault(place.participation_id, []).append(ride)
    return {key: sorted(rides, key=lambda ride: ride[1]) for key, rides in found.items() if rides}


def _room(event: Event, _sheet: Sheet, _people: People) -> dict[UUID, list[list[str]]]:
    """The bedrooms of each person: [number, first night, day of departure, who shares it …].

    Nobody's name, and nothing after it, stands in the one that is kept for an assistant engaged.
    """
    found = {
        key: [[*_stay(stay), *sorted(one.name for one in stay.together)] for stay in stays]
        for key, stays in given_in(event).items()
    }
    for key, stays in kept_in(event).items():
        found.setdefault(key, []).extend([*_stay(stay), ""] for stay in stays)
    return found


def _stay(stay: Given) -> list[str]:
    return [stay.room.name, stay.nights.first.isoformat(), stay.nights.leaves_on.isoformat()]


def _stop(kind: str, told: Told) -> list[str]:
    leg = told.details
    if kind == "arrives":
        return [kind, _iso(told.due_at), leg.arrives_zone, leg.to_place, leg.number]
    return [kind, _iso(leg.leaves_at), leg.leaves_zone, leg.from_place, leg.number]


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


FACTS: dict[str, Fact] = {
    "arranged": _arranged,
    "beside": _beside,
    "engaged": _engaged,
    "journey": _journey,
    "missed": missed_meals,
    "note": _note,
    "room": _room,
}
"""{name of a fact: {participation: JSON value} of all people at once}."""
