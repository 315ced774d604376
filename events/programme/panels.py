"""What the page of a training tells about its programme, and how warnings are said."""

from datetime import timedelta
from math import floor

from flask import render_template

from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.programme.forms import ItemForm
from events.programme.forms import MaterialForm
from events.programme.queries import at_once
from events.programme.queries import by_day
from events.programme.queries import items_beside_people_and_rooms
from events.programme.queries import titles_in
from events.programme.rules import Care
from events.programme.rules import Caution
from foundation.audit import history_in
from foundation.i18n import format_number
from foundation.i18n import lazy_gettext as _l

_SAID = {
    Care.LONG_SESSION: _l(
        "This session lasts %(minutes)d minutes. After 90 minutes people need a break."
    ),
    Care.SHORT_BREAK: _l(
        "This break lasts %(minutes)d minutes. People need at least 15, many need more."
    ),
    Care.NO_BREAK: _l(
        "No break before this: together with what comes before, people sit for %(minutes)d minutes."
    ),
    Care.SHORT_NIGHT: _l(
        "The next morning begins at %(time)s. That leaves %(hours)s hours of rest; "
        "people need at least 8."
    ),
    Care.TWO_PLACES: _l("%(who)s is also in “%(other)s” at the same time."),
    Care.ROOM_TWICE: _l("%(who)s is also used for “%(other)s” at the same time."),
    Care.ROOM_GONE: _l("%(who)s was taken out of the rooms. Choose another room."),
    Care.NO_MATERIAL: _l("No material yet. Add it, or tick that nothing is handed out or shown."),
    Care.NOT_ACCESSIBLE: _l("“%(who)s” has no accessible form yet."),
}

_WORDS = {
    "added.programme_item": _l("%(name)s added “%(thing)s”."),
    "changed.programme_item": _l("%(name)s changed “%(thing)s”: %(fields)s."),
    "took_out.programme_item": _l("%(name)s took out “%(thing)s”."),
    "put_back.programme_item": _l("%(name)s put back “%(thing)s”."),
    "added.material": _l("%(name)s added the material “%(thing)s”."),
    "changed.material": _l("%(name)s changed the material “%(thing)s”: %(fields)s."),
    "took_out.material": _l("%(name)s took out the material “%(thing)s”."),
    "put_back.material": _l("%(name)s put back the material “%(thing)s”."),
}


def programme(event: Event) -> str:
    """The days with their sessions and breaks."""
    items = items_beside_people_and_rooms(event)
    days = [(day, at_once(of_day)) for day, of_day in by_day(items)]
    return render_template("events/programme/panel.html", event=event, days=days)


def history(event: Event) -> list[HistoryLine]:
    """Who changed what of the programme, and when."""
    fields = labels_of(ItemForm, MaterialForm) | {"file_id": _l("File")}
    entries = history_in(event.id, *_WORDS)
    return told(entries, event.zone, _WORDS, titles_in(event), fields)


def in_words(caution: Caution) -> str:
    """What to be careful with, in one sentence or two."""
    minutes = int(caution.length / timedelta(minutes=1))
    # Rounded down, or 7 h 59 min would be told as the 8 hours that people need.
    hours = floor(caution.length / timedelta(hours=1) * 10) / 10
    other = caution.other
    said = {
        "minutes": minutes,
        "hours": format_number(hours),
        "time": f"{other.starts:%H:%M}" if other else "",
        "other": other.title if other else "",
        "who": caution.who,
    }
    return str(_SAID[caution.care]) % said
