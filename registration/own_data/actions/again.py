"""Erasing again in a restored store what was erased after its backup was made."""

from collections.abc import Callable
from uuid import UUID

from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import AuditEntry
from foundation.errors import Refused
from foundation.people import Person
from foundation.store import Model
from foundation.store import db
from foundation.store import scrub
from foundation.store import transaction
from registration.needs.actions import withdraw
from registration.own_data.actions.erasing import erase_everything
from registration.own_data.actions.erasing import erase_needs
from registration.own_data.actions.erasing import erase_person
from registration.own_data.remembered import ACTS
from registration.own_data.remembered import AGAIN
from registration.own_data.remembered import Erasure
from registration.own_data.remembered import remembered

_BY = Actor(AGAIN)


def erase_again() -> tuple[int, list[UUID]]:
    """Erase in a restored store what people had erased after its backup was made.

    Whatever the restored trail does not know was erased later; then it knows. What is only over by
    now is left to the worker's next round. Returns how many acts were done again, and the rows
    that could not be erased (an account that held a role at the time of the backup).
    """
    there = set(db.session.scalars(select(AuditEntry.id).where(AuditEntry.act.in_(ACTS))))
    done, refused = 0, []
    for erasure in remembered():
        if erasure.entry_id in there:
            continue
        try:
            done += _done_again(erasure)
        except Refused:
            refused.append(erasure.row_id)
    scrub()
    return done, refused


def _done_again(erasure: Erasure) -> bool:
    """Whether its row is in this store, so that there was something to do."""
    model, verb = _VERBS[erasure.act]
    row = db.session.get(model, erasure.row_id)
    if row is None:
        return False
    with transaction():
        verb(row, erasure)
        # The same entry: a backup of this store that is restored again is not erased once more.
        db.session.add(
            AuditEntry(
                id=erasure.entry_id,
                at=erasure.at,
                actor_role=AGAIN,
                act=erasure.act,
                row_id=erasure.row_id,
                details=erasure.details,
            )
        )
    return True


def _withdraw(participation: Participation, erasure: Erasure) -> None:
    withdraw(participation, Category(erasure.details["category"]), _BY)


def _erase_needs(participation: Participation, erasure: Erasure) -> None:
    del erasure
    erase_needs(participation, _BY)


def _erase_everything(participation: Participation, erasure: Erasure) -> None:
    erase_everything(participation, erasure.details["kept"], _BY)


def _erase_person(person: Person, erasure: Erasure) -> None:
    erase_person(person, erasure.details["kept"], _BY)


_VERBS: dict[str, tuple[type[Model], Callable[..., None]]] = {
    "withdrew.needs": (Participation, _withdraw),
    "erased.needs": (Participation, _erase_needs),
    "erased.everything": (Participation, _erase_everything),
    "erased.account": (Person, _erase_person),
}
"""On which row, and how, each act of the trail that erases something is done again."""
