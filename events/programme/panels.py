"""What the page of a training tells about its programme."""

from flask import render_template

from events.call.models import Event
from events.programme.queries import by_day
from events.programme.queries import items_of


def programme(event: Event) -> str:
    """The days with their sessions and breaks."""
    days = by_day(items_of(event))
    return render_template("events/programme/programme.html", event=event, days=days)
