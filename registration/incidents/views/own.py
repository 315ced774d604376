"""A person's own page: how to reach the team at once, telling it here, and how far it is."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from registration.incidents import actions
from registration.incidents import queries
from registration.incidents.forms import TellForm
from registration.incidents.forms import offer
from registration.incidents.models import IncidentKind
from registration.incidents.rules import days_of
from registration.incidents.rules import may_tell

right_now = Blueprint("right_now", __name__, url_prefix="/my/<string:token>/right-now")


@right_now.route("", methods=["GET", "POST"])
def show(token: str) -> Response | str:
    """The numbers of the team, the form, and what was told with how far it is."""
    participation = own_participation_or_404(token)
    wanted = request.args.get("kind", "")
    form = TellForm(kind=wanted if wanted in set(IncidentKind) else None)
    offer(form, participation.event, list(IncidentKind))
    by = oneself(participation)
    again = form.told_already(participation.event, by, participation.id)
    done = saved(
        form,
        lambda: actions.tell(participation, again or form.new_id, form.news, by),
        _said_again() if again else _thanks(),
        url_for("right_now.show", token=token),
    )
    return done or _page(participation, token, form)


@right_now.post("/<uuid:incident_id>/take-back")
def take_back(token: str, incident_id: UUID) -> Response:
    """It is right again, or was a mistake."""
    participation = own_participation_or_404(token)
    row = queries.own_incident_or_404(participation, incident_id)
    actions.take_back(row, oneself(participation))
    notify(_("Taken back. You can put it back below."))
    return redirect(url_for("right_now.show", token=token), 303)


@right_now.post("/<uuid:incident_id>/put-back")
def put_back(token: str, incident_id: UUID) -> Response:
    """Undo taking it back."""
    participation = own_participation_or_404(token)
    row = queries.own_incident_or_404(participation, incident_id)
    actions.put_back(row, oneself(participation))
    notify(_("Put back. The team sees it again."))
    return redirect(url_for("right_now.show", token=token), 303)


def _page(participation: Participation, token: str, form: TellForm) -> str:
    rows = queries.incidents_of(participation)
    first, last = days_of(participation.event)
    return render_template(
        "registration/incidents/own.html",
        participation=participation,
        event=participation.event,
        token=token,
        form=form,
        line=queries.help_line_of(participation.event),
        rows=[(row, queries.words_of(row)) for row in rows],
        may_tell=may_tell(participation),
        first=first,
        last=last,
    )


def _thanks() -> str:
    return _("Thank you. The team has a letter now. Here you see how far they are.")


def _said_again() -> str:
    return _("You told this already. Here you see how far it is.")
