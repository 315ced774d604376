"""What is arranged in a whole training, in as many questions for 150 people as for one."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import contains_eager
from sqlalchemy.orm import defer
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Channel
from events.team.models import Participation
from foundation.store import all_of
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Decision
from registration.arrangements.models import Reply
from registration.arrangements.rules import UNSEEN
from registration.arrangements.rules import WAITING
from registration.arrangements.rules import awaits_reply
from registration.arrangements.rules import has_waited
from registration.arrangements.rules import is_for_this_week
from registration.arrangements.rules import is_late
from registration.needs.rules import WITH_A_PLACE


@dataclass(frozen=True)
class Filter:
    """Which arrangements the coordinator wants to see; "" and None leave nothing out."""

    show: str = "week"
    category: Category | None = None
    person: UUID | None = None
    supplier: UUID | None = None


def rows_in(event: Event, categories: Collection[Category]) -> Sequence[Arrangement]:
    """The arrangements in these categories, the most urgent first, then by name."""
    query = _in_event(event).where(
        Arrangement.category.in_(categories),
        or_(Arrangement.decision.is_(None), Arrangement.decision.not_in(UNSEEN)),
    )
    query = query.options(joinedload(Arrangement.owner), joinedload(Arrangement.supplier))
    rows = all_of(query)
    return sorted(rows, key=lambda row: (row.due_on or date.max, row.participation.name_sorts))


def chosen(rows: Iterable[Arrangement], wanted: Filter, today: date) -> list[Arrangement]:
    """Those of `rows` that `wanted` lets through."""
    shows = {
        "week": lambda row: is_for_this_week(row, today),
        "open": lambda row: row.progress in WAITING,
        "late": lambda row: is_late(row, today),
        "objected": lambda row: row.reply is Reply.NOT_RIGHT,
        "unconfirmed": awaits_reply,
    }
    fits = shows.get(wanted.show, lambda _row: True)
    return [
        row
        for row in rows
        if fits(row)
        and wanted.category in (None, row.category)
        and wanted.person in (None, row.participation_id)
        and wanted.supplier in (None, row.supplier_id)
    ]


def arrangements_in(
    event: Event, categories: Collection[Category]
) -> dict[UUID, list[Arrangement]]:
    """{participation: its arrangements} in one question; what they say stays in the store."""
    query = _in_event(event).where(
        Arrangement.category.in_(categories),
        or_(Arrangement.decision.is_(None), Arrangement.decision.not_in(UNSEEN)),
    )
    found: dict[UUID, list[Arrangement]] = {}
    for row in all_of(query.options(defer(Arrangement.sealed))):
        found.setdefault(row.participation_id, []).append(row)
    return found


def proposals_in(
    event: Event, categories: Collection[Category], decision: Decision = Decision.PROPOSED
) -> Sequence[Arrangement]:
    """What rules proposed in these categories: undecided, or dropped."""
    query = _in_event(event).where(
        Arrangement.category.in_(categories), Arrangement.decision == decision
    )
    return all_of(query)


def people_to_ask(rows: Iterable[Arrangement], now: datetime) -> dict[Participation, int]:
    """{person: how many arrangements} of those whom no email reaches and who are still silent."""
    found: dict[Participation, int] = {}
    for row in rows:
        person = row.participation
        if has_waited(row, now) and person.channel is not Channel.EMAIL:
            found[person] = found.get(person, 0) + 1
    return found


def unconfirmed_people(event: Event) -> dict[Participation, list[Arrangement]]:
    """{person: arrangements on which their word is asked for}."""
    found: dict[Participation, list[Arrangement]] = {}
    for row in rows_in(event, tuple(Category)):
        if awaits_reply(row):
            found.setdefault(row.participation, []).append(row)
    return found


def _in_event(event: Event) -> Select[Arrangement]:
    return (
        select(Arrangement)
        .join(Arrangement.participation)
        .where(Participation.event_id == event.id, Participation.state.in_(WITH_A_PLACE))
        .options(contains_eager(Arrangement.participation))
        .order_by(Participation.name_sorts, Arrangement.created_at, Arrangement.id)
    )
