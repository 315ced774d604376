"""The organisers' pages of applications that look alike."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from registration.same_person import actions
from registration.same_person import letters
from registration.same_person import panels
from registration.same_person.forms import VerdictForm
from registration.same_person.queries import MOST
from registration.same_person.queries import Pair
from registration.same_person.queries import compared
from registration.same_person.queries import pair_or_404
from registration.same_person.queries import pairs_of
from registration.same_person.queries import verdict_of
from registration.same_person.queries import verdicts_of

__all__ = ["blueprints", "letters", "panels"]

blueprint = Blueprint("same_person", __name__, url_prefix="/organise/<slug>/applications/twice")
blueprints = (blueprint,)


@blueprint.get("")
def overview(slug: str) -> str:
    """The pairs that look alike, and what was said about others."""
    return _overview(managed_event_or_404(slug))


@blueprint.route("/<uuid:one_id>/<uuid:other_id>", methods=["GET", "POST"])
def compare(slug: str, one_id: UUID, other_id: UUID) -> Response | str:
    """Two applications side by side; what is said about them is done at once."""
    event = managed_event_or_404(slug)
    pair = pair_or_404(event, one_id, other_id)
    form = VerdictForm(pair)
    done = saved(
        form,
        lambda: _judge(event, form),
        _("Put together. A letter tells the person.") if form.is_one_person else _("Noted."),
        url_for("same_person.overview", slug=slug),
    )
    return done or _compare(event, pair, form)


@blueprint.post("/<uuid:verdict_id>/undo")
def undo(slug: str, verdict_id: UUID) -> Response | str:
    """Take back what was said about a pair."""
    event = managed_event_or_404(slug)
    try:
        actions.take_back(event, verdict_id, _by())
    except Refused as refused:
        return _overview(event, str(refused))
    notify(_("Taken back."))
    return redirect(url_for("same_person.overview", slug=slug), 303)


def _compare(event: Event, pair: Pair, form: VerdictForm) -> str:
    return render_template(
        "registration/same_person/compare.html",
        event=event,
        pair=pair,
        form=form,
        rows=compared(pair),
        verdict=verdict_of(pair.one, pair.other),
    )


def _overview(event: Event, refused: str = "") -> str:
    return render_template(
        "registration/same_person/overview.html",
        event=event,
        pairs=pairs_of(event),
        verdicts=verdicts_of(event),
        most=MOST,
        refused=refused,
    )


def _judge(event: Event, form: VerdictForm) -> None:
    one, other = form.pair.one, form.pair.other
    if not form.is_one_person:
        actions.keep_apart(event, one, other, _by())
    elif form.said.data == "one":
        actions.merge(event, one, other, _by())
    else:
        actions.merge(event, other, one, _by())


def _by() -> Actor:
    return acting(sign_in_needed(), "organiser")
