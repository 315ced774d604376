"""Verbs of time: give and end a late link, begin by it, remind those with a draft."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete

from events.call.models import Event
from events.team.actions import new_link
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.apply.actions import begun
from registration.apply.queries import is_untouched
from registration.apply.rules import deadline_of
from registration.deadlines import letters
from registration.deadlines import queries
from registration.deadlines.models import DraftReminder
from registration.deadlines.models import LateLink
from registration.deadlines.models import ReminderTime
from registration.deadlines.rules import MoreTime
from registration.deadlines.rules import is_due
from registration.deadlines.rules import may_begin
from registration.deadlines.rules import names_kept_since


def give(event: Event, given: MoreTime, by: Actor) -> str:
    """Make a late link for one person; its path leaves only here, and by letter.

    Where a draft is kept with that address, its own link goes out and the draft gets the time.
    The same key again makes no second link and sends no second letter; a link to pass on is then
    told anew, and "" where it went by letter. Raises Refused for a time that is over, before the
    deadline, or after the training began.
    """
    token = new_token()
    with transaction():
        hold(event)
        _check_until(event, given.until)
        made = db.session.get(LateLink, given.key)
        if made is not None:
            return _told_again(event, made)
        drafts = queries.drafts_at(event, given.email) if given.email else []
        link = LateLink(
            id=given.key,
            event_id=event.id,
            token_hash=hash_of(token),
            for_whom=given.for_whom,
            note=given.note,
            email=given.email,
            until=given.until,
            made_at=now(),
            participation_id=drafts[0].id if drafts else None,
        )
        db.session.add(link)
        db.session.flush()
        record(by, "gave.late_link", link, event.id, until=given.until.isoformat())
        path = _path(event, token)
        for draft in drafts[:1]:
            draft.late_until = given.until
            letters.more_time(link, draft, new_link(draft))
        if given.email and not drafts:
            letters.late_link(event, link, given.language, path)
    return path


def end(link: LateLink, by: Actor) -> None:
    """End a late link: it opens nothing, and its draft can no longer be sent late.

    What was sent stays sent. Ending twice is ending once.
    """
    with transaction():
        hold(link)
        if link.ended_at is not None:
            return
        link.ended_at = now()
        if link.participation is not None and link.participation.state == State.DRAFT:
            link.participation.late_until = queries.longest_given(link.participation)
        record(by, "ended.late_link", link, link.event_id)


def begin(event: Event, link: LateLink, key: UUID, visitor: str) -> str:
    """Begin the one application of a late link; the person's own link, the path "/my/<token>".

    `key` comes from the form, as in an ordinary beginning. Counted under a lock, so a link begins
    one application however many open it at once. Raises Refused when it is used or over.
    """
    slow_down("application start", visitor)
    with transaction():
        hold(link)
        if not may_begin(link, now()):
            raise Refused(_("The time of this link is over. Please talk to the organisers."))
        draft = link.participation
        if draft is None:
            draft = begun(event, key, link.until)
            link.participation_id = draft.id
            record(Actor("applicant"), "began_by.late_link", link, event.id)
        elif draft.id != key or not is_untouched(draft):
            raise Refused(
                _("This link was used already. The way back is the link in your own letter.")
            )
        return new_link(draft)


def set_days(event: Event, days: int | None, seen: int, by: Actor) -> None:
    """Choose how many days before the deadline those with a draft are reminded; None for never.

    Raises Conflict when somebody else changed it since version `seen`.
    """
    with transaction():
        hold(event)
        row = queries.time_of(event)
        if row is None:
            row = ReminderTime(event_id=event.id, days=days)
            db.session.add(row)
        else:
            check_version(row, seen)
            row.days = days
            row.version += 1
        record(by, "set.draft_reminder", event, event.id, days=days)


def switch(participation: Participation, by: Actor, *, wanted: bool) -> None:
    """Let somebody refuse the reminder of their draft, or want it again."""
    with transaction():
        hold(participation)
        row = _reminder_of(participation)
        row.off_at = None if wanted else now()
        record(by, "switched.draft_reminder", participation, participation.event_id, on=wanted)


def remind() -> int:
    """Remind everybody whose draft is due, once; how many get a letter now."""
    reminded = 0
    for participation, days in queries.may_be_reminded(now()):
        if is_due(participation, days, now()):
            with transaction():
                reminded += _remind(participation)
    return reminded


def forget_unused() -> None:
    """Erase late links that nobody used, with the names in them, 30 days after their end."""
    unused = (LateLink.participation_id.is_(None), LateLink.until < names_kept_since(now()))
    with transaction():
        db.session.execute(delete(LateLink).where(*unused))


def erase(participation: Participation, by: Actor) -> None:
    """Erase somebody's late links and their reminder, inside the caller's transaction."""
    del by
    for table in (LateLink, DraftReminder):
        mine = table.participation_id == participation.id
        db.session.execute(delete(table).where(mine))


def _told_again(event: Event, link: LateLink) -> str:
    if link.email:
        return ""
    if link.event_id != event.id or link.participation_id or link.ended_at:
        raise Refused(_("This link was made already. Look at the list of late links."))
    token = new_token()
    link.token_hash = hash_of(token)
    return _path(event, token)


def _path(event: Event, token: str) -> str:
    return f"/trainings/{event.slug}/late/{token}"


def _remind(participation: Participation) -> bool:
    hold(participation)
    row = _reminder_of(participation)
    if participation.state != State.DRAFT or row.sent_at or row.off_at:
        # Sent, refused or reminded since it was looked for.
        return False
    row.sent_at = now()
    letters.reminder(participation, new_link(participation))
    return True


def _reminder_of(participation: Participation) -> DraftReminder:
    row = queries.reminder_of(participation)
    if row is None:
        row = DraftReminder(participation_id=participation.id)
        db.session.add(row)
    return row


def _check_until(event: Event, until: datetime) -> None:
    if until <= now():
        raise Refused(_("This time is over already. Choose a later one."), "until_day")
    if until <= deadline_of(event):
        raise Refused(_("Until then everybody can apply. Choose a later time."), "until_day")
    if until.date() > event.starts_on:
        raise Refused(_("The training has begun by then. Choose an earlier time."), "until_day")
