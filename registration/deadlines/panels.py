"""What deadlines add to the page on which somebody leaves a draft for later."""

from flask import render_template

from events.team.models import Channel
from events.team.models import Participation
from registration.deadlines.queries import days_before
from registration.deadlines.queries import reminder_of


def reminder(participation: Participation, token: str) -> str:
    """Whether a letter reminds them, and the way to switch it off or on."""
    days = days_before(participation.event)
    noted = reminder_of(participation)
    told = noted is not None and noted.sent_at is not None
    if days is None or told or participation.channel != Channel.EMAIL or not participation.email:
        return ""
    return render_template(
        "registration/deadlines/panels/reminder.html",
        token=token,
        days=days,
        is_on=noted is None or noted.off_at is None,
    )
