"""What places hold on a person: offers, tries to reach them, reasons."""

from foundation.i18n import lazy_gettext as _l
from foundation.personal_data import NOT_PERSONAL
from foundation.personal_data import Goes
from foundation.personal_data import Holding
from foundation.personal_data import Inventory
from foundation.personal_data import Personal
from registration.places.actions import erase
from registration.places.queries import held_on
from registration.questions.rules import time_of_words

_GIVE = _l("To give places fairly, and to give you time to answer")
_KEPT = _l("1 year after the training; 6 months for people who did not take part")


def _said(what: str) -> Personal:
    return Personal(what, _GIVE, _KEPT)


COLUMNS: Inventory = {
    "offer_terms.id": NOT_PERSONAL,
    "offer_terms.event_id": NOT_PERSONAL,
    "offer_terms.days": NOT_PERSONAL,
    "offer_terms.remind_before": NOT_PERSONAL,
    "offer_terms.extra_days": NOT_PERSONAL,
    "offer_terms.lapses": NOT_PERSONAL,
    "offer_terms.keeps_targets": NOT_PERSONAL,
    "offer_terms.offers_itself": NOT_PERSONAL,
    "offer_terms.version": NOT_PERSONAL,
    "offer.id": NOT_PERSONAL,
    "offer.participation_id": _said(_l("To whom a place was offered")),
    "offer.event_id": NOT_PERSONAL,
    "offer.made_at": _said(_l("When a place was offered")),
    "offer.days": _said(_l("How many days there were to answer")),
    "offer.letter_id": NOT_PERSONAL,
    "offer.lapses": NOT_PERSONAL,
    "offer.reminded_at": _said(_l("When we reminded you of the offer")),
    "offer.extended_at": _said(_l("When you took more time to answer")),
    "contact_try.id": NOT_PERSONAL,
    "contact_try.participation_id": _said(_l("Whom we tried to reach")),
    "contact_try.event_id": NOT_PERSONAL,
    "contact_try.tried_at": _said(_l("When we tried to reach you")),
    "contact_try.how": _said(_l("In which way we tried to reach you")),
    "contact_try.reached": _said(_l("Whether we reached you")),
    "place_reason.id": NOT_PERSONAL,
    "place_reason.participation_id": _said(_l("Whom a decision is about")),
    "place_reason.move": _said(_l("What was decided")),
    "place_reason.words": _said(_l("Why it was decided")),
    "place_reason.written_at": _said(_l("When it was decided")),
}

HOLDINGS = (
    Holding(
        _l("Offers of a place, when we tried to reach you, and reasons of decisions"),
        ("offer", "contact_try", "place_reason"),
        Goes.ALL,
        held_on,
        erase,
        time_of_words,
    ),
)
