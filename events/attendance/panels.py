"""What attendance adds to the pages of lower rooms."""

from flask import render_template

from events.attendance.queries import marks_of
from events.call.models import Event
from events.team.models import Participation


def own_hours(participation: Participation, token: str) -> str:
    """On a person's own page: their hours, once somebody has marked them."""
    del token
    return _shown("events/attendance/own_hours.html", participation)


def hours_of_person(event: Event, participation: Participation) -> str:
    """On the organisers' page of one person: the hours and their history."""
    del event
    return _shown("events/attendance/hours_of_person.html", participation)


def _shown(template: str, participation: Participation) -> str:
    marks = marks_of(participation)
    return render_template(template, participation=participation, marks=marks) if marks else ""
