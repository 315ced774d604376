"""Questions about places: how many there are, who holds them, who is next."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import time
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from flask import abort
from sqlalchemy import Select
from sqlalchemy import and_
from sqlalchemy import func
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from events.call.models import Event
from events.mailings.queries import Planned
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.queries import by_name
from foundation.clock import now
from foundation.clock import today
from foundation.forms import moment_in_zone
from foundation.i18n import gettext as _
from foundation.mail.models import OutgoingLetter
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import Page
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import one_or_none
from foundation.store import one_page
from registration.places.models import DAYS
from registration.places.models import EXTRA_DAYS
from registration.places.models import REMIND_BEFORE
from registration.places.models import ContactTry
from registration.places.models import Offer
from registration.places.models import OfferTerms
from registration.places.models import PlaceReason
from registration.places.rules import may_extend

_ANSWERS_END_AT = time(20, 0)


@dataclass(frozen=True)
class Figures:
    """The places of a training in numbers; `free` is never below 0."""

    capacity: int
    confirmed: int
    conditional: int
    offered: int
    lapsed: int
    reserve: int
    to_decide: int
    not_reached: int

    @property
    def held(self) -> int:
        """Places that somebody holds."""
        return self.confirmed + self.conditional + self.offered

    @property
    def waiting(self) -> int:
        """Offers that wait for the team: not answered in time, or the person is not reached."""
        return self.lapsed + self.not_reached

    @property
    def free(self) -> int:
        """Places that can be offered."""
        return max(0, self.capacity - self.held)


def places_held(event: Event) -> int:
    """How many places are held: confirmed, "yes, if", and offers whose time runs."""
    return count_of(_holding(event))


def holders_of(event: Event) -> set[UUID]:
    """The keys of those who hold a place."""
    return set(all_of(_holding(event)))


def places_free(event: Event) -> int:
    """How many places can be given now."""
    return max(0, event.capacity - places_held(event))


def figures_of(event: Event) -> Figures:
    """All numbers of the places page, by three counts."""
    counted = _counts(event)
    lapsed = count_of(
        select(Participation.id).where(
            Participation.event_id == event.id,
            Participation.state == State.OFFERED,
            Participation.offer_until <= now(),
        )
    )
    return Figures(
        capacity=event.capacity,
        confirmed=counted.get(State.CONFIRMED, 0),
        conditional=counted.get(State.CONDITIONAL, 0),
        offered=counted.get(State.OFFERED, 0) - lapsed,
        lapsed=lapsed,
        reserve=counted.get(State.RESERVE, 0),
        to_decide=counted.get(State.APPLIED, 0),
        not_reached=count_of(waiting_for_us(event)) - lapsed,
    )


def reserve_page(event: Event, number: int) -> Page[Participation]:
    """A page of the reserve list, the next person first."""
    return one_page(_waiting(event), number)


def next_reserve(event: Event) -> Participation | None:
    """Who is first on the reserve list."""
    return one_or_none(_waiting(event).limit(1))


def reserve_at(event: Event, rank: int) -> Participation | None:
    """Who has that rank on the reserve list."""
    return one_or_none(_waiting(event).where(Participation.rank == rank).limit(1))


def reserve_with_key(event: Event, key: str) -> Participation | None:
    """Somebody on the reserve list by what a form has named; None for any other text."""
    try:
        wanted = UUID(key)
    except ValueError:
        return None
    return one_or_none(_waiting(event).where(Participation.id == wanted))


def length_of_reserve(event: Event) -> int:
    """How many people wait; the ranks are 1 to this number."""
    return count_of(
        select(Participation.id).where(
            Participation.event_id == event.id, Participation.state == State.RESERVE
        )
    )


def late_yes_count(event: Event) -> int:
    """How many on the reserve list had an offer and said yes too late: they stand first."""
    return count_of(
        select(Participation.id).where(
            Participation.event_id == event.id,
            Participation.state == State.RESERVE,
            Participation.offer_until.is_not(None),
        )
    )


def chosen_or_404(event: Event, keys: Iterable[UUID]) -> Sequence[Participation]:
    """The named people of this training by name; 404 when one of them is not of it."""
    wanted = set(keys)
    found = all_of(
        select(Participation).where(
            Participation.event_id == event.id,
            Participation.id.in_(wanted),
            Participation.state != State.DRAFT,
            Participation.part == Part.PARTICIPANT,
        )
    )
    if len(found) != len(wanted):
        abort(404)
    return by_name(found)


def terms_of(event: Event) -> OfferTerms:
    """How offers of this training run; a row that is not stored yet where nobody chose."""
    found = one_or_none(select(OfferTerms).where(OfferTerms.event_id == event.id))
    new = {"days": DAYS, "remind_before": REMIND_BEFORE, "extra_days": EXTRA_DAYS}
    return found or OfferTerms(event_id=event.id, lapses=False, version=1, **new)


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


def end_of_offer(event: Event, days: int) -> datetime:
    """The moment until which an offer made today holds: in `days` days at 20:00 there."""
    return moment_in_zone(
        today(event.zone) + timedelta(days=days), _ANSWERS_END_AT, event.zone, "days"
    )


def days_until(event: Event, until: datetime) -> int:
    """How many days from today to the day of that moment, there."""
    return (until.astimezone(ZoneInfo(event.zone)).date() - today(event.zone)).days


def later_end(event: Event, until: datetime, days: int) -> datetime:
    """So many days after that end, in the evening there again."""
    return end_of_offer(event, days_until(event, until) + days)


def _holding(event: Event) -> Select[UUID]:
    return select(Participation.id).where(
        Participation.event_id == event.id,
        or_(
            Participation.state.in_((State.CONFIRMED, State.CONDITIONAL)),
            and_(
                Participation.state == State.OFFERED,
                or_(Participation.offer_until.is_(None), Participation.offer_until > now()),
            ),
        ),
    )


def _waiting(event: Event) -> Select[Participation]:
    query = select(Participation).where(
        Participation.event_id == event.id, Participation.state == State.RESERVE
    )
    return query.order_by(Participation.rank, Participation.submitted_at, Participation.id)


def _counts(event: Event) -> dict[State, int]:
    rows = db.session.execute(
        select(Participation.state, func.count())
        .where(Participation.event_id == event.id)
        .group_by(Participation.state)
    )
    return {row[0]: row[1] for row in rows}
