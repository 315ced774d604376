"""What choosing adds to the organisers' page of one person."""

from flask import render_template

from events.call.models import Event
from events.team.models import Participation
from registration.apply.queries import application_of


def application_link(event: Event, participation: Participation) -> str:
    """The way to what the person wrote."""
    if application_of(participation) is None:
        return ""
    return render_template(
        "registration/select/panels/person.html", event=event, participation=participation
    )
