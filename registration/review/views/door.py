"""The two blueprints: organisers' pages about the reading, and the readers' own."""

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
from registration.review.queries import all_criteria

review = Blueprint("review", __name__, url_prefix="/organise/<slug>/review")
reading = Blueprint("reading", __name__, url_prefix="/reading/<slug>")

_WORDS = {
    "added.criterion": _l("%(name)s added “%(thing)s”."),
    "changed.criterion": _l("%(name)s changed “%(thing)s”."),
    "took_off.criterion": _l("%(name)s took off “%(thing)s”."),
    "put_back.criterion": _l("%(name)s put back “%(thing)s”."),
    "opened.review": _l("%(name)s opened the round."),
    "closed.review": _l("%(name)s closed the round."),
    "reopened.review": _l("%(name)s opened the round again."),
}


def history_of(event: Event) -> list[HistoryLine]:
    """Who changed what, and when."""
    names = {criterion.id: criterion.name for criterion in all_criteria(event)}
    return told(history_in(event.id, *_WORDS), event.zone, _WORDS, names, {})


def me() -> Actor:
    """The organiser who acts."""
    return acting(sign_in_needed(), "organiser")


def back(slug: str) -> Response:
    """To the organisers' page about the reading."""
    return redirect(url_for("review.overview", slug=slug), 303)
