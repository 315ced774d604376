"""Organisers' pages about the kinds of places."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.queries import managed_event_or_404
from events.pools import actions
from events.pools import panels
from events.pools import queries
from events.pools.forms import NewPoolForm
from events.pools.forms import PoolForm
from events.pools.queries import pool_or_404
from events.pools.queries import pools_of
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import saved

__all__ = ["actions", "blueprints", "panels", "queries"]

blueprint = Blueprint("pools", __name__, url_prefix="/organise/<slug>/kinds-of-places")
blueprints = (blueprint,)

_WORDS = {
    "added.pool": _l("%(name)s added “%(thing)s”."),
    "changed.pool": _l("%(name)s changed “%(thing)s”: %(fields)s."),
    "moved.pool": _l("%(name)s moved “%(thing)s”."),
    "took_out.pool": _l("%(name)s took out “%(thing)s”."),
    "put_back.pool": _l("%(name)s put back “%(thing)s”."),
}


@blueprint.get("")
def overview(slug: str) -> str:
    """All kinds, and those that were taken out."""
    event = managed_event_or_404(slug)
    return render_template(
        "events/pools/overview.html",
        event=event,
        pools=pools_of(event),
        taken_out=pools_of(event, removed=True),
        lines=_history(event),
    )


@blueprint.route("/new", methods=["GET", "POST"])
def new(slug: str) -> str | Response:
    """Add a kind."""
    event = managed_event_or_404(slug)
    form = NewPoolForm()
    done = saved(
        form,
        lambda: actions.add_pool(event, form.new_id, form.answers(), _me()),
        _("Added."),
        url_for("pools.overview", slug=slug),
    )
    return done or render_template("events/pools/pool.html", event=event, form=form, pool=None)


@blueprint.route("/<uuid:pool_id>", methods=["GET", "POST"])
def edit(slug: str, pool_id: UUID) -> str | Response:
    """Change a kind."""
    event = managed_event_or_404(slug)
    pool = pool_or_404(event, pool_id)
    form = PoolForm(obj=pool)
    done = saved(
        form,
        lambda: actions.change_pool(event, pool, form.seen, form.answers(), _me()),
        _("Saved."),
        url_for("pools.overview", slug=slug),
    )
    return done or render_template("events/pools/pool.html", event=event, form=form, pool=pool)


@blueprint.post("/<uuid:pool_id>/move")
def move(slug: str, pool_id: UUID) -> Response:
    """One place earlier or later."""
    event = managed_event_or_404(slug)
    step = -1 if request.form.get("direction") == "up" else 1
    actions.move_pool(event, pool_or_404(event, pool_id), step, _me())
    return redirect(url_for("pools.overview", slug=slug), 303)


@blueprint.route("/<uuid:pool_id>/take-out", methods=["GET", "POST"])
def take_out(slug: str, pool_id: UUID) -> str | Response:
    """Ask, then take a kind out."""
    event = managed_event_or_404(slug)
    pool = pool_or_404(event, pool_id)
    form = Form()
    message = _("“%(title)s” is taken out. You can put it back.", title=pool.name)
    back = url_for("pools.overview", slug=slug)
    done = saved(form, lambda: actions.take_out_pool(event, pool, _me()), message, back)
    return done or render_template("events/pools/take_out.html", event=event, form=form, pool=pool)


@blueprint.post("/<uuid:pool_id>/put-back")
def put_back(slug: str, pool_id: UUID) -> Response:
    """Offer a kind again."""
    event = managed_event_or_404(slug)
    actions.put_back_pool(pool_or_404(event, pool_id), _me())
    return redirect(url_for("pools.overview", slug=slug), 303)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _history(event: Event) -> list[HistoryLine]:
    every = (*pools_of(event), *pools_of(event, removed=True))
    entries = history_in(event.id, *_WORDS)
    names = {pool.id: pool.name for pool in every}
    return told(entries, event.zone, _WORDS, names, labels_of(PoolForm))
