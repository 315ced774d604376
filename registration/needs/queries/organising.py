"""Questions of those who organise: whom to ask, what is asked, who told something."""

from collections.abc import Mapping
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from flask import abort
from sqlalchemy import select

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation
from events.team.queries import participation_of_event_or_404
from events.team.queries import participations_in
from foundation import clock
from foundation.people import Person
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from registration.needs.models import NeedsConsent
from registration.needs.models import OwnQuestion
from registration.needs.models import QuestionSwitch
from registration.needs.models import TalkRequest
from registration.needs.rules import WITH_A_PLACE
from registration.needs.rules import may_open_some


def coming_events() -> Sequence[Event]:
    """The published trainings that are not over."""
    # Somewhere it is still yesterday.
    since = clock.now().date() - timedelta(days=1)
    return all_of(select(Event).where(Event.ends_on >= since, Event.published_at.is_not(None)))


def category_or_404(name: str) -> Category:
    """The category of that stored word."""
    found = [one for one in Category if one.value == name]
    return found[0] if found else abort(404)


def person_with_place_or_404(
    reader: Person | None, event: Event, participation_id: UUID
) -> Participation:
    """Somebody whose needs the reader may open in part; for others there is no such page."""
    participation = participation_of_event_or_404(event, participation_id)
    if not may_open_some(reader, participation):
        abort(404)
    return participation


def people_with_places(event: Event) -> Sequence[Participation]:
    """Those whose needs may be opened, by name."""
    return participations_in(event, *WITH_A_PLACE)


def categories_told_in(event: Event) -> dict[UUID, set[Category]]:
    """{participation: categories in which they told something}; one question to the store."""
    query = (
        select(NeedsConsent.participation_id, NeedsConsent.category)
        .join(Participation, Participation.id == NeedsConsent.participation_id)
        .where(
            Participation.event_id == event.id,
            Participation.state.in_(WITH_A_PLACE),
            NeedsConsent.withdrawn_at.is_(None),
        )
    )
    found: dict[UUID, set[Category]] = {}
    for participation_id, category in db.session.execute(query):
        found.setdefault(participation_id, set()).add(category)
    return found


def who_wants_to_talk(event: Event) -> set[UUID]:
    """Participations with a place whose wish to talk still waits."""
    query = (
        select(TalkRequest.participation_id)
        .join(Participation, Participation.id == TalkRequest.participation_id)
        .where(
            Participation.event_id == event.id,
            Participation.state.in_(WITH_A_PLACE),
            TalkRequest.done_at.is_(None),
        )
    )
    return set(all_of(query))


def switches_of(event: Event) -> Mapping[str, bool]:
    """{question: whether it is asked}, where the organisers decided."""
    query = select(QuestionSwitch).where(QuestionSwitch.event_id == event.id)
    return {row.question: row.is_on for row in all_of(query)}


def own_questions_of(event: Event, *, removed: bool | None = False) -> Sequence[OwnQuestion]:
    """The organisers' own questions in their order; those taken out, or with None all."""
    query = select(OwnQuestion).where(OwnQuestion.event_id == event.id)
    if removed is not None:
        is_out = OwnQuestion.removed_at.is_not(None)
        query = query.where(is_out if removed else ~is_out)
    return all_of(query.order_by(OwnQuestion.created_at, OwnQuestion.id))


def own_question_or_404(event: Event, question_id: UUID) -> OwnQuestion:
    """An own question of this training, taken out or not."""
    query = select(OwnQuestion).where(
        OwnQuestion.id == question_id, OwnQuestion.event_id == event.id
    )
    return one_or_none(query) or abort(404)
