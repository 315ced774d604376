"""Questions about late links and reminders."""

from collections.abc import Iterator
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from flask import abort
from sqlalchemy import Case
from sqlalchemy import case
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation.i18n import gettext as _
from foundation.people.queries import email_key
from foundation.people.tokens import hash_of
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from registration.deadlines.models import DraftReminder
from registration.deadlines.models import LateLink
from registration.deadlines.models import ReminderTime
from registration.deadlines.rules import DAYS


def late_links_of(event: Event) -> Sequence[LateLink]:
    """All late links of a training with what was begun by them, the newest first."""
    query = select(LateLink).where(LateLink.event_id == event.id)
    query = query.options(joinedload(LateLink.participation))
    return all_of(query.order_by(LateLink.made_at.desc(), LateLink.id))


def late_link_or_404(event: Event, code: str) -> LateLink:
    """The late link of that training with this code."""
    mine = (LateLink.event_id == event.id, LateLink.token_hash == hash_of(code))
    return one_or_none(select(LateLink).where(*mine)) or abort(404)


def late_link_in_or_404(event: Event, link_id: UUID) -> LateLink:
    """One late link of that training."""
    mine = (LateLink.event_id == event.id, LateLink.id == link_id)
    return one_or_none(select(LateLink).where(*mine)) or abort(404)


def tone_and_words(link: LateLink, now: datetime) -> tuple[str, str]:
    """How a late link stands: the tone of its mark, and its words."""
    if link.participation is not None and link.participation.state != State.DRAFT:
        return "good", _("Sent")
    if link.ended_at is not None:
        return "quiet", _("Ended")
    if link.until <= now:
        return "quiet", _("The time is over")
    if link.participation is not None:
        return "wait", _("Begun, not sent")
    return "open", _("Not begun yet")


def drafts_at(event: Event, email: str) -> list[Participation]:
    """The drafts of a training in which that email address is kept."""
    mine = (Participation.event_id == event.id, Participation.state == State.DRAFT)
    drafts = all_of(select(Participation).where(*mine, Participation.email != ""))
    return [draft for draft in drafts if email_key(draft.email) == email_key(email)]


def longest_given(participation: Participation) -> datetime | None:
    """Until when late links that nobody ended give time to that draft."""
    mine = (LateLink.participation_id == participation.id, LateLink.ended_at.is_(None))
    return max(all_of(select(LateLink.until).where(*mine)), default=None)


def time_of(event: Event) -> ReminderTime | None:
    """When that training reminds, where organisers chose it."""
    return one_or_none(select(ReminderTime).where(ReminderTime.event_id == event.id))


def days_before(event: Event) -> int | None:
    """How many days before the deadline that training reminds; None for never."""
    chosen = time_of(event)
    return chosen.days if chosen else DAYS


def reminder_of(participation: Participation) -> DraftReminder | None:
    """What is noted of that draft's reminder."""
    mine = DraftReminder.participation_id == participation.id
    return one_or_none(select(DraftReminder).where(mine))


def may_be_reminded(now: datetime) -> Sequence[tuple[Participation, int | None]]:
    """Drafts by email that had no reminder and did not refuse it, with their training's days."""
    untold = or_(
        DraftReminder.id.is_(None), DraftReminder.sent_at.is_(None) & DraftReminder.off_at.is_(None)
    )
    days: Case[int | None] = case((ReminderTime.id.is_(None), DAYS), else_=ReminderTime.days)
    by_email = (Participation.channel == Channel.EMAIL, Participation.email != "")
    query = (
        select(Participation, days)
        .join(Event, Event.id == Participation.event_id)
        .outerjoin(DraftReminder, DraftReminder.participation_id == Participation.id)
        .outerjoin(ReminderTime, ReminderTime.event_id == Event.id)
        .where(Participation.state == State.DRAFT, *by_email, untold)
        .where(Event.published_at.is_not(None), Event.ends_on >= now.date())
        .order_by(Participation.created_at, Participation.id)
    )
    return [(row, before) for row, before in db.session.execute(query).all()]


def held_on(participation: Participation) -> Iterator[Chapter]:
    """More time that organisers gave somebody, and their reminder."""
    zone = participation.event.zone
    mine = LateLink.participation_id == participation.id
    given = all_of(select(LateLink).where(mine).order_by(LateLink.made_at))
    yield chapter("more_time", _("More time to apply"), given, zone)
    reminder = reminder_of(participation)
    rows = [reminder] if reminder else []
    yield chapter("draft_reminder", _("The reminder of your draft"), rows, zone)
