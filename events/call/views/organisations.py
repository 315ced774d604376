"""Organisers' page about the organisations that hold a training together."""

from uuid import UUID

from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call import actions
from events.call.forms import AddOrganisationForm
from events.call.models import Event
from events.call.panels import WORDS
from events.call.queries import managed_event_or_404
from events.call.queries import organisations_for
from events.call.rules import may_take_out
from events.call.views.door import Page
from events.call.views.door import blueprint
from events.call.views.door import history
from events.call.views.door import me
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.people import Organisation
from foundation.people import sign_in_needed
from foundation.store import get_or_404
from foundation.web import notify
from foundation.web import saved

_ACTS = tuple(act for act in WORDS if act.endswith("event_organisation"))


@blueprint.route("/organise/<slug>/organisations", methods=["GET", "POST"])
def organisations(slug: str) -> Page:
    """The organisations that hold the training together."""
    event = managed_event_or_404(slug)
    person = sign_in_needed()
    free = [one for one in organisations_for(person) if one not in event.organisations]
    form = AddOrganisationForm(free)
    if free and form.submitted():
        return _add(event, form)
    return render_template(
        "events/call/organisations.html",
        event=event,
        form=form,
        free=free,
        mine={one.id for one in event.organisations if may_take_out(person, event, one)},
        lines=history(event, _ACTS),
    )


@blueprint.post("/organise/<slug>/organisations/<uuid:organisation_id>/up")
def move_up(slug: str, organisation_id: UUID) -> Response:
    """Show an organisation one place earlier."""
    event = managed_event_or_404(slug)
    actions.move_up_organisation(event, get_or_404(Organisation, organisation_id), me())
    return redirect(url_for("call.organisations", slug=slug), 303)


@blueprint.route(
    "/organise/<slug>/organisations/<uuid:organisation_id>/take-out", methods=["GET", "POST"]
)
def take_out(slug: str, organisation_id: UUID) -> Page:
    """Ask, then end that an organisation holds the training."""
    event = managed_event_or_404(slug)
    one = get_or_404(Organisation, organisation_id)
    form = Form()
    person = sign_in_needed()
    message = _("%(name)s is taken out. You can add it again.", name=one.name)
    back = url_for("call.organisations", slug=slug)
    done = saved(form, lambda: actions.take_out_organisation(event, one, person), message, back)
    return done or render_template(
        "events/call/take_out.html", event=event, form=form, organisation=one
    )


def _add(event: Event, form: AddOrganisationForm) -> Response:
    one = get_or_404(Organisation, UUID(form.organisation.data))
    actions.add_organisation(event, one, me())
    notify(_("%(name)s holds the training too.", name=one.name))
    return redirect(url_for("call.organisations", slug=event.slug), 303)
