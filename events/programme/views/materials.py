"""Organisers' pages about the materials of a session."""

from uuid import UUID

from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call.queries import managed_event_or_404
from events.call.queries import manages_there
from events.programme import actions
from events.programme.forms import MaterialForm
from events.programme.forms import NewMaterialForm
from events.programme.queries import item_or_404
from events.programme.queries import material_or_404
from events.programme.views.door import Page
from events.programme.views.door import blueprint
from events.programme.views.door import me
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from foundation.web import takes_documents


@blueprint.route("/organise/<slug>/programme/<uuid:item_id>/materials/new", methods=["GET", "POST"])
@takes_documents(manages_there)
def new_material(slug: str, item_id: UUID) -> Page:
    """Add something to read, hear or watch to a session."""
    event = managed_event_or_404(slug)
    item = item_or_404(event, item_id)
    form = NewMaterialForm(event)
    done = saved(
        form,
        lambda: actions.add_material(item, form.new_id, form.answers(), form.source, me()),
        _("Added."),
        _at_item(slug, item_id),
    )
    return done or render_template(
        "events/programme/material.html", event=event, form=form, item=item, material=None
    )


@blueprint.route("/organise/<slug>/programme/materials/<uuid:material_id>", methods=["GET", "POST"])
@takes_documents(manages_there)
def edit_material(slug: str, material_id: UUID) -> Page:
    """Change a material, or put a better file in its place."""
    event = managed_event_or_404(slug)
    row = material_or_404(event, material_id)
    item = item_or_404(event, row.item_id)
    form = MaterialForm(row)
    done = saved(
        form,
        lambda: actions.change_material(row, form.seen, form.answers(), form.source, me()),
        _("Saved."),
        _at_item(slug, item.id),
    )
    context = {"event": event, "form": form, "item": item, "material": row}
    return done or render_template("events/programme/material.html", **context)


@blueprint.route(
    "/organise/<slug>/programme/materials/<uuid:material_id>/take-out", methods=["GET", "POST"]
)
def take_out_material(slug: str, material_id: UUID) -> Page:
    """Ask, then offer a material no more."""
    event = managed_event_or_404(slug)
    row = material_or_404(event, material_id)
    form = Form()
    message = _("“%(title)s” is taken out. You can put it back.", title=row.title)
    back = _at_item(slug, row.item_id)
    done = saved(form, lambda: actions.take_out_material(row, me()), message, back)
    return done or render_template(
        "events/programme/take_out_material.html", event=event, form=form, material=row
    )


@blueprint.post("/organise/<slug>/programme/materials/<uuid:material_id>/put-back")
def put_back_material(slug: str, material_id: UUID) -> Response:
    """Offer a material again."""
    event = managed_event_or_404(slug)
    row = material_or_404(event, material_id)
    actions.put_back_material(row, me())
    notify(_("“%(title)s” is offered again.", title=row.title))
    return redirect(_at_item(slug, row.item_id), 303)


def _at_item(slug: str, item_id: UUID) -> str:
    return url_for("programme.edit", slug=slug, item_id=item_id, _anchor="materials")
