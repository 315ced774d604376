"""The page for the days of arrival: who comes when and where, who is late, who is here."""

from datetime import datetime
from uuid import UUID

from flask import request
from werkzeug import Response

from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.travel import actions
from registration.travel import queries
from registration.travel.forms import DelayForm
from registration.travel.models import Mark
from registration.travel.panels import rides
from registration.travel.queries import Told
from registration.travel.views.door import back_to
from registration.travel.views.door import by_team
from registration.travel.views.door import event_or_404
from registration.travel.views.door import page
from registration.travel.views.door import travel


@travel.get("/arrivals")
def arrivals(slug: str) -> str:
    """Everybody's arrival in the order of time, who is not here yet first. Looks are noted."""
    event = event_or_404(slug)
    seen = [told.leg.participation_id for told in queries.arrivals_in(event)]
    actions.note_looks(event, seen, by_team(event))
    rows = rides(queries.arrivals_in(event), queries.runs_by_person(event))
    arrived = sum(row.told.leg.mark is Mark.ARRIVED for row in rows)
    late = sum(row.told.leg.mark is Mark.DELAYED for row in rows)
    return page("arrivals", event, rows=rows, arrived=arrived, late=late, form=DelayForm())


@travel.post("/arrivals/<uuid:participation_id>/<uuid:leg_id>")
def mark(slug: str, participation_id: UUID, leg_id: UUID) -> Response:
    """One press: is here, is late, or take the last press back."""
    event = event_or_404(slug)
    told = queries.arrival_or_404(event, participation_id, leg_id)
    name = told.leg.participation.name
    pressed = request.form.get("mark", "")
    if pressed == "undo":
        actions.unmark(told.leg, by_team(event))
        notify(_("Taken back for %(name)s.", name=name))
    elif pressed == Mark.ARRIVED:
        actions.mark(told.leg, Mark.ARRIVED, by_team(event))
        notify(_("%(name)s is here.", name=name))
    else:
        actions.mark(told.leg, Mark.DELAYED, by_team(event), _new_time(told))
        notify(_("%(name)s is late.", name=name))
    return back_to(event, "arrivals", _anchor=f"leg-{leg_id}")


def _new_time(told: Told) -> datetime | None:
    form = DelayForm()
    if not form.submitted():
        raise Refused(form.problems()[0]["text"])
    return form.moment(told)
