"""Organisers' pages about one stretch of the programme."""

from uuid import UUID

from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.programme import actions
from events.programme.forms import ItemForm
from events.programme.forms import NewItemForm
from events.programme.forms import start_after
from events.programme.forms import start_beside
from events.programme.panels import in_words
from events.programme.queries import item_or_404
from events.programme.queries import items_of
from events.programme.queries import materials_of
from events.programme.rules import cautions
from events.programme.views.door import Page
from events.programme.views.door import at_day
from events.programme.views.door import blueprint
from events.programme.views.door import me
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved


@blueprint.route("/organise/<slug>/programme/new", methods=["GET", "POST"])
def new(slug: str) -> Page:
    """Add a session, a break or a meal."""
    event = managed_event_or_404(slug)
    form = NewItemForm(event, _begun(event))
    day = form.day.data or ""
    more = url_for("programme.new", slug=slug, day=day)
    done = saved(
        form,
        lambda: actions.add_item(event, form.new_id, form.answers(), me()),
        _("Added."),
        more if "next" in request.form else at_day(slug, day),
    )
    return done or render_template("events/programme/item.html", event=event, form=form, item=None)


@blueprint.route("/organise/<slug>/programme/<uuid:item_id>", methods=["GET", "POST"])
def edit(slug: str, item_id: UUID) -> Page:
    """Change a session, a break or a meal; what to be careful with stands above."""
    event = managed_event_or_404(slug)
    item = item_or_404(event, item_id)
    form = ItemForm(event, item)
    done = saved(
        form,
        lambda: actions.change_item(event, item, form.seen, form.answers(), me()),
        _("Saved."),
        at_day(slug, form.day.data),
    )
    return done or render_template(
        "events/programme/item.html", event=event, form=form, item=item, **_about(event, item_id)
    )


@blueprint.route("/organise/<slug>/programme/<uuid:item_id>/take-out", methods=["GET", "POST"])
def take_out(slug: str, item_id: UUID) -> Page:
    """Ask, then take an item out of the programme."""
    event = managed_event_or_404(slug)
    item = item_or_404(event, item_id)
    form = Form()
    message = _("“%(title)s” is taken out. You can put it back.", title=item.title)
    back = url_for("programme.days", slug=slug)
    done = saved(form, lambda: actions.take_out_item(item, me()), message, back)
    return done or render_template(
        "events/programme/take_out.html", event=event, form=form, item=item
    )


@blueprint.post("/organise/<slug>/programme/<uuid:item_id>/put-back")
def put_back(slug: str, item_id: UUID) -> Response:
    """Show an item again."""
    event = managed_event_or_404(slug)
    item = item_or_404(event, item_id)
    actions.put_back_item(item, me())
    notify(_("“%(title)s” is back in the programme.", title=item.title))
    return redirect(at_day(slug, item.day), 303)


def _begun(event: Event) -> dict[str, object]:
    """What the form begins with: beside a named item, or after the last one of the day."""
    items = items_of(event)
    for item in items:
        if str(item.id) == request.args.get("beside"):
            return start_beside(item)
    day = request.args.get("day", "")
    there = [item for item in items if item.day.isoformat() == day]
    last = max(there, key=lambda item: item.ends, default=None)
    return {"day": day or None, **start_after(last)}


def _about(event: Event, item_id: UUID) -> dict[str, object]:
    """What to be careful with, and the materials; read anew, as a refused form has changed it."""
    item = item_or_404(event, item_id)
    found = cautions(items_of(event), event.zone)
    return {
        "cautions": [in_words(caution) for caution in found if caution.item.id == item_id],
        "materials": materials_of(item),
        "taken_out": materials_of(item, removed=True),
    }
