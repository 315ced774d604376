"""Targets and conditions, set before the first people apply; decisions still to be released."""

from collections.abc import Callable

from events.call.models import Event
from operations.demo.asking import Asked
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.balance.actions import Limits
from registration.balance.actions import count_communities
from registration.balance.actions import set_target
from registration.balance.models import Kind
from registration.deciding.actions import Prepared
from registration.deciding.actions import prepare
from registration.deciding.models import Choice
from registration.deciding.queries import group_of
from registration.eligibility.actions import set_rule
from registration.eligibility.models import About

When = Callable[[str], str]
"""Turns "-9 18:00" (nine days before the day of loading) into the words of content.moment."""


def play_targets(event: Event, told: Told, hosts: Hosts, when: When) -> None:
    """What Alice wants of the group."""
    with on(when(told["on"])):
        for kind, key, least, most in told["targets"]:
            set_target(event, Kind(kind), key, Limits(least, most), hosts.acting("alice"))


def play_communities(event: Event, asked: Asked, told: Told, hosts: Hosts, when: When) -> None:
    """Two communities are wanted, and counted once for all who are chosen so far."""
    alice = hosts.acting("alice")
    with on(when(told["on"])):
        options = asked["communities"].options
        for number, least in told["targets"]:
            limits = Limits(least, None)
            set_target(event, Kind.COMMUNITY, str(options[number].id), limits, alice)
        count_communities(event, group_of(event, {}), alice)


def play_conditions(event: Event, told: Told, hosts: Hosts, when: When) -> None:
    """Whom the call is for: disabled people, from these countries. One person is marked."""
    alice = hosts.acting("alice")
    with on(when(told["on"])):
        set_rule(event, About.DISABLED, None, [], alice)
        set_rule(event, About.COUNTRY, None, told["countries"], alice)


def play_preparing(people: Group, told: Told, hosts: Hosts, when: When) -> None:
    """What is prepared for those about whom nothing was decided yet."""
    for row in told["prepared"]:
        with on(when(row["on"])):
            said = Prepared(Choice(row["choice"]), None, row["reason"], row.get("words", ""))
            prepare(people[row["who"]], said, hosts.acting(row["by"]), 0)
