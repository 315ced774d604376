"""What the page of a training tells about its place."""

from flask import render_template

from events.call.models import Event
from events.venue.queries import rooms_of
from events.venue.queries import venue_of


def where(event: Event) -> str:
    """Among the facts: the place in two lines."""
    return render_template("events/venue/where.html", event=event, venue=venue_of(event))


def access(event: Event) -> str:
    """In the text: how accessible the place is, said openly where nobody knows yet."""
    return render_template(
        "events/venue/access.html", event=event, venue=venue_of(event), rooms=rooms_of(event)
    )
