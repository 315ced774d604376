"""The roll of one part, of one day, and the sheet that people sign."""

from collections.abc import Sequence
from uuid import UUID
from uuid import uuid4

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import request
from flask import url_for
from werkzeug import Response

from events.attendance import actions
from events.attendance.forms import RollForm
from events.attendance.forms import cells_of
from events.attendance.forms import roll_form
from events.attendance.models import Cause
from events.attendance.panels import find_key
from events.attendance.panels import progress
from events.attendance.panels import sheet_words
from events.attendance.queries import Part
from events.attendance.queries import assistants_of
from events.attendance.queries import batch_to_undo
from events.attendance.queries import count_of_part
from events.attendance.queries import newest_in
from events.attendance.queries import part_or_404
from events.attendance.queries import parts_by_day
from events.attendance.queries import parts_of
from events.attendance.queries import people_with_hours
from events.attendance.queries import setup_of
from events.attendance.rules import may_mark_day
from events.attendance.views.telling import save_roll
from events.attendance.views.telling import saved_now
from events.call.models import Event
from events.call.queries import managed_event_or_404
from events.team.models import Participation
from events.team.queries import participation_of_event_or_404
from events.venue.queries import venue_of
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.people import sign_in_needed
from foundation.web import notify

roll = Blueprint("roll", __name__)

Page = str | Response

_PART = "/organise/<string:slug>/attendance/parts/<string:key>"
_EMPTY_ROWS = 4
# As many boxes as fit beside a name in 14 pt on A4.
_BOXES = 2


@roll.route(_PART, methods=["GET", "POST"])
def part(slug: str, key: str) -> Page:
    """Everybody in one part: saved all at once, or each at once by the script."""
    event = managed_event_or_404(slug)
    here = part_or_404(event, key)
    form = _form_of_part(event, here)
    if form.submitted() and save_roll(event, form):
        return redirect(url_for("roll.part", slug=slug, key=key), 303)
    return render_template("events/attendance/part.html", **_around(event, here), form=form)


@roll.post(f"{_PART}/people/<uuid:participation_id>")
def mark_one(slug: str, key: str, participation_id: UUID) -> tuple[dict[str, object], int]:
    """One person in one part, for the script: what is saved now, in words and figures."""
    event = managed_event_or_404(slug)
    here, person = part_or_404(event, key), _person_or_404(event, participation_id)
    form = _form(event, here, [person])
    fault = None if form.submitted() else Refused(form.problems()[0]["text"])
    try:
        if fault is None:
            actions.mark(event, form.wanted(), Cause(form.cause.data), sign_in_needed())
    except Refused as refused:
        fault = refused
    return saved_now(event, here, person, fault)


@roll.post(f"{_PART}/everybody-else")
def everybody_else(slug: str, key: str) -> Response:
    """Everybody who is not marked yet is present."""
    event = managed_event_or_404(slug)
    here = part_or_404(event, key)
    number = actions.mark_everybody_else(event, here, _batch(), sign_in_needed())
    if number:
        notify(
            ngettext("Marked present: %(num)d person.", "Marked present: %(num)d people.", number)
        )
    else:
        notify(_("Everybody was marked already. Nothing was changed."))
    return redirect(url_for("roll.part", slug=slug, key=key), 303)


@roll.post(f"{_PART}/everybody-else/undo")
def undo(slug: str, key: str) -> Response:
    """Take back what "everybody else is present" marked."""
    event = managed_event_or_404(slug)
    here = part_or_404(event, key)
    number = actions.undo_everybody_else(event, here, _batch(), sign_in_needed())
    notify(ngettext("Taken back: %(num)d mark.", "Taken back: %(num)d marks.", number))
    return redirect(url_for("roll.part", slug=slug, key=key), 303)


@roll.route("/organise/<string:slug>/attendance/days/<string:day>", methods=["GET", "POST"])
def day(slug: str, day: str) -> Page:
    """One day in the order of its sheet, to enter what was signed."""
    event = managed_event_or_404(slug)
    parts = _parts_of_day_or_404(event, day)
    cells = cells_of(people_with_hours(event), parts, newest_in(event), _by_both)
    form = roll_form(cells, counts_minutes=setup_of(event).counts_minutes)
    if form.submitted() and save_roll(event, form):
        return redirect(url_for("roll.day", slug=slug, day=day), 303)
    may_mark = may_mark_day(event, parts[0].day)
    return render_template(
        "events/attendance/day.html", event=event, form=form, parts=parts, may_mark=may_mark
    )


@roll.get("/organise/<string:slug>/attendance/sheet")
def sheet(slug: str) -> str:
    """The sheet to print and sign, one for each day."""
    event = managed_event_or_404(slug)
    days = [
        (day, parts[first : first + _BOXES])
        for day, parts in parts_by_day(parts_of(event))
        for first in range(0, len(parts), _BOXES)
    ]
    people = {"people": people_with_hours(event), "assistants": assistants_of(event)}
    around = {"event": event, "days": days, "venue": venue_of(event), "empty_rows": _EMPTY_ROWS}
    words = sheet_words(event, days)
    return render_template("events/attendance/sheet.html", **around, **people, words=words)


def _around(event: Event, here: Part) -> dict[str, object]:
    parts, newest = parts_of(event), newest_in(event)
    standing = batch_to_undo(mark for mark in newest.values() if mark.part == here.key)
    return {
        "event": event,
        "part": here,
        "parts": parts,
        "count": count_of_part(here, parts, people_with_hours(event), newest),
        "batch_id": uuid4(),
        "progress": progress,
        "find_key": find_key,
        "standing": standing,
        "may_mark": may_mark_day(event, here.day),
    }


def _form_of_part(event: Event, here: Part) -> RollForm:
    return _form(event, here, people_with_hours(event))


def _form(event: Event, here: Part, people: Sequence[Participation]) -> RollForm:
    cells = cells_of(people, [here], newest_in(event), lambda person, _part: person.name)
    return roll_form(cells, counts_minutes=setup_of(event).counts_minutes)


def _by_both(person: Participation, part: Part) -> str:
    return f"{person.name}, {part.label}"


def _person_or_404(event: Event, participation_id: UUID) -> Participation:
    found = participation_of_event_or_404(event, participation_id)
    return found if found in people_with_hours(event) else abort(404)


def _parts_of_day_or_404(event: Event, day: str) -> list[Part]:
    parts = [part for part in parts_of(event) if part.day.isoformat() == day]
    return parts or abort(404)


def _batch() -> UUID:
    try:
        return UUID(request.form.get("batch_id", ""))
    except ValueError:
        return uuid4()
