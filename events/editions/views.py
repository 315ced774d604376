"""Pages for copying a training, and for the series that it belongs to."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call.models import Event
from events.call.panels import told
from events.call.queries import all_lacks
from events.call.queries import managed_event_or_404
from events.editions import actions
from events.editions import panels
from events.editions.actions import copying
from events.editions.forms import NEW
from events.editions.forms import CopyForm
from events.editions.forms import JoinForm
from events.editions.forms import NameForm
from events.editions.models import Series
from events.editions.models import SeriesEdition
from events.editions.queries import copying_of
from events.editions.queries import edition_of
from events.editions.queries import editions_in
from events.editions.queries import history_of_series
from events.editions.queries import parts_copied
from events.editions.queries import series_for
from events.editions.queries import titles_in
from events.editions.rules import may_copy
from foundation.forms import Form
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import sign_in_needed
from foundation.store import get_or_404
from foundation.web import notify

__all__ = ["blueprints", "copying", "panels"]

blueprint = Blueprint("editions", __name__)
blueprints = (blueprint,)

Page = str | Response


@blueprint.route("/organise/<slug>/copy", methods=["GET", "POST"])
def copy(slug: str) -> Page:
    """Choose what a new training takes over from this one."""
    event = managed_event_or_404(slug)
    person = sign_in_needed()
    if not may_copy(person, event):
        abort(403)
    form = CopyForm(event)
    if form.submitted() and form.does(
        lambda: actions.copy_training(event, form.new_id, form.wish(), person)
    ):
        notify(_("The copy is made. It is a draft: only you can see it."))
        return redirect(url_for("editions.copied", slug=get_or_404(Event, form.new_id).slug), 303)
    return render_template("events/editions/copy.html", event=event, form=form)


@blueprint.get("/organise/<slug>/copied")
def copied(slug: str) -> str:
    """What was copied, and what a person should look at now."""
    event = managed_event_or_404(slug)
    copying_entry = copying_of(event)
    if copying_entry is None:
        abort(404)
    taken, left = parts_copied(copying_entry)
    return render_template(
        "events/editions/copied.html",
        event=event,
        taken=taken,
        left=left,
        to_check=panels.to_check(event, copying_entry),
        lacks=all_lacks(event),
    )


@blueprint.route("/organise/<slug>/series", methods=["GET", "POST"])
def series(slug: str) -> Page:
    """The series of this training: its name and its editions; or which series it shall join."""
    event = managed_event_or_404(slug)
    here = edition_of(event)
    person = sign_in_needed()
    return _join(event, person) if here is None else _rename(event, here, person)


@blueprint.route("/organise/<slug>/series/leave", methods=["GET", "POST"])
def leave(slug: str) -> Page:
    """Ask, then take the training out of its series."""
    event = managed_event_or_404(slug)
    form = Form()
    if form.submitted():
        actions.leave_series(event, sign_in_needed())
        notify(_("The training is taken out of the series. You can add it again."))
        return redirect(url_for("editions.series", slug=slug), 303)
    return render_template("events/editions/leave.html", event=event, form=form)


def _join(event: Event, person: Person) -> Page:
    known = series_for(person)
    form = JoinForm(known)
    if form.submitted() and form.does(lambda: _put_in(event, form, person)):
        notify(_("The training is an edition of the series now."))
        return redirect(url_for("editions.series", slug=event.slug), 303)
    return render_template("events/editions/join.html", event=event, form=form)


def _put_in(event: Event, form: JoinForm, person: Person) -> None:
    if form.series.data == NEW:
        actions.start_series(event, form.new_id, form.name.data, person)
    else:
        actions.join_series(event, get_or_404(Series, UUID(form.series.data)), person)


def _rename(event: Event, here: SeriesEdition, person: Person) -> Page:
    form = NameForm(here.series)
    if form.submitted() and form.does(
        lambda: actions.rename_series(event, here.series, form.seen, form.name.data, person)
    ):
        notify(_("Saved."))
        return redirect(url_for("editions.series", slug=event.slug), 303)
    about = _about(here.series, event, person)
    return render_template("events/editions/series.html", event=event, form=form, **about)


def _about(series: Series, event: Event, person: Person) -> dict[str, object]:
    titles = titles_in(series, person)
    things = titles | {series.id: series.name}
    return {
        "series": series,
        "editions": editions_in(series),
        "titles": titles,
        "lines": told(history_of_series(series), event.zone, panels.WORDS, things, {}),
    }
