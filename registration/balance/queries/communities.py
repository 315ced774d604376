"""Communities in the group: only whether each target was met when they were last counted."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import all_of
from registration.balance.models import BalanceTarget
from registration.balance.models import CountedPerson
from registration.balance.models import Kind
from registration.balance.queries.targets import targets_of
from registration.balance.queries.words import title_of
from registration.balance.queries.words import wanted_of
from registration.balance.rules import Goal
from registration.balance.rules.communities import may_count


@dataclass(frozen=True)
class Community:
    """One target as a page shows it: never a number of people."""

    title: str
    wanted: str
    said: str
    is_met: bool


@dataclass(frozen=True)
class Communities:
    """The targets, when and of how many people they were counted, and whether they may be now."""

    rows: Sequence[Community]
    counted_at: datetime | None
    people: int
    may_count: bool


def communities_in(event: Event, group: Collection[UUID]) -> Communities:
    """What is known of communities, and whether those of `group` may be counted."""
    rows = community_targets(event)
    counted = counted_in(event) if rows else []
    return Communities(
        [_community(row) for row in rows],
        max((row.counted_at for row in counted), default=None),
        len(counted),
        bool(rows) and may_count(group, [row.participation_id for row in counted]),
    )


def community_targets(event: Event) -> list[BalanceTarget]:
    """The targets about communities."""
    return [row for row in targets_of(event) if row.kind is Kind.COMMUNITY]


def counted_in(event: Event) -> Sequence[CountedPerson]:
    """Who was in the group when communities were last counted."""
    query = (
        select(CountedPerson)
        .join(Participation, Participation.id == CountedPerson.participation_id)
        .where(Participation.event_id == event.id)
    )
    return all_of(query)


def countings_of(participation: Participation) -> Sequence[CountedPerson]:
    """The row that says that somebody was counted, if there is one."""
    query = select(CountedPerson).where(CountedPerson.participation_id == participation.id)
    return all_of(query)


def held_on(participation: Participation) -> Iterator[Chapter]:
    """That somebody was in a group of which communities were counted; not what was found."""
    title = _("Counted in a group of at least five people")
    yield chapter("counted", title, countings_of(participation), participation.event.zone)


def _community(row: BalanceTarget) -> Community:
    goal = Goal(row.kind, row.key, row.least, row.most)
    words = {None: _("Not counted yet."), True: _("Met."), False: _("Not yet met.")}
    return Community(title_of(goal), wanted_of(goal), words[row.was_met], bool(row.was_met))
