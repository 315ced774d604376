"""Targets for a mixed group, set before the first people apply."""

from collections.abc import Callable

from events.call.models import Event
from operations.demo.content import Told
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.balance.actions import Limits
from registration.balance.actions import set_target
from registration.balance.models import Kind

When = Callable[[str], str]
"""Turns "-9 18:00" (nine days before the day of loading) into the words of content.moment."""


def play_targets(event: Event, told: Told, hosts: Hosts, when: When) -> None:
    """What Alice wants of the group."""
    with on(when(told["on"])):
        for kind, key, least, most in told["targets"]:
            set_target(event, Kind(kind), key, Limits(least, most), hosts.acting("alice"))
