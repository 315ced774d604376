"""Asking for help with the form, and the organisers' page of those who asked."""

from uuid import UUID

from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.call.queries import visible_event_or_404
from foundation import clock
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import saved
from registration.on_behalf import actions
from registration.on_behalf import queries
from registration.on_behalf.forms import HelpedForm
from registration.on_behalf.forms import HelpForm
from registration.on_behalf.rules import due_on
from registration.on_behalf.views.door import APPLICATIONS
from registration.on_behalf.views.door import blueprint


@blueprint.route("/trainings/<slug>/apply/help", methods=["GET", "POST"])
def ask(slug: str) -> Response | str:
    """Help or a call, asked before anything else is typed."""
    event = visible_event_or_404(slug)
    form = HelpForm()
    until = format_date(due_on(clock.today(event.zone)))
    done = saved(
        form,
        lambda: _ask(event, form),
        _("Thank you. We will contact you by %(day)s.", day=until),
        url_for("apply.start", slug=slug),
    )
    shown = {"event": event, "form": form, "until": until}
    return done or render_template("registration/on_behalf/ask.html", **shown)


@blueprint.get(f"{APPLICATIONS}/help")
def wishes(slug: str) -> str:
    """Who wants help, those due first."""
    event = managed_event_or_404(slug)
    return render_template(
        "registration/on_behalf/wishes.html", event=event, wishes=queries.wishes_for_help(event)
    )


@blueprint.route(f"{APPLICATIONS}/<uuid:participation_id>/helped", methods=["GET", "POST"])
def helped(slug: str, participation_id: UUID) -> Response | str:
    """Note how somebody was helped."""
    event = managed_event_or_404(slug)
    application = queries.wish_or_404(event, participation_id)
    form, by = HelpedForm(), acting(sign_in_needed(), "organiser")
    done = saved(
        form,
        lambda: actions.note_help(application, by, form.how.data),
        _("Noted: the person was helped."),
        url_for("on_behalf.wishes", slug=slug),
    )
    shown = {"event": event, "form": form, "who": application.participation}
    return done or render_template("registration/on_behalf/helped.html", **shown)


def _ask(event: Event, form: HelpForm) -> None:
    actions.ask(event, form.new_id, form, form.best_time.data, request.remote_addr or "")
