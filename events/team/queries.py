"""Questions about the people of a training."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from flask import g
from sqlalchemy import Select
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from events.team.models import PersonalLink
from events.team.models import State
from events.team.models import Trainer
from foundation.i18n import LANGUAGES
from foundation.people import Person
from foundation.people.tokens import hash_of
from foundation.store import all_of
from foundation.store import one_or_none


def own_participation_or_404(token: str) -> Participation:
    """The participation that a personal link opens; the page speaks the person's language."""
    query = (
        select(Participation)
        .join(PersonalLink, PersonalLink.participation_id == Participation.id)
        .where(PersonalLink.token_hash == hash_of(token), PersonalLink.ended_at.is_(None))
    )
    participation = one_or_none(query)
    if participation is None:
        abort(404)
    if participation.language in LANGUAGES:
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
    """The participations in one of `states`, by name."""
    query = select(Participation).where(
        Participation.event_id == event.id, Participation.state.in_(states)
    )
    return all_of(query.order_by(Participation.name, Participation.id))


def participations_of(person: Person) -> Sequence[Participation]:
    """All that `person` applied to, the latest first."""
    query = select(Participation).where(Participation.person_id == person.id)
    return all_of(query.order_by(Participation.created_at.desc()))


def trainers_of(event: Event) -> Sequence[Trainer]:
    """The trainers in their order."""
    query = select(Trainer).where(Trainer.event_id == event.id)
    return all_of(query.order_by(Trainer.position, Trainer.name))
