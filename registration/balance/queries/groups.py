"""How a group of people stands with the targets of their training, and who would change it."""

from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.rules import WITH_A_PLACE
from foundation.store import all_of
from foundation.store import db
from foundation.store import search_key
from registration.apply.models import Application
from registration.balance.queries.communities import Communities
from registration.balance.queries.communities import communities_in
from registration.balance.queries.targets import goals_of
from registration.balance.queries.words import Names
from registration.balance.queries.words import Row
from registration.balance.queries.words import rows_of
from registration.balance.queries.words import sentences_of
from registration.balance.queries.words import words_of_clash
from registration.balance.queries.words import words_of_passing
from registration.balance.rules import Effect
from registration.balance.rules import Facts
from registration.balance.rules import clashes
from registration.balance.rules import effect_of
from registration.balance.rules import next_of
from registration.balance.rules import standings

# Thousands of keys in one statement are more than a store takes: then all of a training are read.
_MOST_KEYS = 500
_MAY_COME = (State.APPLIED, State.RESERVE, *WITH_A_PLACE)


@dataclass(frozen=True)
class Balance:
    """How a group stands: its rows in words, and how many people and places there are."""

    rows: Sequence[Row]
    people: int
    places: int
    communities: Communities

    @property
    def unmet(self) -> int:
        """How many targets the group does not meet."""
        communities = sum(not row.is_met for row in self.communities.rows)
        return sum(not row.is_met for row in self.rows) + communities

    @property
    def has_targets(self) -> bool:
        """Whether any target is set."""
        return bool(self.rows or self.communities.rows)


@dataclass(frozen=True)
class Told:
    """An effect, and each of its changes in a sentence."""

    effect: Effect
    sentences: Sequence[str]


def balance_of(event: Event, chosen: Collection[UUID]) -> Balance:
    """How the participants with these keys stand with the targets."""
    goals = goals_of(event)
    communities = communities_in(event, chosen)
    if not goals:
        return Balance((), len(chosen), event.capacity, communities)
    known, names = _facts(event, chosen)
    rows = rows_of(standings(goals, list(known.values())), names)
    return Balance(rows, len(known), event.capacity, communities)


def with_a_place(event: Event) -> set[UUID]:
    """The keys of the participants who have a place or an offer."""
    query = select(Participation.id).where(
        Participation.event_id == event.id,
        Participation.part == Part.PARTICIPANT,
        Participation.state.in_(WITH_A_PLACE),
        Participation.pool_id.is_(None),
    )
    return set(all_of(query))


def effects(
    event: Event, chosen: Collection[UUID], candidates: Collection[UUID]
) -> dict[UUID, Told]:
    """What choosing each candidate, beside the `chosen`, would do. The chosen are left out."""
    goals = goals_of(event)
    if not goals:
        return {}
    asked = [key for key in candidates if key not in set(chosen)]
    known, names = _facts(event, {*chosen, *asked})
    group = [known[key] for key in chosen if key in known]
    tallies = {goal: goal.tally(group) for goal in goals}
    found = {key: effect_of(tallies, known[key]) for key in asked if key in known}
    return {key: Told(one, sentences_of(one, names)) for key, one in found.items()}


def next_that_keeps(
    event: Event, holders: Collection[UUID], reserve: Sequence[Participation]
) -> tuple[Participation | None, dict[UUID, list[str]]]:
    """The first of the `reserve` list, in its order, who keeps the targets, and why not others.

    `holders` are the keys of those who hold a place. None where everybody would pass a limit: then
    people decide. The reasons are sentences by key, of those who were passed over.
    """
    known, names = _facts(event, {*holders, *(row.id for row in reserve)})
    group = [known[key] for key in holders if key in known]
    waiting = [known[row.id] for row in reserve]
    found = next_of(goals_of(event), event.capacity - len(group), group, waiting)
    chosen = next((row for row in reserve if row.id == found.chosen), None)
    return chosen, {key: words_of_passing(one, names) for key, one in found.passed.items()}


def clashes_in(event: Event) -> list[str]:
    """Which targets cannot hold, as sentences, with everybody who may still come."""
    goals = goals_of(event)
    if not goals:
        return []
    known, _names = _facts(event, None)
    found = clashes(goals, event.capacity, list(known.values()))
    return [words_of_clash(clash, event.capacity) for clash in found]


def _facts(event: Event, keys: Collection[UUID] | None) -> tuple[Mapping[UUID, Facts], Names]:
    """What balance knows of these people (of all who may come: None), and how to name groups."""
    query = _of_participants(event)
    if keys is None:
        query = query.where(Participation.state.in_(_MAY_COME), Participation.pool_id.is_(None))
    elif len(keys) <= _MOST_KEYS:
        query = query.where(Participation.id.in_(keys))
    rows = [row for row in db.session.execute(query) if keys is None or row[0] in keys]
    known = {row[0]: _facts_in(row) for row in rows}
    written = [row[2] for row in reversed(rows) if row[2]]
    return known, {_folded(name): " ".join(name.split()) for name in written}


def _of_participants(event: Event) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Participation.id,
            Participation.country,
            Application.organisation,
            Application.experience,
            Application.gender,
            Application.took_part_before,
            Application.languages,
        )
        .outerjoin(Application, Application.participation_id == Participation.id)
        .where(
            Participation.event_id == event.id,
            Participation.part == Part.PARTICIPANT,
            Participation.state != State.DRAFT,
        )
        # An organisation is named as who applied first has written it.
        .order_by(Participation.submitted_at, Participation.id)
    )


def _facts_in(row: Sequence[Any]) -> Facts:
    key, country, organisation, experience, gender, before, languages = row
    return Facts(
        id=key,
        country=country,
        organisation=_folded(organisation or ""),
        experience=experience,
        gender=gender,
        took_part_before=before,
        languages=frozenset(languages or ()),
    )


def _folded(name: str) -> str:
    return " ".join(search_key(name).split())
