"""The team's pages about vehicles: their runs, who drives, who sits where."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from werkzeug import Response

from events.call.models import Event
from events.survey.queries import vehicles_of
from events.team.queries import participation_of_event_or_404
from foundation.i18n import gettext as _
from foundation.web import notify
from foundation.web import saved
from registration.travel import actions
from registration.travel import queries
from registration.travel.forms import GiveForm
from registration.travel.forms import NewRunForm
from registration.travel.forms import RunForm
from registration.travel.forms import run_filled
from registration.travel.models import PlaceKind
from registration.travel.models import Run
from registration.travel.panels import history_of_runs
from registration.travel.queries import Seating
from registration.travel.views.door import address
from registration.travel.views.door import back_to
from registration.travel.views.door import by_team
from registration.travel.views.door import event_or_404
from registration.travel.views.door import page
from registration.travel.views.door import travel

_RUN = "/runs/<uuid:run_id>"


@travel.get("/runs")
def runs(slug: str) -> str:
    """All runs in the order of leaving, with who sits in them. Looks are noted."""
    event = event_or_404(slug)
    _note_looks(event, queries.runs_of(event))
    return page(
        "runs",
        event,
        runs=queries.runs_of(event),
        taken_off=queries.runs_taken_off(event),
        vehicles=vehicles_of(event),
        lines=history_of_runs(event),
    )


@travel.route("/runs/new", methods=["GET", "POST"])
def new_run(slug: str) -> Response | str:
    """Add a run of a vehicle."""
    event = event_or_404(slug)
    form = NewRunForm()
    form.vehicle_id.choices = _names(event)
    done = saved(
        form,
        lambda: actions.add_run(event, form.new_id, _values(event, form), by_team(event)),
        _("The run is added. Now give its places."),
        address(event, "run", run_id=form.new_id),
    )
    return done or page("run_edit", event, form=form, run=None)


@travel.route(_RUN, methods=["GET", "POST"])
def run(slug: str, run_id: UUID) -> Response | str:
    """Who sits in a run; give somebody a place. Looks are noted."""
    event = event_or_404(slug)
    _note_looks(event, [queries.seating_of(queries.run_or_404(event, run_id))])
    row, form = queries.run_or_404(event, run_id), _give_form(event)
    done = saved(
        form,
        lambda: _give(event, row, form),
        _("The place is given."),
        address(event, "run", run_id=run_id),
    )
    return done or page("run", event, form=form, seating=queries.seating_of(row))


@travel.route(f"{_RUN}/change", methods=["GET", "POST"])
def change_run(slug: str, run_id: UUID) -> Response | str:
    """Change when it leaves, from where, who drives, how many places it has."""
    event = event_or_404(slug)
    row = queries.run_or_404(event, run_id)
    form = RunForm(row, **run_filled(row, event.zone))
    form.vehicle_id.choices = {str(row.vehicle_id): row.vehicle.name, **_names(event)}
    done = saved(
        form,
        lambda: actions.change_run(row, form.seen, _values(event, form), by_team(event)),
        _("Saved."),
        address(event, "run", run_id=run_id),
    )
    return done or page("run_edit", event, form=form, run=row)


@travel.post(f"{_RUN}/places/<uuid:place_id>/take-back")
def take_back(slug: str, run_id: UUID, place_id: UUID) -> Response:
    """Free a place."""
    event = event_or_404(slug)
    actions.take_place_back(queries.run_or_404(event, run_id), place_id, by_team(event))
    notify(_("The place is free again."))
    return back_to(event, "run", run_id=run_id)


@travel.post(f"{_RUN}/call-off")
def call_off(slug: str, run_id: UUID) -> Response:
    """Call a run off."""
    event = event_or_404(slug)
    actions.take_off_run(queries.run_or_404(event, run_id), by_team(event))
    notify(_("The run is called off. You can put it back below."))
    return back_to(event, "runs")


@travel.post(f"{_RUN}/put-back")
def put_run_back(slug: str, run_id: UUID) -> Response:
    """Undo calling it off."""
    event = event_or_404(slug)
    actions.put_back_run(queries.run_or_404(event, run_id), by_team(event))
    notify(_("The run goes again."))
    return back_to(event, "runs")


def _note_looks(event: Event, runs: Iterable[Seating]) -> None:
    seen = [place.participation_id for each in runs for place in each.places]
    actions.note_looks(event, seen, by_team(event))


def _give_form(event: Event) -> GiveForm:
    form = GiveForm(kind=PlaceKind.SEAT)
    people = queries.people_who_travel(event)
    form.participation_id.choices = {str(each.id): each.name for each in people}
    return form


def _give(event: Event, row: Run, form: GiveForm) -> None:
    chosen = participation_of_event_or_404(event, UUID(form.participation_id.data))
    actions.give_place(row, chosen, PlaceKind(form.kind.data), by_team(event))


def _names(event: Event) -> dict[str, str]:
    return {str(each.row.id): each.row.name for each in vehicles_of(event)}


def _values(event: Event, form: NewRunForm | RunForm) -> dict[str, Any]:
    return form.values(event, {str(each.row.id): each.values for each in vehicles_of(event)})
