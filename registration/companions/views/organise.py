"""The team's pages: who comes with whom, and more for those who see to assistance."""

from uuid import UUID

from flask import Blueprint
from flask import abort
from flask import render_template

from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from events.team.queries import participation_of_event_or_404
from events.team.queries import rights_in
from events.team.rules import NEEDS_OPEN
from registration.companions import queries
from registration.companions.panels import days_in_words
from registration.companions.panels import history_of_companions
from registration.companions.panels import suggestions_in_words
from registration.companions.rules import category_of
from registration.needs.actions import look
from registration.needs.groups import QUESTIONS
from registration.needs.queries import Shown
from registration.needs.queries import people_with_places
from registration.needs.queries import told_in
from registration.needs.queries import told_of

beside = Blueprint("beside", __name__, url_prefix="/organise/<string:slug>/companions")
_ENGAGING = (Category.ASSISTANCE, Category.COMMUNICATION)
_ASKED = (
    *("pa_mode", "pa_hours", "pa_tasks", "pa_languages", "pa_gender_pref"),
    *("sign_language", "interpreter_extra", "captions"),
)
"""Questions of the dictionary that say whom to look for."""


@beside.get("")
def overview(slug: str) -> str:
    """Names alone: who comes with whom."""
    event = event_for_needs_or_404(slug)
    opened = rights_in(event).categories
    return render_template(
        "registration/companions/organise/overview.html",
        event=event,
        rows=queries.companions_in(event),
        opens_more=bool(opened & set(_ENGAGING)),
        people=people_with_places(event),
    )


@beside.get("/<uuid:participation_id>")
def person(slug: str, participation_id: UUID) -> str:
    """One person: their assistants, what they asked for, who was suggested. Looks are noted."""
    event = event_for_needs_or_404(slug)
    participation = participation_of_event_or_404(event, participation_id)
    opened = [one for one in _ENGAGING if rights_in(event).opens(one)]
    if participation.state not in NEEDS_OPEN or not opened:
        abort(404)
    for category in opened:
        look(participation, category, acting_on_needs(event))
    return render_template(
        "registration/companions/organise/person.html",
        event=event,
        participation=participation,
        lines=history_of_companions(participation),
        **_shown(participation, opened),
    )


def _shown(participation: Participation, opened: list[Category]) -> dict[str, object]:
    rows = queries.companions_of(participation) if Category.ASSISTANCE in opened else []
    suggested = suggestions_in_words(participation)
    taken = {one.row.engaged_id for one in suggested}
    engaged = queries.engaged_in(participation.event)
    return {
        "rows": [(row, days_in_words(row)) for row in rows],
        "asked": _asked(participation, opened),
        "suggestions": [one for one in suggested if category_of(one.row.engaged.kind) in opened],
        "others": [
            one for one in engaged if one.id not in taken and category_of(one.kind) in opened
        ],
    }


def _asked(participation: Participation, opened: list[Category]) -> list[Shown]:
    labels = {str(QUESTIONS[name].label) for name in _ASKED}
    told = told_of(participation)
    return [one for each in opened for one in told_in(each, told, ()) if one.question in labels]
