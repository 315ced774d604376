"""An applicant's page of four optional ticks."""

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.team.models import Participation
from events.team.queries import own_participation_or_404
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from registration.apply.rules import deadline_of
from registration.budget import actions
from registration.budget import queries
from registration.budget.forms import TicksForm

ticks = Blueprint("budget_ticks", __name__, url_prefix="/my/<string:token>/application/budget")


@ticks.route("", methods=["GET", "POST"])
def show(token: str) -> Response | str:
    """The reason, who learns what until when, and the ticks, never filled in."""
    participation = _asked_or_404(token)
    form = TicksForm()
    done = saved(
        form,
        lambda: actions.tick(participation, form.ticked),
        _("Your ticks are sealed. You can replace them or take them back until the deadline."),
        url_for("apply.check", token=token),
    )
    return done or _page(participation, token, form)


@ticks.post("/take-back")
def take_back(token: str) -> Response:
    """As if nothing had been ticked."""
    participation = _asked_or_404(token)
    actions.tick(participation, ())
    notify(_("Taken back. It is as if you had ticked nothing."))
    return redirect(url_for("apply.check", token=token), 303)


def _asked_or_404(token: str) -> Participation:
    participation = own_participation_or_404(token)
    return participation if queries.can_tick(participation) else abort(404)


def _page(participation: Participation, token: str, form: TicksForm) -> str:
    event = participation.event
    return render_template(
        "registration/budget/own.html",
        participation=participation,
        event=event,
        token=token,
        form=form,
        plan=queries.plan_of(event),
        deadline=deadline_of(event),
    )
