"""A person's own pages: the points of a "yes, if", and what is arranged."""

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
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.arrangements import actions
from registration.arrangements import queries
from registration.arrangements.forms import ConditionForm
from registration.arrangements.forms import ReplyForm
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Reply
from registration.arrangements.panels import history_of_arrangement
from registration.arrangements.rules import may_set_conditions
from registration.needs.rules import kept_until
from registration.needs.rules import may_answer

arrangements = Blueprint("arrangements", __name__, url_prefix="/my/<string:token>")
_KEEP_LOOKING = "keep_looking"


@arrangements.get("/arrangements")
def overview(token: str) -> str:
    """Everything that is arranged for the person, each with how far it is."""
    participation = own_participation_or_404(token)
    rows = queries.arrangements_of(participation)
    return _page(
        "overview",
        participation,
        token,
        arrangements=[(row, queries.words_of(row)) for row in rows],
    )


@arrangements.route("/needs/conditions", methods=["GET", "POST"])
def conditions(token: str) -> Response | str:
    """The points of a "yes, if", and the organisers' answers to them."""
    participation = own_participation_or_404(token)
    form = ConditionForm()
    if form.submitted() and form.does(lambda: _set_condition(participation, form)):
        notify(_("Your point is saved. You can add another one."))
        return redirect(url_for("arrangements.conditions", token=token), 303)
    return _conditions_page(participation, token, form)


@arrangements.post("/needs/conditions/<uuid:arrangement_id>/drop")
def drop(token: str, arrangement_id: UUID) -> Response:
    """Take a point back."""
    participation = own_participation_or_404(token)
    condition = queries.condition_or_404(participation, arrangement_id)
    actions.drop_condition(condition, oneself(participation))
    notify(_("You have taken the point back."))
    return redirect(url_for("arrangements.conditions", token=token), 303)


@arrangements.route("/needs/arrangements/<uuid:arrangement_id>", methods=["GET", "POST"])
def show(token: str, arrangement_id: UUID) -> Response | str:
    """One arrangement, and whether it is right."""
    participation = own_participation_or_404(token)
    row = queries.own_arrangement_or_404(participation, arrangement_id)
    form = ReplyForm(row)
    if form.submitted() and form.does(lambda: _reply(participation, row, form)):
        notify(_("Thank you. Your answer is saved."))
        return redirect(url_for("arrangements.overview", token=token), 303)
    return _arrangement_page(participation, token, row, form)


def _set_condition(participation: Participation, form: ConditionForm) -> None:
    by = oneself(participation)
    actions.set_condition(participation, form.new_id, form.category.data, form.what.data, by)


def _reply(participation: Participation, row: Arrangement, form: ReplyForm) -> None:
    said, why = request.form.get("said"), form.why.data or ""
    by = oneself(participation)
    if said == _KEEP_LOOKING:
        actions.keep_looking(row, why, by, form.seen)
    elif said == Reply.CONFIRMED:
        actions.reply(row, Reply.CONFIRMED, "", by, form.seen)
    else:
        actions.reply(row, Reply.NOT_RIGHT, why, by, form.seen)


def _page(name: str, participation: Participation, token: str, **more: object) -> str:
    event = participation.event
    return render_template(
        f"registration/arrangements/{name}.html",
        participation=participation,
        event=event,
        token=token,
        may_answer=may_answer(participation),
        kept_until=format_date(kept_until(event)),
        **more,
    )


def _conditions_page(
    participation: Participation, token: str, form: ConditionForm
) -> Response | str:
    if not may_answer(participation):
        return redirect(url_for("needs.start", token=token), 303)
    points = queries.conditions_of(participation)
    return _page(
        "conditions",
        participation,
        token,
        form=form,
        points=[(point, queries.words_of(point)) for point in points],
        waiting=queries.open_conditions(participation),
        may_add=may_set_conditions(participation),
    )


def _arrangement_page(
    participation: Participation, token: str, row: Arrangement, form: ReplyForm
) -> str:
    words, lines = queries.words_of(row), history_of_arrangement(row)
    terms = queries.terms_of(participation.event)
    more = {"words": words, "lines": lines, "terms": terms}
    return _page("arrangement", participation, token, row=row, form=form, **more)
