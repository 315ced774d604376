"""The page of a supporter: what the person lets them read, and nothing to change."""

from flask import Blueprint
from flask import render_template

from registration.companions import actions
from registration.companions.queries import details_of
from registration.companions.queries import supporter_behind_or_404

supporting = Blueprint("supporting", __name__)


@supporting.get("/supporting/<string:token>")
def show(token: str) -> str:
    """The ticked parts. Opening it is noted for the person."""
    supporter = supporter_behind_or_404(token)
    actions.supporter_read(supporter)
    return render_template(
        "registration/companions/supporting.html",
        supporter=supporter,
        details=details_of(supporter),
        person=None,
        participation=supporter.participation,
        event=supporter.participation.event,
    )
