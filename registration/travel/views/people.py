"""The team's pages about journeys: everybody's, one person's, one part of it. Looks are noted."""

from uuid import UUID

from werkzeug import Response

from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from registration.travel import actions
from registration.travel import queries
from registration.travel.forms import EditLegForm
from registration.travel.forms import NewLegForm
from registration.travel.forms import at_first
from registration.travel.forms import filled
from registration.travel.panels import history_of_journey
from registration.travel.queries import told_or_404
from registration.travel.views.door import address
from registration.travel.views.door import back_to
from registration.travel.views.door import by_team
from registration.travel.views.door import event_or_404
from registration.travel.views.door import page
from registration.travel.views.door import travel
from registration.travel.views.door import traveller_or_404

_PERSON = "/people/<uuid:participation_id>"
_LEG = f"{_PERSON}/<uuid:leg_id>"


@travel.get("")
def overview(slug: str) -> str:
    """Everybody who comes: what is planned there and back, what to be warned of."""
    event = event_or_404(slug)
    actions.note_looks(event, queries.journeys_in(event), by_team(event))
    people, journeys = queries.people_who_travel(event), queries.journeys_in(event)
    return page("overview", event, people=people, journeys=journeys)


@travel.get(_PERSON)
def person(slug: str, participation_id: UUID) -> str:
    """One person's journey."""
    event = event_or_404(slug)
    actions.note_looks(event, [participation_id], by_team(event))
    participation = traveller_or_404(event, participation_id)
    return page(
        "person",
        event,
        participation=participation,
        journey=queries.journey_of(participation),
        taken_off=queries.legs_taken_off(participation),
        places=queries.places_of(participation),
        passport=queries.passport_of(participation),
        lines=history_of_journey(participation),
    )


@travel.route(f"{_PERSON}/new", methods=["GET", "POST"])
def new_leg(slug: str, participation_id: UUID) -> Response | str:
    """Add a part to the journey."""
    event = event_or_404(slug)
    participation = traveller_or_404(event, participation_id)
    form = NewLegForm(**at_first(event))
    done = saved(
        form,
        lambda: actions.add_leg(
            participation, form.new_id, (form.step(None), form.details(None)), by_team(event)
        ),
        _("Saved. The person sees it on their page."),
        address(event, "person", participation_id=participation_id),
    )
    return done or page("leg", event, participation=participation, form=form, told=None)


@travel.route(_LEG, methods=["GET", "POST"])
def leg(slug: str, participation_id: UUID, leg_id: UUID) -> Response | str:
    """Change a part of the journey."""
    event = event_or_404(slug)
    actions.note_looks(event, [participation_id], by_team(event))
    participation = traveller_or_404(event, participation_id)
    told = told_or_404(participation, leg_id)
    form = EditLegForm(told.leg, **filled(told))
    done = saved(
        form,
        lambda: actions.change_leg(
            told.leg, form.seen, (form.step(told), form.details(told)), by_team(event)
        ),
        _("Saved. The person sees it on their page."),
        address(event, "person", participation_id=participation_id),
    )
    return done or page("leg", event, participation=participation, form=form, told=told)


@travel.post(f"{_LEG}/take-off")
def take_off(slug: str, participation_id: UUID, leg_id: UUID) -> Response:
    """Take a part out of the journey."""
    event = event_or_404(slug)
    row = queries.leg_or_404(traveller_or_404(event, participation_id), leg_id)
    actions.take_off_leg(row, by_team(event))
    notify(_("It is taken out. You can put it back below."))
    return back_to(event, "person", participation_id=participation_id)


@travel.post(f"{_LEG}/put-back")
def put_back(slug: str, participation_id: UUID, leg_id: UUID) -> Response:
    """Undo taking it out."""
    event = event_or_404(slug)
    row = queries.leg_or_404(traveller_or_404(event, participation_id), leg_id)
    actions.put_back_leg(row, by_team(event))
    notify(_("It is part of the journey again."))
    return back_to(event, "person", participation_id=participation_id)
