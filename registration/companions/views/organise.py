"""The team's pages: who comes with whom, and more for those who see to assistance."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import render_template

from events.team.categories import Category
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from events.team.queries import participation_of_event_or_404
from events.team.queries import rights_in
from events.team.rules import may_open
from foundation.people import sign_in_needed
from registration.companions import queries
from registration.companions.panels import days_in_words
from registration.companions.panels import history_of_companions
from registration.needs.actions import look

beside = Blueprint("beside", __name__, url_prefix="/organise/<string:slug>/companions")


@beside.get("")
def overview(slug: str) -> str:
    """Names alone: who comes with whom."""
    event = event_for_needs_or_404(slug)
    return render_template(
        "registration/companions/organise/overview.html",
        event=event,
        rows=queries.companions_in(event),
        opens_assistance=rights_in(event).opens(Category.ASSISTANCE),
    )


@beside.get("/<uuid:participation_id>")
def person(slug: str, participation_id: UUID) -> str:
    """One person's assistants: days, agreement, how to reach them. Opening it is noted."""
    event = event_for_needs_or_404(slug, Category.ASSISTANCE)
    participation = participation_of_event_or_404(event, participation_id)
    if not may_open(sign_in_needed(), participation, Category.ASSISTANCE):
        abort(404)
    look(participation, Category.ASSISTANCE.value, acting_on_needs(event))
    rows = queries.companions_of(participation)
    return render_template(
        "registration/companions/organise/person.html",
        event=event,
        participation=participation,
        rows=[(row, days_in_words(row)) for row in rows],
        lines=history_of_companions(participation),
    )
