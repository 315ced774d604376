"""Verbs of those who choose: act on many, choose columns."""

from collections.abc import Sequence

from events.call.models import Event
from foundation.audit import Actor
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.apply.queries import application_or_404
from registration.on_behalf.actions import note_help
from registration.places.actions import Decision
from registration.places.actions import decide
from registration.select.models import ChosenColumns
from registration.select.queries import choice_of
from registration.select.queries.together import MOST
from registration.select.queries.together import Act
from registration.select.queries.together import Choice
from registration.select.queries.together import Plan
from registration.select.queries.together import plan_of


def act_together(event: Event, act: Act, choice: Choice, seen: str, by: Actor) -> int:
    """Do `act` to all chosen people to whom it can be done, or to nobody; how many they were.

    `seen` is the mark of the plan that the organiser saw. Raises Conflict when somebody changed
    since, Refused when there is nobody or there are too many, and what places refuse.
    """
    with transaction():
        hold(event)
        plan = plan_of(act, choice())
        if plan.seen != seen:
            raise Conflict(_("Something has changed since you looked. Please look again."))
        if not plan.able:
            raise Refused(_("This can be done to nobody whom you chose."))
        if len(plan.able) + len(plan.refused) > MOST:
            raise Refused(_("At most %(number)d at once. Narrow the list.", number=MOST))
        _carry_out(event, act, plan, by)
    return len(plan.able)


def choose_columns(event: Event, person: Person, names: Sequence[str]) -> None:
    """Keep which columns `person` wants in the list of this training."""
    with transaction():
        hold(event)
        kept = choice_of(event, person)
        if kept is None:
            kept = ChosenColumns(person_id=person.id, event_id=event.id)
            db.session.add(kept)
        kept.names = list(names)


def _carry_out(event: Event, act: Act, plan: Plan, by: Actor) -> None:
    if act.kind == "helped":
        for row in plan.able:
            note_help(application_or_404(row), by)
        return
    versions = tuple(row.version for row in plan.able)
    decide(event, Decision(act.kind, plan.able, versions, act.until), by)
