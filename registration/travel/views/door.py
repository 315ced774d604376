"""What the team's pages about journeys share: their address, their event, who acts."""

from typing import Any
from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import redirect
from flask import render_template
from flask import url_for
from werkzeug import Response

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from events.team.queries import participation_of_event_or_404
from foundation.audit import Actor
from registration.travel import panels
from registration.travel.models import PlaceKind
from registration.travel.rules import may_travel

travel = Blueprint("travel", __name__, url_prefix="/organise/<string:slug>/travel")


def event_or_404(slug: str) -> Event:
    """The training, for whoever may open needs about getting there."""
    return event_for_needs_or_404(slug, Category.TRANSPORT)


def traveller_or_404(event: Event, participation_id: UUID) -> Participation:
    """Somebody of this training whose journey may be planned."""
    participation = participation_of_event_or_404(event, participation_id)
    return participation if may_travel(participation) else abort(404)


def by_team(event: Event) -> Actor:
    """Who acts on these pages, in the role by which they may."""
    return acting_on_needs(event)


def address(event: Event, page: str, **values: Any) -> str:  # noqa: ANN401 - parts of an address
    """The address of one of these pages."""
    return url_for(f"travel.{page}", slug=event.slug, **values)


def back_to(event: Event, page: str, **values: Any) -> Response:  # noqa: ANN401 - parts of an address
    """On to one of these pages after a button was pressed."""
    return redirect(address(event, page, **values), 303)


def page(name: str, event: Event, **more: object) -> str:
    """One of these pages."""
    return render_template(
        f"registration/travel/organise/{name}.html",
        event=event,
        words=panels,
        kinds=PlaceKind,
        **more,
    )
