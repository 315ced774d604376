"""Questions about needs. Whoever shows what they return must note the look (actions.look)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from flask import abort
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from events.team.queries import participations_in
from foundation.audit import AuditEntry
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import RoleGrant
from foundation.sealing import unseal
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from registration.needs.groups import GROUPS
from registration.needs.groups import Group
from registration.needs.groups import Kind
from registration.needs.models import Arrangement
from registration.needs.models import NeedsAnswer
from registration.needs.models import Progress
from registration.needs.models import TalkRequest
from registration.needs.rules import WITH_A_PLACE

LOOKED = "looked_at.needs"


@dataclass(frozen=True)
class Look:
    """Somebody read a group of needs."""

    at: datetime
    name: str
    role: str
    organisation: str
    group: str


def group_or_404(name: str) -> Group:
    """The declared group of that name."""
    if name not in GROUPS:
        abort(404)
    return GROUPS[name]


def answer_of(participation: Participation, group: Group) -> NeedsAnswer | None:
    """What the person answered in `group`, still sealed."""
    return one_or_none(
        select(NeedsAnswer).where(
            NeedsAnswer.participation_id == participation.id, NeedsAnswer.group == group.name
        )
    )


def answered_groups(participation: Participation) -> set[str]:
    """Names of the groups that the person answered; says nothing of what."""
    query = select(NeedsAnswer.group).where(NeedsAnswer.participation_id == participation.id)
    return set(all_of(query))


def opened(answer: NeedsAnswer | None) -> dict[str, Any]:
    """The answers {question name: value}; {} where there are none. Raises NotReadable."""
    if answer is None:
        return {}
    person_id = answer.participation.person_id
    assert person_id is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
    return unseal(answer.sealed, "needs_answer", answer.id, person_id)


def in_words(group: Group, answers: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """(question, answers as the person saw them) for every question that was answered."""
    told = []
    for question in group.questions:
        value = answers.get(question.name)
        if not value:
            continue
        values = value if isinstance(value, list) else [value]
        chosen = question.kind in (Kind.CHOICE, Kind.SEVERAL)
        words = [str(question.choices.get(one, one)) if chosen else str(one) for one in values]
        told.append((str(question.label), words))
    return told


def arrangements_of(participation: Participation) -> Sequence[Arrangement]:
    """All arrangements for one person, the oldest first."""
    query = select(Arrangement).where(Arrangement.participation_id == participation.id)
    return all_of(query.order_by(Arrangement.created_at, Arrangement.id))


def arrangement_or_404(participation: Participation, arrangement_id: UUID) -> Arrangement:
    """One arrangement of this person and of nobody else."""
    arrangement = one_or_none(
        select(Arrangement).where(
            Arrangement.id == arrangement_id, Arrangement.participation_id == participation.id
        )
    )
    if arrangement is None:
        abort(404)
    return arrangement


def words_of(arrangement: Arrangement) -> dict[str, str]:
    """What is arranged, the organisers' note and the person's objection: "what", "note", "not_right"."""
    person_id = arrangement.participation.person_id
    assert person_id is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
    return unseal(arrangement.sealed, "arrangement", arrangement.id, person_id)


def open_conditions(participation: Participation) -> int:
    """How many points of a "yes, if" still have no answer."""
    return sum(
        arrangement.is_condition and arrangement.progress in (Progress.ASKED, Progress.ARRANGING)
        for arrangement in arrangements_of(participation)
    )


def people_with_places(event: Event) -> Sequence[Participation]:
    """Those whose needs may be opened, by name."""
    return participations_in(event, *WITH_A_PLACE)


def groups_answered_in(event: Event) -> dict[UUID, set[str]]:
    """{participation: names of answered groups} in one question to the store."""
    query = (
        select(NeedsAnswer.participation_id, NeedsAnswer.group)
        .join(Participation, Participation.id == NeedsAnswer.participation_id)
        .where(Participation.event_id == event.id, Participation.state.in_(WITH_A_PLACE))
    )
    found: dict[UUID, set[str]] = {}
    for participation_id, group in db.session.execute(query):
        found.setdefault(participation_id, set()).add(group)
    return found


def arrangements_in(event: Event) -> dict[UUID, list[Arrangement]]:
    """{participation: its arrangements} in one question to the store; what they say stays sealed."""
    query = (
        select(Arrangement)
        .join(Participation, Participation.id == Arrangement.participation_id)
        .where(Participation.event_id == event.id, Participation.state.in_(WITH_A_PLACE))
        .order_by(Arrangement.created_at, Arrangement.id)
    )
    found: dict[UUID, list[Arrangement]] = {}
    for arrangement in all_of(query):
        found.setdefault(arrangement.participation_id, []).append(arrangement)
    return found


def talk_requests_in(event: Event) -> Sequence[TalkRequest]:
    """Who would rather talk and waits, the longest first."""
    query = (
        select(TalkRequest)
        .join(Participation, Participation.id == TalkRequest.participation_id)
        .where(Participation.event_id == event.id, TalkRequest.done_at.is_(None))
    )
    return all_of(query.order_by(TalkRequest.asked_at))


def looks_at(participation: Participation) -> list[Look]:
    """Who read this person's needs, newest first, with role and organisation."""
    query = (
        select(AuditEntry, Person.name, Organisation.name)
        .join(Person, Person.id == AuditEntry.actor_id)
        .outerjoin(
            RoleGrant,
            (RoleGrant.person_id == Person.id) & (RoleGrant.scope_id == participation.event_id),
        )
        .outerjoin(Organisation, Organisation.id == RoleGrant.organisation_id)
        .where(AuditEntry.row_id == participation.id, AuditEntry.act == LOOKED)
        .order_by(AuditEntry.at.desc())
    )
    return [
        Look(entry.at, name, entry.actor_role, organisation or "", str(entry.details["group"]))
        for entry, name, organisation in db.session.execute(query).unique()
    ]
