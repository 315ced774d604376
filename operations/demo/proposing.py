"""What the solver proposes for the Sofia training: rides home, and hours of assistants."""

from events.call.models import Event
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.allotting.actions.plans import Limits
from registration.allotting.actions.plans import ask
from registration.allotting.models import Subject
from registration.allotting.tasks import work_out_plan

_PROPOSED = (
    (Subject.SEATS, "2016-09-20 10:00"),
    (Subject.ASSISTANTS, "2016-09-20 10:30"),
)


def play_proposals(event: Event, hosts: Hosts) -> None:
    """Proposals that wait for a decision; an evening for which nobody can be booked is told."""
    for subject, at in _PROPOSED:
        propose(event, subject, at, hosts)


def propose(event: Event, subject: Subject, at: str, hosts: Hosts) -> None:
    """One proposal, which waits for a decision."""
    with on(at):
        plan = ask(event, subject, Limits(), hosts.acting("boyan"))
        # At once: whoever opens the demo sees them, whether its worker runs or not.
        work_out_plan(str(plan.id), str(plan.number))
