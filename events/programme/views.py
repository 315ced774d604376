"""Pages on which organisers write the programme."""

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
from events.call.queries import days_of
from events.call.queries import managed_event_or_404
from events.programme import actions
from events.programme import panels
from events.programme import queries
from events.programme.forms import ItemForm
from events.programme.forms import NewItemForm
from events.programme.queries import by_day
from events.programme.queries import item_or_404
from events.programme.queries import items_of
from events.programme.queries import taken_out
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify

__all__ = ["blueprints", "panels", "queries"]

blueprint = Blueprint("programme", __name__)
blueprints = (blueprint,)

Page = str | Response

_WORDS = {
    "added.programme_item": _l("%(name)s added “%(thing)s”."),
    "changed.programme_item": _l("%(name)s changed “%(thing)s”: %(fields)s."),
    "took_out.programme_item": _l("%(name)s took out “%(thing)s”."),
    "put_back.programme_item": _l("%(name)s put back “%(thing)s”."),
}


@blueprint.get("/organise/<slug>/programme")
def days(slug: str) -> str:
    """The programme day by day."""
    event = managed_event_or_404(slug)
    items = items_of(event)
    written = dict(by_day(items))
    outside = sorted(set(written) - set(days_of(event)))
    return render_template(
        "events/programme/days.html",
        event=event,
        days=[(day, written.get(day, [])) for day in sorted({*days_of(event), *outside})],
        outside=outside,
        taken_out=taken_out(event),
        lines=_history(event),
    )


@blueprint.route("/organise/<slug>/programme/new", methods=["GET", "POST"])
def new(slug: str) -> Page:
    """Add a session, a break or a meal."""
    event = managed_event_or_404(slug)
    form = NewItemForm(event, request.args.get("day"))
    if form.submitted() and form.does(
        lambda: actions.add_item(event, form.new_id, form.answers(), _me())
    ):
        notify(_("Added."))
        return redirect(_at_day(slug, form.day.data), 303)
    return render_template("events/programme/item.html", event=event, form=form, item=None)


@blueprint.route("/organise/<slug>/programme/<uuid:item_id>", methods=["GET", "POST"])
def edit(slug: str, item_id: UUID) -> Page:
    """Change a session, a break or a meal."""
    event = managed_event_or_404(slug)
    item = item_or_404(event, item_id)
    form = ItemForm(event, item)
    if form.submitted() and form.does(
        lambda: actions.change_item(event, item, form.seen, form.answers(), _me())
    ):
        notify(_("Saved."))
        return redirect(_at_day(slug, form.day.data), 303)
    return render_template("events/programme/item.html", event=event, form=form, item=item)


@blueprint.route("/organise/<slug>/programme/<uuid:item_id>/take-out", methods=["GET", "POST"])
def take_out(slug: str, item_id: UUID) -> Page:
    """Ask, then take an item out of the programme."""
    event = managed_event_or_404(slug)
    item = item_or_404(event, item_id)
    form = Form()
    if form.submitted():
        actions.take_out_item(item, _me())
        notify(_("“%(title)s” is taken out. You can put it back.", title=item.title))
        return redirect(url_for("programme.days", slug=slug), 303)
    return render_template("events/programme/take_out.html", event=event, form=form, item=item)


@blueprint.post("/organise/<slug>/programme/<uuid:item_id>/put-back")
def put_back(slug: str, item_id: UUID) -> Response:
    """Show an item again."""
    event = managed_event_or_404(slug)
    actions.put_back_item(item_or_404(event, item_id), _me())
    return redirect(url_for("programme.days", slug=slug), 303)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _at_day(slug: str, day: str) -> str:
    return url_for("programme.days", slug=slug, _anchor=f"day-{day}")


def _history(event: Event) -> list[HistoryLine]:
    titles = {item.id: item.title for item in (*items_of(event), *taken_out(event))}
    entries = history_in(event.id, *_WORDS)
    return told(entries, event.zone, _WORDS, titles, labels_of(ItemForm))
