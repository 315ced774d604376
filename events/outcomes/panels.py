"""What the outcomes add to the training's page, and their history in words."""

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.outcomes.queries import every_item_of
from events.outcomes.queries import report_of
from foundation.audit import history_in
from foundation.i18n import lazy_gettext as _l
from foundation.web import often_blank

WORDS = {
    "added.outcome": _l("%(name)s added “%(thing)s”."),
    "changed.outcome": _l("%(name)s changed “%(thing)s”."),
    "restored.outcome": _l("%(name)s brought back an earlier version of “%(thing)s”."),
    "moved.outcome": _l("%(name)s moved “%(thing)s”."),
    "merged.outcome": _l("%(name)s made “%(thing)s” of several texts."),
    "split.outcome": _l("%(name)s took “%(thing)s” apart."),
    "removed.outcome": _l("%(name)s took out “%(thing)s”."),
    "put_back.outcome": _l("%(name)s put back “%(thing)s”."),
    "told.agreement": _l("%(name)s wrote how the group agreed."),
    "published.outcomes": _l("%(name)s published the outcomes."),
    "unpublished.outcomes": _l("%(name)s took the outcomes off the public pages."),
}

_SHORT = 60


@often_blank
def link_to_outcomes(event: Event) -> str:
    """On the public page of a training: the way to what the group agreed, once published."""
    report = report_of(event)
    if report is None or report.published_at is None:
        return ""
    return render_template("events/outcomes/link.html", event=event)


def history_of_outcomes(event: Event) -> list[HistoryLine]:
    """Who changed what, newest first, for the `history` macro."""
    things = {item.id: _short(item.texts.get(event.language, "")) for item in every_item_of(event)}
    return told(history_in(event.id, *WORDS), event.zone, WORDS, things, {})


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rstrip()}…"
