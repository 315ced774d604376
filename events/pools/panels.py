"""What the page of a training tells about its kinds of places."""

from flask import render_template

from events.call.models import Event
from events.pools.queries import pools_of
from foundation.web import often_blank


@often_blank
def places(event: Event) -> str:
    """Among the facts, below the places for participants: those of each other kind."""
    pools = pools_of(event)
    return render_template("events/pools/places.html", pools=pools) if pools else ""
