"""What people need, what is arranged for it, who looked, and what people say of it."""

from typing import Any
from uuid import uuid4

from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import oneself
from operations.demo.arranging import arrange
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.matching.actions import say_works
from registration.needs import actions as needs
from registration.needs.actions import Sent
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups import GROUP_OF
from registration.needs.queries import NOTE
from registration.needs.queries import consents_of


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
            look_through(people, row["category"], row["by"], hosts)


def tell_needs(person: Participation, told: Told) -> None:
    """Choose subjects and answer the questions that `told` holds, with consent to each category.

    `told` has "arrange", "tell" {field: answer}, and perhaps "easy", "share" [field], and "way":
    whether the measured way works.
    """
    by = oneself(person)
    needs.choose_subjects(person, told["arrange"], by)
    if told.get("easy"):
        needs.read_in_easy_words(person, True)
    answers: dict[str, dict[str, Any]] = {}
    for name, value in told["tell"].items():
        answers.setdefault(_row_of(name), {})[name] = value
    for group, own in answers.items():
        sent = Sent(
            group=group,
            asked=tuple(own),
            answers=own,
            agreed=frozenset(CATEGORY_OF[name.partition("__")[0]] for name in own),
            shared=told.get("share"),
            shown=tuple(name.partition("__")[0] for name in own),
        )
        needs.answer(person, sent, by)
    if "way" in told:
        say_works(person, told["way"], by, agreed=True)


def look_through(people: Group, category: str, by: str, hosts: Hosts) -> None:
    """Open one category of everybody who told something in it; each look is noted."""
    told = [one for one in people.values() if Category(category) in consents_of(one)]
    needs.look_at_many(told, Category(category), hosts.acting(by))


def _row_of(name: str) -> str:
    field = name.partition("__")[0]
    return NOTE if field == "emergency_instructions" else GROUP_OF[field].name


def _talk(person: Participation, told: Told, hosts: Hosts) -> None:
    with on(told["on"]):
        wish = {"way": told["way"], "more": told["more"]}
        needs.ask_to_talk(person, uuid4(), wish, oneself(person))
    with on(told["done"]):
        needs.look(person, "talk", hosts.acting(told["by"]))
        needs.talked(person, hosts.acting(told["by"]))
