"""The organisers' pages of applications: the list, one application, wishes for help."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.models import State
from events.team.queries import ORDERS
from events.team.queries import participation_of_event_or_404
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web.lists import asked
from registration.apply.queries import application_of
from registration.apply.queries import short_words_for_experience
from registration.apply.queries import titles_of_parts
from registration.apply.queries import words_for_answers
from registration.select import actions
from registration.select import panels
from registration.select.forms import ChooseForm
from registration.select.queries import changes_of
from registration.select.queries import counts_by_state
from registration.select.queries import how_many_want_help
from registration.select.queries import list_page
from registration.select.queries import wishes_for_help

__all__ = ["blueprints", "panels"]

blueprint = Blueprint("select", __name__, url_prefix="/organise/<slug>/applications")
blueprints = (blueprint,)
_DAYS = 10
# Applications are read in the order of sending unless another one is asked for.
_ORDERS = {order: ORDERS[order] for order in ("sent", "name", "changed")}


@blueprint.route("", methods=["GET", "POST"])
def list_all(slug: str) -> Response | str:
    """The list; what is chosen in it goes to the page that shows the letters first."""
    event = managed_event_or_404(slug)
    wanted = asked(_ORDERS)
    shown = list_page(event, _state(), wanted)
    form = ChooseForm(days=_DAYS)
    open_lines = [line.participation for line in shown.rows if line.may_decide]
    form.chosen.choices = {str(row.id): row.name for row in open_lines}
    if form.submitted():
        picked = {"decision": form.decision.data, "days": form.days.data}
        path = url_for("places.decide", slug=slug, chosen=form.chosen.data, **picked)
        return redirect(path, 303)
    return _list(event, shown=shown, form=form, asked=wanted)


@blueprint.get("/<uuid:participation_id>")
def read(slug: str, participation_id: UUID) -> str:
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    return render_template(
        "registration/select/read.html",
        event=event,
        participation=participation,
        application=application_of(participation),
        words=words_for_answers(event),
        changes=changes_of(participation),
        titles=titles_of_parts(),
    )


@blueprint.get("/help")
def help_wanted(slug: str) -> str:
    event = managed_event_or_404(slug)
    return render_template(
        "registration/select/help.html", event=event, wishes=wishes_for_help(event)
    )


@blueprint.post("/<uuid:participation_id>/helped")
def helped(slug: str, participation_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    by = acting(sign_in_needed(), "organiser")
    wish = next(
        (wish for wish in wishes_for_help(event) if wish.participation_id == participation_id), None
    )
    if wish is not None:
        actions.note_help(wish, by)
        notify(_("Noted: the person was helped."))
    return redirect(url_for("select.help_wanted", slug=slug), 303)


def _state() -> State | None:
    """The state in the address; none for a word that is no state of a sent application."""
    word = request.args.get("state", "")
    if word and word not in {state.value for state in State if state != State.DRAFT}:
        abort(404)
    return State(word) if word else None


def _list(event: Event, **more: object) -> str:
    counts = counts_by_state(event)
    return render_template(
        "registration/select/list.html",
        event=event,
        state=_state(),
        counts=counts,
        total=sum(counts.values()),
        wishes=how_many_want_help(event),
        experience=short_words_for_experience(),
        orders=_ORDERS,
        **more,
    )
