"""The first evening, and what is not right during the days: on Saturday the lift breaks."""

from uuid import uuid4

from events.call.models import Event
from events.team.queries import oneself
from foundation.store import db
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import content
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.arrangements.actions import note_looks_at
from registration.arrangements.queries import suppliers_of
from registration.evening import actions as evening
from registration.evening.models import RoomWord
from registration.incidents import actions
from registration.incidents.actions import News
from registration.incidents.actions import Step
from registration.incidents.models import Incident
from registration.incidents.models import IncidentKind
from registration.incidents.models import IncidentState
from registration.incidents.queries import affected_by
from registration.incidents.queries import lifts_of


def play_incidents(event: Event, people: Group, hosts: Hosts) -> None:
    """The numbers of the team, what people told, and how far the team was from minute to minute."""
    told = content("sofia_incidents")
    line = told["numbers"]
    with on(line["on"]):
        actions.set_help_line(event, 0, line["values"], hosts.acting(line["by"]))
    _first_evening(told["evening"], people)
    for row in told["told"]:
        incident = _tell(event, people, row)
        for each in row["steps"]:
            with on(each["on"]):
                _move_on(incident, each, hosts)


def _first_evening(told: Told, people: Group) -> None:
    """Everybody is asked whether their room is right; some answer."""
    for moment in told["asked"]:
        with on(moment):
            evening.ask()
    for row in told["says"]:
        person = people[row["who"]]
        with on(row["on"]):
            evening.say(person, RoomWord(row["word"]), oneself(person))


def _tell(event: Event, people: Group, told: Told) -> Incident:
    person, key = people[told["who"]], uuid4()
    lifts = {one.row.name: one.key for one in lifts_of(event)}
    news = News(IncidentKind(told["kind"]), told["words"], lifts.get(told.get("lift", "")))
    with on(told["on"]):
        actions.tell(person, key, news, oneself(person))
    return db.session.get_one(Incident, key)


def _move_on(incident: Incident, told: Told, hosts: Hosts) -> None:
    by, category = hosts.acting(told["by"]), incident.kind.category.value
    touched = {(one.id, category) for one in affected_by(incident)}
    note_looks_at(incident.event, touched, by)
    names = {one.name: one.id for one in suppliers_of(incident.event)}
    supplier_id = names.get(told.get("supplier", ""))
    instead = told.get("instead", "")
    step = Step(IncidentState(told["state"]), told["answer"], supplier_id, instead)
    actions.move_on(incident, incident.version, step, by)
