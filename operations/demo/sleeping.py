"""Who sleeps where in Sofia: what the solver proposes, what is given, one wish not met."""

from events.call.models import Event
from events.team.categories import Category
from events.team.queries import oneself
from operations.demo.choosing import Group
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.allotting import queries
from registration.allotting.actions import bedrooms
from registration.allotting.actions import plans
from registration.allotting.models import Subject
from registration.allotting.panels.bedrooms import proposed_line
from registration.allotting.tasks import work_out_plan
from registration.arrangements.actions import reply
from registration.arrangements.models import Reply
from registration.arrangements.queries import own_arrangement_or_404

_AT_HOME = "maria"
_CONFIRMS = ("ioana", "stelios")


def play_bedrooms(event: Event, people: Group, hosts: Hosts) -> None:
    """Rooms are given where nothing speaks against it; the rest waits for a human with its why."""
    by = hosts.acting("boyan")
    with on("2016-09-05 10:00"):
        bedrooms.set_nights(people[_AT_HOME], None, by, needs_none=True)
        plan = plans.ask(event, Subject.BEDROOMS, plans.Limits(), by)
        # At once: the sheets of the demo tell the rooms.
        work_out_plan(str(plan.id), str(plan.number))
    with on("2016-09-05 10:30"):
        asked = queries.asked_in(event)
        lines = [proposed_line(row, asked, tuple(Category)) for row in queries.proposed_in(event)]
        sure = {one.row.key for one in lines if one.row and one.is_sure}
        plans.take_over(plan, sure, bedrooms.BEDROOMS, by)
    for key in _CONFIRMS:
        with on("2016-09-06 18:00"):
            _confirm(people, key)


def _confirm(people: Group, key: str) -> None:
    person = people[key]
    stay = queries.stay_of(person)
    if stay is not None and stay.arrangement_id is not None:
        row = own_arrangement_or_404(person, stay.arrangement_id)
        reply(row, Reply.CONFIRMED, "", oneself(person), row.version)
