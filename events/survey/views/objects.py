"""Organisers' pages about measured objects."""

from uuid import UUID

from flask import redirect
from flask import render_template
from flask import request
from werkzeug.wrappers import Response

from events.survey import actions
from events.survey.catalogue import KINDS
from events.survey.catalogue import Section
from events.survey.forms import new_object_form
from events.survey.forms import object_form
from events.survey.queries import kind_or_404
from events.survey.queries import measured_event_or_404
from events.survey.queries import object_or_404
from events.survey.queries import place_or_404
from events.survey.queries import surveyed_or_404
from events.survey.queries import tell
from events.survey.views.door import Page
from events.survey.views.door import blueprint
from events.survey.views.door import here
from events.survey.views.door import me
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.web import saved

_OBJECT = "/organise/<slug>/survey/objects/<uuid:object_id>"


@blueprint.get("/organise/<slug>/survey/<uuid:place_id>/add")
def choose(slug: str, place_id: UUID) -> str:
    """What kind of object shall be added."""
    event = measured_event_or_404(slug)
    kinds = {
        section: [kind for kind in KINDS.values() if kind.section is section] for section in Section
    }
    place = place_or_404(event, place_id)
    return render_template("events/survey/choose.html", event=event, place=place, kinds=kinds)


@blueprint.route("/organise/<slug>/survey/<uuid:place_id>/add/<kind>", methods=["GET", "POST"])
def add(slug: str, place_id: UUID, kind: str) -> Page:
    """Add an object with what was measured."""
    event = measured_event_or_404(slug)
    place, declared = place_or_404(event, place_id), kind_or_404(kind)
    form = new_object_form(kind)()
    done = saved(
        form,
        lambda: actions.add_object(
            place, form.new_id, {"kind": kind, **form.values()}, form.survey(), me()
        ),
        _("Added."),
        here(slug, form.new_id),
    )
    context = {"event": event, "form": form, "kind": declared, "place": place, "told": None}
    return done or render_template("events/survey/object.html", **context)


@blueprint.route(_OBJECT, methods=["GET", "POST"])
def edit(slug: str, object_id: UUID) -> Page:
    """Change an object and what was measured."""
    event = measured_event_or_404(slug)
    one = surveyed_or_404(event, object_id)
    form = object_form(one)
    done = saved(
        form,
        lambda: actions.change_object(one.row, form.seen, form.values(), form.survey(), me()),
        _("Saved."),
        here(slug, object_id),
    )
    context = {"event": event, "form": form, "kind": one.kind, "place": one.place}
    return done or render_template("events/survey/object.html", **context, told=tell(event, one))


@blueprint.post(f"{_OBJECT}/move")
def move(slug: str, object_id: UUID) -> Response:
    """One step earlier or later on the way."""
    event = measured_event_or_404(slug)
    step = -1 if request.form.get("direction") == "up" else 1
    actions.move_object(object_or_404(event, object_id), step, me())
    return redirect(here(slug, object_id), 303)


@blueprint.route(f"{_OBJECT}/take-out", methods=["GET", "POST"])
def take_out(slug: str, object_id: UUID) -> Page:
    """Ask, then take an object out."""
    event = measured_event_or_404(slug)
    row, form = object_or_404(event, object_id), Form()
    message = _("“%(title)s” is taken out. You can put it back.", title=row.name)
    done = saved(form, lambda: actions.take_out_object(row, me()), message, here(slug))
    return done or render_template("events/survey/take_out.html", event=event, form=form, row=row)


@blueprint.post(f"{_OBJECT}/put-back")
def put_back(slug: str, object_id: UUID) -> Response:
    """Tell of an object again."""
    event = measured_event_or_404(slug)
    actions.put_back_object(object_or_404(event, object_id), me())
    return redirect(here(slug, object_id), 303)
