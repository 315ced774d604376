"""The team's pages about proposed rides and hours: ask, read why, decide row by row, take back."""

from functools import partial
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from werkzeug import Response

from events.call.models import Event
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.allotting.actions import plans as actions
from registration.allotting.forms.plans import choose_form
from registration.allotting.models import Choice
from registration.allotting.models import Plan
from registration.allotting.models import Stage
from registration.allotting.models import Subject
from registration.allotting.panels import hours as hours_in_words
from registration.allotting.panels import seats as seats_in_words
from registration.allotting.panels.plans import history_of_plan
from registration.allotting.queries.hours import hours_of
from registration.allotting.queries.plans import Told
from registration.allotting.queries.plans import basis_of
from registration.allotting.queries.plans import parts_of
from registration.allotting.queries.plans import people_in
from registration.allotting.queries.plans import plan_of
from registration.allotting.queries.plans import plan_or_404
from registration.allotting.queries.plans import rows_of
from registration.allotting.queries.seats import rides_of
from registration.allotting.views.deciding import address_of
from registration.allotting.views.deciding import frame
from registration.allotting.views.deciding import on_proposal
from registration.allotting.views.deciding import writer_of
from registration.arrangements.actions import note_looks_at

_HOURS = (Subject.ASSISTANTS, Subject.INTERPRETERS, Subject.CAPTIONERS)
planning = Blueprint("planning", __name__, url_prefix="/organise/<string:slug>")
_ALL = "all"


@planning.route("/travel/proposed", methods=["GET", "POST"])
def seats(slug: str) -> Response | str:
    """Who rides when and why, what cannot be met; decide and ask anew. Looks are noted."""
    return _show(slug, Subject.SEATS)


@planning.route("/engaged/proposed/<string:subject>", methods=["GET", "POST"])
def hours(slug: str, subject: str) -> Response | str:
    """Who is there for whom and why, what cannot be met; decide, ask anew. Looks are noted."""
    if subject not in set(Subject) - {Subject.BEDROOMS, Subject.SEATS}:
        abort(404)
    return _show(slug, Subject(subject))


@planning.post("/proposed/<string:subject>/take-back")
def take_back(slug: str, subject: str) -> Response:
    """Undo taking over one row, or all."""
    if subject not in set(Subject):
        abort(404)
    event, about = _opened(slug, Subject(subject)), Subject(subject)
    plan = plan_or_404(event, about)
    keys = _taken(plan, request.form.get("back", ""))
    actions.take_back(plan, keys, writer_of(about), acting_on_needs(event))
    notify(_("Taken back. What the proposal gave is free again."))
    return redirect(address_of(event, about), 303)


def _taken(plan: Plan, named: str) -> set[UUID]:
    taken = [row.key for row in rows_of(parts_of(plan)) if row.choice is Choice.TAKEN]
    keys = {key for key in taken if named in (_ALL, str(key))}
    if not keys:
        raise Refused(_("Somebody has changed this proposal. Load the page again."))
    return keys


def _opened(slug: str, subject: Subject) -> Event:
    return event_for_needs_or_404(slug, subject.category)


def _show(slug: str, subject: Subject) -> Response | str:
    event = _opened(slug, subject)
    _note_looks(event, subject)
    plan = plan_of(event, subject)
    parts = parts_of(plan)
    held = _held(event, subject, plan, parts)
    name = "seats" if subject is Subject.SEATS else "hours"
    shown = {**held, **frame(event, subject, plan, parts), "lines": history_of_plan(plan)}
    rows = rows_of(parts)
    choose = choose_form(rows, closed=[row.key for row in rows if held["is_old"]])
    template = f"registration/allotting/organise/{name}.html"
    return on_proposal(
        *(event, subject, plan, choose),
        partial(render_template, template, **shown),
    )


def _held(
    event: Event, subject: Subject, plan: Plan | None, parts: list[Told]
) -> dict[str, object]:
    if subject is Subject.SEATS:
        return _rides(event, plan, parts)
    return _hours(event, subject, plan, parts)


def _rides(event: Event, plan: Plan | None, parts: list[Told]) -> dict[str, object]:
    rules = seats_in_words.rules()
    if plan is None:
        return {"rules": rules, "is_old": False}
    rides = rides_of(event, plan)
    return {
        "rides": seats_in_words.shown(parts, rides, event.zone),
        "unmet": seats_in_words.unmet(parts, rides, event.zone),
        "is_old": _is_old(plan, parts, basis_of(rides.asked)),
        "unwritten": rides.unwritten,
        "rules": rules,
    }


def _hours(
    event: Event, subject: Subject, plan: Plan | None, parts: list[Told]
) -> dict[str, object]:
    rules = hours_in_words.RULES[subject]
    if plan is None:
        return {"rules": rules, "is_old": False}
    hours = hours_of(event, subject)
    return {
        "people": hours_in_words.shown(parts, hours),
        "unmet": hours_in_words.unmet(parts, hours, subject),
        "is_old": _is_old(plan, parts, basis_of(hours.asked)),
        "rules": rules,
    }


def _is_old(plan: Plan, parts: list[Told], basis: str) -> bool:
    """What is taken over already holds, whatever has changed."""
    is_all_taken = bool(parts) and all(part.choice is Choice.TAKEN for part in parts)
    return plan.stage is Stage.READY and plan.basis != basis and not is_all_taken


def _note_looks(event: Event, subject: Subject) -> None:
    people = people_in(parts_of(plan_of(event, subject)))
    wanted = {(each, subject.category.value) for each in people}
    note_looks_at(event, wanted, acting_on_needs(event))
