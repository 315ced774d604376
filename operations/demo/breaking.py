"""The weekend of the scene in which a lift breaks: it begins on the day on which it is played."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from events.call import actions as call
from events.call.models import Event
from events.survey.queries import bedrooms_of
from foundation.clock import now
from foundation.clock import today
from foundation.people import Role
from foundation.people.actions.invitations import grant
from foundation.store import all_of
from foundation.store import hold
from foundation.store import transaction
from operations.demo.arranging import prepare
from operations.demo.calls import set_up
from operations.demo.choosing import Group
from operations.demo.content import ZONE
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import moment
from operations.demo.content import on
from operations.demo.finding import host_or_404
from operations.demo.finding import organiser_or_404
from operations.demo.hosts import Hosts
from operations.demo.sheeting import play_sheets
from operations.demo.surveying import play_survey
from operations.demo.travelling import play_runs
from operations.demo.upcoming import When
from operations.demo.upcoming import counted_from
from operations.demo.upcoming import hand_in_all
from operations.demo.upcoming import tell_all_needs
from registration.allotting.actions import bedrooms
from registration.allotting.bedrooms import Nights
from registration.incidents import actions as incidents
from registration.incidents.models import Incident

_LENGTH = timedelta(days=1)


def prepare_weekend() -> None:
    """A weekend that begins today; where it is there already, its lift works again.

    It is set up by the rooms' own verbs, each on its day, in one transaction; an older one leaves
    the list of trainings. 404 where the demo has lost its organisers.
    """
    told, hosts = content("scene_lift"), _hosts()
    with transaction():
        # One after another, where two strangers begin at once.
        hold(hosts.organisations["rowan"])
        events = all_of(select(Event).where(Event.is_demo, Event.title == told["title"]))
        todays = [event for event in events if event.starts_on == today(ZONE)]
        for event in events:
            if event not in todays and event.published_at:
                call.unpublish(event, hosts.acting("alice"))
        if todays:
            _mend(todays[0], hosts)
        else:
            _set_up(told, hosts)


def _hosts() -> Hosts:
    people = {key: organiser_or_404(key) for key in ("alice", "mila")}
    return Hosts(people, {"rowan": host_or_404("rowan")})


def _mend(event: Event, hosts: Hosts) -> None:
    query = select(Incident).where(Incident.event_id == event.id, Incident.removed_at.is_(None))
    told = all_of(query)
    for incident in told:
        incidents.take_back(incident, hosts.acting("mila"))
    if told:
        # Drivers may have been given what was done instead.
        minute = f"{now().astimezone(ZoneInfo(ZONE)):%Y-%m-%d %H:%M}"
        play_sheets(event, {}, "scene", hosts, lambda _said: minute)


def _set_up(told: Told, hosts: Hosts) -> None:
    first, when = today(ZONE), counted_from(today(ZONE))
    days = {"starts_on": first, "ends_on": first + _LENGTH}
    days |= {"opens_at": moment(when("-28 09:00")), "closes_at": moment(when("-5 18:00"))}
    alice, rowan = hosts.people["alice"], hosts.organisations["rowan"]
    with on(when("-30 10:00")):
        event = set_up(told, days, rowan, alice)
        grant(hosts.people["mila"], event.id, Role.COORDINATOR, rowan.id)
        call.publish(event, hosts.acting("alice"))
    prepare(event, told["team"], hosts, when)
    play_survey(event, "scene_survey", hosts, when)
    people = hand_in_all(event, told, when)
    tell_all_needs(people, told["needs"], when)
    _give_rooms(event, people, told, when, hosts)
    play_runs(event, people, told["runs"], hosts, when)
    play_sheets(event, people, "scene", hosts, when)


def _give_rooms(event: Event, people: Group, told: Told, when: When, hosts: Hosts) -> None:
    rooms = {one.row.name: one.row for one in bedrooms_of(event)}
    nights = Nights(event.starts_on - _LENGTH, event.starts_on)
    by = hosts.acting("alice")
    with on(when("-7 10:00")):
        incidents.set_help_line(event, 0, told["numbers"], by)
        for key, name in told["rooms_given"].items():
            bedrooms.give(people[key], rooms[name], nights, by)
