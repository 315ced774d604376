"""Supporters, and what they may read."""

from collections.abc import Collection
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from flask import abort
from flask import g
from sqlalchemy import Select
from sqlalchemy import bindparam
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.models import Participation
from foundation.i18n import KNOWN
from foundation.people.tokens import hash_of
from foundation.store import all_of
from foundation.store import one_or_none
from registration.companions.models import Supporter
from registration.companions.models import SupporterLink
from registration.needs.queries import unsealed


@dataclass(frozen=True)
class SupporterDetails:
    """What the person wrote of a supporter; `email` is "" where no copies go."""

    name: str
    email: str


def supporters_of(participation: Participation, *, ended: bool = False) -> Sequence[Supporter]:
    """The supporters of this person, or those who were ended, in the order of naming."""
    over = Supporter.ended_at.is_not(None) if ended else Supporter.ended_at.is_(None)
    query = select(Supporter).where(Supporter.participation_id == participation.id, over)
    query = query.options(joinedload(Supporter.participation))
    return all_of(query.order_by(Supporter.created_at, Supporter.id))


def supporting(participation_ids: Collection[UUID]) -> Sequence[Supporter]:
    """Who supports these people now, in the order of naming."""
    return all_of(_supporting(), people=list(participation_ids))


@cache
def _supporting() -> Select[Supporter]:
    theirs = Supporter.participation_id.in_(bindparam("people", expanding=True))
    query = select(Supporter).where(theirs, Supporter.ended_at.is_(None))
    query = query.options(joinedload(Supporter.participation))
    return query.order_by(Supporter.created_at, Supporter.id)


def supporter_or_404(participation: Participation, supporter_id: UUID) -> Supporter:
    """A supporter of this person and of nobody else, ended or not."""
    query = select(Supporter).where(
        Supporter.participation_id == participation.id, Supporter.id == supporter_id
    )
    return one_or_none(query) or abort(404)


def supporter_behind_or_404(token: str) -> Supporter:
    """The supporter whose link this is, while the person lets them read; in their language."""
    query = (
        select(Supporter)
        .join(SupporterLink, SupporterLink.supporter_id == Supporter.id)
        .where(
            SupporterLink.token_hash == hash_of(token),
            SupporterLink.ended_at.is_(None),
            Supporter.ended_at.is_(None),
        )
        .options(
            joinedload(Supporter.participation)
            .joinedload(Participation.event)
            .joinedload(Event.held_by)
        )
    )
    row = one_or_none(query) or abort(404)
    if row.language in KNOWN:
        g.language_of_person = row.language
    return row


def open_links_of(supporter: Supporter) -> Select[SupporterLink]:
    """The links of this supporter that still open their page."""
    return select(SupporterLink).where(
        SupporterLink.supporter_id == supporter.id, SupporterLink.ended_at.is_(None)
    )


def names_of_supporters(participation: Participation) -> dict[str, str]:
    """{id of a supporter's row: the name}, of those who were ended too. Raises Refused."""
    rows = (*supporters_of(participation), *supporters_of(participation, ended=True))
    return {str(row.id): details_of(row).name for row in rows}


def details_of(supporter: Supporter) -> SupporterDetails:
    """What the person wrote of them. Raises Refused when it does not open."""
    return SupporterDetails(**unsealed(supporter))
