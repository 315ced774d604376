"""Organisers' pages about events beside the training, such as a conference."""

from uuid import UUID

from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call import actions
from events.call.forms import LinkedForm
from events.call.forms import NewLinkedForm
from events.call.panels import WORDS
from events.call.queries import linked_or_404
from events.call.queries import linked_taken_off
from events.call.queries import managed_event_or_404
from events.call.views.door import Page
from events.call.views.door import blueprint
from events.call.views.door import history
from events.call.views.door import me
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.web import saved

_ACTS = tuple(act for act in WORDS if act.endswith("linked_event"))


@blueprint.get("/organise/<slug>/linked-events")
def linked(slug: str) -> str:
    """All linked events, and those that were taken off."""
    event = managed_event_or_404(slug)
    return render_template(
        "events/call/linked.html",
        event=event,
        taken_off=linked_taken_off(event),
        lines=history(event, _ACTS),
    )


@blueprint.route("/organise/<slug>/linked-events/new", methods=["GET", "POST"])
def new_linked(slug: str) -> Page:
    """Link an event to the training."""
    event = managed_event_or_404(slug)
    form = NewLinkedForm()
    done = saved(
        form,
        lambda: actions.link_event(event, form.new_id, form.answers(), me()),
        _("Added."),
        url_for("call.linked", slug=slug),
    )
    return done or render_template(
        "events/call/linked_form.html", event=event, form=form, linked=None
    )


@blueprint.route("/organise/<slug>/linked-events/<uuid:linked_id>", methods=["GET", "POST"])
def edit_linked(slug: str, linked_id: UUID) -> Page:
    """Change a linked event."""
    event = managed_event_or_404(slug)
    one = linked_or_404(event, linked_id)
    form = LinkedForm(obj=one)
    done = saved(
        form,
        lambda: actions.change_linked(one, form.seen, form.answers(), me()),
        _("Saved."),
        url_for("call.linked", slug=slug),
    )
    return done or render_template(
        "events/call/linked_form.html", event=event, form=form, linked=one
    )


@blueprint.route(
    "/organise/<slug>/linked-events/<uuid:linked_id>/take-off", methods=["GET", "POST"]
)
def take_off_linked(slug: str, linked_id: UUID) -> Page:
    """Ask, then take a linked event off the page."""
    event = managed_event_or_404(slug)
    one = linked_or_404(event, linked_id)
    form = Form()
    message = _("“%(title)s” is taken off. You can put it back.", title=one.title)
    back = url_for("call.linked", slug=slug)
    done = saved(form, lambda: actions.take_off_linked(one, me()), message, back)
    return done or render_template("events/call/take_off.html", event=event, form=form, linked=one)


@blueprint.post("/organise/<slug>/linked-events/<uuid:linked_id>/put-back")
def put_back_linked(slug: str, linked_id: UUID) -> Response:
    """Show a linked event again."""
    event = managed_event_or_404(slug)
    actions.put_back_linked(linked_or_404(event, linked_id), me())
    return redirect(url_for("call.linked", slug=slug), 303)
