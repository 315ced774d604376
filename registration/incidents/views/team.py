"""The team's pages: what is not right, whom it touches, who replaces it, how far it is."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.team.categories import Category
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from events.team.rules import categories_open_to
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from registration.arrangements.actions import note_looks_at
from registration.incidents import actions
from registration.incidents import queries
from registration.incidents.forms import HelpLineForm
from registration.incidents.forms import NoteForm
from registration.incidents.forms import StepForm
from registration.incidents.forms import offer
from registration.incidents.models import Incident
from registration.incidents.models import IncidentKind
from registration.incidents.panels import history_of_incident
from registration.needs.queries import people_with_places

incidents = Blueprint("incidents", __name__, url_prefix="/organise/<string:slug>/incidents")
_HERE = "registration/incidents/organise"


@incidents.get("")
def overview(slug: str) -> str:
    """Everything that was told in the categories of the reader; no names."""
    event = event_for_needs_or_404(slug)
    opened = _opened(event)
    rows = queries.incidents_in(event, opened)
    context = {"rows": rows, "line": queries.help_line_of(event)}
    context |= {"sees_all": Category.OTHER in opened, "kinds": _kinds(event)}
    return render_template(f"{_HERE}/overview.html", event=event, **context)


@incidents.route("/new", methods=["GET", "POST"])
def new(slug: str) -> Response | str:
    """Write down what is not right."""
    event = event_for_needs_or_404(slug)
    form = NoteForm(kind=request.args.get("kind"), concerns_id=request.args.get("concerns"))
    offer(form, event, _kinds(event) or abort(404))
    by = acting_on_needs(event)
    form.concerns_id.choices = {str(one.id): one.name for one in people_with_places(event)}
    key = form.told_already(event, by) or form.new_id
    done = saved(
        form,
        lambda: actions.note(event, key, form.news, by),
        _("Saved. Now say who replaces it, and how far it is."),
        url_for("incidents.show", slug=slug, incident_id=key),
    )
    return done or render_template(f"{_HERE}/new.html", event=event, form=form)


@incidents.route("/<uuid:incident_id>", methods=["GET", "POST"])
def show(slug: str, incident_id: UUID) -> Response | str:
    """Whom it touches, who replaces it, how far it is. Each look is noted."""
    event, row = _row_or_404(slug, incident_id)
    category = row.kind.category.value
    touched = {(one.id, category) for one in queries.affected_by(row)}
    note_looks_at(event, touched, acting_on_needs(event))
    form = StepForm(row)
    done = saved(
        form,
        lambda: _move_on(event, row, form),
        _("Saved. Those whom it touches see it on their pages."),
        url_for("incidents.show", slug=slug, incident_id=row.id),
    )
    return done or _page(event, row, form)


@incidents.post("/<uuid:incident_id>/take-back")
def take_back(slug: str, incident_id: UUID) -> Response:
    """It was a mistake, or is right again."""
    event, row = _row_or_404(slug, incident_id)
    actions.take_back(row, acting_on_needs(event))
    notify(_("Taken back. You can put it back below."))
    return redirect(url_for("incidents.overview", slug=slug), 303)


@incidents.post("/<uuid:incident_id>/put-back")
def put_back(slug: str, incident_id: UUID) -> Response:
    """Undo taking it back."""
    event, row = _row_or_404(slug, incident_id)
    actions.put_back(row, acting_on_needs(event))
    notify(_("Put back. Those whom it touches see it again."))
    return redirect(url_for("incidents.overview", slug=slug), 303)


@incidents.route("/numbers", methods=["GET", "POST"])
def numbers(slug: str) -> Response | str:
    """How the team is reached at once."""
    event = event_for_needs_or_404(slug, Category.OTHER)
    form = HelpLineForm(queries.help_line_of(event))
    values = {name: form[name].data or "" for name in ("phone", "text", "video")}
    done = saved(
        form,
        lambda: actions.set_help_line(event, form.seen, values, acting_on_needs(event)),
        _("Saved."),
        url_for("incidents.overview", slug=slug),
    )
    return done or render_template(f"{_HERE}/numbers.html", event=event, form=form)


def _move_on(event: Event, row: Incident, form: StepForm) -> None:
    category = form.arranged_in
    if category is not None and category not in _opened(event):
        message = _(
            "Somebody who sees to “%(category)s” has to write this down.", category=category.label
        )
        raise Refused(message, "instead")
    actions.move_on(row, form.seen, form.step, acting_on_needs(event))


def _opened(event: Event) -> frozenset[Category]:
    return categories_open_to(sign_in_needed(), event)


def _kinds(event: Event) -> list[IncidentKind]:
    opened = _opened(event)
    return [kind for kind in IncidentKind if kind.category in opened]


def _row_or_404(slug: str, incident_id: UUID) -> tuple[Event, Incident]:
    event = event_for_needs_or_404(slug)
    return event, queries.incident_or_404(event, incident_id, _opened(event))


def _page(event: Event, row: Incident, form: StepForm) -> str:
    return render_template(
        f"{_HERE}/incident.html",
        event=event,
        row=row,
        form=form,
        words=queries.words_of(row),
        people=queries.affected_by(row),
        suppliers=queries.replacements_for(row),
        engaged=queries.engaged_for(row),
        working=queries.working_for(row),
        lines=history_of_incident(row),
    )
