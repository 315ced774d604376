"""Organisers' pages: their trainings, a new one, its sections, and publishing it."""

from datetime import date
from datetime import datetime
from functools import partial
from functools import update_wrapper

from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call import actions
from events.call.forms import SECTIONS
from events.call.forms import NewTrainingForm
from events.call.forms import SectionForm
from events.call.models import Event
from events.call.panels import WORDS
from events.call.panels import told
from events.call.queries import all_lacks
from events.call.queries import events_managed_by
from events.call.queries import from_above
from events.call.queries import managed_event_or_404
from events.call.queries import organisations_for
from events.call.rules import may_set_up
from events.call.rules import stage_of
from events.call.views.door import LABELS
from events.call.views.door import Page
from events.call.views.door import blueprint
from events.call.views.door import history
from events.call.views.door import me
from foundation.audit import history_in
from foundation.forms import Form
from foundation.i18n import format_date
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import sign_in_needed
from foundation.store import get_or_404
from foundation.web import notify
from foundation.web import saved
from foundation.wording import load_wordings

_ACTS = tuple(act for act in WORDS if not act.endswith("linked_event"))


@blueprint.get("/organise")
def dashboard() -> str:
    """The trainings that somebody organises."""
    person = sign_in_needed()
    events = events_managed_by(person)
    load_wordings(events)
    return render_template(
        "events/call/dashboard.html",
        events=events,
        places=from_above().places(events),
        stage_of=stage_of,
        may_set_up=may_set_up(person),
        organisations=organisations_for(person),
    )


@blueprint.route("/organise/new", methods=["GET", "POST"])
def new() -> Page:
    """Set up a training with the few things it cannot be without."""
    person = sign_in_needed()
    if not may_set_up(person):
        abort(403)
    organisations = {str(one.id): one for one in organisations_for(person)}
    form = NewTrainingForm()
    form.offer({key: one.name for key, one in organisations.items()})
    if form.submitted() and form.does(lambda: _set_up(form, organisations, person)):
        notify(_("The training is set up. Only you can see it until you publish it."))
        event = get_or_404(Event, form.new_id)
        return redirect(url_for("call.overview", slug=event.slug), 303)
    return render_template("events/call/new.html", form=form, organisations=organisations)


@blueprint.get("/organise/<slug>")
def overview(slug: str) -> str:
    """All sections of a training, and what its call still lacks."""
    event = managed_event_or_404(slug)
    lacks = all_lacks(event)
    return render_template(
        "events/call/overview.html",
        event=event,
        stage=stage_of(event),
        lacking={lack.url: sum(one.url == lack.url for one in lacks) for lack in lacks},
        lines=history(event, _ACTS)[:10],
    )


def edit(slug: str, section: str) -> Page:
    """One section of a training."""
    event = managed_event_or_404(slug)
    form_class, title = SECTIONS[section]
    form = form_class(event)
    done = saved(
        form,
        lambda: actions.change(event, form.seen, form.answers(), me()),
        _("Saved."),
        url_for(f"call.{section}", slug=slug),
    )
    return done or render_template(
        "events/call/section.html",
        **{"event": event, "form": form, "title": str(title), **_about_section(event, form)},
    )


for _section in SECTIONS:
    blueprint.add_url_rule(
        f"/organise/<slug>/{_section}",
        _section,
        update_wrapper(partial(edit, section=_section), edit),
        methods=["GET", "POST"],
    )


@blueprint.route("/organise/<slug>/publish", methods=["GET", "POST"])
def publish(slug: str) -> Page:
    """What a good call still lacks, and the button that publishes it all the same."""
    event = managed_event_or_404(slug)
    form = Form()
    message = _("The page is published. Everybody can see it now.")
    here = url_for("call.publish", slug=slug)
    done = saved(form, lambda: actions.publish(event, me()), message, here)
    return done or render_template(
        "events/call/publish.html", event=event, form=form, lacks=all_lacks(event)
    )


@blueprint.post("/organise/<slug>/unpublish")
def unpublish(slug: str) -> Response:
    """Show the page to its organisers only."""
    event = managed_event_or_404(slug)
    actions.unpublish(event, me())
    notify(_("The page is taken back. Only its organisers can see it."))
    return redirect(url_for("call.publish", slug=slug), 303)


def _set_up(form: NewTrainingForm, choices: dict[str, Organisation], person: Person) -> None:
    organisation = choices[form.organisation.data]
    actions.set_up(form.new_id, form.answers(), organisation, person)


def _about_section(event: Event, form: SectionForm) -> dict[str, object]:
    """The section's history, and after a conflict what the other person saved."""
    columns = form.columns()
    entries = history_in(event.id, "changed.event")
    here = [entry for entry in entries if columns & set(entry.details["fields"])]
    others = entries[0].details["fields"] if form.conflict and entries else []
    return {
        "lines": told(here, event.zone, WORDS, {}, LABELS),
        "saved_now": [(str(LABELS[name]), _in_words(event, name)) for name in others],
        "latest": told(entries[:1], event.zone, WORDS, {}, LABELS) if others else [],
    }


def _in_words(event: Event, name: str) -> str:
    value = getattr(event, name)
    if isinstance(value, datetime):
        return format_datetime(value, event.zone)
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list):
        return ", ".join(language_name(code) for code in value) or "–"
    return str(value or "–")
