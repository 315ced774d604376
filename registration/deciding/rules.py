"""For whom a decision can be prepared, which one can leave, and in which order."""

import hashlib
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass

from events.team.models import Participation
from events.team.models import State
from registration.deciding.models import Choice
from registration.deciding.models import PreparedDecision

CANDIDATES = (State.APPLIED, State.RESERVE)
"""Those about whom something may be prepared."""


def choices_for(participation: Participation) -> tuple[Choice, ...]:
    """What can be prepared for somebody; nothing for those who are no candidates (any more)."""
    if participation.state is State.APPLIED:
        return tuple(Choice)
    if participation.state is State.RESERVE:
        return (Choice.CHOOSE, Choice.DECLINE)
    return ()


def can_leave(decision: PreparedDecision) -> bool:
    """Whether releasing would do something for this person as they stand now."""
    return decision.choice in choices_for(decision.participation)


@dataclass(frozen=True)
class Round:
    """The decisions that a release would send out now, each kind in its order."""

    chosen: Sequence[PreparedDecision]
    reserved: Sequence[PreparedDecision]
    declined: Sequence[PreparedDecision]

    def of(self, choice: Choice) -> Sequence[PreparedDecision]:
        """Those of one kind."""
        kinds = {Choice.CHOOSE: self.chosen, Choice.RESERVE: self.reserved}
        return kinds.get(choice, self.declined)

    @property
    def kinds(self) -> list[tuple[Choice, Sequence[PreparedDecision]]]:
        """Each kind of which there are some."""
        return [(choice, self.of(choice)) for choice in Choice if self.of(choice)]

    @property
    def all(self) -> tuple[PreparedDecision, ...]:
        """All of them."""
        return (*self.chosen, *self.reserved, *self.declined)

    @property
    def seal(self) -> str:
        """Other letters where anything in it is another than what somebody has looked at."""
        facts = [
            f"{row.id}:{row.version}:{row.participation_id}:{row.participation.version}"
            for row in self.all
        ]
        return hashlib.sha256("\n".join(sorted(facts)).encode()).hexdigest()[:32]


def round_of(decisions: Iterable[PreparedDecision]) -> Round:
    """The round that these decisions make; those that do nothing any more are left out.

    On the reserve list wanted places come first, then who applied earlier.
    """
    leaving = sorted(filter(can_leave, decisions), key=_order)
    of = {choice: [row for row in leaving if row.choice is choice] for choice in Choice}
    return Round(of[Choice.CHOOSE], of[Choice.RESERVE], of[Choice.DECLINE])


def _order(row: PreparedDecision) -> tuple[bool, int, str, str]:
    person = row.participation
    sent = person.submitted_at.isoformat() if person.submitted_at else ""
    return (row.rank is None, row.rank or 0, sent, str(person.id))
