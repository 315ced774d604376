"""The team's page: who said that their room is right, who not, who has not answered yet."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.team.categories import Category
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from events.team.queries import participation_of_event_or_404
from foundation.i18n import gettext as _
from foundation.web import notify
from registration.arrangements.actions import note_looks_at
from registration.evening import actions
from registration.evening import queries
from registration.evening.models import RoomWord
from registration.evening.panels import history_of_rooms
from registration.evening.rules import is_asked_about
from registration.evening.views.own import chosen
from registration.incidents.models import IncidentKind

rooms = Blueprint("evening", __name__, url_prefix="/organise/<string:slug>/evening")


@rooms.get("")
def overview(slug: str) -> str:
    """Everybody who comes, by what they said. Each look at an answer is noted."""
    event = event_for_needs_or_404(slug, Category.VENUE)
    said = [one.participation.id for one in queries.guests_of(event) if one.word]
    looked = {(each, Category.VENUE.value) for each in said}
    note_looks_at(event, looked, acting_on_needs(event))
    guests = queries.guests_of(event)
    context: dict[str, object] = {
        "by_word": {word: [one for one in guests if one.word is word] for word in RoomWord},
        "silent": [one for one in guests if one.is_silent],
        "later": [one for one in guests if one.question is None],
    }
    context |= {"words": RoomWord, "is_asked": is_asked_about(event)}
    page, lines = "registration/evening/overview.html", history_of_rooms(event)
    return render_template(page, event=event, lines=lines, **context)


@rooms.post("/<uuid:participation_id>")
def note(slug: str, participation_id: UUID) -> Response:
    """Write down what the person told the team, or take it back."""
    event = event_for_needs_or_404(slug, Category.VENUE)
    participation = participation_of_event_or_404(event, participation_id)
    word = chosen()
    actions.say(participation, word, acting_on_needs(event))
    if word is RoomWord.NOT_RIGHT:
        notify(_("Saved. Now write down what is not right."))
        kind, whom = IncidentKind.ROOM.value, str(participation_id)
        return redirect(url_for("incidents.new", slug=slug, kind=kind, concerns=whom), 303)
    notify(_("Saved.") if word else _("The answer is taken back."))
    return redirect(url_for("evening.overview", slug=slug), 303)
