"""The Sofia training of 2016, from the call to the certificates."""

from datetime import date

from events.call import actions as call
from events.call.models import Event
from events.team.actions import invite
from operations.demo.accompanying import play_companions
from operations.demo.afterwards import play_certificates
from operations.demo.afterwards import play_design
from operations.demo.afterwards import play_editions
from operations.demo.afterwards import play_outcomes
from operations.demo.applicants import hand_in
from operations.demo.arranging import decide_proposals
from operations.demo.arranging import prepare
from operations.demo.attending import play_attendance
from operations.demo.awarding import play_awards
from operations.demo.calls import link_conference
from operations.demo.calls import set_up
from operations.demo.choosing import Group
from operations.demo.choosing import play_choosing
from operations.demo.content import content
from operations.demo.content import moment
from operations.demo.content import on
from operations.demo.helping import play_tasks
from operations.demo.hosts import Hosts
from operations.demo.hosts import accept_by_letter
from operations.demo.mailing import pass_on_letters
from operations.demo.mending import play_incidents
from operations.demo.needing import play_needs
from operations.demo.papering import play_papers
from operations.demo.proposing import play_proposals
from operations.demo.sheeting import play_sheets
from operations.demo.sleeping import play_bedrooms
from operations.demo.surveying import play_survey
from operations.demo.travelling import play_journeys
from operations.demo.travelling import play_moved_runs


def play_sofia(hosts: Hosts) -> Group:
    """The whole training but what needs printed papers; its applicants by their keys."""
    event = _open_call(hosts)
    play_survey(event, "sofia_survey", hosts)
    people = _apply(event)
    play_choosing(event, people, hosts)
    prepare(event, content("sofia_team"), hosts)
    play_needs(people, hosts)
    play_companions(event, people, hosts)
    play_journeys(event, people, hosts)
    play_bedrooms(event, people, hosts)
    decide_proposals(event, content("sofia_team")["proposals"], hosts)
    play_sheets(event, people, "sofia", hosts)
    play_papers(event, people, hosts)
    play_incidents(event, people, hosts)
    play_moved_runs(event, hosts)
    play_attendance(event, people, hosts)
    play_outcomes(event, hosts)
    play_design(event, hosts)
    play_certificates(event, hosts)
    play_awards(event, people, hosts)
    play_editions(event, hosts)
    play_proposals(event, hosts)
    pass_on_letters(event, hosts)
    return people


def _open_call(hosts: Hosts) -> Event:
    told = content("sofia")
    days = {name: date.fromisoformat(told[name]) for name in ("starts_on", "ends_on", "answers_by")}
    times = {name: moment(told[name]) for name in ("opens_at", "closes_at")}
    bodies, alice = hosts.organisations, hosts.people["alice"]
    with on("2016-03-14 10:00"):
        event = set_up(told, {**days, **times}, bodies["enil"], alice)
        call.add_organisation(event, bodies["cil"], hosts.acting("robin"))
        boyan = content("hosts")["people"]["boyan"]
        invite(event, {**boyan, "organisation": str(bodies["cil"].id)}, alice)
    with on("2016-03-15 09:00"):
        accept_by_letter(boyan["email"])
        link_conference(event, told["linked"], hosts.acting("boyan"))
    with on("2016-03-21 12:00"):
        call.publish(event, hosts.acting("boyan"))
    play_tasks(event, bodies["cil"], hosts, ("2016-06-06 10:00", "2016-06-06 14:00"))
    return event


def _apply(event: Event) -> Group:
    told = content("sofia_group") | content("sofia_others")
    people = {}
    for key, row in sorted(told.items(), key=lambda item: str(item[1]["applied"])):
        with on(row["applied"]):
            people[key] = hand_in(event, row)
    return people
