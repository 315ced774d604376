"""Hours: what the solver says of them, and making them real by the verbs of companions."""

from collections.abc import Callable
from collections.abc import Iterable
from itertools import groupby
from typing import Any
from uuid import UUID

from foundation.audit import Actor
from foundation.store import get_or_404
from registration.allotting.actions.plans import Answer
from registration.allotting.actions.plans import Writer
from registration.allotting.hours.nouns import Asked
from registration.allotting.hours.proposing import propose
from registration.allotting.models import Plan
from registration.allotting.queries.hours import Need
from registration.allotting.queries.hours import hours_of
from registration.allotting.queries.plans import Told
from registration.allotting.queries.plans import basis_of
from registration.companions import actions as companions
from registration.companions.models import Engaged
from registration.companions.queries import meeting_of
from registration.companions.queries import suggestion_of
from registration.companions.rules import holds_hours


def work_out(plan: Plan) -> Answer:
    """What the solver says of the hours. Raises SolverStopped, and Refused by what is sealed."""
    hours = hours_of(plan.event, plan.subject)
    found = propose(hours.asked)
    parts = []
    for turn in found.turns:
        need = hours.needs[turn.want]
        there = _there(hours.asked, turn.worker, need.want.hour)
        new = [one for one in need.people if str(one.id) not in there]
        parts += [(one, {**_of(need), "worker": turn.worker}) for one in new]
    for key, number in found.lacking.items():
        need = hours.needs[key]
        parts += [(one, {**_of(need), "lacking": number}) for one in need.people]
    parts.sort(key=lambda part: (part[0].name, str(part[0].id), part[1]["starts"]))
    return Answer(parts, basis_of(hours.asked), found.is_best)


def _there(asked: Asked, worker: str, hour: str) -> set[str]:
    """Whom they serve in it already."""
    held = (one.people for one in asked.kept if (one.worker, one.hour) == (worker, hour))
    return {person for people in held for person in people}


def _asked(plan: Plan) -> Asked:
    return hours_of(plan.event, plan.subject).asked


def _write(plan: Plan, parts: Iterable[Told], by: Actor) -> None:
    """Suggest people for these hours, or add the hours for whom they know already."""
    del plan
    _each_pair(parts, by, lambda old, new: [*old, *(hour for hour in new if hour not in old)])


def _undo(plan: Plan, parts: Iterable[Told], by: Actor) -> None:
    del plan
    _each_pair(parts, by, lambda old, new: [hour for hour in old if hour not in new])


HOURS = Writer(_asked, _write, _undo)
"""How a proposal of hours is made real."""


def _each_pair(
    parts: Iterable[Told], by: Actor, change: Callable[[list[str], list[str]], list[str]]
) -> None:
    given = sorted(
        (part for part in parts if "worker" in part.content),
        key=lambda part: (part.content["worker"], str(part.participation.id)),
    )
    pairs = groupby(given, key=lambda part: (part.content["worker"], part.participation))
    for (worker, participation), held in pairs:
        hours = [part.content["hour"] for part in held]
        engaged = get_or_404(Engaged, UUID(worker))
        earlier = suggestion_of(engaged, participation)
        if earlier is None:
            companions.suggest(engaged, participation, companions.Offer(hours), by)
        elif holds_hours(earlier):
            offer = companions.Offer(change(list(earlier.hours), hours), meeting_of(earlier))
            companions.change_hours(earlier, offer, by)


def _of(need: Need) -> dict[str, Any]:
    """What is kept of a need: times, and in which languages; never which tasks or gender."""
    want = need.want
    return {
        "want": want.key,
        "hour": want.hour,
        "starts": want.span.starts,
        "ends": want.span.ends,
        "languages": list(need.languages),
        "rests": [[one.starts, one.ends] for one in need.breaks],
        "number": want.number,
        "together": len(want.people),
    }
