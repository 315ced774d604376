"""A site administrator opens the needs of one training for an hour, and ends it."""

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.queries import all_events
from events.team import actions
from events.team.forms import EmergencyForm
from events.team.queries import emergency_or_404
from events.team.queries import event_in_emergency_or_404
from events.team.rules import emergency_of
from foundation.factors import fresh_factor_needed
from foundation.i18n import gettext as _
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved

emergency = Blueprint("emergency", __name__, url_prefix="/organise/emergency")


@emergency.get("")
def overview() -> str:
    """All trainings; nothing but their names."""
    if not sign_in_needed().is_site_admin:
        abort(404)
    return render_template("events/team/emergencies.html", rows=all_events())


@emergency.route("/<string:slug>", methods=["GET", "POST"])
def begin(slug: str) -> Response | str:
    """Write why, and open the needs."""
    event = event_in_emergency_or_404(slug)
    person = fresh_factor_needed()
    form = EmergencyForm()
    done = saved(
        form,
        lambda: actions.open_in_emergency(event, form.reason.data, person),
        _("What people need is open to you for 60 minutes. The owners get a letter."),
        url_for("people.names", slug=slug),
    )
    row = emergency_of(person, event)
    return done or render_template("events/team/emergency.html", training=event, form=form, row=row)


@emergency.post("/<string:slug>/end")
def end(slug: str) -> Response:
    """Close it before the hour is over."""
    event = event_in_emergency_or_404(slug)
    actions.end_emergency(emergency_or_404(event))
    notify(_("It is closed. What people need does not open to you any more."))
    return redirect(url_for("emergency.begin", slug=slug), 303)
