"""A person's own page: the measured way and the bedrooms, before anything is asked."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.survey.queries import route_of
from events.survey.queries import surveyed
from events.survey.queries import tell
from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from registration.matching import actions
from registration.matching import panels
from registration.matching import queries
from registration.matching.forms import WorksForm
from registration.needs.rules import may_answer

own_way = Blueprint("own_way", __name__, url_prefix="/my/<string:token>/way")


@own_way.route("", methods=["GET", "POST"])
def show(token: str) -> Response | str:
    """The way and the bedrooms in words and pictures; then the question whether this works.

    Where nothing is measured, nothing is asked.
    """
    participation = own_participation_or_404(token)
    if not may_answer(participation):
        return redirect(url_for("needs.start", token=token), 303)
    fit = queries.fit_of(participation)
    form = WorksForm(participation, fit.works)
    if not surveyed(participation.event):
        return _page(participation, token, form, fit)
    back = url_for("needs.start", token=token)
    done = saved(form, lambda: _say(participation, form), _("Saved. Thank you."), back)
    return done or _page(participation, token, form, fit)


@own_way.post("/<uuid:object_id>")
def manage(token: str, object_id: UUID) -> Response:
    """The person can manage an object, or takes that back."""
    participation = own_participation_or_404(token)
    can = request.form.get("can") == "yes"
    actions.manage(participation, object_id, oneself(participation), can=can)
    notify(_("Saved. Thank you."))
    return redirect(url_for("own_way.show", token=token), 303)


def _say(participation: Participation, form: WorksForm) -> None:
    by = oneself(participation)
    actions.say_works(participation, form.works.data or "", by, agreed=form.agreed)


def _page(participation: Participation, token: str, form: WorksForm, fit: queries.Fit) -> str:
    event = participation.event
    return render_template(
        "registration/matching/own.html",
        participation=participation,
        token=token,
        form=form,
        fit=fit,
        way=[tell(event, one) for one in route_of(event)],
        bedrooms=[(tell(event, one), verdict) for one, verdict in queries.best_first(fit)],
        words=panels,
    )
