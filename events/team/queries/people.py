"""Questions about the people of a training."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Sequence
from functools import cache
from typing import Any
from typing import TypeVar
from uuid import UUID

from flask import abort
from flask import g
from sqlalchemy import Select
from sqlalchemy import bindparam
from sqlalchemy import func
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import aliased
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.call.queries import Lack
from events.call.queries import page_of
from events.team.models import Participation
from events.team.models import PersonalLink
from events.team.models import State
from events.team.models import Trainer
from foundation.audit import Actor
from foundation.i18n import KNOWN
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import reader_key
from foundation.people import Person
from foundation.people.tokens import hash_of
from foundation.store import Page
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from foundation.store import one_page
from foundation.store import read_once
from foundation.store import search_key
from foundation.store import shared
from foundation.web.lists import Asked

People = TypeVar("People", bound=Select[*tuple[Any, ...]])

ORDERS = {
    "name": _l("By name"),
    "sent": _l("In the order of applying"),
    "changed": _l("Last change first"),
}
"""The orders of a list of people, and their words."""
_BY = {
    "name": (Participation.name_sorts, Participation.id),
    "sent": (Participation.submitted_at, Participation.id),
    "changed": (Participation.state_since.desc(), Participation.id),
}


def own_participation_or_404(token: str) -> Participation:
    """The participation that a personal link opens; the page speaks the person's language."""
    participation = one_or_none(opened_by_link(), link=hash_of(token))
    return welcome(participation) if participation else abort(404)


@cache
def opened_by_link() -> Select[Participation]:
    """The participation that a personal link opens, with what all its pages tell of.

    Of two applications of the same person both links open the one that stays.
    Asked with the hash of its token as `link`; built once, as every page of a person asks it.
    """
    named = aliased(Participation)
    return (
        select(Participation)
        .join(named, Participation.id == func.coalesce(named.merged_into_id, named.id))
        .join(PersonalLink, PersonalLink.participation_id == named.id)
        .where(PersonalLink.token_hash == bindparam("link"), PersonalLink.ended_at.is_(None))
        # Its organisations colour the page.
        .options(joinedload(Participation.event).joinedload(Event.held_by))
    )


def oneself(participation: Participation) -> Actor:
    """The person as the doer of an act on their own pages, for the trail."""
    return Actor("participant", participation.person_id)


def welcome(participation: Participation) -> Participation:
    """Speak the language of the person whose page it is."""
    if participation.language in KNOWN:
        g.language_of_person = participation.language
    return participation


def open_links_of(participation_id: UUID) -> Select[PersonalLink]:
    """The personal links that still open a page."""
    return select(PersonalLink).where(
        PersonalLink.participation_id == participation_id, PersonalLink.ended_at.is_(None)
    )


def participation_of_event_or_404(event: Event, participation_id: UUID) -> Participation:
    """A participation of this training and no other; drafts are their writers' own."""
    query = select(Participation).where(
        Participation.id == participation_id,
        Participation.event_id == event.id,
        Participation.state != State.DRAFT,
    )
    participation = one_or_none(query)
    if participation is None:
        abort(404)
    return participation


def participations_in(event: Event, *states: State) -> Sequence[Participation]:
    """The participations in one of `states`, by name as readers sort names."""
    query = select(Participation).where(
        Participation.event_id == event.id, Participation.state.in_(states)
    )
    return shared((participations_in, event.id, states), lambda: by_name(all_of(query)))


def people_page(event: Event, states: Collection[State], asked: Asked) -> Page[Participation]:
    """The page that was asked for of the people in one of `states`."""
    query = select(Participation).where(
        Participation.event_id == event.id, Participation.state.in_(states)
    )
    return one_page(found_and_ordered(query, asked), asked.page)


def found_and_ordered(query: People, asked: Asked) -> People:
    """`query` of participations in the order of ORDERS that was asked for, found by words.

    Each word is the beginning of a word of the name, two letters are enough, or stands in the
    number of the application.
    """
    for word in search_key(asked.words).split():
        in_name = Participation.name_finds.contains(f" {word}", autoescape=True)
        in_number = func.lower(Participation.reference).contains(word, autoescape=True)
        query = query.where(or_(in_name, in_number))
    return query.order_by(*_BY[asked.order])


def by_name(rows: Iterable[Participation]) -> list[Participation]:
    """In the order of the reader's language."""
    return sorted(rows, key=lambda row: (reader_key(row.name), row.id))


def counts_by_state(event: Event) -> dict[State, int]:
    """How many people stand where."""
    query = (
        select(Participation.state, func.count())
        .where(Participation.event_id == event.id)
        .group_by(Participation.state)
    )
    return {row[0]: row[1] for row in db.session.execute(query)}


def participations_of(person: Person) -> Sequence[Participation]:
    """All that `person` applied to, the latest first."""
    query = select(Participation).where(Participation.person_id == person.id)
    query = query.options(joinedload(Participation.event))
    return all_of(query.order_by(Participation.created_at.desc()))


def own_participation_of_or_404(person: Person, participation_id: UUID) -> Participation:
    """A participation of `person` and of nobody else."""
    query = select(Participation).where(
        Participation.id == participation_id, Participation.person_id == person.id
    )
    participation = one_or_none(query)
    if participation is None:
        abort(404)
    return participation


def texts_of(event: Event) -> Sequence[Trainer]:
    """The rows of the team whose texts are written in several languages."""
    return trainers_of(event)


def trainers_of(event: Event, *, removed: bool = False) -> Sequence[Trainer]:
    """The trainers in their order, or those who were taken off."""
    return [one for one in all_trainers_of(event) if (one.removed_at is not None) is removed]


@read_once
def all_trainers_of(event: Event) -> Sequence[Trainer]:
    """The trainers in their order, those who were taken off among them: sessions may name both."""
    query = select(Trainer).where(Trainer.event_id == event.id)
    return all_of(query.order_by(Trainer.position, Trainer.name))


def trainer_or_404(event: Event, trainer_id: UUID) -> Trainer:
    """A trainer of this training, taken off or not."""
    query = select(Trainer).where(Trainer.id == trainer_id, Trainer.event_id == event.id)
    trainer = one_or_none(query)
    if trainer is None:
        abort(404)
    return trainer


def lacks(event: Event) -> list[Lack]:
    """What the call still lacks about those who lead the training."""
    trainers = trainers_of(event)
    if not trainers:
        texts = [_("The trainers: who leads the training.")]
    elif any(not trainer.biography for trainer in trainers):
        texts = [_("A few words about each trainer.")]
    else:
        texts = []
    return [Lack(text, page_of(event, "team.overview")) for text in texts]
