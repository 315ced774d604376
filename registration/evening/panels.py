"""What the evening of arrival adds to other pages, and what happened with the question."""

from flask import render_template

from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import rights_in
from foundation.audit import history_in
from foundation.i18n import lazy_gettext as _l
from registration.evening import queries
from registration.evening.models import RoomWord
from registration.evening.rules import is_asked_about
from registration.evening.rules import may_say

_HERE = "registration/evening/panels"
_WORDS = {
    "said.room": _l("%(name)s said whether a room is right: %(thing)s."),
    "unsaid.room": _l("%(name)s took back what was said of a room: %(thing)s."),
}


def is_your_room_right(participation: Participation, token: str) -> str:
    """On a person's own page from the evening of their arrival: the question, or their answer."""
    row = queries.question_of(participation) if may_say(participation) else None
    if row is None:
        return ""
    return render_template(f"{_HERE}/question.html", token=token, word=row.word, words=RoomWord)


def ask_in_person(event: Event) -> str:
    """On the page of the week: who has to be asked in another way than by email."""
    silent = queries.silent_in(event) if rights_in(event).opens(Category.VENUE) else []
    return render_template(f"{_HERE}/ask.html", event=event, silent=silent) if silent else ""


def in_short(event: Event) -> str:
    """On the page of what is not right now: how many rooms are, and the way to who said what."""
    if not rights_in(event).opens(Category.VENUE) or not is_asked_about(event):
        return ""
    guests = queries.guests_of(event)
    return render_template(
        f"{_HERE}/in_short.html",
        event=event,
        asked=sum(one.question is not None for one in guests),
        silent=sum(one.is_silent for one in guests),
        not_right=sum(one.word is RoomWord.NOT_RIGHT for one in guests),
    )


def history_of_rooms(event: Event) -> list[HistoryLine]:
    """Whose answer came when, newest first, for the `history` macro; not what they said."""
    names = {one.participation.id: one.participation.name for one in queries.guests_of(event)}
    entries = [one for one in history_in(event.id, *_WORDS) if one.row_id in names]
    return told(entries, event.zone, _WORDS, names, {})
