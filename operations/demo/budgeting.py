"""What a training may cost: last time's cost, and ticks that an invented funder insists on."""

from collections.abc import Callable
from decimal import Decimal

from events.call.models import Event
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.budget import actions
from registration.budget.actions import Asking
from registration.budget.actions import Planned
from registration.budget.models import Tick

When = Callable[[str], str]
"""Turns "-9 18:00" (nine days before the day of loading) into the words of content.moment."""


def play_plan(event: Event, told: Told, hosts: Hosts, when: When) -> None:
    """Before the first applications: the plan, and that applicants are asked, with the reason."""
    alice = hosts.acting("alice")
    with on(when(told["on"])):
        planned = Planned(Decimal(told["amount"]), told["currency"], told["per_cent"])
        actions.plan(event, planned, alice, 0)
        actions.ask_for_ticks(event, Asking(asks=True, reason=told["reason"]), alice, 1)


def play_ticks(people: Group, told: Told, when: When) -> None:
    """Some applicants tick something."""
    for row in told["ticks"]:
        with on(when(row["on"])):
            actions.tick(people[row["who"]], [Tick(name) for name in row["ticks"]])
