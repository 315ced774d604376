"""Runs of vehicles, and giving the places in them by hand."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from events.call.actions import differing
from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import add_once
from foundation.store import check_version
from foundation.store import count_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.travel import queries
from registration.travel.models import PlaceKind
from registration.travel.models import Run
from registration.travel.models import RunPlace
from registration.travel.rules import may_travel


def add_run(event: Event, run_id: UUID, values: Mapping[str, Any], by: Actor) -> None:
    """Add a run; the same key again changes nothing.

    `values` are columns of Run. Raises Refused where the vehicle leaves at that time already.
    """
    with transaction():
        hold(event)
        run = Run(id=run_id, event_id=event.id, **values)
        _refuse_twice_at_once(run)
        if add_once(run) is run:
            record(by, "added.run", run, event.id)


def change_run(run: Run, seen: int, values: Mapping[str, Any], by: Actor) -> None:
    """Write `values` into the run.

    Raises Refused where more places are given than it would have, or where the vehicle leaves at
    that time already, and Conflict when somebody else saved in between.
    """
    with transaction():
        hold(run)
        fields = differing(run, values)
        if not fields:
            return
        check_version(run, seen)
        for name in fields:
            setattr(run, name, values[name])
        _refuse_twice_at_once(run)
        _refuse_too_few(run)
        record(by, "changed.run", run, run.event_id, fields=fields)


def take_off_run(run: Run, by: Actor) -> None:
    """Call a run off. Who had a place in it has none until it is put back."""
    take_out(run, "took_off.run", by)


def put_back_run(run: Run, by: Actor) -> None:
    """Undo calling the run off."""
    put_back(run, "put_back.run", by)


def give_place(run: Run, participation: Participation, kind: PlaceKind, by: Actor) -> RunPlace:
    """Give the person the first free place of that kind; who has one changes to it.

    Locked run by run, so that no place is given twice (docs/security.md, bar CC5). Raises Refused
    when none is free, for a run that was called off, and for somebody who does not come.
    """
    with transaction():
        hold(run)
        _refuse_without(run, participation)
        held = queries.seating_of(run).places
        mine = next((place for place in held if place.participation_id == participation.id), None)
        if mine is not None and mine.kind is kind:
            return mine
        taken = {place.number for place in held if place.kind is kind}
        number = _first_free(run, kind, taken)
        place = mine or RunPlace(run_id=run.id, participation_id=participation.id)
        place.kind, place.number, place.given_at = kind, number, clock.now()
        db.session.add(place)
        details = {"participation": str(participation.id)}
        record(by, "gave.run_place", run, run.event_id, **details)
        return place


def take_place_back(run: Run, place_id: UUID, by: Actor) -> None:
    """Free the place; taking back what is free already changes nothing."""
    with transaction():
        hold(run)
        for place in queries.seating_of(run).places:
            if place.id == place_id:
                details = {"participation": str(place.participation_id)}
                record(by, "took_back.run_place", run, run.event_id, **details)
                db.session.delete(place)


def _first_free(run: Run, kind: PlaceKind, taken: set[int]) -> int:
    for number in range(1, queries.number_in(run, kind) + 1):
        if number not in taken:
            return number
    if kind is PlaceKind.SEAT:
        raise Refused(_("No seat is free in this run."), "kind")
    raise Refused(_("No place for a wheelchair is free in this run."), "kind")


def _refuse_without(run: Run, participation: Participation) -> None:
    if run.removed_at is not None:
        raise Refused(_("This run was called off."))
    if not may_travel(participation):
        raise Refused(_("This person no longer comes."), "participation_id")


def _refuse_twice_at_once(run: Run) -> None:
    others = select(Run).where(
        Run.vehicle_id == run.vehicle_id,
        Run.leaves_at == run.leaves_at,
        Run.removed_at.is_(None),
        Run.id != run.id,
    )
    with db.session.no_autoflush:
        if count_of(others):
            raise Refused(_("This vehicle already leaves at that time."), "leaves_time")


def _refuse_too_few(run: Run) -> None:
    seating = queries.seating_of(run)
    for kind, field in ((PlaceKind.SEAT, "seats"), (PlaceKind.WHEELCHAIR, "wheelchair_places")):
        last = max((place.number for place in seating.places if place.kind is kind), default=0)
        if last > seating.number_of(kind):
            raise Refused(_("More places than this are given. Take some back first."), field)
