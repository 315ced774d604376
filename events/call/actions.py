"""Acts on a training: set up, change, publish."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.models import Event
from events.call.models import EventOrganisation
from events.call.models import LinkedEvent
from events.call.queries import free_slug
from events.call.queries import from_above
from events.call.rules import may_take_out
from foundation import clock
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.people import acting
from foundation.store import Model
from foundation.store import Versioned
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

Values = Mapping[str, Any]

_LONGEST_DAYS = 60


def set_up(event_id: UUID, values: Values, organisation: Organisation, person: Person) -> Event:
    """Make a training that `organisation` holds; `person` becomes its owner.

    Sending the form twice makes one training. Raises Refused for days out of order.
    """
    with transaction():
        earlier = db.session.get(Event, event_id)
        if earlier is not None:
            return earlier
        event = Event(id=event_id, slug=free_slug(values["title"]), created_at=clock.now())
        for name, value in values.items():
            setattr(event, name, value)
        _refuse_days_out_of_order(event)
        event.held_by.append(EventOrganisation(organisation_id=organisation.id, position=1))
        db.session.add(event)
        db.session.add(
            RoleGrant(
                person_id=person.id,
                scope_id=event.id,
                role=Role.OWNER,
                organisation_id=organisation.id,
                granted_at=clock.now(),
            )
        )
        record(acting(person, "organiser"), "set_up.event", event, event.id)
    return event


def change(event: Event, seen: int, values: Values, by: Actor) -> None:
    """Write `values` into the training; `seen` is the version that the writer saw.

    Raises Conflict when somebody else saved in between, Refused for days, opening and deadline
    out of order, and for fewer places than are given. The same values again change nothing.
    """
    with transaction():
        hold(event)
        fields = differing(event, values)
        if not fields:
            return
        check_version(event, seen)
        for name in fields:
            setattr(event, name, values[name])
        _refuse_days_out_of_order(event)
        _refuse_deadline_before_opening(event)
        if "capacity" in fields:
            for guard in from_above().capacity_guards:
                guard(event, None, event.capacity)
        record(by, "changed.event", event, event.id, fields=fields)


def publish(event: Event, by: Actor) -> None:
    """Show the page to everybody. Raises Refused while no organisation stands behind it."""
    with transaction():
        hold(event)
        if event.published_at is not None:
            return
        if not event.held_by:
            raise Refused(_("Add the organisation that holds the training, then publish it."))
        event.published_at = clock.now()
        record(by, "published.event", event, event.id)


def unpublish(event: Event, by: Actor) -> None:
    """Show the page to its organisers only; what people sent stays."""
    with transaction():
        hold(event)
        if event.published_at is None:
            return
        event.published_at = None
        record(by, "unpublished.event", event, event.id)


def add_organisation(event: Event, organisation: Organisation, by: Actor) -> None:
    """Let `organisation` hold the training too, with equal standing."""
    with transaction():
        hold(event)
        if organisation.id in {held.organisation_id for held in event.held_by}:
            return
        last = max((held.position for held in event.held_by), default=0)
        event.held_by.append(EventOrganisation(organisation_id=organisation.id, position=last + 1))
        record(by, "added.event_organisation", organisation, event.id)


def take_out_organisation(event: Event, organisation: Organisation, person: Person) -> None:
    """End that `organisation` holds the training.

    Raises Refused for the last organisation, and for one that `person` does not speak for.
    """
    with transaction():
        hold(event)
        if not may_take_out(person, event, organisation):
            raise Refused(_("Only people of this organisation can take it out."))
        held = [one for one in event.held_by if one.organisation_id == organisation.id]
        if len(event.held_by) == len(held):
            raise Refused(_("One organisation must stay. Add another one first."))
        for one in held:
            event.held_by.remove(one)
            record(
                acting(person, "organiser"), "took_out.event_organisation", organisation, event.id
            )


def move_up_organisation(event: Event, organisation: Organisation, by: Actor) -> None:
    """Show the organisation one place earlier."""
    with transaction():
        hold(event)
        order = sorted(event.held_by, key=lambda held: held.position)
        keys = [held.organisation_id for held in order]
        here = keys.index(organisation.id) if organisation.id in keys else 0
        if here == 0:
            return
        order[here - 1], order[here] = order[here], order[here - 1]
        for position, held in enumerate(order, 1):
            held.position = position
        record(by, "moved.event_organisation", organisation, event.id)


def link_event(event: Event, linked_id: UUID, values: Values, by: Actor) -> None:
    """Link an event, such as a conference, to the training; the same key again changes nothing.

    Raises Refused for days or times out of order.
    """
    with transaction():
        hold(event)
        if db.session.get(LinkedEvent, linked_id) is not None:
            return
        _refuse_linked_out_of_order(values)
        linked = LinkedEvent(id=linked_id, event_id=event.id, **values)
        db.session.add(linked)
        record(by, "added.linked_event", linked, event.id)


def change_linked(linked: LinkedEvent, seen: int, values: Values, by: Actor) -> None:
    """Write `values` into a linked event.

    Raises Conflict when somebody saved in between, Refused for days or times out of order.
    """
    with transaction():
        _refuse_linked_out_of_order(values)
        fields = put(linked, seen, values)
        if fields:
            record(by, "changed.linked_event", linked, linked.event_id, fields=fields)


def take_off_linked(linked: LinkedEvent, by: Actor) -> None:
    """Take a linked event off the page; it can be put back."""
    take_out(linked, "took_off.linked_event", by)


def put_back_linked(linked: LinkedEvent, by: Actor) -> None:
    """Show a linked event again."""
    put_back(linked, "put_back.linked_event", by)


def differing(row: Model, values: Values) -> list[str]:
    """Names of the columns in which the row differs from `values`."""
    return [name for name, value in values.items() if getattr(row, name) != value]


def put(row: Model, seen: int, values: Values) -> list[str]:
    """Write `values` into a versioned row inside the running transaction; the changed names.

    Raises Conflict when somebody else saved in between; equal values are no change.
    """
    assert isinstance(row, Versioned)  # noqa: S101 - narrows the type for mypy
    hold(row)
    fields = differing(row, values)
    if fields:
        check_version(row, seen)
        for name in fields:
            setattr(row, name, values[name])
    return fields


def _refuse_days_out_of_order(event: Event) -> None:
    if event.ends_on < event.starts_on:
        raise Refused(_("The last day is before the first day. Check both."), "ends_on")
    if (event.ends_on - event.starts_on).days >= _LONGEST_DAYS:
        raise Refused(_("A training can last 60 days at most. Check both days."), "ends_on")


def _refuse_deadline_before_opening(event: Event) -> None:
    if event.opens_at and event.closes_at and event.closes_at <= event.opens_at:
        raise Refused(_("The deadline must be later than the opening. Check both."), "closes_on")


def _refuse_linked_out_of_order(values: Values) -> None:
    last = values.get("ends_on") or values["on"]
    starts, ends = values.get("starts"), values.get("ends")
    if last < values["on"]:
        raise Refused(_("The last day is before the first day. Check both."), "ends_on")
    if ends and not starts:
        raise Refused(_("Enter the start too."), "starts")
    if starts and ends and last == values["on"] and ends <= starts:
        raise Refused(_("The end must be later than the start."), "ends")
