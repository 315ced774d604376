"""A person's own pages about people whom the organisers suggest: yes, or "not this one"."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from werkzeug import Response

from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.i18n import gettext as _
from foundation.web import saved
from registration.companions import actions
from registration.companions import queries
from registration.companions.forms import AnswerForm
from registration.companions.models import Answer
from registration.companions.views.my import address

suggested = Blueprint("suggested", __name__, url_prefix="/my/<string:token>/suggested")


@suggested.post("/<uuid:suggestion_id>")
def answer(token: str, suggestion_id: UUID) -> Response:
    """Say yes, "I prefer", or "not this one"; no reason is asked."""
    participation = own_participation_or_404(token)
    row = queries.suggestion_or_404(participation, suggestion_id)
    form = AnswerForm(row)
    done = saved(
        form,
        lambda: actions.answer(row, Answer(form.said.data), oneself(participation)),
        _("Your answer is saved. You can change it at any time."),
        address(token),
    )
    return done or redirect(address(token), 303)
