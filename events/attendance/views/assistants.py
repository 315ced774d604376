"""Assistants who were there: a list of its own."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.attendance import actions
from events.attendance.forms import AssistantForm
from events.attendance.forms import NewAssistantForm
from events.attendance.queries import assistant_or_404
from events.attendance.queries import assistants_of
from events.attendance.queries import expected_in
from events.attendance.queries import expected_or_404
from events.attendance.queries import hours_of_assistant
from events.attendance.queries import parts_of
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.queries import managed_event_or_404
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify

assistants = Blueprint("assistants", __name__)

Page = str | Response

_LIST = "/organise/<string:slug>/attendance/assistants"
_WORDS = {
    "added.assistant_presence": _l("%(name)s noted %(thing)s."),
    "changed.assistant_presence": _l("%(name)s changed %(thing)s: %(fields)s."),
    "took_off.assistant_presence": _l("%(name)s took %(thing)s off the list."),
    "put_back.assistant_presence": _l("%(name)s put %(thing)s back on the list."),
}
_FIELDS = {"name": _l("name"), "parts": _l("when they were there")}


@assistants.route(_LIST, methods=["GET", "POST"])
def overview(slug: str) -> Page:
    """The assistants with their hours, and a form to note one more."""
    event = managed_event_or_404(slug)
    parts = parts_of(event)
    form = NewAssistantForm(parts)
    if form.submitted() and form.does(
        lambda: actions.add_assistant(event, form.new_id, form.answers(), _me())
    ):
        notify(_("Added."))
        return redirect(url_for("assistants.overview", slug=slug), 303)
    return render_template(
        "events/attendance/assistants.html", event=event, form=form, **_listed(event)
    )


@assistants.post(f"{_LIST}/of/<uuid:participation_id>")
def note(slug: str, participation_id: UUID) -> Response:
    """Put an assistant who is named as a companion on the list; then say when they were there."""
    event = managed_event_or_404(slug)
    key = actions.note_companion(expected_or_404(event, participation_id), _me())
    return redirect(url_for("assistants.edit", slug=slug, assistant_id=key), 303)


@assistants.route(f"{_LIST}/<uuid:assistant_id>", methods=["GET", "POST"])
def edit(slug: str, assistant_id: UUID) -> Page:
    """Correct a name, or when somebody was there."""
    event = managed_event_or_404(slug)
    assistant = assistant_or_404(event, assistant_id)
    form = AssistantForm(assistant, parts_of(event))
    if form.submitted() and form.does(
        lambda: actions.change_assistant(assistant, form.seen, form.answers(), _me())
    ):
        notify(_("Saved."))
        return redirect(url_for("assistants.overview", slug=slug), 303)
    return render_template(
        "events/attendance/assistant.html", event=event, form=form, assistant=assistant
    )


@assistants.post(f"{_LIST}/<uuid:assistant_id>/take-off")
def take_off(slug: str, assistant_id: UUID) -> Response:
    """Take an assistant off the list; the button to put back stands there at once."""
    event = managed_event_or_404(slug)
    actions.take_off_assistant(assistant_or_404(event, assistant_id), _me())
    notify(_("Taken off the list. You can put the person back."))
    return redirect(url_for("assistants.overview", slug=slug), 303)


@assistants.post(f"{_LIST}/<uuid:assistant_id>/put-back")
def put_back(slug: str, assistant_id: UUID) -> Response:
    """Put an assistant on the list again."""
    event = managed_event_or_404(slug)
    actions.put_back_assistant(assistant_or_404(event, assistant_id), _me())
    return redirect(url_for("assistants.overview", slug=slug), 303)


def _listed(event: Event) -> dict[str, object]:
    parts = parts_of(event)
    there, gone = assistants_of(event), assistants_of(event, removed=True)
    return {
        "parts": parts,
        "rows": [(each, hours_of_assistant(each, parts)) for each in there],
        "taken_off": gone,
        "expected": expected_in(event),
        "lines": _history(event, {each.id: each.name for each in (*there, *gone)}),
    }


def _history(event: Event, names: dict[UUID, str]) -> list[HistoryLine]:
    return told(history_in(event.id, *_WORDS), event.zone, _WORDS, names, _FIELDS)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")
