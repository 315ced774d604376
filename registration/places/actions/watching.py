"""What the worker does about offers every hour: reminders, letters that did not leave, the end."""

from events.team.actions import new_link
from foundation.audit import Actor
from foundation.clock import now
from foundation.mail import post
from foundation.store import hold
from foundation.store import transaction
from registration.places import letters
from registration.places import states
from registration.places.actions.filling import fill_by_itself
from registration.places.actions.moving import carry_out
from registration.places.actions.reaching import end_offer
from registration.places.models import Offer
from registration.places.models import OfferTerms
from registration.places.queries import events_with_offers
from registration.places.queries import events_with_reserve
from registration.places.queries import letter_of
from registration.places.queries import offers_running
from registration.places.queries import terms_of
from registration.places.rules import has_lapsed
from registration.places.rules import has_not_left
from registration.places.rules import should_remind
from registration.places.states import may

_MACHINE = Actor("worker")


def watch() -> None:
    """Look after every offer that waits for an answer; running it twice does everything once.

    Nobody's offer ends here unless its own letter said so.
    """
    for event in events_with_offers():
        with transaction():
            hold(event)
            terms = terms_of(event)
            for offer in offers_running(event):
                _look_after(offer, terms)
    for event in events_with_reserve():
        fill_by_itself(event, _MACHINE)


def _look_after(offer: Offer, terms: OfferTerms) -> None:
    participation = offer.participation
    letter = letter_of(offer)
    lost = letter is not None and has_not_left(letter, now())
    if lost and may(states.NOT_ARRIVED, participation, now()):
        carry_out(states.NOT_ARRIVED, participation, _MACHINE)
    elif offer.lapses and has_lapsed(participation, now()):
        end_offer(participation, _MACHINE)
    elif should_remind(offer, terms, now()):
        offer.reminded_at = now()
        words = {"afterwards": letters.afterwards_in_words(offer.lapses)}
        link = new_link(participation)
        post(letters.of_move(participation, "offer_reminder", link, participation.version, **words))
