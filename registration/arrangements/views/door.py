"""What the team's pages about arrangements share: their address, their event, who acts."""

from typing import Any

from flask import Blueprint
from flask import abort
from flask import render_template
from flask import url_for

from events.call.models import Event
from events.team.categories import Category
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from events.team.rules import categories_open_to
from foundation.audit import Actor
from foundation.people import sign_in_needed
from registration.arrangements.rules import may_see_accounts

arranging = Blueprint("arranging", __name__, url_prefix="/organise/<string:slug>/arrangements")


def event_or_404(slug: str) -> Event:
    """The training, for whoever may open needs of some category in it."""
    return event_for_needs_or_404(slug)


def whole_event_or_404(slug: str) -> Event:
    """The training, for whoever may open needs of all categories in it."""
    event = event_for_needs_or_404(slug)
    if not may_see_accounts(sign_in_needed(), event):
        abort(404)
    return event


def opened_categories(event: Event) -> list[Category]:
    """The categories that the reader may open, in their order."""
    opened = categories_open_to(sign_in_needed(), event)
    return [category for category in Category if category in opened]


def team_member(event: Event) -> Actor:
    """Who acts on these pages, in the role by which they may."""
    return acting_on_needs(event)


def address(event: Event, page: str, **values: Any) -> str:  # noqa: ANN401 - parts of an address
    """The address of one of these pages."""
    return url_for(f"arranging.{page}", slug=event.slug, **values)


def page(name: str, event: Event, **more: object) -> str:
    """One of these pages, with the way to the others."""
    return render_template(
        f"registration/arrangements/organise/{name}.html",
        event=event,
        sees_all=may_see_accounts(sign_in_needed(), event),
        **more,
    )
