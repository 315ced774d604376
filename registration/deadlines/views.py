"""The organisers' page about time, the door of a late link, and a person's switch."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.call.queries import visible_event_or_404
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.audit import Actor
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.settings import settings
from foundation.web import notify
from foundation.web import saved
from registration.apply.forms import StartForm
from registration.apply.queries import parts_of
from registration.apply.rules import deadline_of
from registration.apply.rules import has_closed
from registration.deadlines import actions
from registration.deadlines import letters
from registration.deadlines import panels
from registration.deadlines import tasks
from registration.deadlines.forms import LateForm
from registration.deadlines.forms import ReminderForm
from registration.deadlines.queries import late_link_in_or_404
from registration.deadlines.queries import late_link_or_404
from registration.deadlines.queries import late_links_of
from registration.deadlines.queries import time_of
from registration.deadlines.queries import tone_and_words
from registration.deadlines.rules import may_begin

__all__ = ["blueprints", "letters", "panels", "tasks"]

blueprint = Blueprint("deadlines", __name__)
blueprints = (blueprint,)
_ORGANISE = "/organise/<slug>/deadline"
_GIVEN = "registration/deadlines/given.html"
_LATE = "registration/deadlines/late.html"


@blueprint.route(_ORGANISE, methods=["GET", "POST"])
def overview(slug: str) -> Response | str:
    """The deadline, the reminder, and all late links."""
    event = managed_event_or_404(slug)
    form = ReminderForm(time_of(event))
    done = saved(
        form,
        lambda: actions.set_days(event, form.wanted, form.seen, _by()),
        _("Saved."),
        url_for("deadlines.overview", slug=slug),
    )
    return done or render_template(
        "registration/deadlines/overview.html", event=event, form=form, **_standing(event)
    )


@blueprint.route(f"{_ORGANISE}/late", methods=["GET", "POST"])
def give(slug: str) -> str:
    """Give one person more time; a link to pass on is shown only once."""
    event = managed_event_or_404(slug)
    form = LateForm(event)
    if form.submitted():
        try:
            path = actions.give(event, form.given(), _by())
            return render_template(_GIVEN, event=event, form=form, address=_address(path))
        except Refused as refused:
            form.refuse(refused)
    return render_template("registration/deadlines/give.html", event=event, form=form)


@blueprint.post(f"{_ORGANISE}/late/<uuid:link_id>/end")
def end(slug: str, link_id: UUID) -> Response:
    """End a late link."""
    event = managed_event_or_404(slug)
    actions.end(late_link_in_or_404(event, link_id), _by())
    notify(_("The link is ended. It opens nothing any more."))
    return redirect(url_for("deadlines.overview", slug=slug), 303)


@blueprint.route("/trainings/<slug>/late/<string:code>", methods=["GET", "POST"])
def late(slug: str, code: str) -> Response | str:
    """The first page of the form for the one person who has this link."""
    event = visible_event_or_404(slug)
    link, form = late_link_or_404(event, code), StartForm()
    if form.submitted():
        try:
            path = actions.begin(event, link, form.new_id, request.remote_addr or "")
            return redirect(f"{path}/application/{parts_of(event)[0]}", 303)
        except Refused as refused:
            form.refuse(refused)
    opens = may_begin(link, now())
    return render_template(_LATE, event=event, link=link, form=form, opens=opens)


@blueprint.post("/my/<string:token>/application/reminder")
def switch(token: str) -> Response:
    """The person wants the reminder of their draft, or does not."""
    participation = own_participation_or_404(token)
    wanted = request.form.get("wanted") == "yes"
    actions.switch(participation, oneself(participation), wanted=wanted)
    notify(_("We remind you once by email.") if wanted else _("We do not remind you."))
    return redirect(url_for("apply.later", token=token), 303)


def _address(path: str) -> str:
    return f"{settings().base_url}{path}"


def _standing(event: Event) -> dict[str, object]:
    links = late_links_of(event)
    return {
        "deadline": deadline_of(event),
        "closed": has_closed(event, now()),
        "links": links,
        "standing": {link.id: tone_and_words(link, now()) for link in links},
        "lines": panels.history_of_time(event),
        "may_end": {link.id for link in links if may_begin(link, now())},
    }


def _by() -> Actor:
    return acting(sign_in_needed(), "organiser")
