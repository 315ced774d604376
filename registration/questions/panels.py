"""What the organisers' own questions add to the pages of an application."""

from collections.abc import Mapping

from flask import render_template

from events.call.models import Event
from events.team.models import Participation
from registration.questions.queries import asked_with_answers
from registration.questions.queries import said_answer
from registration.questions.queries import sections_of
from registration.questions.rules import name_of


def own_answers(participation: Participation, change_urls: Mapping[str, str]) -> str:
    """The answers for whoever wrote them, each with the way to change it."""
    return render_template(
        "registration/questions/panels/answers.html",
        pages=asked_with_answers(participation),
        change=change_urls,
        said_answer=said_answer,
        name_of=name_of,
        participation=participation,
        organiser=False,
    )


def answers_for_organisers(event: Event, participation: Participation) -> str:
    """The answers on the organisers' page of one application."""
    del event
    return render_template(
        "registration/questions/panels/answers.html",
        pages=asked_with_answers(participation),
        change={},
        said_answer=said_answer,
        name_of=name_of,
        participation=participation,
        organiser=True,
    )


def subjects(event: Event) -> str:
    """The first page of the form: about what it asks besides."""
    return render_template(
        "registration/questions/panels/subjects.html", sections=sections_of(event)
    )


def builder_link(event: Event) -> str:
    """The way to the builder, from the organisers' overview."""
    return render_template("registration/questions/panels/builder.html", event=event)
