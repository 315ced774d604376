"""An assistant's own pages: with whom they come, confidentiality, "I cannot come"."""

from collections.abc import Callable

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.team.models import Participation
from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.audit import Actor
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.companions import actions
from registration.companions import queries
from registration.companions.models import Companion
from registration.companions.panels import days_in_words
from registration.companions.rules import WORDING
from registration.companions.rules import comes
from registration.companions.rules import has_agreed
from registration.companions.rules import may_come_again

assisting = Blueprint("assisting", __name__, url_prefix="/my/<string:token>/assisting")


@assisting.get("")
def show(token: str) -> str:
    """With whom the assistant comes, on which days, and what they agree to."""
    participation, row = _own(token)
    return render_template(
        "registration/companions/assisting.html",
        participation=participation,
        event=participation.event,
        token=token,
        companion=row,
        comes=comes(row),
        has_agreed=has_agreed(row),
        is_newest=row.confidentiality_wording == WORDING,
        may_come_again=may_come_again(row, queries.companions_of(row.beside)),
        days=days_in_words(row),
    )


@assisting.post("/agree")
def agree(token: str) -> Response:
    """Agree to keep to oneself what one learns."""
    return _done(
        token, actions.agree, _("Thank you. You agreed to keep to yourself what you learn.")
    )


@assisting.post("/take-back")
def take_back(token: str) -> Response:
    """Take the agreement back."""
    return _done(token, actions.take_agreement_back, _("You have taken your agreement back."))


@assisting.post("/cannot-come")
def cannot_come(token: str) -> Response:
    """Say that one cannot come."""
    return _done(
        token, actions.cannot_come, _("Saved: you cannot come. We tell the person you assist.")
    )


@assisting.post("/come")
def come(token: str) -> Response:
    """Undo that."""
    return _done(token, actions.can_come_after_all, _("Saved: you come."))


def _done(token: str, act: Callable[[Companion, Actor], None], words: str) -> Response:
    participation, row = _own(token)
    act(row, oneself(participation))
    notify(words)
    return redirect(url_for("assisting.show", token=token), 303)


def _own(token: str) -> tuple[Participation, Companion]:
    participation = own_participation_or_404(token)
    return participation, queries.assisting(participation) or abort(404)
