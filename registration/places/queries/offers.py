"""Offers: how they run, who has one, tries to reach people, reasons, what is told of them."""

from collections.abc import Iterator
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from events.call.models import Event
from events.mailings.queries import Planned
from events.team.models import Participation
from events.team.models import State
from foundation.clock import now
from foundation.i18n import gettext as _
from foundation.mail.models import OutgoingLetter
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import all_of
from foundation.store import one_or_none
from registration.places.models import UNCHOSEN
from registration.places.models import ContactTry
from registration.places.models import Offer
from registration.places.models import OfferTerms
from registration.places.models import PlaceReason
from registration.places.rules import may_extend


def terms_of(event: Event) -> OfferTerms:
    """How offers of this training run; a row that is not stored yet where nobody chose."""
    found = one_or_none(select(OfferTerms).where(OfferTerms.event_id == event.id))
    return found or OfferTerms(event_id=event.id, **UNCHOSEN)


def offer_of(participation: Participation) -> Offer | None:
    """The newest offer to this person; None also for one that was made before 0.6.0."""
    query = select(Offer).where(Offer.participation_id == participation.id)
    return one_or_none(query.order_by(Offer.made_at.desc(), Offer.id).limit(1))


def days_to_take(participation: Participation) -> int:
    """By how many days the invited person may make the time longer now; 0 for not at all."""
    days = terms_of(participation.event).extra_days
    may = may_extend(participation, offer_of(participation), days, now())
    return days if may else 0


def tries_of(participation: Participation) -> Sequence[ContactTry]:
    """How often somebody tried to reach this person since their newest offer, oldest first."""
    offer = offer_of(participation)
    query = select(ContactTry).where(ContactTry.participation_id == participation.id)
    if offer is not None:
        query = query.where(ContactTry.tried_at >= offer.made_at)
    return all_of(query.order_by(ContactTry.tried_at, ContactTry.id))


def offers_running(event: Event) -> Sequence[Offer]:
    """The newest offer of each person who has one and has not answered."""
    query = select(Offer).join(Offer.participation).options(contains_eager(Offer.participation))
    waiting = Participation.event_id == event.id, Participation.state == State.OFFERED
    newest = {
        each.participation_id: each
        for each in all_of(query.where(*waiting).order_by(Offer.made_at, Offer.id))
    }
    return list(newest.values())


def planned_reminders(event: Event) -> Iterator[Planned]:
    """What will go by itself to those who have an offer, for the page of planned letters."""
    before = timedelta(days=terms_of(event).remind_before)
    due = [
        each.participation.offer_until - before
        for each in offers_running(event)
        if before and each.participation.offer_until and not each.reminded_at
    ]
    if due:
        what = _("The time to answer an offer ends soon")
        yield Planned(min(due), what, len(due), "places.overview")


def events_with_offers() -> Sequence[Event]:
    """The trainings in which somebody has an offer and has not answered."""
    offered = select(Participation.event_id).where(Participation.state == State.OFFERED)
    return all_of(select(Event).where(Event.id.in_(offered)).order_by(Event.id))


def events_with_reserve() -> Sequence[Event]:
    """The trainings whose free places are offered to a reserve list without a press."""
    itself = select(OfferTerms.event_id).where(OfferTerms.offers_itself.is_(True))
    waiting = select(Participation.event_id).where(Participation.state == State.RESERVE)
    return all_of(select(Event).where(Event.id.in_(itself), Event.id.in_(waiting)))


def waiting_for_us(event: Event) -> Select[Participation]:
    """Those with an offer whose time is over, or whose time has not begun."""
    until = Participation.offer_until
    return select(Participation).where(
        Participation.event_id == event.id,
        Participation.state == State.OFFERED,
        or_(until.is_(None), until <= now()),
    )


def waiting_people(event: Event) -> Sequence[Participation]:
    """The same, the longest waiting first."""
    return all_of(waiting_for_us(event).order_by(Participation.state_since, Participation.id))


def tries_in(event: Event) -> dict[UUID, list[ContactTry]]:
    """{participation: all tries to reach them, oldest first}."""
    found: dict[UUID, list[ContactTry]] = {}
    query = select(ContactTry).where(ContactTry.event_id == event.id)
    for row in all_of(query.order_by(ContactTry.tried_at, ContactTry.id)):
        found.setdefault(row.participation_id, []).append(row)
    return found


def reasons_of(participation: Participation) -> Sequence[PlaceReason]:
    """Reasons of decisions about this person, oldest first."""
    query = select(PlaceReason).where(PlaceReason.participation_id == participation.id)
    return all_of(query.order_by(PlaceReason.written_at, PlaceReason.id))


def letter_of(offer: Offer) -> OutgoingLetter | None:
    """The letter that brought the offer."""
    return one_or_none(select(OutgoingLetter).where(OutgoingLetter.id == offer.letter_id))


def held_on(participation: Participation) -> Iterator[Chapter]:
    """Offers, tries and reasons, as a person takes them away with them."""
    zone = participation.event.zone
    for name, title, table, at in (
        ("offers", _("Places that were offered to you"), Offer, Offer.made_at),
        ("tries", _("When we tried to reach you"), ContactTry, ContactTry.tried_at),
        ("reasons", _("Reasons of decisions"), PlaceReason, PlaceReason.written_at),
    ):
        rows = select(table).where(table.participation_id == participation.id)
        yield chapter(name, title, all_of(rows.order_by(at)), zone)
