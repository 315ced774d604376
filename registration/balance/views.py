"""The organisers' pages of targets: how the group stands, and what is wanted."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from foundation.audit import Actor
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify
from foundation.web import saved
from registration.balance import actions
from registration.balance import panels
from registration.balance import personal_data
from registration.balance import queries
from registration.balance.forms import TargetForm
from registration.balance.models import BalanceTarget
from registration.balance.models import Kind
from registration.balance.queries.words import title_of
from registration.balance.queries.words import wanted_of
from registration.balance.rules import Goal

__all__ = ["actions", "blueprints", "panels", "personal_data", "queries"]

blueprint = Blueprint("balance", __name__, url_prefix="/organise/<slug>/choosing/balance")
blueprints = (blueprint,)
_TARGET = "/<uuid:target_id>"


@blueprint.get("")
def overview(slug: str) -> str:
    """How those with a place or an offer stand with the targets, and what cannot hold."""
    event = managed_event_or_404(slug)
    return render_template(
        "registration/balance/overview.html",
        event=event,
        balance=queries.balance_of(event, queries.with_a_place(event)),
        lines=_lines(event),
        clashes=queries.clashes_in(event),
        kinds=queries.kinds_to_add(event),
        history=panels.history_of_targets(event),
    )


@blueprint.route("/new/<kind>", methods=["GET", "POST"])
def new(slug: str, kind: str) -> Response | str:
    event = managed_event_or_404(slug)
    wanted = _kind_or_404(event, kind)
    form = TargetForm(wanted, queries.choices_for(event, wanted))
    key = form.key.data if "key" in form else ""
    done = saved(
        form,
        lambda: actions.set_target(event, wanted, key, form.limits, _by()),
        _("The target is set."),
        url_for("balance.overview", slug=slug),
    )
    return done or _page(event, form, wanted.label, wanted)


@blueprint.route(_TARGET, methods=["GET", "POST"])
def edit(slug: str, target_id: UUID) -> Response | str:
    event = managed_event_or_404(slug)
    row = queries.target_or_404(event, target_id)
    form = TargetForm(row.kind, {}, row)
    done = saved(
        form,
        lambda: actions.change_target(row, form.limits, _by(), form.seen),
        _("Saved."),
        url_for("balance.overview", slug=slug),
    )
    return done or _page(event, form, title_of(Goal(row.kind, row.key)), row.kind)


@blueprint.post(f"{_TARGET}/take-off")
def take_off(slug: str, target_id: UUID) -> Response:
    event = managed_event_or_404(slug)
    actions.take_off_target(event, queries.target_or_404(event, target_id), _by())
    notify(_("The target is taken off. The history keeps its numbers."))
    return redirect(url_for("balance.overview", slug=slug), 303)


def _kind_or_404(event: Event, name: str) -> Kind:
    kinds = {kind.value: kind for kind in queries.kinds_to_add(event)}
    return kinds.get(name) or abort(404)


def _lines(event: Event) -> list[tuple[BalanceTarget, str, str]]:
    """Each target with its title and its numbers in words."""
    goals = [
        (row, Goal(row.kind, row.key, row.least, row.most)) for row in queries.targets_of(event)
    ]
    return [(row, title_of(goal), wanted_of(goal)) for row, goal in goals]


def _by() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _page(event: Event, form: TargetForm, title: str, kind: Kind) -> str:
    return render_template(
        "registration/balance/target.html", event=event, form=form, heading=title, kind=kind
    )
