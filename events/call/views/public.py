"""Pages for everybody: the trainings, one training, an event beside it."""

from uuid import UUID

from flask import render_template

from events.call.queries import from_above
from events.call.queries import published_events
from events.call.queries import visible_event_or_404
from events.call.queries import visible_linked_or_404
from events.call.rules import Stage
from events.call.rules import may_manage
from events.call.rules import stage_of
from events.call.views.door import blueprint
from foundation.people import current_person
from foundation.web import kept
from foundation.wording import load_wordings


@blueprint.get("/")
@kept
def index() -> str:
    """The first page: what Stepfree is, and the trainings."""
    events = published_events()
    load_wordings(events)
    past = [event for event in events if stage_of(event) is Stage.PAST]
    upcoming = [event for event in reversed(events) if event not in past]
    places = from_above().places(events)
    return render_template(
        "events/call/index.html", upcoming=upcoming, past=past, places=places, stage_of=stage_of
    )


@blueprint.get("/trainings/<slug>")
@kept
def show(slug: str) -> str:
    """The public page of a training."""
    event = visible_event_or_404(slug)
    manages = may_manage(current_person(), event)
    return render_template(
        "events/call/show.html", event=event, stage=stage_of(event), manages=manages
    )


@blueprint.get("/trainings/<slug>/beside/<uuid:linked_id>")
@kept
def beside(slug: str, linked_id: UUID) -> str:
    """The page of an event beside the training, such as a conference."""
    event = visible_event_or_404(slug)
    linked = visible_linked_or_404(event, linked_id)
    manages = may_manage(current_person(), event)
    return render_template("events/call/beside.html", event=event, linked=linked, manages=manages)
