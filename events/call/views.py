"""Pages of trainings: for everybody, and for those who organise them."""

from collections.abc import Sequence
from datetime import date
from datetime import datetime
from functools import partial
from functools import update_wrapper
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug.wrappers import Response

from events.call import actions
from events.call import panels
from events.call.forms import SECTIONS
from events.call.forms import AddOrganisationForm
from events.call.forms import LinkedForm
from events.call.forms import NewLinkedForm
from events.call.forms import NewTrainingForm
from events.call.forms import SectionForm
from events.call.forms import labels_of
from events.call.models import Event
from events.call.panels import WORDS
from events.call.panels import HistoryLine
from events.call.panels import told
from events.call.queries import FromAbove
from events.call.queries import all_lacks
from events.call.queries import events_managed_by
from events.call.queries import from_above
from events.call.queries import linked_or_404
from events.call.queries import linked_taken_off
from events.call.queries import linked_titles
from events.call.queries import managed_event_or_404
from events.call.queries import organisations_for
from events.call.queries import published_events
from events.call.queries import visible_event_or_404
from events.call.rules import Stage
from events.call.rules import may_manage
from events.call.rules import may_set_up
from events.call.rules import may_take_out
from events.call.rules import stage_of
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.forms import Form
from foundation.i18n import format_date
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.i18n import lazy_gettext as _l
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import acting
from foundation.people import current_person
from foundation.people import sign_in_needed
from foundation.store import get_or_404
from foundation.web import notify

__all__ = ["FromAbove", "blueprints", "panels"]

blueprint = Blueprint("call", __name__)
blueprints = (blueprint,)

Page = str | Response

_LABELS = labels_of(*(form for form, _title in SECTIONS.values())) | {
    **labels_of(LinkedForm),
    "opens_at": _l("Opening"),
    "closes_at": _l("Deadline"),
}
_ACTS_ON_EVENT = tuple(act for act in WORDS if not act.endswith("linked_event"))
_ACTS_ON_ORGANISATIONS = tuple(act for act in WORDS if act.endswith("event_organisation"))
_ACTS_ON_LINKED = tuple(act for act in WORDS if act.endswith("linked_event"))


@blueprint.get("/")
def index() -> str:
    """The first page: what Stepfree is, and the trainings."""
    events = published_events()
    past = [event for event in events if stage_of(event) is Stage.PAST]
    upcoming = [event for event in reversed(events) if event not in past]
    places = from_above().places(events)
    return render_template(
        "events/call/index.html", upcoming=upcoming, past=past, places=places, stage_of=stage_of
    )


@blueprint.get("/trainings/<slug>")
def show(slug: str) -> str:
    """The public page of a training."""
    event = visible_event_or_404(slug)
    manages = may_manage(current_person(), event)
    return render_template(
        "events/call/show.html", event=event, stage=stage_of(event), manages=manages
    )


@blueprint.get("/organise")
def dashboard() -> str:
    """The trainings that somebody organises."""
    person = sign_in_needed()
    events = events_managed_by(person)
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
        lines=_history(event, _ACTS_ON_EVENT)[:10],
    )


def edit(slug: str, section: str) -> Page:
    """One section of a training."""
    event = managed_event_or_404(slug)
    form_class, title = SECTIONS[section]
    form = form_class(event)
    if form.submitted() and form.does(
        lambda: actions.change(event, form.seen, form.answers(), _me())
    ):
        notify(_("Saved."))
        return redirect(url_for(f"call.{section}", slug=slug), 303)
    context = _about_section(event, form)
    return render_template(
        "events/call/section.html", event=event, form=form, title=str(title), **context
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
    if form.submitted() and form.does(lambda: actions.publish(event, _me())):
        notify(_("The page is published. Everybody can see it now."))
        return redirect(url_for("call.publish", slug=slug), 303)
    return render_template(
        "events/call/publish.html", event=event, form=form, lacks=all_lacks(event)
    )


@blueprint.post("/organise/<slug>/unpublish")
def unpublish(slug: str) -> Response:
    """Show the page to its organisers only."""
    event = managed_event_or_404(slug)
    actions.unpublish(event, _me())
    notify(_("The page is taken back. Only its organisers can see it."))
    return redirect(url_for("call.publish", slug=slug), 303)


@blueprint.route("/organise/<slug>/organisations", methods=["GET", "POST"])
def organisations(slug: str) -> Page:
    """The organisations that hold the training together."""
    event = managed_event_or_404(slug)
    person = sign_in_needed()
    free = [one for one in organisations_for(person) if one not in event.organisations]
    form = AddOrganisationForm(free)
    if free and form.submitted():
        return _add_organisation(event, form)
    return render_template(
        "events/call/organisations.html",
        event=event,
        form=form,
        free=free,
        mine={one.id for one in event.organisations if may_take_out(person, event, one)},
        lines=_history(event, _ACTS_ON_ORGANISATIONS),
    )


@blueprint.post("/organise/<slug>/organisations/<uuid:organisation_id>/up")
def move_up(slug: str, organisation_id: UUID) -> Response:
    """Show an organisation one place earlier."""
    event = managed_event_or_404(slug)
    actions.move_up_organisation(event, get_or_404(Organisation, organisation_id), _me())
    return redirect(url_for("call.organisations", slug=slug), 303)


@blueprint.route(
    "/organise/<slug>/organisations/<uuid:organisation_id>/take-out", methods=["GET", "POST"]
)
def take_out(slug: str, organisation_id: UUID) -> Page:
    """Ask, then end that an organisation holds the training."""
    event = managed_event_or_404(slug)
    one = get_or_404(Organisation, organisation_id)
    form = Form()
    person = sign_in_needed()
    if form.submitted() and form.does(lambda: actions.take_out_organisation(event, one, person)):
        notify(_("%(name)s is taken out. You can add it again.", name=one.name))
        return redirect(url_for("call.organisations", slug=slug), 303)
    return render_template("events/call/take_out.html", event=event, form=form, organisation=one)


@blueprint.get("/organise/<slug>/linked-events")
def linked(slug: str) -> str:
    """Events beside the training, such as a conference."""
    event = managed_event_or_404(slug)
    return render_template(
        "events/call/linked.html",
        event=event,
        taken_off=linked_taken_off(event),
        lines=_history(event, _ACTS_ON_LINKED),
    )


@blueprint.route("/organise/<slug>/linked-events/new", methods=["GET", "POST"])
def new_linked(slug: str) -> Page:
    """Link an event to the training."""
    event = managed_event_or_404(slug)
    form = NewLinkedForm()
    if form.submitted() and form.does(
        lambda: actions.link_event(event, form.new_id, form.answers(), _me())
    ):
        notify(_("Added."))
        return redirect(url_for("call.linked", slug=slug), 303)
    return render_template("events/call/linked_form.html", event=event, form=form, linked=None)


@blueprint.route("/organise/<slug>/linked-events/<uuid:linked_id>", methods=["GET", "POST"])
def edit_linked(slug: str, linked_id: UUID) -> Page:
    """Change a linked event."""
    event = managed_event_or_404(slug)
    one = linked_or_404(event, linked_id)
    form = LinkedForm(obj=one)
    if form.submitted() and form.does(
        lambda: actions.change_linked(one, form.seen, form.answers(), _me())
    ):
        notify(_("Saved."))
        return redirect(url_for("call.linked", slug=slug), 303)
    return render_template("events/call/linked_form.html", event=event, form=form, linked=one)


@blueprint.route(
    "/organise/<slug>/linked-events/<uuid:linked_id>/take-off", methods=["GET", "POST"]
)
def take_off_linked(slug: str, linked_id: UUID) -> Page:
    """Ask, then take a linked event off the page."""
    event = managed_event_or_404(slug)
    one = linked_or_404(event, linked_id)
    form = Form()
    if form.submitted():
        actions.take_off_linked(one, _me())
        notify(_("“%(title)s” is taken off. You can put it back.", title=one.title))
        return redirect(url_for("call.linked", slug=slug), 303)
    return render_template("events/call/take_off.html", event=event, form=form, linked=one)


@blueprint.post("/organise/<slug>/linked-events/<uuid:linked_id>/put-back")
def put_back_linked(slug: str, linked_id: UUID) -> Response:
    """Show a linked event again."""
    event = managed_event_or_404(slug)
    actions.put_back_linked(linked_or_404(event, linked_id), _me())
    return redirect(url_for("call.linked", slug=slug), 303)


def _me() -> Actor:
    return acting(sign_in_needed(), "organiser")


def _set_up(form: NewTrainingForm, choices: dict[str, Organisation], person: Person) -> None:
    organisation = choices[form.organisation.data]
    actions.set_up(form.new_id, form.answers(), organisation, person)


def _add_organisation(event: Event, form: AddOrganisationForm) -> Response:
    one = get_or_404(Organisation, UUID(form.organisation.data))
    actions.add_organisation(event, one, _me())
    notify(_("%(name)s holds the training too.", name=one.name))
    return redirect(url_for("call.organisations", slug=event.slug), 303)


def _history(event: Event, acts: Sequence[str]) -> list[HistoryLine]:
    names = {one.id: one.name for one in event.organisations}
    entries = history_in(event.id, *acts)
    return told(entries, event.zone, WORDS, names | linked_titles(event), _LABELS)


def _about_section(event: Event, form: SectionForm) -> dict[str, object]:
    """The section's history, and after a conflict what the other person saved."""
    columns = form.columns()
    entries = history_in(event.id, "changed.event")
    here = [entry for entry in entries if columns & set(entry.details["fields"])]
    others = entries[0].details["fields"] if form.conflict and entries else []
    return {
        "lines": told(here, event.zone, WORDS, {}, _LABELS),
        "saved_now": [(str(_LABELS[name]), _in_words(event, name)) for name in others],
        "latest": told(entries[:1], event.zone, WORDS, {}, _LABELS) if others else [],
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
