"""Organisers' pages about people with one task: invite, change what they open, give back."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.queries import managed_event_or_404
from events.team import actions
from events.team.forms import CategoriesForm
from events.team.forms import TaskForm
from events.team.queries import organiser_or_404
from foundation.factors import fresh_factor_needed
from foundation.i18n import gettext as _
from foundation.people import Role
from foundation.web import notify
from foundation.web import saved

roles = Blueprint("roles", __name__, url_prefix="/organise/<string:slug>/team/tasks")


@roles.route("/invite", methods=["GET", "POST"])
def invite(slug: str) -> Response | str:
    """Invite a coordinator, a helper, a trainer or a facilitator."""
    event = managed_event_or_404(slug)
    person = fresh_factor_needed()
    form = TaskForm()
    form.organisation.choices = {str(one.id): one.name for one in event.organisations}
    done = saved(
        form,
        lambda: actions.invite_for_task(event, form.answers(), person),
        _("The invitation is on its way. It can be accepted for 14 days."),
        url_for("team.overview", slug=slug),
    )
    return done or render_template("events/team/invite_for_task.html", event=event, form=form)


@roles.route("/<uuid:grant_id>", methods=["GET", "POST"])
def change(slug: str, grant_id: UUID) -> Response | str:
    """Let a helper open other categories."""
    event = managed_event_or_404(slug)
    person = fresh_factor_needed()
    grant = organiser_or_404(event, grant_id)
    if grant.role != Role.HELPER:
        abort(404)
    form = CategoriesForm(categories=grant.limited_to)
    done = saved(
        form,
        lambda: actions.change_categories(event, grant, form.categories.data, person),
        _("Saved. It counts from the next page that they open."),
        url_for("team.overview", slug=slug),
    )
    return done or render_template("events/team/task.html", event=event, form=form, grant=grant)


@roles.post("/<uuid:entry_id>/give-back")
def give_back(slug: str, entry_id: UUID) -> Response:
    """Give a right back that was taken away."""
    event = managed_event_or_404(slug)
    actions.give_back(event, entry_id, fresh_factor_needed())
    notify(_("Given back. It counts from the next page that they open."))
    return redirect(url_for("team.overview", slug=slug), 303)
