"""Who decides what about arrangements, and what waits for whom."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from datetime import timedelta
from decimal import Decimal
from typing import Any
from typing import Protocol
from uuid import UUID

from events.call.models import Event
from events.call.rules import ORGANISERS
from events.team.models import Participation
from events.team.models import State
from foundation.people import Person
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.people import holds
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Decision
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply

WAITING = (Progress.ASKED, Progress.ARRANGING)
"""The organisers have not answered yet."""

UNSEEN = (Decision.PROPOSED, Decision.DROPPED)
"""What a rule proposed reaches the person once a human has accepted it."""

PATIENCE = timedelta(days=3)
"""How long the team waits for the person's word before it asks."""

SOON = timedelta(days=7)
"""How far "this week" reaches."""

PROVIDED = (Progress.ARRANGED, Progress.CHECKED)
"""The person has got it, or will."""

_ANSWERED = (Progress.ARRANGED, Progress.NOT_MANAGED)


FEW = 5
"""Fewer people than this are neither counted nor summed for others."""


class Amounts(Protocol):
    """What is planned and was paid, and for whom."""

    planned: Decimal
    actual: Decimal
    people: set[UUID]


def may_set_conditions(participation: Participation) -> bool:
    """Points can be added while the person has not said a last yes or no."""
    return participation.state in (State.OFFERED, State.CONDITIONAL)


def may_see_accounts(person: Person | None, event: Event) -> bool:
    """Costs of all categories are for the organisers and the access coordinator."""
    return holds(person, event.id, *ORGANISERS, Role.COORDINATOR)


def decides_what_is_not_managed(person_id: UUID | None, grants: Sequence[RoleGrant]) -> bool:
    """That something is not managed is the decision of an owner of the training alone."""
    return any(each.person_id == person_id and each.role == Role.OWNER for each in grants)


def awaits_reply(arrangement: Arrangement) -> bool:
    """The person's word is asked for what has an answer, not for what is still being arranged."""
    return arrangement.reply is None and arrangement.progress in _ANSWERED


def has_waited(arrangement: Arrangement, now: datetime) -> bool:
    """Whether the person's word has been waited for for three days."""
    asked = arrangement.asked_at
    return awaits_reply(arrangement) and asked is not None and asked <= now - PATIENCE


def is_late(arrangement: Arrangement, today: date) -> bool:
    """Still open after the day by which it had to be arranged."""
    due = arrangement.due_on
    return due is not None and due < today and arrangement.progress in WAITING


def is_for_this_week(arrangement: Arrangement, today: date) -> bool:
    """Late, due within a week or without a day, objected to, or unconfirmed."""
    if arrangement.reply is Reply.NOT_RIGHT or awaits_reply(arrangement):
        return True
    due = arrangement.due_on
    return arrangement.progress in WAITING and (due is None or due <= today + SOON)


def counts_for_accounts(arrangement: Arrangement) -> bool:
    """Whether something was provided or an amount written down, so that money remembers it."""
    if arrangement.decision in UNSEEN:
        return False
    spent = arrangement.cost_planned or arrangement.cost_actual
    return arrangement.progress in PROVIDED or bool(spent)


def safe_cells(sums: Mapping[str, Amounts], before: Mapping[str, Any]) -> dict[str, Any]:
    """The totals that may leave the team: {category: {"people", "planned", "actual"}}.

    Fewer than five people are never counted or summed (docs/security.md, bar PR15), not even by
    taking one total from another: hidden categories are told together under "rest",
    with a shown one if need be, and only when five people are in it. A total that stands in the
    report `before` stays as it was until five people more or fewer are in it, so that two reports
    cannot be subtracted either. A category where nothing was arranged is left out.
    """
    held = {name: each for name, each in sums.items() if each.people}
    small = {name for name, each in held.items() if len(each.people) < FEW and name not in before}
    hidden = _hidden_with_company(held, small, before)
    cells = {
        name: _cell([each], before.get(name)) for name, each in held.items() if name not in hidden
    }
    together = [held[name] for name in hidden]
    if len(_all_people(together)) >= FEW:
        cells["rest"] = _cell(together, before.get("rest"))
    return cells | {"hidden": sorted(hidden)}


def _hidden_with_company(
    held: Mapping[str, Amounts], small: set[str], before: Mapping[str, Any]
) -> set[str]:
    """The small ones, and as many larger ones as keep them from standing alone."""
    hidden = set(small)
    larger = sorted((len(each.people), name) for name, each in held.items() if name not in hidden)
    for _count, name in larger:
        together = _all_people(held[each] for each in hidden)
        if not hidden or (len(hidden) > 1 and len(together) >= FEW) or name in before:
            break
        hidden.add(name)
    return hidden


def _all_people(sums: Iterable[Amounts]) -> set[UUID]:
    return {person for each in sums for person in each.people}


def _cell(sums: Sequence[Amounts], before: Mapping[str, Any] | None) -> dict[str, Any]:
    people = len(_all_people(sums))
    planned, actual = sum(each.planned for each in sums), sum(each.actual for each in sums)
    if before is None or abs(people - before["people"]) >= FEW:
        return {"people": people, "planned": str(planned), "actual": str(actual)}
    paid = before["actual"] if Decimal(before["actual"]) else str(actual)
    return {**before, "actual": paid}
