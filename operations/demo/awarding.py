"""Papers of further kinds for the Sofia training: who was assessed, recommended, or came along."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID
from uuid import uuid4

from certificates.awards import actions as awards
from certificates.awards.models import Outcome
from certificates.designs.models import AwardKind
from certificates.issuing import actions as issuing
from events.call.models import Event
from events.team.actions import Along
from events.team.actions import invite_along
from events.team.models import Part
from events.team.models import Participation
from events.team.queries import oneself
from foundation.audit import Actor
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts


def play_awards(event: Event, people: Group, hosts: Hosts) -> None:
    """Say what is given, enter results, let a letter be read, decide once, and issue."""
    told = content("sofia_awards")
    with on(told["along_on"]):
        along = {row["name"]: _come(event, row, hosts.acting(told["by"])) for row in told["along"]}
    with on(told["on"]):
        _give(event, told, hosts)
        _assess(event, people, told, hosts)
    _recommend(people, told["letter"], along)
    _decide(people, told["decided"], hosts, told["by"])
    with on(told["issued"]["on"]):
        for kind in told["issued"]["kinds"]:
            issuing.issue(event, hosts.acting(told["by"]), kind=AwardKind(kind))


def _give(event: Event, told: Told, hosts: Hosts) -> None:
    by, titles = hosts.acting(told["by"]), dict[str, UUID]()
    for row in told["titles"]:
        titles[row["key"]] = awards.add_title(event, uuid4(), row["texts"], by).id
    for name, row in told["kinds"].items():
        values = {"is_given": True, "assessment": row.get("assessment", {})}
        values |= {"role_title_id": titles.get(row.get("title"))}
        awards.save_kind(event, AwardKind(name), 0, values, by)


def _assess(event: Event, people: Group, told: Told, hosts: Hosts) -> None:
    row = told["assessed"]
    day = date.fromisoformat(row["held_on"])
    held = awards.Result(Outcome.NOT_YET, day, row["assessor"])
    outcomes = {people[who].id: Outcome(name) for who, name in row["outcomes"].items()}
    awards.enter_results(event, outcomes, held, hosts.people[told["by"]])


def _come(event: Event, row: Told, by: Actor) -> Participation:
    return invite_along(event, uuid4(), Along(**{**row, "part": Part(row["part"])}), by)


def _recommend(people: Group, row: Told, along: Mapping[str, Participation]) -> None:
    """The trainer writes by her own link: she has no account."""
    person, by = people[row["who"]], Actor("trainer", along[row["author"]].person_id)
    with on(row["on"]):
        written = awards.Written(row["author"], row["texts"])
        letter = awards.write_letter(person, uuid4(), written, by)
        awards.show_letter(letter, by)
    with on(row["answered"]):
        awards.answer_letter(letter, letter.version, oneself(person), wants=True)


def _decide(people: Group, row: Told, hosts: Hosts, by: str) -> None:
    made = awards.Decision(gives=True, reason=row["reason"], told=row["told"])
    with on(row["on"]):
        awards.decide(people[row["who"]], AwardKind(row["kind"]), made, hosts.people[by])
