"""Organisers' verbs: offer, reserve, decline, undo. Never more places than there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from events.call.models import Event
from events.pools.queries import pool_of
from events.pools.queries import pool_with
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import ngettext
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.places import letters
from registration.places import states
from registration.places.actions.moving import Details
from registration.places.actions.moving import carry_out
from registration.places.actions.moving import keep_reason
from registration.places.models import Offer
from registration.places.models import OfferTerms
from registration.places.queries import Demand
from registration.places.queries import days_until
from registration.places.queries import demand_of
from registration.places.queries import length_of_reserve
from registration.places.queries import places_held
from registration.places.queries import reserve_at
from registration.places.queries import terms_of
from registration.places.rules import has_offer_until
from registration.places.rules import starts_at_once
from registration.places.states import not_from

KINDS = frozenset({"offer", "reserve", "decline", "not_eligible"})
"""What an organiser may decide about several people at once."""


@dataclass(frozen=True)
class Decision:
    """What an organiser decided about some people, and the versions of them that they saw.

    `kind` is "offer", which alone has an `until`, "reserve", "decline" or "not_eligible", which
    alone has a `reason`.
    """

    kind: str
    people: Sequence[Participation]
    seen: tuple[int, ...]
    until: datetime | None = None
    reason: str = ""


def decide(event: Event, decision: Decision, by: Actor) -> None:
    """Carry out a decision about all of its people, or about none.

    Raises Conflict when one of them changed after the organiser looked, and what the verb raises.
    """
    with transaction():
        hold(event)
        if tuple(participation.version for participation in decision.people) != decision.seen:
            raise Conflict(_("Something has changed since you looked. Please look again."))
        if decision.until is not None:
            offer(event, decision.people, decision.until, by)
        elif decision.kind == "reserve":
            reserve(event, decision.people, by)
        elif decision.kind == "not_eligible":
            not_eligible(event, decision.people, decision.reason, by)
        else:
            decline(event, decision.people, by)


def offer(event: Event, people: Sequence[Participation], until: datetime, by: Actor) -> None:
    """Offer a place to each of `people` until that moment, or to none of them.

    Whose offer still runs gets more time, never less. Raises Refused when there are fewer free
    places of a kind, or when one of them cannot get an offer.
    """
    with transaction():
        hold(event)
        terms = terms_of(event)
        for demand in demand_of(event, people):
            if demand.lacking:
                raise Refused(_too_few(demand), "chosen")
        for participation in people:
            if has_offer_until(participation, until):
                raise Refused(_("%(name)s already has an offer.", name=participation.name))
            _offer_one(participation, until, terms, by)


def reserve(event: Event, people: Sequence[Participation], by: Actor) -> None:
    """Put `people` at the end of the reserve list of their kind, in their order. Raises Refused."""
    with transaction():
        hold(event)
        for participation in people:
            rank = length_of_reserve(event, pool_of(participation)) + 1
            carry_out(states.RESERVE, participation, by, Details(rank=rank))


def decline(event: Event, people: Sequence[Participation], by: Actor) -> None:
    """Tell `people` that they are not chosen. Raises Refused."""
    with transaction():
        hold(event)
        for participation in people:
            carry_out(states.DECLINE, participation, by)


def not_eligible(event: Event, people: Sequence[Participation], reason: str, by: Actor) -> None:
    """Tell `people` that they do not meet a condition of the call, and why.

    A person decides it, never a rule. Raises Refused, also without a reason.
    """
    with transaction():
        hold(event)
        if not reason.strip():
            raise Refused(_("Write which condition is not met. The person reads it."), "reason")
        for participation in people:
            carry_out(
                states.NOT_ELIGIBLE, participation, by, Details(words={"reason": reason.strip()})
            )
            keep_reason(participation, states.NOT_ELIGIBLE.act, reason.strip())


def undo_decision(participation: Participation, by: Actor) -> None:
    """Let an application stand as before it was decided. Raises Refused. No letter goes out."""
    with transaction():
        hold(participation.event)
        carry_out(states.UNDO, participation, by)


def change_rank(participation: Participation, step: int, by: Actor) -> None:
    """Move somebody on the reserve list up (-1) or down (1); at its ends nothing changes."""
    with transaction():
        event = participation.event
        hold(event)
        rank = participation.rank
        if participation.state != State.RESERVE or rank is None:
            raise not_from(participation.state)
        other = reserve_at(event, pool_of(participation), rank + step)
        if other is not None:
            participation.rank, other.rank = other.rank, rank
        record(by, "moved.reserve", participation, event.id, rank=participation.rank)


def check_capacity(event: Event, pool_id: UUID | None, capacity: int) -> None:
    """Raise Refused when `capacity` is below the places held of that kind.

    None is the kind of the training itself. Call it under hold(event).
    """
    held = places_held(event, pool_with(pool_id))
    if capacity < held:
        message = _(
            "%(held)d places are already given or offered. Enter %(held)d or more.", held=held
        )
        raise Refused(message, "capacity")


def _offer_one(participation: Participation, until: datetime, terms: OfferTerms, by: Actor) -> None:
    ways = {State.RESERVE: states.OFFER_TO_NEXT, State.OFFERED: states.MORE_TIME}
    way = ways.get(participation.state, states.OFFER)
    words = {
        "until": letters.end_in_words(participation, until),
        "afterwards": letters.afterwards_in_words(terms.lapses),
    }
    at_once = starts_at_once(participation)
    letter = carry_out(
        way, participation, by, Details(until=until if at_once else None, words=words)
    )
    db.session.add(
        Offer(
            participation_id=participation.id,
            event_id=participation.event_id,
            made_at=now(),
            days=days_until(participation.event, until),
            letter_id=letter,
            lapses=terms.lapses,
        )
    )
    db.session.flush()


def _too_few(demand: Demand) -> str:
    words = ngettext(
        "There is only %(num)d free place, and you chose %(wanted)d people. Nobody got an offer.",
        "There are only %(num)d free places, and you chose %(wanted)d people. Nobody got an offer.",
        demand.free,
        wanted=demand.wanted,
    )
    return f"{demand.kind}: {words}" if demand.kind else words
