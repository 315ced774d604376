"""What needs add to a person's own page, and to the organisers' page of a person."""

from flask import render_template

from events.call.models import Event
from events.call.rules import Stage
from events.call.rules import stage_of
from events.team.models import Participation
from foundation.people import current_person
from registration.needs.groups import GROUPS
from registration.needs.queries import answered_groups
from registration.needs.rules import may_answer
from registration.needs.rules import may_open


def my_needs(participation: Participation, token: str) -> str:
    """On a person's own page: what they can tell now, and what waits for their word."""
    if not may_answer(participation):
        return ""
    return render_template(
        "registration/needs/panels/my.html",
        token=token,
        participation=participation,
        groups=GROUPS,
        answered=answered_groups(participation),
        is_over=stage_of(participation.event) is Stage.PAST,
    )


def needs_of_person(event: Event, participation: Participation) -> str:
    """On the organisers' page of one person: the way to needs, and nothing of what is in them."""
    if not may_open(current_person(), participation):
        return ""
    return render_template(
        "registration/needs/panels/person.html", event=event, participation=participation
    )
