"""What an outcome can hold, which texts go together, and who may read outcomes."""

from collections.abc import Sequence

from events.call.models import Event
from events.call.rules import may_manage
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeReport
from events.outcomes.models import OutcomeState
from foundation.people import Person

WITH_MORE = (OutcomeKind.BARRIER, OutcomeKind.TERM, OutcomeKind.CHALLENGE)
"""Kinds with a second text: solutions, the difference, possible answers."""

WITH_ADDRESSEE = (OutcomeKind.RECOMMENDATION,)
"""Kinds that speak to somebody, with a reason and the law they stand on."""

PUBLIC_STATES = (OutcomeState.DRAFTED, OutcomeState.AGREED)

_FAMILIES = (
    {OutcomeKind.DEFINITION},
    {OutcomeKind.DO, OutcomeKind.DONT, OutcomeKind.CHARACTERISTIC},
    {OutcomeKind.BARRIER, OutcomeKind.CHALLENGE},
    {OutcomeKind.TERM},
    {OutcomeKind.FUTURE_IDEA, OutcomeKind.RECOMMENDATION},
)
"""Kinds whose texts say the same sort of thing: an idea can go into a recommendation."""


def may_read(person: Person | None, event: Event, report: OutcomeReport | None) -> bool:
    """Everybody may read what is published, organisers also before."""
    published = report is not None and report.published_at is not None
    return published or may_manage(person, event)


def is_public(item: OutcomeItem) -> bool:
    """Whether readers see the text: ideas and what was set aside stay with organisers."""
    return item.state in PUBLIC_STATES


def has_reservations(item: OutcomeItem) -> bool:
    """Whether somebody kept a reservation or was against."""
    return bool(item.reservations) or bool(item.against)


def family_of(kind: OutcomeKind) -> set[OutcomeKind]:
    """The kinds whose texts go together with those of `kind`."""
    return next(family for family in _FAMILIES if kind in family)


def can_be_merged(kinds: Sequence[OutcomeKind]) -> bool:
    """At least two texts, all of one family."""
    return len(kinds) > 1 and set(kinds) <= family_of(kinds[0])
