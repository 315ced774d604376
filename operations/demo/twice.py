"""People who apply twice: one such pair is put together, another waits to be looked at."""

from collections.abc import Callable

from events.call.models import Event
from operations.demo.applicants import hand_in
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.same_person.actions import merge

When = Callable[[str], str]
"""Turns "-9 18:00" (nine days before the day of loading) into the words of content.moment."""


def play_twice(event: Event, people: Group, twice: list[Told], hosts: Hosts, when: When) -> None:
    """Each of them sends a second application; some are put together with the first."""
    for row in twice:
        first = people[row["who"]]
        with on(when(row["applied"])):
            again = hand_in(event, row)
        if "merged" in row:
            with on(when(row["merged"]["on"])):
                merge(event, first, again, hosts.acting(row["merged"]["by"]))
