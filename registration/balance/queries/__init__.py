"""Questions about balance: the targets, how a group stands, what somebody would change."""

from registration.balance.queries.groups import Balance
from registration.balance.queries.groups import balance_of
from registration.balance.queries.groups import clashes_in
from registration.balance.queries.groups import effects
from registration.balance.queries.groups import next_that_keeps
from registration.balance.queries.groups import with_a_place
from registration.balance.queries.targets import goals_of
from registration.balance.queries.targets import kinds_to_add
from registration.balance.queries.targets import target_or_404
from registration.balance.queries.targets import targets_of
from registration.balance.queries.words import choices_for

__all__ = [
    "Balance",
    "balance_of",
    "choices_for",
    "clashes_in",
    "effects",
    "goals_of",
    "kinds_to_add",
    "next_that_keeps",
    "target_or_404",
    "targets_of",
    "with_a_place",
]
