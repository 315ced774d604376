"""The one blueprint of the builder, and what its pages share."""

from typing import Any
from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.i18n import lazy_gettext as _l
from foundation.people import acting
from foundation.people import sign_in_needed
from registration.questions.queries import all_of_form

blueprint = Blueprint("questions", __name__, url_prefix="/organise/<slug>/application-form")

_WORDS = {
    "added.form_section": _l("%(name)s added the page “%(thing)s”."),
    "changed.form_section": _l("%(name)s changed the page “%(thing)s”."),
    "moved.form_section": _l("%(name)s moved the page “%(thing)s”."),
    "took_off.form_section": _l("%(name)s took off the page “%(thing)s”."),
    "put_back.form_section": _l("%(name)s put back the page “%(thing)s”."),
    "added.form_question": _l("%(name)s added “%(thing)s”."),
    "changed.form_question": _l("%(name)s changed “%(thing)s”."),
    "moved.form_question": _l("%(name)s moved “%(thing)s”."),
    "took_off.form_question": _l("%(name)s took off “%(thing)s”."),
    "put_back.form_question": _l("%(name)s put back “%(thing)s”."),
    "took_over.form": _l("%(name)s took over the questions of another training."),
}


def history_of(event: Event) -> list[HistoryLine]:
    """Who changed what in the form, and when."""
    names: dict[UUID, Any] = {event.id: event.title}
    for section in all_of_form(event):
        names[section.id] = section.title
        names |= {question.id: question.text for question in section.questions}
    return told(history_in(event.id, *_WORDS), event.zone, _WORDS, names, {})


def me() -> Actor:
    """The organiser who acts."""
    return acting(sign_in_needed(), "organiser")


def back_to(slug: str, anchor: str = "") -> Response:
    """To the builder, at that place."""
    return redirect(url_for("questions.overview", slug=slug, _anchor=anchor or None), 303)
