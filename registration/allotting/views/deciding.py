"""What the pages about proposals share: asking the solver, taking rows over, leaving them out."""

from collections.abc import Callable
from collections.abc import Iterable

from flask import request
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.team.queries import acting_on_needs
from events.team.queries import rights_in
from foundation.i18n import gettext as _
from foundation.web import saved
from registration.allotting.actions import plans as actions
from registration.allotting.actions.bedrooms import BEDROOMS
from registration.allotting.actions.hours import HOURS
from registration.allotting.actions.plans import Writer
from registration.allotting.actions.seats import SEATS
from registration.allotting.forms.plans import ChooseForm
from registration.allotting.forms.plans import ask_form
from registration.allotting.forms.plans import is_choice
from registration.allotting.models import Choice
from registration.allotting.models import Plan
from registration.allotting.models import Stage
from registration.allotting.models import Subject
from registration.allotting.queries.plans import Told

_WRITERS = {
    Subject.BEDROOMS: BEDROOMS,
    Subject.SEATS: SEATS,
    Subject.ASSISTANTS: HOURS,
    Subject.INTERPRETERS: HOURS,
    Subject.CAPTIONERS: HOURS,
}


def on_proposal(
    event: Event, subject: Subject, plan: Plan | None, choose: ChooseForm, page: Callable[..., str]
) -> Response | str:
    """The page of a proposal, or the way on after rows were decided on or the solver was asked."""
    ask, address = ask_form(subject, plan), address_of(event, subject)
    if plan and is_choice():
        return _decided(plan, choose, address) or page(ask=ask, choose=choose, form=choose)
    done = saved(
        ask,
        lambda: actions.ask(event, subject, ask.limits(), acting_on_needs(event)),
        _("A proposal is being made. It is ready in a moment."),
        address,
    )
    return done or page(ask=ask, choose=choose, form=ask)


def address_of(event: Event, subject: Subject) -> str:
    """Where a proposal stands."""
    if subject is Subject.BEDROOMS:
        return url_for("bedrooms.overview", slug=event.slug)
    if subject is Subject.SEATS:
        return url_for("planning.seats", slug=event.slug)
    return url_for("planning.hours", slug=event.slug, subject=subject.value)


def writer_of(subject: Subject) -> Writer:
    """How its proposals are made real."""
    return _WRITERS[subject]


def frame(
    event: Event, subject: Subject, plan: Plan | None, parts: Iterable[Told]
) -> dict[str, object]:
    """What each of these pages is told."""
    opened = [one for one in Subject if rights_in(event).opens(one.category)]
    return {
        "event": event,
        "subject": subject,
        "plan": plan,
        "some_taken": any(part.choice is Choice.TAKEN for part in parts),
        "stages": Stage,
        "choices": Choice,
        "here": address_of(event, subject),
        "subjects": [(one, address_of(event, one)) for one in opened],
    }


def _decided(plan: Plan, choose: ChooseForm, address: str) -> Response | None:
    by, writer = acting_on_needs(plan.event), writer_of(plan.subject)
    if request.form["act"] == "leave":
        message = _("Left out. You can still take these rows over while nothing has changed.")
        return saved(choose, lambda: actions.leave_out(plan, choose.chosen, by), message, address)
    message = _("Taken over. You can change each row by hand, or take it back.")
    return saved(
        choose, lambda: actions.take_over(plan, choose.chosen, writer, by), message, address
    )
