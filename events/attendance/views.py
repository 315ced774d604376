"""The page on which organisers mark hours."""

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.attendance import actions
from events.attendance import panels
from events.attendance.forms import HoursForm
from events.attendance.forms import hours_form
from events.attendance.queries import marks_in
from events.attendance.queries import people_with_hours
from events.attendance.rules import may_mark_now
from events.attendance.rules import most_hours
from events.call.models import Event
from events.call.queries import managed_event_or_404
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.people import sign_in_needed
from foundation.web import notify

__all__ = ["blueprints", "panels"]

blueprint = Blueprint("attendance", __name__)
blueprints = (blueprint,)


@blueprint.route("/organise/<string:slug>/hours", methods=["GET", "POST"])
def hours(slug: str) -> Response | str:
    """Everybody with a place, one box each, saved all at once."""
    event = managed_event_or_404(slug)
    form = _form(event)
    if form.submitted():
        try:
            _tell(actions.mark_hours(event, form.typed(), sign_in_needed()))
            return redirect(url_for("attendance.hours", slug=slug), 303)
        except actions.SomebodyWasFaster as faster:
            form.tell_newer(faster.newer)
        except Refused as refused:
            form.refuse(refused)
    return _page(event, form)


def _form(event: Event) -> HoursForm:
    return hours_form(people_with_hours(event), marks_in(event), most_hours(event))


def _page(event: Event, form: HoursForm) -> str:
    return render_template(
        "events/attendance/hours.html",
        event=event,
        form=form,
        marks=marks_in(event),
        may_mark=may_mark_now(event),
    )


def _tell(changed: int) -> None:
    if changed:
        notify(
            ngettext("Saved: hours of %(num)d person.", "Saved: hours of %(num)d people.", changed)
        )
    else:
        notify(_("Nothing was changed."))
