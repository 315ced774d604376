"""What editions add to the page of a training, and their history in words."""

from flask import render_template

from certificates.recommendations.queries import editions_of
from certificates.recommendations.queries import public_editions_of
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from foundation.audit import history_in
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.web import often_blank

WORDS = {
    "changed.imprint": _l("%(name)s changed who met, the licence or the contact: %(fields)s."),
    "made.edition": _l("%(name)s made %(thing)s."),
    "withdrew.edition": _l("%(name)s withdrew %(thing)s."),
    "put_back.edition": _l("%(name)s put back %(thing)s."),
    "reprinted.edition": _l("%(name)s tried again to make %(thing)s."),
}

FIELDS = {
    "people": _l("how many people met"),
    "countries": _l("the countries"),
    "named": _l("people who are named"),
    "licence": _l("the licence"),
    "contact": _l("the contact"),
}


@often_blank
def editions(event: Event) -> str:
    """On the public page of a training: the recommendations to read and to take along."""
    rows = public_editions_of(event)
    if not rows:
        return ""
    return render_template(
        "certificates/recommendations/panels/editions.html", event=event, editions=rows
    )


def history_of_editions(event: Event) -> list[HistoryLine]:
    """Who made and withdrew what, newest first, for the `history` macro."""
    things = {
        edition.id: _("edition %(number)d", number=edition.number) for edition in editions_of(event)
    }
    return told(history_in(event.id, *WORDS), event.zone, WORDS, things, FIELDS)
