"""The coordinator's pages: what of the measured way fits whom. Each look is noted."""

from uuid import UUID

from flask import Blueprint
from flask import render_template

from events.survey.queries import surveyed
from events.team.categories import Category
from events.team.queries import acting_on_needs
from events.team.queries import event_for_needs_or_404
from events.team.rules import categories_open_to
from foundation.people import sign_in_needed
from registration.matching import actions
from registration.matching import panels
from registration.matching import queries
from registration.matching.forms import answers
from registration.matching.rules import hold_doors
from registration.needs.queries import people_with_places

matching = Blueprint("matching", __name__, url_prefix="/organise/<string:slug>/fits")
_HERE = "registration/matching"


@matching.get("")
def overview(slug: str) -> str:
    """Everybody who told something: the way, and which bedrooms fit."""
    event = event_for_needs_or_404(slug, Category.VENUE)
    fits = queries.fits_in(event, people_with_places(event))
    told = {key for key, fit in fits.items() if fit.needs or fit.works}
    actions.look(told, Category.VENUE, acting_on_needs(event))
    people = [one for one in people_with_places(event) if one.id in told]
    context = {"people": people, "silent": len(fits) - len(people), "fits": fits}
    context |= {"words": panels, "answers": answers(), "is_measured": bool(surveyed(event))}
    return render_template(f"{_HERE}/overview.html", event=event, **context)


@matching.get("/<uuid:participation_id>")
def person(slug: str, participation_id: UUID) -> str:
    """One person: every comparison with what is left or missing, and its source."""
    event = event_for_needs_or_404(slug, Category.VENUE)
    participation = queries.person_or_404(event, participation_id)
    opened = categories_open_to(sign_in_needed(), event) & {Category.VENUE, Category.TRANSPORT}
    for category in sorted(opened):
        actions.look([participation.id], category, acting_on_needs(event))
    fit = queries.fit_of(participation)
    context = {"participation": participation, "fit": fit, "holds": hold_doors(fit.needs)}
    context |= {"words": panels, "sees_travel": Category.TRANSPORT in opened}
    return render_template(f"{_HERE}/person.html", event=event, **context, answers=answers())
