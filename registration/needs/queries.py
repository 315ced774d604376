"""Questions about needs. Whoever shows what they return must note the look (actions.look)."""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from typing import Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from flask import abort
from flask import current_app
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.models import Participation
from events.team.queries import participation_of_event_or_404
from events.team.queries import participations_in
from foundation.audit import AuditEntry
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people.queries import grants_in
from foundation.people.queries import names_of
from foundation.sealing import NotReadable
from foundation.sealing import unseal
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from registration.needs.groups import GROUPS
from registration.needs.groups import Group
from registration.needs.groups import Kind
from registration.needs.models import NeedsAnswer
from registration.needs.models import TalkRequest
from registration.needs.rules import WITH_A_PLACE
from registration.needs.rules import may_open

LOOKED = "looked_at.needs"
TALK = "talk"
"""Stands in the trail where somebody read a wish to talk, which belongs to no group."""


class Sealed(Protocol):
    """A row about one person, whose words are sealed for that row and that person."""

    __tablename__: str
    id: Any
    sealed: Any
    participation: Any


@dataclass(frozen=True)
class FromAbove:
    """What the rooms above tell the needs; app.py gathers it."""

    #: The categories in which something is arranged for the person.
    arranged: Callable[[Participation], set[str]]
    #: Called inside the transaction in which the person takes a group back.
    taken_back: Callable[[Participation, str], None]
    #: Called inside the transaction in which the person's answers change.
    changed: Callable[[Participation, str], None]


@dataclass(frozen=True)
class Look:
    """Somebody read a group of needs, on one day once or several times."""

    last_at: datetime
    name: str
    #: As what they looked, as the trail names it: "organiser", "helper" …
    role: str
    organisation: str
    group: str
    times: int


def from_above() -> FromAbove:
    """What the rooms above tell."""
    given: FromAbove = current_app.extensions["stepfree.needs"]
    return given


def group_or_404(name: str) -> Group:
    """The declared group of that name."""
    if name not in GROUPS:
        abort(404)
    return GROUPS[name]


def person_with_place_or_404(
    reader: Person | None, event: Event, participation_id: UUID
) -> Participation:
    """Somebody whose needs the reader may open; for others there is no such page."""
    participation = participation_of_event_or_404(event, participation_id)
    if not may_open(reader, participation):
        abort(404)
    return participation


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
    """The answers {question name: value}; {} where there are none. Raises Refused."""
    return unsealed(answer) if answer else {}


def wish_of(request: TalkRequest) -> dict[str, str]:
    """How the person would like to talk ("way") and what they add ("more"). Raises Refused."""
    return unsealed(request)


def in_words(group: Group, answers: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
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


def told_by(
    participation_ids: Collection[UUID], fields: Collection[str]
) -> dict[UUID, dict[str, Any]]:
    """{participation: {question: answer}} of these questions; read by machines in bulk.

    Whoever shows a human what comes of it notes the look. Raises Refused.
    """
    query = select(NeedsAnswer).where(NeedsAnswer.participation_id.in_(participation_ids))
    found: dict[UUID, dict[str, Any]] = {}
    for row in all_of(query.options(joinedload(NeedsAnswer.participation))):
        answers = {name: value for name, value in unsealed(row).items() if name in fields}
        found.setdefault(row.participation_id, {}).update(answers)
    return found


def talk_request_of(participation: Participation) -> TalkRequest | None:
    """The person's wish to talk that still waits."""
    query = select(TalkRequest).where(
        TalkRequest.participation_id == participation.id, TalkRequest.done_at.is_(None)
    )
    found = all_of(query.order_by(TalkRequest.asked_at))
    return found[0] if found else None


def talk_request_or_404(participation: Participation) -> TalkRequest:
    """The person's wish to talk that still waits; no page where there is none."""
    request = talk_request_of(participation)
    if request is None:
        abort(404)
    return request


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


def who_wants_to_talk(event: Event) -> set[UUID]:
    """Participations with a place whose wish to talk still waits."""
    query = (
        select(TalkRequest.participation_id)
        .join(Participation, Participation.id == TalkRequest.participation_id)
        .where(
            Participation.event_id == event.id,
            Participation.state.in_(WITH_A_PLACE),
            TalkRequest.done_at.is_(None),
        )
    )
    return set(all_of(query))


def looks_at(participation: Participation) -> list[Look]:
    """Who read this person's needs, newest first, and for which organisation they acted.

    The same person's looks at the same group on the same day are one line.
    """
    entries = history_of(participation.id, LOOKED)
    names = names_of(entry.actor_id for entry in entries if entry.actor_id)
    zone = ZoneInfo(participation.event.zone)
    found: dict[tuple[object, ...], list[AuditEntry]] = {}
    for entry in entries:
        key = (entry.actor_id, entry.details["group"], entry.at.astimezone(zone).date())
        found.setdefault(key, []).append(entry)
    return [
        Look(
            last_at=one[0].at,
            name=names.get(one[0].actor_id, "") if one[0].actor_id else "",
            role=one[0].actor_role,
            organisation=str(one[0].details["organisation"]),
            group=str(one[0].details["group"]),
            times=len(one),
        )
        for one in found.values()
    ]


def organisation_of(person_id: UUID | None, event: Event) -> str:
    """For which organisation a person organises this training; "" where none is named."""
    bodies = [one.organisation for one in grants_in(event.id) if one.person_id == person_id]
    return next((body.short_name for body in bodies if body is not None), "")


def unsealed(row: Sealed) -> dict[str, Any]:
    """What is sealed in a row about one person. Raises Refused when it does not open."""
    person_id = row.participation.person_id
    assert person_id is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
    try:
        return unseal(row.sealed, row.__tablename__, row.id, person_id)
    except NotReadable:
        message = _(
            "This cannot be opened. It may have been changed in the store. "
            "Please tell the people who run this site."
        )
        raise Refused(message) from None
