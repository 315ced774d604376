"""Suppliers, tasks, costs and arrangements, and what people say of them."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import oneself
from foundation.store import db
from operations.demo.content import Told
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.arrangements import actions
from registration.arrangements.actions import ArrangementEdit
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from registration.arrangements.queries import proposals_in
from registration.arrangements.queries import suppliers_of
from registration.arrangements.queries import words_of
from registration.needs.actions import look
from registration.places.actions import confirm


def prepare(
    event: Event, told: Told, hosts: Hosts, when: Callable[[str], str] = lambda said: said
) -> None:
    """The team writes down its rules and its suppliers, and ticks off its first tasks."""
    by = hosts.acting(told["by"])
    with on(when(told["on"])):
        actions.save_terms(event, 0, told["terms"], by)
        for supplier in told["suppliers"]:
            actions.add_supplier(event, uuid4(), supplier, by)
    for row in told["done"]:
        with on(when(row["on"])):
            actions.set_done(event, row["key"], hosts.acting(row["by"]), done=True)


def decide_proposals(
    event: Event, told: Told, hosts: Hosts, when: Callable[[str], str] = lambda said: said
) -> None:
    """Drop what is arranged in another way already; accept and check the rest, where it says so."""
    by = hosts.acting(told["by"])
    accepted = []
    with on(when(told["on"])):
        for proposal in proposals_in(event, tuple(Category)):
            rule = words_of(proposal)["rule"]
            if rule in told["drop"].get(proposal.participation.name, ()):
                actions.drop(proposal, by)
            elif "checked" in told:
                actions.accept(proposal, by)
                accepted.append(proposal)
    if accepted:
        with on(when(told["checked"])):
            steps = [actions.Step(row, row.version, Progress.CHECKED) for row in accepted]
            actions.move_on(steps, by)


def set_condition(person: Participation, told: Told) -> Arrangement:
    """Say "yes, if this can be arranged"."""
    key = uuid4()
    actions.set_condition(person, key, told["category"], told["what"], oneself(person))
    return db.session.get_one(Arrangement, key)


def plan(person: Participation, told: Told, hosts: Hosts) -> Arrangement:
    """Plan something for the person; nothing is done about it yet."""
    key = uuid4()
    edit = ArrangementEdit(
        what=told["what"],
        note=told.get("note", ""),
        progress=Progress.ASKED,
        owner_id=hosts.people[told["by"]].id,
        **_booked(person.event, told),
    )
    actions.plan(person, key, told["category"], edit, hosts.acting(told["by"]))
    return db.session.get_one(Arrangement, key)


def step(arrangement: Arrangement, told: Told, hosts: Hosts) -> None:
    """Write down how far the arrangement is."""
    by = hosts.acting(told["by"])
    look(arrangement.participation, arrangement.category.value, by)
    kept = {name: getattr(arrangement, name) for name in ("supplier_id", "due_on", "cost_planned")}
    edit = ArrangementEdit(
        what=words_of(arrangement)["what"],
        note=told["note"],
        progress=Progress(told["progress"]),
        owner_id=by.person_id,
        tried=told.get("tried", ""),
        **{**kept, **_booked(arrangement.participation.event, told)},
    )
    actions.update(arrangement, edit, by, arrangement.version)


def reply(arrangement: Arrangement, told: Told) -> None:
    """The person says whether the arrangement is right."""
    by = oneself(arrangement.participation)
    said = Reply(told["said"])
    actions.reply(arrangement, said, told.get("why", ""), by, arrangement.version)


def arrange(person: Participation, told: Told, hosts: Hosts) -> None:
    """One arrangement from its first word to the person's last."""
    with on(told["on"]):
        planned = (
            set_condition(person, told) if told.get("condition") else plan(person, told, hosts)
        )
    for each in told["steps"]:
        with on(each["on"]):
            step(planned, each, hosts)
    for each in told["says"]:
        with on(each["on"]):
            reply(planned, each)
        if "then" in each:
            with on(each["then"]["on"]):
                step(planned, each["then"], hosts)
    if "then_yes" in told:
        with on(told["then_yes"]):
            confirm(person, oneself(person))


def _booked(event: Event, told: Told) -> dict[str, Any]:
    """Supplier, day and amounts; a day is told as days before the start."""
    booked: dict[str, Any] = {
        name: Decimal(told[name]) for name in ("cost_planned", "cost_actual") if name in told
    }
    if "supplier" in told:
        names = {supplier.name: supplier.id for supplier in suppliers_of(event)}
        booked["supplier_id"] = names[told["supplier"]]
    if "days_before" in told:
        booked["due_on"] = event.starts_on - timedelta(days=told["days_before"])
    return booked
