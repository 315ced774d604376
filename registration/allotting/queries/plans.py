"""What the solver proposes, part by part. Whoever shows it notes the look."""

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import asdict
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from uuid import uuid5

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.models import Participation
from foundation.signing import current_secrets
from foundation.store import all_of
from foundation.store import one_or_none
from registration.allotting.hours.nouns import Asked as AskedHours
from registration.allotting.models import Choice
from registration.allotting.models import Plan
from registration.allotting.models import PlanPart
from registration.allotting.models import Subject
from registration.allotting.seats.nouns import Asked as AskedSeats
from registration.needs.queries import unsealed


@dataclass(frozen=True)
class Told:
    """A part of a plan, opened.

    Bedrooms: {"room", "first_night", "last_night", "grade", "notes"}; see queries/reasons.py.
    Seats: {"ride", "run", "vehicle", "leaves", "from", "to", "place", "waits", "way", "moment",
    "party", "kept", "chairs"}, or {"lack", …} where no vehicle takes them. Hours: {"want",
    "hour", "worker"}, or {"want", "hour", "lacking"}.
    """

    row: PlanPart
    content: dict[str, Any]

    @property
    def participation(self) -> Participation:
        """About whom it says something."""
        return self.row.participation

    @property
    def choice(self) -> Choice:
        """What people decided about it."""
        return self.row.choice

    @property
    def gives(self) -> bool:
        """Whether it proposes something; else it says what cannot be met."""
        return any(self.content.get(key) for key in ("room", "vehicle", "worker"))

    @property
    def together(self) -> str:
        """People who ride together are chosen together; everything else is chosen on its own."""
        return str(self.content.get("party", self.row.id))


@dataclass(frozen=True)
class Row:
    """What people choose as one."""

    parts: tuple[Told, ...]

    @property
    def key(self) -> UUID:
        """The same until the solver is asked anew."""
        return self.parts[0].row.id

    @property
    def choice(self) -> Choice:
        """What people decided about it."""
        return self.parts[0].choice

    @property
    def names(self) -> str:
        """Whom it concerns."""
        return ", ".join(part.participation.name for part in self.parts)


def plan_of(event: Event, subject: Subject) -> Plan | None:
    """What was asked last; None before anybody asked."""
    return one_or_none(select(Plan).where(Plan.event_id == event.id, Plan.subject == subject))


def plan_or_404(event: Event, subject: Subject) -> Plan:
    """The same, where something was asked."""
    return plan_of(event, subject) or abort(404)


def parts_of(plan: Plan | None) -> list[Told]:
    """What it says, in its order. Raises Refused where something does not open."""
    if plan is None:
        return []
    query = select(PlanPart).where(PlanPart.plan_id == plan.id).order_by(PlanPart.number)
    rows = all_of(query.options(joinedload(PlanPart.participation)))
    return [Told(row, _as_today(unsealed(row))) for row in rows]


def _as_today(content: dict[str, Any]) -> dict[str, Any]:
    """Hours that 0.3.0 proposed: one person for each turn, with one rest or none."""
    if "rest" not in content:
        return content
    rest = content["rest"]
    return {"rests": [rest] if rest else [], "together": 1, **content}


def rows_of(parts: Iterable[Told]) -> list[Row]:
    """What can be taken over, row by row, in the order of the parts."""
    held: dict[str, list[Told]] = {}
    for part in parts:
        if part.gives:
            held.setdefault(part.together, []).append(part)
    return [Row(tuple(each)) for each in held.values()]


def basis_of(asked: AskedSeats | AskedHours) -> str:
    """A digest of all that a proposal rests on; keyed, so that nobody can guess what it was."""
    text = json.dumps(asdict(asked), sort_keys=True, default=sorted)
    return hmac.new(current_secrets().newest, text.encode(), hashlib.sha256).hexdigest()


def run_key(plan: Plan, content: dict[str, Any]) -> UUID:
    """The run that a part of the plan stands for: a standing one, or one that it makes."""
    made = uuid5(plan.id, f"{plan.number}.{content['ride']}")
    return UUID(content["run"]) if content["run"] else made


def people_in(parts: Iterable[Told]) -> set[UUID]:
    """Of whom it says something."""
    return {part.participation.id for part in parts}
