"""Verbs on a pair of applications: put together, keep apart, take it back."""

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy import or_

from events.call.models import Event
from events.pools.queries import pool_of
from events.team.actions import new_link
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.mail import post
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.places import states
from registration.places.actions.moving import carry_out
from registration.places.queries import length_of_reserve
from registration.same_person import letters
from registration.same_person import queries
from registration.same_person.models import Said
from registration.same_person.models import SamePerson
from registration.same_person.rules import has_place_or_offer
from registration.same_person.rules import is_reached_alike
from registration.same_person.rules import moved_since


def merge(event: Event, stays: Participation, goes: Participation, by: Actor) -> None:
    """Close `goes`; `stays` stands for both, and the links of both open its page.

    A letter says which one stays. Pressed again it is done once. Raises Conflict when somebody
    else judged one of them meanwhile, and Refused where `goes` holds a place or an offer.
    """
    with transaction():
        hold(event)
        if goes.merged_into_id == stays.id:
            return
        _check_unjudged(stays, goes)
        _check_may_close(stays, goes)
        was, stood_since = goes.state, stays.state_since
        if goes.state in states.MERGE.before:
            carry_out(states.MERGE, goes, by)
        goes.merged_into_id = stays.id
        verdict = _say(event, stays, goes, Said.SAME)
        verdict.was, verdict.stood_since = was, stood_since
        _note("merged.applications", (stays, goes), by)
        for told in _reached(stays, goes):
            post(letters.merged(verdict, told, stays, new_link(told)))


def keep_apart(event: Event, one: Participation, other: Participation, by: Actor) -> None:
    """Keep that two applications are not from the same person. Said twice it is said once.

    Raises Conflict when somebody else judged one of them meanwhile.
    """
    with transaction():
        hold(event)
        earlier = queries.verdict_of(one, other)
        if earlier is not None and earlier.said is Said.DIFFERENT:
            return
        _check_unjudged(one, other)
        _say(event, one, other, Said.DIFFERENT)
        _note("kept_apart.applications", (one, other), by)


def take_back(event: Event, verdict_id: UUID, by: Actor) -> None:
    """Take back what was said about a pair; taken back twice it is taken back once.

    What was put together stands apart as before. Raises Refused when something was decided about
    the one that stays since.
    """
    with transaction():
        hold(event)
        verdict = queries.verdict_in(event, verdict_id)
        if verdict is None:
            return
        stays, closed = verdict.pair
        if verdict.said is Said.SAME:
            _part(event, verdict, by)
            for told in _reached(stays, closed):
                post(letters.parted(verdict, told, new_link(told)))
        act = "parted" if verdict.said is Said.SAME else "asks_again"
        _note(f"{act}.applications", (stays, closed), by)
        db.session.delete(verdict)


def erase(participation: Participation, by: Actor) -> None:
    """Erase what was said about somebody's applications, inside the caller's transaction."""
    del by
    mine = participation.id
    db.session.execute(
        delete(SamePerson).where(or_(SamePerson.lower_id == mine, SamePerson.higher_id == mine))
    )


def _part(event: Event, verdict: SamePerson, by: Actor) -> None:
    stays, closed = verdict.pair
    if moved_since(stays, verdict.stood_since):
        raise Refused(
            _(
                "Since then something was decided for %(reference)s. So this can no longer be "
                "taken back.",
                reference=stays.reference,
            )
        )
    if verdict.was is State.APPLIED:
        carry_out(states.PART, closed, by)
    elif verdict.was is State.RESERVE:
        carry_out(states.PART_TO_LIST, closed, by)
        closed.rank = length_of_reserve(event, pool_of(closed))
    closed.merged_into_id = None
    db.session.flush()


def _check_unjudged(one: Participation, other: Participation) -> None:
    is_closed = one.merged_into_id or other.merged_into_id
    if is_closed or queries.verdict_of(one, other) is not None:
        raise Conflict(_("Somebody else has judged these applications meanwhile. Look again."))


def _check_may_close(stays: Participation, goes: Participation) -> None:
    if has_place_or_offer(goes) and has_place_or_offer(stays):
        raise Refused(
            _(
                "Both hold a place or an offer. Ask the person which one they keep. When the "
                "other one is given back, you can put the two together."
            )
        )
    if has_place_or_offer(goes):
        raise Refused(
            _(
                "%(reference)s holds a place or an offer, which would be lost. Let this one stay.",
                reference=goes.reference,
            ),
            "said",
        )
    if queries.merged_into(goes):
        raise Refused(
            _(
                "Another application was put together with %(reference)s. Let this one stay.",
                reference=goes.reference,
            ),
            "said",
        )


def _say(event: Event, one: Participation, other: Participation, said: Said) -> SamePerson:
    lower, higher = queries.in_order(one.id, other.id)
    pair = {"lower_id": lower, "higher_id": higher}
    verdict = SamePerson(event_id=event.id, **pair, said=said, said_at=now())
    db.session.add(verdict)
    db.session.flush()
    return verdict


def _note(act: str, pair: tuple[Participation, Participation], by: Actor) -> None:
    for row in pair:
        record(by, act, row, row.event_id, pair=[str(each.id) for each in pair])


def _reached(stays: Participation, closed: Participation) -> list[Participation]:
    """Who gets the letter: the one that stays, and the other where it is reached elsewhere."""
    return [stays] if is_reached_alike(stays, closed) else [stays, closed]
