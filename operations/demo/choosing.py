"""Who is offered a place, who waits, and what people answer."""

from collections.abc import Callable
from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

from events.call.models import Event
from events.team.models import Participation
from events.team.queries import oneself
from foundation.audit import Actor
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import moment
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.apply.queries import application_or_404
from registration.on_behalf.actions import note_help
from registration.places import actions as places
from registration.places.actions import Decision

Group = Mapping[str, Participation]
When = Callable[[str], str]
"""Turns "-9 18:00" (nine days before the day of loading) into the words of content.moment."""


def play_choosing(event: Event, people: Group, hosts: Hosts) -> None:
    """Choose for the Sofia training: offers, the reserve list, answers, and who moves up."""
    told = content("sofia_choosing")
    alice, boyan = hosts.acting("alice"), hosts.acting("boyan")
    with on("2016-05-02 10:10"):
        note_help(application_or_404(people["dimitar"]), boyan)
    early = told["withdrew_early"]
    with on(early["on"]):
        places.withdraw(people[early["who"]], oneself(people[early["who"]]))
    offers = told["offers"]
    with on(offers["on"]):
        until = moment(offers["until"])
        decide(event, [people[key] for key in offers["to"]], alice, until)
        decide(event, [people[key] for key in told["reserve"]], alice, "reserve")
        decide(event, [people[key] for key in told["not_chosen"]], alice, "decline")
    for row in told["answers"]:
        with on(row["on"]):
            answer(people[row["who"]], row, hosts)
    for row in told["from_reserve"]:
        _move_up(event, people, row, alice)


def decide(event: Event, chosen: list[Participation], by: Actor, what: str | datetime) -> None:
    """Decide about several people at once: an offer until that moment, "reserve" or "decline"."""
    until = what if isinstance(what, datetime) else None
    kind = what if isinstance(what, str) else "offer"
    seen = tuple(person.version for person in chosen)
    places.decide(event, Decision(kind, chosen, seen, until), by)


def play_endings(event: Event, people: Group, told: Told, by: Actor, when: When) -> None:
    """Somebody does not meet a condition of the call; somebody else never answered an offer."""
    refused, silent = told["not_eligible"], told["expired"]
    with on(when(refused["on"])):
        places.not_eligible(event, [people[refused["who"]]], refused["reason"], by)
    person = people[silent["who"]]
    with on(when(silent["on"])):
        decide(event, [person], by, moment(when(silent["until"])))
    for tried in silent["tries"]:
        with on(when(tried)):
            places.note_try(person, places.Tried(uuid4(), silent["how"], reached=False), by)
    with on(when(silent["ended"])):
        places.expire(person, by)


def answer(person: Participation, row: Told, hosts: Hosts) -> None:
    """Say "yes", "yes-if" or "no", oneself or through an organiser who was told."""
    by = hosts.acting(row["by"]) if "by" in row else oneself(person)
    how = row.get("how", places.IN_PERSON)
    if row["says"] == "no":
        places.say_no(person, by, how)
    elif row["says"] == "yes":
        places.confirm(person, by, how)
    else:
        places.confirm_if(person, by, how)


def _move_up(event: Event, people: Group, row: Told, by: Actor) -> None:
    if "withdrew" in row:
        with on(row["on"]):
            places.withdraw(people[row["withdrew"]], oneself(people[row["withdrew"]]))
        return
    person = people[row["who"]]
    with on(row["on"]):
        places.offer_next_reserve(event, person, moment(row["until"]), by)
    with on(row["answered"]):
        if row["says"] == "yes":
            places.confirm(person, oneself(person))
        else:
            places.say_no(person, oneself(person))
