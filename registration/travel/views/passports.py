"""The team's pages about passports: asked only where an invitation letter needs it."""

from uuid import UUID

from flask import abort
from werkzeug import Response

from foundation.i18n import gettext as _
from foundation.web import notify
from registration.needs.queries import unsealed
from registration.travel import actions
from registration.travel import queries
from registration.travel.panels import passport_in_words
from registration.travel.rules import passport_kept_until
from registration.travel.views.door import back_to
from registration.travel.views.door import by_team
from registration.travel.views.door import event_or_404
from registration.travel.views.door import page
from registration.travel.views.door import travel
from registration.travel.views.door import traveller_or_404

_PASSPORT = "/people/<uuid:participation_id>/passport"


@travel.get(_PASSPORT)
def passport(slug: str, participation_id: UUID) -> str:
    """What the person gave for the letter. Opening it is noted."""
    event = event_or_404(slug)
    actions.note_looks(event, [participation_id], by_team(event))
    participation = traveller_or_404(event, participation_id)
    row = queries.passport_or_404(participation)
    if row.sealed is None:
        abort(404)
    legs = queries.details_in(queries.journey_of(participation))
    return page(
        "passport",
        event,
        participation=participation,
        given=passport_in_words(unsealed(row)),
        kept_until=passport_kept_until(event, legs),
    )


@travel.post(f"{_PASSPORT}/ask")
def ask_for_passport(slug: str, participation_id: UUID) -> Response:
    """Ask the person for what an invitation letter needs."""
    event = event_or_404(slug)
    actions.ask_for_passport(traveller_or_404(event, participation_id), by_team(event))
    notify(_("Asked. The person gives it on their own page."))
    return back_to(event, "person", participation_id=participation_id)


@travel.post(f"{_PASSPORT}/erase")
def no_longer_ask(slug: str, participation_id: UUID) -> Response:
    """The letter is written, or not needed: erase what was given."""
    event = event_or_404(slug)
    actions.no_longer_ask(traveller_or_404(event, participation_id), by_team(event))
    notify(_("Erased. Nothing about the passport is kept or asked any more."))
    return back_to(event, "person", participation_id=participation_id)
