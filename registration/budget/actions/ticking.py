"""An applicant's verbs, and the destroying of keys. None of them is told in any history.

An entry "changed the ticks" would tell who came back to tick something; so there is none.
"""

from collections.abc import Collection
from uuid import uuid4

from sqlalchemy import select

from events.call.rules import Stage
from events.call.rules import stage_of
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.jobs import enqueue
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.budget import envelope
from registration.budget import queries
from registration.budget.models import BudgetTicks
from registration.budget.models import Tick
from registration.budget.queries import can_tick
from registration.budget.rules import asks

DESTROY = "budget.destroy_key"


def tick(participation: Participation, ticks: Collection[Tick]) -> None:
    """Replace what was ticked before; nothing ticked takes it all back.

    The row and the key are new each time, and the old key is destroyed: what was ticked before
    cannot be read out of an old backup either. Raises Refused when it is not the time.
    """
    with transaction():
        # As adding up, deciding and sending do: none of them meets a row that is being replaced.
        hold(participation.event)
        if not can_tick(participation):
            raise Refused(_("These ticks can no longer be changed. They play no part in choosing."))
        forget(participation)
        put_row(participation, ticks)


def person_moved(participation: Participation) -> None:
    """Inside the transaction in which somebody's state changed.

    Who sends an application gets a row, ticked or not, so that having one says nothing. Once
    something is decided about a person, or they leave, their row goes and its key is destroyed.
    """
    event = participation.event
    if participation.state == State.APPLIED:
        if asks(queries.plan_of(event), event):
            put_empty_row(participation)
    else:
        forget(participation)


def put_empty_row(participation: Participation) -> None:
    """A row without ticks for an applicant who has none, inside the caller's transaction."""
    if queries.ticks_of(participation) is None:
        put_row(participation, ())


def put_row(participation: Participation, ticks: Collection[Tick]) -> None:
    """A new row with a key of its own, inside the caller's transaction."""
    row = BudgetTicks(id=uuid4(), participation_id=participation.id)
    row.sealed = envelope.close(row, ticks)
    db.session.add(row)
    db.session.flush()


def erase_ticks(participation: Participation, by: Actor) -> None:
    """Erase what is held on this person, inside the caller's transaction.

    That an applicant was added up stays until they leave or the training is over: they must not
    come into a second total. It says nothing of their ticks.
    """
    del by
    row = queries.ticks_of(participation)
    if row is None:
        return
    waits = participation.state == State.APPLIED
    is_over = stage_of(participation.event) is Stage.PAST
    if row.sealed is not None or is_over or not waits:
        erase(row)


def forget(participation: Participation) -> None:
    """Erase the person's row unless it was added up; its key is destroyed after the commit."""
    with transaction():
        row = queries.ticks_of(participation)
        if row is not None and row.sealed is not None:
            erase(row)


def erase(row: BudgetTicks) -> None:
    """Erase one row inside the caller's transaction, and have its key destroyed."""
    _destroy_key_of(row)
    db.session.delete(row)
    db.session.flush()


def empty(row: BudgetTicks) -> None:
    """Erase what is in a row that was added up; that it was is all that stays."""
    _destroy_key_of(row)
    row.sealed = None


def destroy_lost_keys() -> int:
    """Destroy keys without a row, as an undone transaction leaves them. Returns how many."""
    lost = envelope.old_keys() - set(db.session.scalars(select(BudgetTicks.id)))
    for row_id in lost:
        envelope.destroy_key(row_id)
    return len(lost)


def _destroy_key_of(row: BudgetTicks) -> None:
    enqueue(DESTROY, key=str(row.id), row_id=str(row.id))
