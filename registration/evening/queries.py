"""Who was asked whether their room is right, who answered, and who is still to be asked."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from events.call.models import Event
from events.pools.queries import on_site_in
from events.team.models import Channel
from events.team.models import Participation
from foundation import clock
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import all_of
from foundation.store import one_or_none
from registration.evening.models import RoomQuestion
from registration.evening.models import RoomWord
from registration.evening.rules import COMES
from registration.evening.rules import asks_at
from registration.evening.rules import is_asked_about
from registration.needs.queries import coming_events
from registration.travel.queries import arrivals_in


@dataclass(frozen=True)
class Guest:
    """Somebody who comes, when they are asked, and what they were asked and said."""

    participation: Participation
    asks_at: datetime
    question: RoomQuestion | None

    @property
    def word(self) -> RoomWord | None:
        """What the person said."""
        return self.question.word if self.question else None

    @property
    def is_silent(self) -> bool:
        """Whether they were asked and have not answered."""
        return self.question is not None and self.question.word is None


def guests_of(event: Event) -> list[Guest]:
    """Everybody who comes, by name; as many questions for 150 people as for one."""
    query = select(RoomQuestion).where(RoomQuestion.event_id == event.id)
    asked = {row.participation_id: row for row in all_of(query)}
    arrivals = _arrivals(event)
    return [
        Guest(one, asks_at(event, arrivals.get(one.id)), asked.get(one.id))
        for one in on_site_in(event, *COMES)
    ]


def silent_in(event: Event) -> list[Guest]:
    """Who was asked, has not answered, and is not reached by email: the team asks in person."""
    if not is_asked_about(event):
        return []
    guests = guests_of(event)
    return [
        one for one in guests if one.is_silent and one.participation.channel is not Channel.EMAIL
    ]


def to_ask(event: Event) -> list[Guest]:
    """Whose evening of arrival has come, and who was not asked yet."""
    now = clock.now()
    return [one for one in guests_of(event) if one.question is None and one.asks_at <= now]


def events_to_ask_in() -> Sequence[Event]:
    """The published trainings to which people arrive now."""
    return [event for event in coming_events() if is_asked_about(event)]


def question_of(participation: Participation) -> RoomQuestion | None:
    """What this person was asked, if they were."""
    query = select(RoomQuestion).where(RoomQuestion.participation_id == participation.id)
    return one_or_none(query)


def held_on(participation: Participation) -> Iterator[Chapter]:
    """When they were asked and what they said, as they take it away with them."""
    row = question_of(participation)
    labels = {
        "asked_at": _("When you were asked"),
        "word": _("What you said of your room"),
        "said_at": _("When you said it"),
    }
    title, zone = _("Whether your room was right"), participation.event.zone
    yield chapter("room", title, [row] if row else [], zone, labels=labels)


def _arrivals(event: Event) -> Mapping[UUID, datetime]:
    try:
        arrivals = arrivals_in(event)
    except Refused:
        # A journey that no longer opens must not keep the others from being asked.
        return {}
    # Where the days of the training were moved, an old journey says nothing of the evening.
    return {told.leg.participation_id: told.due_at for told in arrivals if told.fits}
