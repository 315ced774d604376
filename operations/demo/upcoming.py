"""Two trainings to come, held by invented bodies; all their days count from the day of loading."""

from collections.abc import Callable
from collections.abc import Iterable
from datetime import date
from datetime import timedelta
from typing import Any
from uuid import uuid4

from events.call import actions as call
from events.call.models import Event
from events.team.actions import invite
from events.team.queries import oneself
from foundation.clock import today
from operations.demo.accompanying import play_those_beside
from operations.demo.applicants import begin
from operations.demo.applicants import hand_in
from operations.demo.arranging import decide_proposals
from operations.demo.arranging import plan
from operations.demo.arranging import prepare
from operations.demo.arranging import reply
from operations.demo.arranging import set_condition
from operations.demo.arranging import step
from operations.demo.asking import play_answers
from operations.demo.asking import play_questions
from operations.demo.balancing import play_communities
from operations.demo.balancing import play_conditions
from operations.demo.balancing import play_preparing
from operations.demo.balancing import play_targets
from operations.demo.budgeting import play_plan
from operations.demo.budgeting import play_ticks
from operations.demo.calls import set_up
from operations.demo.choosing import Group
from operations.demo.choosing import answer
from operations.demo.choosing import decide
from operations.demo.choosing import play_endings
from operations.demo.content import ZONE
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import moment
from operations.demo.content import on
from operations.demo.helping import play_tasks
from operations.demo.hosts import Hosts
from operations.demo.hosts import accept_by_letter
from operations.demo.needing import tell_needs
from operations.demo.proposing import propose
from operations.demo.reading import open_reading
from operations.demo.reading import play_by_hand
from operations.demo.reading import play_reading
from operations.demo.sheeting import play_sheets
from operations.demo.surveying import play_survey
from operations.demo.telling import play_telling
from operations.demo.travelling import play_plans
from operations.demo.twice import play_twice
from operations.demo.writing import play_other_ways
from registration.allotting.models import Subject
from registration.deadlines.actions import give
from registration.deadlines.rules import MoreTime
from registration.needs import actions as needs
from registration.places.actions import withdraw

_SATURDAY = 5
When = Callable[[str], str]
"""Turns "-9 18:00" (nine days before the day of loading) into the words of content.moment."""


def play_selection(hosts: Hosts) -> None:
    """A training that chooses: open for applications, the first offers are out."""
    told, when = content("upcoming_selection"), counted_from(today(ZONE))
    days = _days(when, opens="-28 09:00", closes="21 23:59", starts=90, length=2)
    answers_by = moment(when("28 12:00")).date()
    bodies, alice = hosts.organisations, hosts.people["alice"]
    with on(when("-35 10:00")):
        event = set_up(told, {**days, "answers_by": answers_by}, bodies["rowan"], alice)
        call.add_organisation(event, bodies["kalina"], hosts.acting("robin"))
        boyan = content("hosts")["people"]["boyan"]
        invite(event, {**boyan, "organisation": str(bodies["kalina"].id)}, alice)
    with on(when("-34 09:00")):
        accept_by_letter(boyan["email"])
    with on(when("-30 09:00")):
        call.publish(event, hosts.acting("boyan"))
    play_tasks(event, bodies["kalina"], hosts, (when("-29 09:00"), when("-29 15:00")))
    play_survey(event, "upcoming_survey", hosts, when)
    play_targets(event, told["balance"], hosts, when)
    play_conditions(event, told["conditions"], hosts, when)
    asked = play_questions(event, content("upcoming_questions"), hosts, when)
    play_plan(event, told["budget"], hosts, when)
    open_reading(event, str(bodies["rowan"].id), hosts, when)
    people = hand_in_all(event, told, when)
    play_ticks(people, told["budget"], when)
    play_answers(asked, people, content("upcoming_questions"), when)
    for draft in told["drafts"]:
        with on(when(draft["on"])):
            begin(event, draft, draft["parts"])
    _give_more_time(event, told["late"], when, hosts)
    play_other_ways(event, told["other_ways"], hosts, when)
    play_telling(people, told["told"], hosts, when)
    prepare(event, told["team"], hosts, when)
    play_reading(0, people, hosts, when)
    _choose(event, people, told, when, hosts)
    play_reading(1, people, hosts, when)
    play_by_hand(people, hosts, when)
    play_preparing(people, told["balance"], hosts, when)
    play_communities(event, asked, told["communities"], hosts, when)
    play_twice(event, people, told["twice"], hosts, when)


def play_registration(hosts: Hosts) -> None:
    """A day with open registration, in Bulgarian: some places are taken, some are left."""
    told, when = content("upcoming_open"), counted_from(today(ZONE))
    days = _days(when, opens="-10 09:00", closes="45 18:00", starts=64, length=1)
    with on(when("-14 10:00")):
        event = set_up(told, days, hosts.organisations["kalina"], hosts.people["boyan"])
        invite_alice = {**content("hosts")["people"]["alice"]}
        invite_alice["organisation"] = str(hosts.organisations["kalina"].id)
        invite(event, invite_alice, hosts.people["boyan"])
    with on(when("-13 10:00")):
        accept_by_letter(invite_alice["email"])
        call.publish(event, hosts.acting("boyan"))
    people = hand_in_all(event, told, when)
    tell_all_needs(people, told["needs"], when)
    left = told["withdrew"]
    with on(when(left["on"])):
        withdraw(people[left["who"]], oneself(people[left["who"]]))


def _give_more_time(event: Event, told: Told, when: When, hosts: Hosts) -> None:
    with on(when(told["on"])):
        until = moment(when(told["until"]))
        given = MoreTime(uuid4(), told["for_whom"], told["note"], until, "", event.language)
        give(event, given, hosts.acting("alice"))


def _choose(event: Event, people: Group, told: Told, when: When, hosts: Hosts) -> None:
    offers, alice = told["offers"], hosts.acting("alice")
    with on(when(offers["on"])):
        until = moment(when(offers["until"]))
        decide(event, [people[key] for key in offers["to"]], alice, until)
        decide(event, [people[key] for key in told["reserve"]], alice, "reserve")
        decide(event, [people[key] for key in told["not_chosen"]], alice, "decline")
    play_endings(event, people, told, alice, when)
    condition = told["condition"]
    with on(when(condition["on"])):
        asked = set_condition(people[condition["who"]], condition)
    for row in told["answers"]:
        with on(when(row["on"])):
            answer(people[row["who"]], row, hosts)
    with on(when(told["arranging"]["on"])):
        step(asked, told["arranging"], hosts)
    tell_all_needs(people, told["needs"], when)
    play_those_beside(people, told, when)
    decide_proposals(event, told["team"]["proposals"], hosts, when)
    _arrange(people, told, when, hosts)
    play_sheets(event, people, "upcoming", hosts, when)
    play_plans(people, hosts, when)
    propose(event, Subject.SEATS, when("-2 10:00"), hosts)


def _arrange(people: Group, told: Told, when: When, hosts: Hosts) -> None:
    for row in told["plans"]:
        with on(when(row["on"])):
            planned = plan(people[row["who"]], row, hosts)
        if "step" in row:
            with on(when(row["step"]["on"])):
                step(planned, row["step"], hosts)
        if "reply" in row:
            with on(when(row["reply"]["on"])):
                reply(planned, row["reply"])
    talk = told["talk"]
    with on(when(talk["on"])):
        person = people[talk["who"]]
        wish = {"way": talk["way"], "more": talk["more"]}
        needs.ask_to_talk(person, uuid4(), wish, oneself(person))


def hand_in_all(event: Event, told: Told, when: When) -> Group:
    """Everybody applies whom the content file tells of; they by their keys."""
    people = {}
    for key, row in told["people"].items():
        with on(when(row["applied"])):
            people[key] = hand_in(event, row)
    return people


def tell_all_needs(people: Group, rows: Iterable[Told], when: When) -> None:
    """Everybody of `rows` answers the questions about needs."""
    for row in rows:
        with on(when(row["on"])):
            tell_needs(people[row["who"]], row)


def _days(when: When, opens: str, closes: str, starts: int, length: int) -> dict[str, Any]:
    first = _next_saturday(moment(when(f"{starts} 12:00")).date())
    return {
        "starts_on": first,
        "ends_on": first + timedelta(days=length - 1),
        "opens_at": moment(when(opens)),
        "closes_at": moment(when(closes)),
    }


def _next_saturday(day: date) -> date:
    return day + timedelta(days=(_SATURDAY - day.weekday()) % 7)


def counted_from(day: date) -> When:
    """Days counted from that one."""

    def when(said: str) -> str:
        days, clock = said.split()
        return f"{day + timedelta(days=int(days))} {clock}"

    return when
