"""A person's own page, opened by a personal link and never by an account."""

from flask import Blueprint
from flask import render_template

from events.team.queries import own_participation_or_404
from foundation.clock import now
from foundation.clock import today

my = Blueprint("my", __name__, url_prefix="/my")


@my.get("/<string:token>")
def home(token: str) -> str:
    """How things stand, what happens next, and the way to everything else."""
    participation = own_participation_or_404(token)
    return render_template(
        "events/team/my.html",
        participation=participation,
        token=token,
        now=now(),
        today=today(participation.event.zone),
    )
