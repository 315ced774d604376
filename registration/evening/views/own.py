"""A person's own page: whether their room is right."""

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.team.queries import oneself
from events.team.queries import own_participation_or_404
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.evening import actions
from registration.evening import queries
from registration.evening.models import RoomWord
from registration.evening.rules import may_say
from registration.incidents.models import IncidentKind

own_room = Blueprint("own_room", __name__, url_prefix="/my/<string:token>/room")


@own_room.get("")
def show(token: str) -> str:
    """The question, or the answer and a way to take it back."""
    participation = own_participation_or_404(token)
    row = queries.question_of(participation) if may_say(participation) else None
    return render_template(
        "registration/evening/own.html",
        participation=participation,
        token=token,
        row=row,
        words=RoomWord,
    )


@own_room.post("")
def say(token: str) -> Response:
    """Yes, not right, somewhere else; anything else takes the answer back."""
    participation = own_participation_or_404(token)
    word = chosen()
    actions.say(participation, word, oneself(participation))
    if word is RoomWord.NOT_RIGHT:
        notify(_("Thank you. Now tell us what is not right, here or by phone."))
        there = url_for("right_now.show", token=token, kind=IncidentKind.ROOM.value)
        return redirect(f"{there}#tell", 303)
    notify(_("Thank you. Your answer is saved.") if word else _("Your answer is taken back."))
    return redirect(url_for("own_room.show", token=token), 303)


def chosen() -> RoomWord | None:
    """What was pressed."""
    said = request.form.get("said", "")
    return RoomWord(said) if said in set(RoomWord) else None
