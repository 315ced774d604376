"""Organisers' pages about the rooms in which the training happens."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug.wrappers import Response

from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.queries import managed_event_or_404
from events.venue import actions
from events.venue.forms import NewRoomForm
from events.venue.forms import RoomForm
from events.venue.queries import room_or_404
from events.venue.queries import rooms_of
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import saved

blueprint = Blueprint("rooms", __name__, url_prefix="/organise/<slug>/rooms")

_WORDS = {
    "added.room": _l("%(name)s added “%(thing)s”."),
    "changed.room": _l("%(name)s changed “%(thing)s”: %(fields)s."),
    "moved.room": _l("%(name)s moved “%(thing)s”."),
    "took_out.room": _l("%(name)s took out “%(thing)s”."),
    "put_back.room": _l("%(name)s put back “%(thing)s”."),
}


@blueprint.get("")
def overview(slug: str) -> str:
    """All rooms, and those that were taken out."""
    event = managed_event_or_404(slug)
    return render_template(
        "events/venue/rooms.html",
        event=event,
        rooms=rooms_of(event),
        taken_out=rooms_of(event, removed=True),
        lines=_history(event),
    )


@blueprint.route("/new", methods=["GET", "POST"])
def new(slug: str) -> str | Response:
    """Add a room."""
    event = managed_event_or_404(slug)
    form = NewRoomForm()
    done = saved(
        form,
        lambda: actions.add_room(event, form.new_id, form.answers(), _me()),
        _("Added."),
        url_for("rooms.overview", slug=slug),
    )
    return done or render_template("events/venue/room.html", event=event, form=form, room=None)


@blueprint.route("/<uuid:room_id>", methods=["GET", "POST"])
def edit(slug: str, room_id: UUID) -> str | Response:
    """Change what is told about a room."""
    event = managed_event_or_404(slug)
    room = room_or_404(event, room_id)
    form = RoomForm(obj=room)
    done = saved(
        form,
        lambda: actions.change_room(room, form.seen, form.answers(), _me()),
        _("Saved."),
        url_for("rooms.overview", slug=slug),
    )
    return done or render_template("events/venue/room.html", event=event, form=form, room=room)


@blueprint.post("/<uuid:room_id>/move")
def move(slug: str, room_id: UUID) -> Response:
    """One place earlier or later."""
    event = managed_event_or_404(slug)
    step = -1 if request.form.get("direction") == "up" else 1
    actions.move_room(event, room_or_404(event, room_id), step, _me())
    return redirect(url_for("rooms.overview", slug=slug), 303)


@blueprint.route("/<uuid:room_id>/take-out", methods=["GET", "POST"])
def take_out(slug: str, room_id: UUID) -> str | Response:
    """Ask, then take a room out."""
    event = managed_event_or_404(slug)
    room = room_or_404(event, room_id)
    form = Form()
    message = _("“%(title)s” is taken out. You can put it back.", title=room.name)
    back = url_for("rooms.overview", slug=slug)
    done = saved(form, lambda: actions.take_out_room(room, _me()), message, back)
    return done or render_template("events/venue/take_out.html", event=event, form=form, room=room)


@blueprint.post("/<uuid:room_id>/put-back")
def put_back(slug: str, room_id: UUID) -> Response:
    """Use a room again."""
    event = managed_event_or_404(slug)
    actions.put_back_room(room_or_404(event, room_id), _me())
    return redirect(url_for("rooms.overview", slug=slug), 303)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _history(event: Event) -> list[HistoryLine]:
    names = {one.id: one.name for one in (*rooms_of(event), *rooms_of(event, removed=True))}
    entries = history_in(event.id, *_WORDS)
    return told(entries, event.zone, _WORDS, names, labels_of(RoomForm))
