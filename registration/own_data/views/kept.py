"""The organisers' page: what is kept of people, until when, and what was erased in time."""

from flask import Blueprint
from flask import render_template

from events.call.queries import managed_event_or_404
from registration.needs.rules import kept_until
from registration.own_data import queries
from registration.own_data.panels import erased_in_words

kept = Blueprint("kept", __name__, url_prefix="/organise/<string:slug>/kept")


@kept.get("")
def show(slug: str) -> str:
    """What will be erased when, of how many people; what was erased."""
    event = managed_event_or_404(slug)
    return render_template(
        "registration/own_data/organise/kept.html",
        event=event,
        rows=queries.kept_in(event),
        needs_until=kept_until(event),
        lines=erased_in_words(event),
    )
