"""A person's own page, opened by a personal link; from an account, a link is made first."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from werkzeug import Response

from events.team import actions
from events.team.queries import own_participation_of_or_404
from events.team.queries import own_participation_or_404
from foundation.audit import Actor
from foundation.clock import now
from foundation.clock import today
from foundation.people import sign_in_needed

my = Blueprint("my", __name__)


@my.get("/my/<string:token>")
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


@my.post("/account/trainings/<uuid:participation_id>")
def enter(participation_id: UUID) -> Response:
    """From somebody's account to their own page of one training."""
    person = sign_in_needed()
    participation = own_participation_of_or_404(person, participation_id)
    return redirect(actions.open_own_page(participation, Actor("participant", person.id)), 303)
