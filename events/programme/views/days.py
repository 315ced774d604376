"""Organisers' pages about the days: all of them, and acts on a whole day."""

from datetime import date

from flask import abort
from flask import render_template
from flask import request

from events.call.models import Event
from events.call.queries import days_of
from events.call.queries import managed_event_or_404
from events.programme import actions
from events.programme.actions import Whole
from events.programme.forms import CopyDayForm
from events.programme.panels import history
from events.programme.panels import in_words
from events.programme.queries import Items
from events.programme.queries import by_day
from events.programme.queries import items_of
from events.programme.queries import items_with_materials
from events.programme.queries import taken_out
from events.programme.rules import cautions
from events.programme.rules import cautions_of_materials
from events.programme.views.door import Page
from events.programme.views.door import at_day
from events.programme.views.door import blueprint
from events.programme.views.door import me
from foundation.forms import Form
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.web import saved


@blueprint.get("/organise/<slug>/programme")
def days(slug: str) -> str:
    """The programme day by day, with what to be careful with."""
    event = managed_event_or_404(slug)
    items = items_with_materials(event)
    found = [*cautions(items, event.zone), *cautions_of_materials(items)]
    return render_template(
        "events/programme/days.html",
        event=event,
        cautions=[(caution.item, in_words(caution)) for caution in found],
        taken_out=taken_out(event),
        lines=history(event),
        **_days(event, items),
    )


@blueprint.route("/organise/<slug>/programme/copy-day", methods=["GET", "POST"])
def copy_day(slug: str) -> Page:
    """Copy one day to another: its frame, or everything."""
    event = managed_event_or_404(slug)
    form = CopyDayForm(event, request.args.get("day", ""))
    done = saved(
        form,
        lambda: actions.copy_day(event, form.new_id, form.days, Whole(form.what.data), me()),
        _("Copied. Check the titles and the people now."),
        at_day(slug, form.target.data),
    )
    return done or render_template("events/programme/copy_day.html", event=event, form=form)


@blueprint.route("/organise/<slug>/programme/days/<day>/take-out", methods=["GET", "POST"])
def take_out_day(slug: str, day: str) -> Page:
    """Ask, then take everything out that stands on one day."""
    event = managed_event_or_404(slug)
    chosen = _day_or_404(day)
    form = Form()
    message = _("Everything on this day is taken out. You can put it back below.")
    act = lambda: actions.take_out_day(event, chosen, me())  # noqa: E731 - named for its length
    items = [item for item in items_of(event) if item.day == chosen]
    done = saved(form, act, message, at_day(slug, chosen))
    return done or render_template(
        "events/programme/take_out_day.html",
        event=event,
        form=form,
        day=format_date(chosen),
        items=items,
    )


def _days(event: Event, items: Items) -> dict[str, object]:
    written = dict(by_day(items))
    outside = sorted(set(written) - set(days_of(event)))
    every = sorted({*days_of(event), *outside})
    return {"days": [(day, written.get(day, [])) for day in every], "outside": outside}


def _day_or_404(told: str) -> date:
    try:
        return date.fromisoformat(told)
    except ValueError:
        return abort(404)
