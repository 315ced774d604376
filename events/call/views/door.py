"""What the pages of a training share: their blueprint, who acts, and how changes are told."""

from collections.abc import Sequence

from flask import Blueprint
from werkzeug.wrappers import Response

from events.call.forms import SECTIONS
from events.call.forms import LinkedForm
from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import WORDS
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.queries import linked_titles
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.i18n import lazy_gettext as _l
from foundation.people import acting
from foundation.people import sign_in_needed

blueprint = Blueprint("call", __name__)

Page = str | Response

LABELS = labels_of(*(form for form, _title in SECTIONS.values())) | {
    **labels_of(LinkedForm),
    "opens_at": _l("Opening"),
    "closes_at": _l("Deadline"),
}


def me() -> Actor:
    """The organiser who is signed in."""
    return acting(sign_in_needed(), "organiser")


def history(event: Event, acts: Sequence[str]) -> list[HistoryLine]:
    """Who did what of those acts, and when, newest first."""
    names = {one.id: one.name for one in event.organisations}
    entries = history_in(event.id, *acts)
    return told(entries, event.zone, WORDS, names | linked_titles(event), LABELS)
