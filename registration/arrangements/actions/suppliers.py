"""Verbs about suppliers, and about what holds for all arrangements of a training."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.actions import put
from events.call.models import Event
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.store import add_once
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.arrangements.models import ArrangingTerms
from registration.arrangements.models import Supplier
from registration.arrangements.queries import terms_of


def add_supplier(event: Event, supplier_id: UUID, values: Mapping[str, Any], by: Actor) -> None:
    """Add a supplier; the same key again changes nothing."""
    with transaction():
        hold(event)
        row = Supplier(id=supplier_id, event_id=event.id, **values)
        if add_once(row) is row:
            record(by, "added.supplier", row, event.id)


def change_supplier(supplier: Supplier, seen: int, values: Mapping[str, Any], by: Actor) -> None:
    """Write `values` into the supplier. Raises Conflict when somebody else saved in between."""
    with transaction():
        fields = put(supplier, seen, values)
        if fields:
            record(by, "changed.supplier", supplier, supplier.event_id, fields=fields)


def take_off_supplier(supplier: Supplier, by: Actor) -> None:
    """Offer the supplier no more for new arrangements; it can be put back."""
    take_out(supplier, "took_off.supplier", by)


def put_back_supplier(supplier: Supplier, by: Actor) -> None:
    """Undo taking the supplier off the list."""
    put_back(supplier, "put_back.supplier", by)


def save_terms(event: Event, seen: int, values: Mapping[str, Any], by: Actor) -> None:
    """Write what holds for all arrangements; `seen` is the version shown, 0 for none yet.

    Raises Conflict when somebody else saved in between.
    """
    with transaction():
        hold(event)
        terms = terms_of(event)
        if terms.version == 0:
            terms = ArrangingTerms(event_id=event.id, **values)
            db.session.add(terms)
            record(by, "added.arranging_terms", terms, event.id)
            return
        fields = put(terms, seen, values)
        if fields:
            record(by, "changed.arranging_terms", terms, event.id, fields=fields)
