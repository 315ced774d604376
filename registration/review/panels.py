"""What reading together adds to other pages."""

from flask import render_template

from events.call.models import Event
from events.team.models import Participation
from foundation.people import Person
from registration.review.queries import outcome_of
from registration.review.queries import readings_of
from registration.review.queries import round_of
from registration.review.queries import trainings_to_read
from registration.review.rules import is_closed


def points_of(event: Event, participation: Participation) -> str:
    """On the organisers' page of one application: its points, once the round is closed."""
    if not is_closed(round_of(event)):
        return ""
    readings = readings_of(participation)
    if not readings:
        return ""
    return render_template(
        "registration/review/panels/points.html",
        outcome=outcome_of(event, participation, readings),
    )


def to_read(person: Person) -> str:
    """On the dashboard: where somebody was given applications to read."""
    events = trainings_to_read(person)
    if not events:
        return ""
    return render_template("registration/review/panels/to_read.html", events=events)
