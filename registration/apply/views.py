"""The application form: its first page, its parts, checking, sending."""

from typing import NamedTuple

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.models import WayIn
from events.call.queries import visible_event_or_404
from events.team.models import Participation
from events.team.models import State
from events.team.queries import own_participation_or_404
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import transaction
from foundation.web import notify
from foundation.web import takes_documents
from registration.apply import actions
from registration.apply import letters
from registration.apply import panels
from registration.apply.forms import PartForm
from registration.apply.forms import SendForm
from registration.apply.forms import StartForm
from registration.apply.forms import form_of
from registration.apply.models import Application
from registration.apply.queries import PAGE
from registration.apply.queries import application_or_404
from registration.apply.queries import own_or_404
from registration.apply.queries import parts_for
from registration.apply.queries import parts_of
from registration.apply.queries import section_in
from registration.apply.queries import titles_of_parts
from registration.apply.queries import unfinished_parts
from registration.apply.queries import words_for_answers
from registration.apply.queries import written_or_404
from registration.apply.rules import closes_for
from registration.apply.rules import deadline_of
from registration.apply.rules import has_closed
from registration.apply.rules import has_opened
from registration.apply.rules import may_change
from registration.questions.forms import AskedForm
from registration.questions.queries import sections_of

__all__ = ["blueprints", "letters", "panels"]

blueprint = Blueprint("apply", __name__)
blueprints = (blueprint,)
# What a page adds when it sends itself (static/source/mjs/draft.mjs), and the second button's name.
_BY_ITSELF, _LATER = "by_itself", "later"
_FORM = "/my/<string:token>/application"
_PART = f"{_FORM}/<string:part>"


def _may_upload(token: str, part: str) -> bool:
    """Only pages of the organisers' own ask for files."""
    return part.startswith(PAGE) and may_change(own_participation_or_404(token), now())


@blueprint.route("/trainings/<slug>/apply", methods=["GET", "POST"])
def start(slug: str) -> Response | str:
    event = visible_event_or_404(slug)
    form = StartForm()
    if form.submitted():
        try:
            first = parts_of(event)[0]
            path = actions.begin(event, form.new_id, request.remote_addr or "")
            return redirect(f"{path}/application/{first}", 303)
        except Refused as refused:
            form.refuse(refused)
    return render_template("registration/apply/start.html", event=event, form=form, **_times(event))


@blueprint.get(_FORM)
def go_on(token: str) -> Response:
    """The first part without answers; the whole when none is left."""
    participation, application = own_or_404(token)
    if application is None:
        # Somebody who joined without the form has only their own page.
        return redirect(url_for("my.home", token=token), 303)
    left = unfinished_parts(participation, application)
    if left and participation.state == State.DRAFT:
        return redirect(url_for("apply.part", token=token, part=left[0]), 303)
    return redirect(url_for("apply.check", token=token), 303)


@blueprint.get(_PART)
def part(token: str, part: str) -> str:
    asked = _asked_or_404(token, part)
    form = form_of(part, asked.participation, asked.application)
    return _page(asked, token, part, form)


@blueprint.post(_PART)
@takes_documents(_may_upload)
def keep(token: str, part: str) -> Response | str:
    """Read and written in one transaction, so that what the form was filled from is true.

    What a page sends by itself, and what somebody leaves for later, is kept as it stands.
    """
    try:
        with transaction():
            asked = _asked_or_404(token, part)
            form = form_of(part, asked.participation, asked.application)
            if _BY_ITSELF not in request.form and form.submitted():
                actions.keep_part(asked.participation, asked.application, part, form)
                return redirect(_after(asked, token, part), 303)
            if {_BY_ITSELF, _LATER} & request.form.keys():
                actions.keep_typed(asked.participation, asked.application, part, form)
                return _kept_as_typed(token)
    except Refused as refused:
        form.refuse(refused)
    return _page(asked, token, part, form)


@blueprint.get(f"{_FORM}/later")
def later(token: str) -> Response | str:
    """Where somebody stops for now: what is kept, until when, and the ways back."""
    participation, _application = written_or_404(token)
    if participation.state != State.DRAFT:
        return redirect(url_for("apply.check", token=token), 303)
    return render_template(
        "registration/apply/later.html",
        participation=participation,
        event=participation.event,
        token=token,
        deadline=closes_for(participation),
        closed=closes_for(participation) <= now(),
    )


@blueprint.get(f"{_FORM}/check")
def check(token: str) -> Response | str:
    participation, application = own_or_404(token)
    is_draft = participation.state == State.DRAFT
    if application is None or (is_draft and unfinished_parts(participation, application)):
        return redirect(url_for("apply.go_on", token=token), 303)
    return _check_page(participation, application, token, SendForm())


@blueprint.post(f"{_FORM}/send")
def send(token: str) -> Response | str:
    participation = own_participation_or_404(token)
    form = SendForm()
    try:
        actions.check_pace(participation)
        actions.send(participation, actions.to_be_read)
    except Refused as refused:
        form.refuse(refused)
        return _check_page(participation, application_or_404(participation), token, form)
    return redirect(url_for("apply.sent", token=token), 303)


@blueprint.get(f"{_FORM}/sent")
def sent(token: str) -> Response | str:
    participation = own_participation_or_404(token)
    if participation.state == State.DRAFT:
        return redirect(url_for("apply.go_on", token=token), 303)
    return render_template(
        "registration/apply/sent.html",
        participation=participation,
        token=token,
        may_change=may_change(participation, now()),
    )


@blueprint.post(f"{_FORM}/link")
def link(token: str) -> Response:
    """Send the link by which the person goes on."""
    participation = own_participation_or_404(token)
    actions.send_link(participation)
    notify(_("We have sent you a link. With it you can go on later, on any device."))
    return redirect(url_for("apply.later", token=token), 303)


def _times(event: Event) -> dict[str, object]:
    return {
        "opened": has_opened(event, now()),
        "closed": has_closed(event, now()),
        "deadline": deadline_of(event),
        "parts": parts_of(event),
        "count": len(parts_of(event)) + len(sections_of(event)),
    }


class _Asked(NamedTuple):
    """Whose form it is, what they wrote, and the parts that they are asked."""

    participation: Participation
    application: Application
    parts: tuple[str, ...]


def _asked_or_404(token: str, part: str) -> _Asked:
    participation, application = written_or_404(token)
    parts = parts_for(participation)
    if part not in parts:
        abort(404)
    return _Asked(participation, application, parts)


def _after(asked: _Asked, token: str, part: str) -> str:
    """The next part, or where somebody stops for now; from a "Change" link back to the whole."""
    if _LATER in request.form and asked.participation.state == State.DRAFT:
        return url_for("apply.later", token=token)
    # What is asked next may depend on what was just answered.
    parts = parts_for(asked.participation) if part.startswith(PAGE) else asked.parts
    following = parts[parts.index(part) + 1 :]
    if request.args.get("back") == "check" or not following:
        return url_for("apply.check", token=token)
    return url_for("apply.part", token=token, part=following[0])


def _before(asked: _Asked, token: str, part: str) -> str:
    """The part before, or the whole that a "Change" link came from; "" on the first."""
    if "back" in request.args:
        return url_for("apply.check", token=token)
    place = asked.parts.index(part)
    return url_for("apply.part", token=token, part=asked.parts[place - 1]) if place else ""


def _kept_as_typed(token: str) -> Response:
    if _BY_ITSELF in request.form:
        return Response(status=204)
    return redirect(url_for("apply.later", token=token), 303)


def _page(asked: _Asked, token: str, part: str, form: PartForm | AskedForm) -> str:
    event = asked.participation.event
    return render_template(
        "registration/apply/part.html",
        participation=asked.participation,
        event=event,
        token=token,
        section=section_in(event, part),
        title=titles_of_parts(event)[part],
        number=asked.parts.index(part) + 1,
        count=len(asked.parts),
        back=_before(asked, token, part),
        was_typed=request.method == "GET" and part in asked.application.typed,
        form=form,
    )


def _check_page(
    participation: Participation, application: Application, token: str, form: SendForm
) -> str:
    return render_template(
        "registration/apply/check.html",
        participation=participation,
        event=participation.event,
        token=token,
        application=application,
        form=form,
        words=words_for_answers(participation.event),
        send_url=_send_url(participation.event, token),
        **_changing(participation, token),
    )


def _send_url(event: Event, token: str) -> str:
    at_once = event.way_in == WayIn.OPEN
    return url_for("places.take" if at_once else "apply.send", token=token)


def _changing(participation: Participation, token: str) -> dict[str, object]:
    """Whether answers may be changed, until when, and where."""
    return {
        "may_change": may_change(participation, now()),
        "closes": closes_for(participation),
        "change_urls": _change_urls(participation, token),
    }


def _change_urls(participation: Participation, token: str) -> dict[str, str]:
    if not may_change(participation, now()):
        return {}
    return {
        part: url_for("apply.part", token=token, part=part, back="check")
        for part in parts_for(participation)
    }
