"""Verbs of balance: set a target, change it, take it off."""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from events.call.models import Event
from events.call.queries import Copying
from events.team.models import Participation
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import check_version
from foundation.store import copy_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.balance.models import BalanceTarget
from registration.balance.models import CountedPerson
from registration.balance.models import Kind
from registration.balance.queries.communities import community_targets
from registration.balance.queries.communities import counted_in
from registration.balance.queries.communities import countings_of
from registration.balance.queries.targets import questions_for
from registration.balance.queries.targets import target_with
from registration.balance.queries.targets import targets_of
from registration.balance.rules.communities import may_count
from registration.questions.queries import how_many_chose

_FEWEST_OF_COMMUNITY = 2


@dataclass(frozen=True)
class Limits:
    """At least and at most how many; None where there is no such limit."""

    least: int | None
    most: int | None


def set_target(event: Event, kind: Kind, key: str, limits: Limits, by: Actor) -> BalanceTarget:
    """Set a new target. Raises Refused where there is one about the same, or it says nothing."""
    with transaction():
        hold(event)
        _check(kind, limits)
        if target_with(event, kind, key) is not None:
            raise Refused(_("There is a target about this already. Change that one."), "key")
        row = BalanceTarget(
            event_id=event.id, kind=kind, key=key, least=limits.least, most=limits.most, version=1
        )
        db.session.add(row)
        db.session.flush()
        event.also_asks = questions_for(event)
        _record("set.balance_target", row, by)
    return row


def change_target(row: BalanceTarget, limits: Limits, by: Actor, seen: int) -> None:
    """Change the numbers. Raises Conflict when somebody else did meanwhile, and Refused."""
    with transaction():
        hold(row)
        _check(row.kind, limits)
        check_version(row, seen)
        row.least, row.most = limits.least, limits.most
        row.was_met = None
        _record("changed.balance_target", row, by)


def take_off_target(event: Event, row: BalanceTarget, by: Actor) -> None:
    """Have the target no more. Its numbers stay in the history."""
    with transaction():
        hold(event)
        _record("took_off.balance_target", row, by)
        db.session.delete(row)
        db.session.flush()
        event.also_asks = questions_for(event)


def copy_targets(old: Event, new: Event, copying: Copying) -> Mapping[UUID, UUID]:
    """Copy what is wanted of the group. Inside the caller's transaction.

    Communities are answers of the form of `old`: they come along with its questions.
    """
    keys = {str(key): str(copy) for key, copy in copying.rows.items()}
    copied = {
        row.id: copy_of(row, event_id=new.id, key=keys.get(row.key, row.key), was_met=None)
        for row in targets_of(old)
        if row.kind is not Kind.COMMUNITY or row.key in keys
    }
    db.session.add_all(copied.values())
    db.session.flush()
    new.also_asks = questions_for(new)
    return {key: row.id for key, row in copied.items()}


def count_communities(event: Event, group: Collection[UUID], by: Actor) -> None:
    """Note for each target about communities whether `group` meets it.

    Raises Refused for fewer than five people, and while fewer than five are others than at the last
    count: what changed from one count to the next must not tell anything of one person.
    """
    with transaction():
        hold(event)
        counted = counted_in(event)
        if not may_count(group, [row.participation_id for row in counted]):
            raise Refused(
                _(
                    "Communities are counted for at least 5 people at once, and again when at "
                    "least 5 of them are others."
                )
            )
        numbers = how_many_chose(event, group)
        for row in community_targets(event):
            row.was_met = numbers[UUID(row.key)] >= (row.least or 0)
        for one in counted:
            db.session.delete(one)
        db.session.flush()
        moment = now()
        db.session.add_all(CountedPerson(participation_id=key, counted_at=moment) for key in group)
        record(by, "counted.communities", event, event.id, people=len(group))


def erase(participation: Participation, by: Actor) -> None:
    """Forget that somebody was counted."""
    del by
    for row in countings_of(participation):
        db.session.delete(row)
    db.session.flush()


def _check(kind: Kind, limits: Limits) -> None:
    if limits.least is None and limits.most is None:
        raise Refused(_("Enter a number"), "most")
    if limits.least is not None and limits.most is not None and limits.least > limits.most:
        raise Refused(_("This must not be less than the number before it."), "most")
    if kind is Kind.COMMUNITY and (limits.least or 0) < _FEWEST_OF_COMMUNITY:
        raise Refused(_("Enter 2 or more. A target of 1 would tell of one person."), "least")


def _record(act: str, row: BalanceTarget, by: Actor) -> None:
    said = {"kind": row.kind.value, "key": row.key, "least": row.least, "most": row.most}
    record(by, act, row, row.event_id, **said)
