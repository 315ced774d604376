"""What the person says: the points of a "yes, if", and whether an arrangement is right."""

from uuid import UUID

from events.team.models import Participation
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
from registration.arrangements.actions.making import held
from registration.arrangements.actions.making import new_arrangement
from registration.arrangements.actions.making import put_words
from registration.arrangements.actions.making import refuse_after_answer
from registration.arrangements.models import Arrangement
from registration.arrangements.models import Progress
from registration.arrangements.models import Reply
from registration.needs.rules import may_answer


def set_condition(
    participation: Participation, condition_id: UUID, category: str, what: str, by: Actor
) -> None:
    """The person says "yes, if this can be arranged". Raises Refused after a last yes or no."""
    with transaction():
        hold(participation)
        refuse_after_answer(participation)
        row = new_arrangement(participation, condition_id, category, {"what": what, "note": ""})
        row.is_condition = True
        if add_once(row) is row:
            record(by, "set.condition", row, participation.event_id)
            letters.new_point(row)


def drop_condition(condition: Arrangement, by: Actor) -> None:
    """The person takes a point back. Raises Refused after a last yes or no."""
    with transaction():
        participation = held(condition)
        refuse_after_answer(participation)
        record(by, "dropped.condition", condition, participation.event_id)
        db.session.delete(condition)


def reply(arrangement: Arrangement, said: Reply, why: str, by: Actor, seen: int) -> None:
    """The person says that an arrangement is right, or what is not right about it.

    Of something not managed, "right" accepts what is offered instead. `by` is the person, or a
    member of the team who writes down what the person told them. Raises Refused, and Conflict
    when it was changed.
    """
    with transaction():
        participation = _held_for_reply(arrangement, seen)
        if said is Reply.NOT_RIGHT and not why:
            raise Refused(_("Tell us what is not right."), "why")
        put_words(arrangement, not_right=why)
        arrangement.reply = said
        arrangement.replied_at = clock.now()
        db.session.flush()
        act = "replied_to.arrangement" if by.role == "participant" else "noted_reply.arrangement"
        record(by, act, arrangement, participation.event_id, reply=said.value)
        if said is Reply.NOT_RIGHT:
            letters.not_right(arrangement)


def keep_looking(arrangement: Arrangement, why: str, by: Actor, seen: int) -> None:
    """The person does not accept what is offered instead: the organisers look on.

    A point of a "yes, if" is open again, and the place stays held. Raises Refused, and Conflict
    when it was changed.
    """
    with transaction():
        participation = _held_for_reply(arrangement, seen)
        if arrangement.progress is not Progress.NOT_MANAGED:
            raise Refused(_("The organisers have not given up on this. They are still at it."))
        put_words(arrangement, not_right=why)
        arrangement.progress = Progress.ARRANGING
        arrangement.reply = arrangement.replied_at = arrangement.asked_at = None
        db.session.flush()
        record(by, "kept_looking.arrangement", arrangement, participation.event_id)
        letters.not_right(arrangement)


def _held_for_reply(arrangement: Arrangement, seen: int) -> Participation:
    participation = held(arrangement)
    if not may_answer(participation):
        raise Refused(_("You can tell us what you need once a place is offered to you."))
    check_version(arrangement, seen)
    return participation
