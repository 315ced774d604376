"""Who sees to arrangements: the team, its suppliers, and what holds for the whole training."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import select

from events.call.models import Event
from events.team.categories import Category
from events.team.rules import opened_by
from foundation.people import RoleGrant
from foundation.people.queries import grants_in
from foundation.store import all_of
from foundation.store import one_or_none
from registration.arrangements.models import ArrangingTerms
from registration.arrangements.models import Supplier


def owners_of(event: Event, category: Category) -> dict[str, str]:
    """{key: name} of the people who may open `category` and so can see to an arrangement."""
    held: dict[UUID, list[RoleGrant]] = {}
    for grant in grants_in(event.id):
        held.setdefault(grant.person_id, []).append(grant)
    return {
        str(person_id): grants[0].person.name
        for person_id, grants in held.items()
        if category in opened_by(grants)
    }


def suppliers_of(event: Event, *, removed: bool = False) -> Sequence[Supplier]:
    """The suppliers of a training by kind and name, or those who were taken off the list."""
    is_out = Supplier.removed_at.is_not(None) if removed else Supplier.removed_at.is_(None)
    query = select(Supplier).where(Supplier.event_id == event.id, is_out)
    return all_of(query.order_by(Supplier.kind, Supplier.name, Supplier.id))


def supplier_or_404(event: Event, supplier_id: UUID) -> Supplier:
    """A supplier of this training, taken off or not."""
    query = select(Supplier).where(Supplier.id == supplier_id, Supplier.event_id == event.id)
    return one_or_none(query) or abort(404)


def terms_of(event: Event) -> ArrangingTerms:
    """What holds for all arrangements of a training; where nothing was set, as it is at first."""
    query = select(ArrangingTerms).where(ArrangingTerms.event_id == event.id)
    unset = ArrangingTerms(event_id=event.id, complaints_to="", currency="EUR", version=0)
    return one_or_none(query) or unset
