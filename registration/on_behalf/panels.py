"""What other ways in add to other pages."""

from flask import render_template

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from registration.on_behalf import queries


def ask_for_help(event: Event) -> str:
    """On the first page of the form: the way to ask for help or a call."""
    return render_template("registration/on_behalf/panels/ask.html", event=event)


def is_this_right(participation: Participation, token: str) -> str:
    """To the person, before they send: who wrote this down for them, and what counts."""
    del token
    row = queries.how_it_came(participation)
    if row is None or participation.state != State.DRAFT:
        return ""
    return render_template(
        "registration/on_behalf/panels/is_this_right.html", row=row, event=participation.event
    )


def how_it_came(event: Event, participation: Participation) -> str:
    """To organisers, on the page of one application: who wrote it down, how, and the yes."""
    row = queries.how_it_came(participation)
    if row is None:
        return ""
    return render_template(
        "registration/on_behalf/panels/how_it_came.html",
        row=row,
        event=event,
        participation=participation,
    )
