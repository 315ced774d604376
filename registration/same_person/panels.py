"""What is known of a second application, on the organisers' page of one."""

from flask import render_template
from markupsafe import Markup

from events.call.models import Event
from events.team.models import Participation
from events.team.panels import history_of_person
from registration.apply.queries import application_of
from registration.apply.queries import words_for_answers
from registration.questions.panels import answers_for_organisers
from registration.same_person.queries import like
from registration.same_person.queries import merged_into
from registration.same_person.queries import stands_for


def of_application(event: Event, participation: Participation) -> str:
    """Others that look alike; what the closed one says, or which one stands for this one."""
    closed = merged_into(participation)
    return render_template(
        "registration/same_person/panels/application.html",
        event=event,
        participation=participation,
        pairs=like(participation),
        stands=stands_for(participation),
        closed=[
            (row, application_of(row), _own_answers(event, row), history_of_person(row))
            for row in closed
        ],
        words=words_for_answers(event),
    )


def _own_answers(event: Event, participation: Participation) -> Markup:
    return Markup(answers_for_organisers(event, participation))  # noqa: S704 - a template made it


def of_person(event: Event, participation: Participation) -> str:
    """On the page of one person: which application stands for this one."""
    stands = stands_for(participation)
    if stands is None:
        return ""
    return render_template(
        "registration/same_person/panels/closed.html", event=event, stands=stands
    )
