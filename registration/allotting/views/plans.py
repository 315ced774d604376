"""The team's pages about proposed rides and hours: ask, read why, take over, take back."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from events.team.queries import rights_in
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from registration.allotting.actions import plans as actions
from registration.allotting.actions.hours import HOURS
from registration.allotting.actions.plans import Writer
from registration.allotting.actions.seats import SEATS
from registration.allotting.forms.plans import ask_form
from registration.allotting.models import Plan
from registration.allotting.models import Stage
from registration.allotting.models import Subject
from registration.allotting.panels import hours as hours_in_words
from registration.allotting.panels import seats as seats_in_words
from registration.allotting.panels.plans import history_of_plan
from registration.allotting.queries.hours import hours_of
from registration.allotting.queries.plans import basis_of
from registration.allotting.queries.plans import parts_of
from registration.allotting.queries.plans import people_in
from registration.allotting.queries.plans import plan_of
from registration.allotting.queries.plans import plan_or_404
from registration.allotting.queries.seats import rides_of
from registration.arrangements.actions import note_looks_at

planning = Blueprint("planning", __name__, url_prefix="/organise/<string:slug>")
_ONE = "/proposed/<string:subject>"


@planning.route("/travel/proposed", methods=["GET", "POST"])
def seats(slug: str) -> Response | str:
    """Who rides when and why, what cannot be met; ask anew. Looks are noted."""
    return _show(slug, Subject.SEATS)


@planning.route(f"/engaged{_ONE}", methods=["GET", "POST"])
def hours(slug: str, subject: str) -> Response | str:
    """Who is there for whom and why, what cannot be met; ask anew. Looks are noted."""
    if subject == Subject.SEATS:
        abort(404)
    return _show(slug, subject)


@planning.post(f"{_ONE}/take-over")
def take_over(slug: str, subject: str) -> Response:
    """Make the proposal real."""
    message = _("Taken over. You can change each place and each hour by hand.")
    return _act(slug, subject, actions.take_over, message)


@planning.post(f"{_ONE}/take-back")
def take_back(slug: str, subject: str) -> Response:
    """Undo that."""
    message = _("Taken back. What the proposal gave is free again.")
    return _act(slug, subject, actions.take_back, message)


def _act(slug: str, subject: str, act: Callable[..., None], message: str) -> Response:
    event, about = _opened(slug, subject)
    number = request.form.get("number", "")
    seen = int(number) if number.isdecimal() and number.isascii() else 0
    act(plan_or_404(event, about), seen, _writer(about), acting_on_needs(event))
    notify(message)
    return redirect(_address(event, about), 303)


def _show(slug: str, subject: str) -> Response | str:
    event, about = _opened(slug, subject)
    form = ask_form(about, plan_of(event, about))
    done = saved(
        form,
        lambda: actions.ask(event, about, form.limits(), acting_on_needs(event)),
        _("A proposal is being made. It is ready in a moment."),
        _address(event, about),
    )
    return done or _page(event, about, form=form)


def _address(event: Event, subject: Subject) -> str:
    if subject is Subject.SEATS:
        return url_for("planning.seats", slug=event.slug)
    return url_for("planning.hours", slug=event.slug, subject=subject.value)


def _opened(slug: str, subject: str) -> tuple[Event, Subject]:
    if subject not in set(Subject):
        abort(404)
    about = Subject(subject)
    return event_for_needs_or_404(slug, about.category), about


def _writer(subject: Subject) -> Writer:
    return SEATS if subject is Subject.SEATS else HOURS


def _page(event: Event, subject: Subject, **more: object) -> str:
    people = people_in(parts_of(plan_of(event, subject)))
    _note_looks(event, subject, people)
    plan = plan_of(event, subject)
    held = _rides(event, plan) if subject is Subject.SEATS else _hours(event, subject, plan)
    opened = [one for one in Subject if rights_in(event).opens(one.category)]
    shown = {**held, **more, "event": event, "subject": subject, "plan": plan, "stages": Stage}
    shown["subjects"] = [(one, _address(event, one)) for one in opened]
    name = "seats" if subject is Subject.SEATS else "hours"
    template = f"registration/allotting/organise/{name}.html"
    here, lines = _address(event, subject), history_of_plan(plan)
    return render_template(template, here=here, lines=lines, **shown)


def _rides(event: Event, plan: Plan | None) -> dict[str, object]:
    rules = seats_in_words.rules()
    if plan is None:
        return {"rules": rules}
    rides, parts = rides_of(event, plan), parts_of(plan)
    return {
        "rides": seats_in_words.shown(parts, rides, event.zone),
        "unmet": seats_in_words.unmet(parts, rides, event.zone),
        "is_old": _is_old(plan, basis_of(rides.asked)),
        "unwritten": rides.unwritten,
        "rules": rules,
    }


def _hours(event: Event, subject: Subject, plan: Plan | None) -> dict[str, object]:
    rules = hours_in_words.RULES[subject]
    if plan is None:
        return {"rules": rules}
    hours, parts = hours_of(event, subject), parts_of(plan)
    return {
        "people": hours_in_words.shown(parts, hours),
        "unmet": hours_in_words.unmet(parts, hours, subject),
        "is_old": _is_old(plan, basis_of(hours.asked)),
        "rules": rules,
    }


def _is_old(plan: Plan, basis: str) -> bool:
    return plan.stage is Stage.READY and plan.basis != basis


def _note_looks(event: Event, subject: Subject, people: set[UUID]) -> None:
    wanted = {(each, subject.category.value) for each in people}
    note_looks_at(event, wanted, acting_on_needs(event))
