"""Verbs about arrangements. Everything that people wrote goes into the store sealed."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm.exc import ObjectDeletedError

from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import add_once
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.arrangements import letters
from registration.arrangements import queries
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from registration.arrangements.rules import WAITING
from registration.arrangements.rules import may_set_conditions
from registration.needs.actions import sealed
from registration.needs.groups import GROUPS
from registration.needs.rules import may_answer


@dataclass(frozen=True)
class ArrangementEdit:
    """What an organiser writes down about an arrangement; the person reads all of it."""

    what: str
    note: str
    progress: Progress
    owner_id: UUID | None


def set_condition(
    participation: Participation, condition_id: UUID, group: str, what: str, by: Actor
) -> None:
    """The person says "yes, if this can be arranged". Raises Refused after a last yes or no."""
    with transaction():
        hold(participation)
        _refuse_after_answer(participation)
        row = _new_arrangement(participation, condition_id, group, {"what": what, "note": ""})
        row.is_condition = True
        if add_once(row) is row:
            record(by, "set.condition", row, participation.event_id)
            letters.new_point(row)


def drop_condition(condition: Arrangement, by: Actor) -> None:
    """The person takes a point back. Raises Refused after a last yes or no."""
    with transaction():
        participation = _held(condition)
        _refuse_after_answer(participation)
        record(by, "dropped.condition", condition, participation.event_id)
        db.session.delete(condition)


def plan(
    participation: Participation,
    arrangement_id: UUID,
    group: str,
    edit: ArrangementEdit,
    by: Actor,
) -> None:
    """An organiser plans something for the person, who will see and confirm it. Raises Refused."""
    with transaction():
        hold(participation)
        _refuse_without_place(participation)
        _refuse_bare_no(edit)
        row = _new_arrangement(participation, arrangement_id, group, _words(edit))
        row.progress, row.owner_id = edit.progress, edit.owner_id
        if add_once(row) is row:
            event_id = participation.event_id
            record(by, "planned.arrangement", row, event_id, progress=edit.progress.value)
            _tell_news(row)


def update(arrangement: Arrangement, edit: ArrangementEdit, by: Actor, seen: int) -> None:
    """Write down how far an arrangement is.

    The person is asked again whether it is right, and told without any detail that there is
    news. What they said of it before stays. Raises Refused, and Conflict when it was changed.
    """
    with transaction():
        participation = _held(arrangement)
        _refuse_without_place(participation)
        check_version(arrangement, seen)
        _refuse_bare_no(edit)
        words = {**queries.words_of(arrangement), **_words(edit)}
        arrangement.sealed = sealed(words, arrangement, participation)
        arrangement.progress, arrangement.owner_id = edit.progress, edit.owner_id
        arrangement.reply = arrangement.replied_at = None
        db.session.flush()
        event_id = participation.event_id
        record(by, "updated.arrangement", arrangement, event_id, progress=edit.progress.value)
        _tell_news(arrangement)


def reply(arrangement: Arrangement, said: Reply, why: str, by: Actor, seen: int) -> None:
    """The person says that an arrangement is right, or what is not right about it.

    Raises Refused, and Conflict when it was changed.
    """
    with transaction():
        participation = _held(arrangement)
        if not may_answer(participation):
            raise Refused(_("You can tell us what you need once a place is offered to you."))
        check_version(arrangement, seen)
        if said is Reply.NOT_RIGHT and not why:
            raise Refused(_("Tell us what is not right."), "why")
        words = {**queries.words_of(arrangement), "not_right": why}
        arrangement.sealed = sealed(words, arrangement, participation)
        arrangement.reply = said
        arrangement.replied_at = clock.now()
        db.session.flush()
        record(by, "replied_to.arrangement", arrangement, participation.event_id, reply=said.value)
        if said is Reply.NOT_RIGHT:
            letters.not_right(arrangement)


def forget(participation: Participation, group: str) -> None:
    """Erase what is arranged in `group`, inside the transaction that takes the answers back."""
    for row in queries.arrangements_of(participation, GROUPS[group]):
        db.session.delete(row)


def _new_arrangement(
    participation: Participation, row_id: UUID, group: str, words: dict[str, str]
) -> Arrangement:
    if group not in GROUPS:
        raise Refused(_("Choose what this is about."), "group")
    row = Arrangement(
        id=row_id, participation_id=participation.id, group=group, created_at=clock.now()
    )
    row.sealed = sealed(words, row, participation)
    return row


def _words(edit: ArrangementEdit) -> dict[str, str]:
    return {"what": edit.what, "note": edit.note}


def _held(arrangement: Arrangement) -> Participation:
    """Hold the person's rows, unless they took the arrangement back meanwhile."""
    try:
        participation = arrangement.participation
        hold(participation)
        db.session.refresh(arrangement)
    except (ObjectDeletedError, InvalidRequestError):
        raise Refused(_("The person took this back meanwhile. It is no longer here.")) from None
    return participation


def _tell_news(arrangement: Arrangement) -> None:
    """Write to the person once there is something to say yes or no to."""
    if arrangement.progress in WAITING:
        return
    participation = arrangement.participation
    waiting = participation.state is State.CONDITIONAL
    if waiting and arrangement.is_condition and queries.open_conditions(participation) == 0:
        letters.all_answered(arrangement)
    else:
        letters.news(arrangement)


def _refuse_without_place(participation: Participation) -> None:
    if not may_answer(participation):
        raise Refused(_("This person has no place now. Nothing can be arranged."))


def _refuse_after_answer(participation: Participation) -> None:
    if not may_set_conditions(participation):
        raise Refused(_("You have already given your last answer. Talk to the organisers."))


def _refuse_bare_no(edit: ArrangementEdit) -> None:
    if edit.progress is Progress.NOT_MANAGED and not edit.note:
        raise Refused(_("Say what you offer instead."), "note")
