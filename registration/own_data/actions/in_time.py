"""Erasing by itself in time: people are told before, it is done, and people are told again."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.personal_data import Holding
from foundation.store import hold
from foundation.store import scrub
from foundation.store import transaction
from registration.needs.actions import erase_old_profiles
from registration.needs.rules import time_of_needs
from registration.own_data import letters
from registration.own_data import queries
from registration.own_data.queries.keeping import ERASED
from registration.own_data.queries.keeping import is_of_needs

_MACHINE = Actor("worker")
_TOLD_BEFORE = timedelta(days=14)


def tell_in_time() -> int:
    """Tell people by letter, two weeks before, that their needs are erased; how many are told.

    In each person's own way, once for each promised day, however often this runs.
    """
    people = queries.people_to_tell(_TOLD_BEFORE)
    for participation in people:
        with transaction():
            letters.erasing(participation, time_of_needs(participation))
    return len(people)


def erase_in_time() -> int:
    """Erase whatever has been kept to its last day; of how many people. Twice erases once.

    Whose needs are erased gets a letter that says so, once.
    """
    counts: Counter[tuple[UUID, str]] = Counter()
    for participation, due in queries.late_holdings():
        event_id = participation.event_id
        _erase_late(participation, due)
        counts.update((event_id, holding.tables[0]) for holding in due)
    _note_erased(counts)
    people = counts.total() + erase_old_profiles()
    scrub()
    return people


def _erase_late(participation: Participation, due: Sequence[Holding]) -> None:
    """One transaction for each person, so that a worker that dies has done what it did."""
    # Whoever is erased as a whole has no address any more.
    stays = not any(Participation.__tablename__ in holding.tables for holding in due)
    with transaction():
        hold(participation)
        for holding in due:
            holding.erase(participation, _MACHINE)
        if stays and any(map(is_of_needs, due)):
            letters.erased(participation)


def _note_erased(counts: Counter[tuple[UUID, str]]) -> None:
    with transaction():
        for (event_id, what), people in counts.items():
            record(_MACHINE, ERASED, event_id, event_id, what=what, people=people)
