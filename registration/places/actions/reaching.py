"""An offer's time: it begins when the person is reached, may be longer once, ends by hand."""

from dataclasses import dataclass
from uuid import UUID

from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import add_once
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.places import letters
from registration.places import states
from registration.places.actions.moving import Details
from registration.places.actions.moving import carry_out
from registration.places.models import ContactTry
from registration.places.models import Offer
from registration.places.queries import end_of_offer
from registration.places.queries import later_end
from registration.places.queries import offer_of
from registration.places.queries import terms_of
from registration.places.queries import tries_of
from registration.places.rules import TRIES
from registration.places.rules import may_extend
from registration.places.states import not_from


@dataclass(frozen=True)
class Tried:
    """One try to reach somebody: by which way (forms.WAYS), and whether they were reached."""

    key: UUID
    how: str
    reached: bool


def note_try(participation: Participation, tried: Tried, by: Actor) -> None:
    """Note that somebody tried to reach a person with an offer; the same key again is nothing.

    Once they are reached, a time that had not begun begins. Raises Refused without an offer.
    """
    with transaction():
        hold(participation.event)
        if participation.state != State.OFFERED:
            raise not_from(participation.state)
        row = ContactTry(
            id=tried.key,
            participation_id=participation.id,
            event_id=participation.event_id,
            tried_at=now(),
            how=tried.how,
            reached=tried.reached,
        )
        if add_once(row) is not row:
            return
        record(by, "tried.contact", participation, participation.event_id, how=tried.how)
        if tried.reached and participation.offer_until is None:
            days = _current(participation).days
            until = end_of_offer(participation.event, days)
            carry_out(states.REACHED, participation, by, Details(tried.how, until))


def not_arrived(participation: Participation, by: Actor) -> None:
    """Stop the time of an offer whose letter did not arrive. Raises Refused where no time runs."""
    with transaction():
        hold(participation.event)
        carry_out(states.NOT_ARRIVED, participation, by)


def take_more_time(participation: Participation, by: Actor) -> None:
    """The invited person makes the time longer, once, without a reason; twice is once.

    Raises Refused where no time runs, or where the training gives no more.
    """
    with transaction():
        event = participation.event
        hold(event)
        offer, terms = _current(participation), terms_of(event)
        if participation.state == State.OFFERED and offer.extended_at is not None:
            return
        until = participation.offer_until
        if until is None or not may_extend(participation, offer, terms.extra_days, now()):
            raise Refused(_("There is no more time to take. Please talk to the organisers."))
        offer.extended_at = now()
        later = later_end(event, until, terms.extra_days)
        words = {"until": later, "afterwards": letters.afterwards_in_words(offer.lapses)}
        carry_out(states.EXTEND, participation, by, Details(until=later, words=words))


def expire(participation: Participation, by: Actor) -> None:
    """End an offer without an answer. The person is told; a late yes is still possible.

    Raises Refused while its time runs, and before two tries to reach the person are noted. Ending
    twice is ending once.
    """
    with transaction():
        hold(participation.event)
        if participation.state == State.EXPIRED:
            return
        if participation.state == State.OFFERED and len(tries_of(participation)) < TRIES:
            raise Refused(
                _("First try twice to reach the person in their own way, and note each try.")
            )
        end_offer(participation, by)


def end_offer(participation: Participation, by: Actor) -> None:
    """The same without looking at tries: where the letter said that time alone ends the offer."""
    # A moment stands there too for who was never reached: by it a late yes comes first on the list.
    until = participation.offer_until or now()
    carry_out(states.EXPIRE, participation, by, Details(until=until))


def _current(participation: Participation) -> Offer:
    """The newest offer; offers made before offers had rows get theirs here."""
    found = offer_of(participation)
    if found is None:
        found = Offer(
            participation_id=participation.id,
            event_id=participation.event_id,
            made_at=participation.state_since,
            days=terms_of(participation.event).days,
            lapses=False,
        )
        db.session.add(found)
        db.session.flush()
    return found
