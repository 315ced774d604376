"""The page on which organisers tell about the place."""

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.queries import managed_event_or_404
from events.venue import actions
from events.venue.forms import VenueForm
from events.venue.models import Venue
from events.venue.queries import venue_of
from foundation.audit import history_in
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify

blueprint = Blueprint("venue", __name__)

_WORDS = {
    "added.venue": _l("%(name)s wrote down the place."),
    "changed.venue": _l("%(name)s changed: %(fields)s."),
}
_LABELS = labels_of(VenueForm)


@blueprint.route("/organise/<slug>/venue", methods=["GET", "POST"])
def edit(slug: str) -> str | Response:
    """Name, address, and how accessible the place is."""
    event = managed_event_or_404(slug)
    venue = venue_of(event)
    form = VenueForm(obj=venue)
    me = acting(sign_in_needed(), "organiser")
    if form.submitted() and form.does(
        lambda: actions.save_venue(event, form.seen, form.answers(), me)
    ):
        notify(_("Saved."))
        return redirect(url_for("venue.edit", slug=slug), 303)
    return render_template(
        "events/venue/edit.html", event=event, venue=venue, form=form, **_told(event, form)
    )


def _told(event: Event, form: VenueForm) -> dict[str, object]:
    entries = history_in(event.id, *_WORDS)
    lines: list[HistoryLine] = told(entries, event.zone, _WORDS, {}, _LABELS)
    venue = venue_of(event)
    others = entries[0].details.get("fields", []) if form.conflict and venue and entries else []
    saved_now = [(str(_LABELS[name]), _in_words(venue, name)) for name in others]
    return {"lines": lines, "latest": lines[:1], "saved_now": saved_now}


def _in_words(venue: Venue | None, name: str) -> str:
    value = str(getattr(venue, name))
    return country_name(value) if name == "country" else value
