"""What people need, what is arranged for it, who looked, and what people say of it."""

from uuid import uuid4

from events.team.models import Participation
from operations.demo.arranging import arrange
from operations.demo.choosing import Group
from operations.demo.choosing import oneself
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.needs import actions as needs
from registration.needs.groups import GROUPS
from registration.needs.queries import answered_groups


def play_needs(people: Group, hosts: Hosts) -> None:
    """Answers, talks and arrangements of the Sofia training."""
    told = content("sofia_needs")
    for row in told["answers"]:
        with on(row["on"]):
            tell_needs(people[row["who"]], row)
    for row in told["talks"]:
        _talk(people[row["who"]], row, hosts)
    for row in told["arrangements"]:
        arrange(people[row["who"]], row, hosts)
    for row in told["looks"]:
        with on(row["on"]):
            look_through(people, row["group"], row["by"], hosts)


def tell_needs(person: Participation, told: Told) -> None:
    """Answer the groups of needs that `told` holds."""
    for name, group in GROUPS.items():
        if name in told:
            needs.answer(person, group, told[name], oneself(person), seen=0)


def look_through(people: Group, group: str, by: str, hosts: Hosts) -> None:
    """Open one group of everybody who answered it; each look is noted."""
    for person in people.values():
        if group in answered_groups(person):
            needs.look(person, group, hosts.acting(by))


def _talk(person: Participation, told: Told, hosts: Hosts) -> None:
    with on(told["on"]):
        wish = {"way": told["way"], "more": told["more"]}
        needs.ask_to_talk(person, uuid4(), wish, oneself(person))
    with on(told["done"]):
        needs.look(person, "talk", hosts.acting(told["by"]))
        needs.talked(person, hosts.acting(told["by"]))
