"""Two invented readers give points; the round is open, and some applications wait for them."""

from collections.abc import Callable
from uuid import UUID

from events.call.models import Event
from events.team.actions import invite_for_task
from events.team.models import Participation
from foundation.audit import Actor
from foundation.people import Person
from foundation.people.queries import person_by_email
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts
from operations.demo.hosts import accept_by_letter
from registration.review import actions
from registration.review.queries import criteria_of
from registration.review.queries import readings_of

When = Callable[[str], str]
"""Turns "-9 18:00" (nine days before the day of loading) into the words of content.moment."""


def open_reading(event: Event, body: str, hosts: Hosts, when: When) -> None:
    """Alice takes the usual criteria, opens the round without names and invites both readers."""
    told, alice = content("upcoming_reading"), hosts.acting("alice")
    with on(when(told["opened"])):
        actions.add_usual_criteria(event, alice)
        actions.open_round(event, alice, is_blind=True)
    with on(when(told["invited"])):
        for reader in told["readers"]:
            invite_for_task(event, {**reader, "organisation": body}, hosts.people["alice"])
    with on(when(told["accepted"])):
        for reader in told["readers"]:
            accept_by_letter(reader["email"])


def play_reading(number: int, people: Group, hosts: Hosts, when: When) -> None:
    """Applications that came so far are given out, and the readers give points to some."""
    told, alice = content("upcoming_reading"), hosts.acting("alice")
    part = told["rounds"][number]
    event = next(iter(people.values())).event
    both = [_reader(told, row["key"]).id for row in told["readers"]]
    with on(when(part["on"])):
        for who in part.get("to_both", ()):
            actions.give(people[who], both, alice)
        if "to_both" not in part:
            actions.give_evenly(event, alice)
    for row in part["points"]:
        reader = _reader(told, row["by"])
        with on(when(row["on"])):
            for who, given in row["given"].items():
                comment = part["comments"].get(row["by"], {}).get(who, "")
                _score(event, people[who], reader, given, comment)


def play_by_hand(people: Group, hosts: Hosts, when: When) -> None:
    """One application is given to Alice, too, beside those who read it already."""
    told = content("upcoming_reading")["by_hand"]
    sent = people[told["who"]]
    having = [reading.reader_id for reading in readings_of(sent)]
    with on(when(told["on"])):
        actions.give(sent, [*having, hosts.people[told["reader"]].id], hosts.acting("alice"))


def _score(
    event: Event, sent: Participation, reader: Person, given: list[int], comment: str
) -> None:
    mine = next(one for one in readings_of(sent) if one.reader_id == reader.id)
    criteria = [one.id for one in criteria_of(event)]
    points: dict[UUID, int | None] = dict(zip(criteria, given, strict=True))
    actions.score(mine, mine.version, points, comment, Actor("reader", reader.id))


def _reader(told: Told, key: str) -> Person:
    email = next(row["email"] for row in told["readers"] if row["key"] == key)
    person = person_by_email(email)
    assert person is not None  # noqa: S101 - both have said yes by now
    return person
