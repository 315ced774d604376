"""Questions about the targets themselves."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import select

from events.call.models import Event
from foundation.store import all_of
from foundation.store import one_or_none
from foundation.store import read_once
from foundation.wording import said
from registration.balance.models import SHAPES
from registration.balance.models import BalanceTarget
from registration.balance.models import Kind
from registration.balance.rules import Goal
from registration.balance.rules import goals_from
from registration.questions.models import Kind as Asked
from registration.questions.queries import questions_of
from registration.questions.rules import offered

_QUESTIONS = {Kind.GENDER: "gender", Kind.FIRST_TIME: "took_part_before"}
"""What an application is asked only for the sake of a target."""


@read_once
def targets_of(event: Event) -> Sequence[BalanceTarget]:
    """The targets in the order of their kinds."""
    rows = all_of(select(BalanceTarget).where(BalanceTarget.event_id == event.id))
    return sorted(rows, key=lambda row: (list(Kind).index(row.kind), row.key))


def goals_of(event: Event) -> list[Goal]:
    """The targets as values, without communities: those are known of no person."""
    return goals_from(row for row in targets_of(event) if row.kind is not Kind.COMMUNITY)


def target_or_404(event: Event, target_id: UUID) -> BalanceTarget:
    """A target of this training."""
    query = select(BalanceTarget).where(
        BalanceTarget.id == target_id, BalanceTarget.event_id == event.id
    )
    return one_or_none(query) or abort(404)


def target_with(event: Event, kind: Kind, key: str) -> BalanceTarget | None:
    """The target of that kind about that key, if there is one."""
    query = select(BalanceTarget).where(
        BalanceTarget.event_id == event.id, BalanceTarget.kind == kind, BalanceTarget.key == key
    )
    return one_or_none(query)


def kinds_to_add(event: Event) -> list[Kind]:
    """The kinds of which there can be one target more."""
    there = {row.kind for row in targets_of(event)}
    kinds = [kind for kind in Kind if SHAPES[kind].has_key or kind not in there]
    return kinds if communities_asked(event) else [k for k in kinds if k is not Kind.COMMUNITY]


def communities_asked(event: Event) -> dict[str, str]:
    """{key of an option: the community} that the form asks for now."""
    asked = [each for each in questions_of(event) if each.kind is Asked.COMMUNITIES]
    options = [option for question in asked for option in offered(question)]
    return {str(option.id): said(option, "label").text for option in options}


def questions_for(event: Event) -> list[str]:
    """The columns of an application that are asked only because a target counts them."""
    return sorted({_QUESTIONS[row.kind] for row in targets_of(event) if row.kind in _QUESTIONS})
