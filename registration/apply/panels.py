"""What applications add to the pages of a training and of a person."""

from flask import render_template

from events.team.models import Participation
from events.team.models import State
from foundation.clock import now
from registration.apply.queries import application_of
from registration.apply.rules import may_change


def my_application(participation: Participation, token: str) -> str:
    """The way back to a draft, or to the answers that were sent."""
    if application_of(participation) is None:
        return ""
    return render_template(
        "registration/apply/panels/my.html",
        token=token,
        is_draft=participation.state == State.DRAFT,
        may_change=may_change(participation, now()),
    )
