"""How far the marking is, how it is done, one person's marks, and whole hours."""

from uuid import UUID

from flask import Blueprint
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.attendance import actions
from events.attendance.forms import HoursForm
from events.attendance.forms import RollForm
from events.attendance.forms import SetupForm
from events.attendance.forms import cells_of
from events.attendance.forms import hours_form
from events.attendance.forms import roll_form
from events.attendance.forms import setup_form
from events.attendance.models import Way
from events.attendance.queries import attendance_of
from events.attendance.queries import counts_in
from events.attendance.queries import marked_hours_of
from events.attendance.queries import marks_in
from events.attendance.queries import parts_of
from events.attendance.queries import people_with_hours
from events.attendance.queries import setup_of
from events.attendance.queries import whole_hours_of
from events.attendance.rules import may_mark_now
from events.attendance.rules import most_hours
from events.attendance.views.telling import save_hours
from events.attendance.views.telling import save_roll
from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.queries import managed_event_or_404
from events.team.models import Participation
from events.team.queries import participation_of_event_or_404
from foundation.audit import history_in
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import acting
from foundation.people import sign_in_needed
from foundation.web import notify

attendance = Blueprint("attendance", __name__)

Page = str | Response

_WORDS = {"changed.attendance_setup": _l("%(name)s changed: %(fields)s.")}


@attendance.get("/organise/<string:slug>/attendance")
def overview(slug: str) -> Page:
    """The days and their parts, and how many people are marked in each."""
    event = managed_event_or_404(slug)
    setup = setup_of(event)
    if setup.way == Way.TOTAL:
        return redirect(url_for("attendance.hours", slug=slug), 303)
    return render_template(
        "events/attendance/overview.html",
        event=event,
        setup=setup,
        counts=counts_in(event),
        whole=whole_hours_of(event),
    )


@attendance.route("/organise/<string:slug>/attendance/setup", methods=["GET", "POST"])
def setup(slug: str) -> Page:
    """What is marked: half-days, sessions, or whole hours."""
    event = managed_event_or_404(slug)
    form = setup_form(setup_of(event))
    me = acting(sign_in_needed(), "organiser")
    if form.submitted() and form.does(
        lambda: actions.choose_way(event, form.seen, form.answers(), me)
    ):
        notify(_("Saved. Marks made in another way are kept, but they do not count now."))
        return redirect(url_for("attendance.overview", slug=slug), 303)
    return render_template(
        "events/attendance/setup.html", event=event, form=form, lines=_history(event)
    )


@attendance.route(
    "/organise/<string:slug>/attendance/people/<uuid:participation_id>", methods=["GET", "POST"]
)
def person(slug: str, participation_id: UUID) -> Page:
    """One person's marks in all parts, with their history, to correct."""
    event = managed_event_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    form = _form_of_person(event, participation)
    if form.submitted() and save_roll(event, form):
        return redirect(url_for("attendance.person", slug=slug, participation_id=participation_id))
    return render_template(
        "events/attendance/person.html",
        event=event,
        participation=participation,
        form=form,
        marks=attendance_of(participation),
        hours=marked_hours_of(participation),
    )


@attendance.route("/organise/<string:slug>/hours", methods=["GET", "POST"])
def hours(slug: str) -> Page:
    """Everybody with a place, one box each, saved all at once."""
    event = managed_event_or_404(slug)
    if setup_of(event).version and setup_of(event).way != Way.TOTAL:
        return redirect(url_for("attendance.overview", slug=slug), 303)
    form = _hours_form(event)
    if form.submitted() and save_hours(event, form):
        return redirect(url_for("attendance.hours", slug=slug), 303)
    return _hours_page(event, form)


def _form_of_person(event: Event, participation: Participation) -> RollForm:
    marks = attendance_of(participation)
    newest = {(participation.id, part): own[0] for part, own in marks.items()}
    cells = cells_of([participation], parts_of(event), newest, lambda _who, part: part.full_label)
    return roll_form(cells, counts_minutes=setup_of(event).counts_minutes)


def _hours_form(event: Event) -> HoursForm:
    return hours_form(people_with_hours(event), marks_in(event), most_hours(event))


def _hours_page(event: Event, form: HoursForm) -> str:
    return render_template(
        "events/attendance/hours.html",
        event=event,
        form=form,
        marks=marks_in(event),
        may_mark=may_mark_now(event),
    )


def _history(event: Event) -> list[HistoryLine]:
    return told(history_in(event.id, *_WORDS), event.zone, _WORDS, {}, labels_of(SetupForm))
