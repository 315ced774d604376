"""What people need, what is arranged for it, who looked, and what people say of it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID
from uuid import uuid4

from events.team.models import Participation
from foundation.store import db
from operations.demo.choosing import Group
from operations.demo.choosing import oneself
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.arrangements import actions as arrangements
from registration.arrangements.actions import ArrangementEdit
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from registration.arrangements.queries import words_of
from registration.needs import actions as needs
from registration.needs.groups import GROUPS
from registration.needs.queries import answered_groups
from registration.places.actions import confirm


def play_needs(people: Group, hosts: Hosts) -> None:
    """Answers, talks and arrangements of the Sofia training."""
    told = content("sofia_needs")
    for row in told["answers"]:
        with on(row["on"]):
            tell_needs(people[row["who"]], row)
    for row in told["talks"]:
        _talk(people[row["who"]], row, hosts)
    for row in told["arrangements"]:
        _arrange(people[row["who"]], row, hosts)
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


def set_condition(person: Participation, told: Told) -> Arrangement:
    """Say "yes, if this can be arranged"."""
    key = uuid4()
    arrangements.set_condition(person, key, told["group"], told["what"], oneself(person))
    return db.session.get_one(Arrangement, key)


def plan(person: Participation, told: Told, hosts: Hosts) -> Arrangement:
    """Plan something for the person; nothing is done about it yet."""
    key, owner = uuid4(), hosts.people[told["by"]].id
    edit = ArrangementEdit(told["what"], told.get("note", ""), Progress.ASKED, owner)
    arrangements.plan(person, key, told["group"], edit, hosts.acting(told["by"]))
    return db.session.get_one(Arrangement, key)


def step(arrangement: Arrangement, told: Told, hosts: Hosts) -> None:
    """Write down how far the arrangement is."""
    by = hosts.people[told["by"]].id
    needs.look(arrangement.participation, arrangement.category.value, hosts.acting(told["by"]))
    edit = _edit(words_of(arrangement), told, by)
    arrangements.update(arrangement, edit, hosts.acting(told["by"]), arrangement.version)


def reply(arrangement: Arrangement, told: Told) -> None:
    """The person says whether the arrangement is right."""
    by = oneself(arrangement.participation)
    said = Reply(told["said"])
    arrangements.reply(arrangement, said, told.get("why", ""), by, arrangement.version)


def _edit(words: Mapping[str, Any], told: Told, owner: UUID) -> ArrangementEdit:
    return ArrangementEdit(words["what"], told["note"], Progress(told["progress"]), owner)


def _talk(person: Participation, told: Told, hosts: Hosts) -> None:
    with on(told["on"]):
        wish = {"way": told["way"], "more": told["more"]}
        needs.ask_to_talk(person, uuid4(), wish, oneself(person))
    with on(told["done"]):
        needs.look(person, "talk", hosts.acting(told["by"]))
        needs.talked(person, hosts.acting(told["by"]))


def _arrange(person: Participation, told: Told, hosts: Hosts) -> None:
    with on(told["on"]):
        arrangement = (
            set_condition(person, told) if told.get("condition") else plan(person, told, hosts)
        )
    for each in told["steps"]:
        with on(each["on"]):
            step(arrangement, each, hosts)
    for each in told["says"]:
        with on(each["on"]):
            reply(arrangement, each)
        if "then" in each:
            with on(each["then"]["on"]):
                step(arrangement, each["then"], hosts)
    if "then_yes" in told:
        with on(told["then_yes"]):
            confirm(person, oneself(person))
