"""What machines are told: the dates of a training and of one person, and what has changed."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import datetime
from typing import Any
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from flask import g
from flask import url_for
from sqlalchemy import func
from sqlalchemy import or_
from sqlalchemy import select

from events.call.models import Event
from events.programme.models import Kind
from events.programme.models import ProgrammeItem
from events.sharing.formats.calendars import Entry
from events.sharing.models import CalendarLink
from events.sharing.rules import has_sessions
from events.sharing.rules import status_of
from events.team.models import Participation
from events.team.models import State
from events.venue.models import Venue
from events.venue.queries import venue_of
from foundation.audit import AuditEntry
from foundation.i18n import gettext as _
from foundation.i18n.known import KNOWN
from foundation.people.tokens import hash_of
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.settings import settings
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_or_none
from foundation.web.markdown import safe_markdown
from foundation.wording import said

_LONGEST_DESCRIPTION = 300
_KINDS = (Kind.SESSION, Kind.SOCIAL, Kind.TRAVEL)
"""Breaks and meals would bury the sessions between them."""


class Change(NamedTuple):
    """How often something was changed, and when last."""

    times: int
    last: datetime


@dataclass(frozen=True)
class _About:
    """What the dates of one training share."""

    event: Event
    venue: Venue | None
    changes: dict[UUID, Change]

    def change_of(self, *keys: UUID | None) -> Change:
        """All changes of the training, its place and these rows: never fewer than before."""
        place = self.venue.id if self.venue else None
        found = [self.changes[key] for key in (self.event.id, place, *keys) if key in self.changes]
        start = self.event.published_at or self.event.created_at
        return Change(sum(one.times for one in found), max([start, *(one.last for one in found)]))


def absolute(endpoint: str, **values: Any) -> str:  # noqa: ANN401 - as url_for takes them
    """The whole address of a page with these values, as it stands in calendars and feeds."""
    return settings().base_url + url_for(endpoint, **values)


def summary_of(event: Event) -> str:
    """The summary without marks of Markdown, as long as previews of links show it."""
    text = safe_markdown(said(event, "summary").text).striptags()
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    return f"{text[:_LONGEST_DESCRIPTION].rpartition(' ')[0]} …"


def changes_of(keys: Iterable[UUID]) -> dict[UUID, Change]:
    """{row: how often and when it was changed}, counted in the audit trail, which only grows.

    Of what happens to a training itself, acts on its own texts and dates count.
    """
    query = (
        select(AuditEntry.row_id, func.count(), func.max(AuditEntry.at))
        .where(
            AuditEntry.row_id.in_(set(keys)),
            or_(AuditEntry.row_id != AuditEntry.event_id, AuditEntry.act.endswith(".event")),
        )
        .group_by(AuditEntry.row_id)
    )
    return {row[0]: Change(row[1], row[2]) for row in db.session.execute(query)}


def entries_of(event: Event) -> list[Entry]:
    """The days of a training and its sessions; what was taken out since it was published, too."""
    items = _items_of(event)
    about = _about(event, items)
    return [_whole(about), *(_session(about, item) for item in items)]


def own_entries(participation: Participation) -> list[Entry]:
    """The days, sessions and deadlines of one person, and nothing of what they need."""
    event = participation.event
    items = _items_of(event) if has_sessions(participation) else []
    about = _about(event, items)
    status = status_of(participation)
    entries = [_whole(about), *(_session(about, item) for item in items)]
    mine = [replace(one, status=_worse(one.status, status)) for one in entries]
    times = participation.version
    mine = [replace(one, sequence=one.sequence + times, is_private=True) for one in mine]
    return [*mine, *_deadlines(participation)]


def participation_of_calendar(token: str) -> tuple[Participation | None, bool]:
    """Whose calendar that secret address opens, and whether it did so once and was ended."""
    link = one_or_none(select(CalendarLink).where(CalendarLink.token_hash == hash_of(token)))
    if link is None or link.ended_at is not None:
        return None, link is not None
    if link.participation.language in KNOWN:
        g.language_of_person = link.participation.language
    return link.participation, False


def open_calendar_links_of(participation_id: UUID) -> Sequence[CalendarLink]:
    """The secret addresses of a person's calendar that still open it: one, or none."""
    return all_of(
        select(CalendarLink)
        .where(CalendarLink.participation_id == participation_id, CalendarLink.ended_at.is_(None))
        .order_by(CalendarLink.made_at.desc())
    )


def _items_of(event: Event) -> Sequence[ProgrammeItem]:
    if event.published_at is None:
        return []
    # What was taken out before anybody could see it was never in a calendar.
    seen = or_(ProgrammeItem.removed_at.is_(None), ProgrammeItem.removed_at > event.published_at)
    query = select(ProgrammeItem).where(
        ProgrammeItem.event_id == event.id, ProgrammeItem.kind.in_(_KINDS), seen
    )
    return all_of(query.order_by(ProgrammeItem.day, ProgrammeItem.starts, ProgrammeItem.id))


def _about(event: Event, items: Sequence[ProgrammeItem]) -> _About:
    venue = venue_of(event)
    keys = [event.id, *(item.id for item in items)]
    keys += [item.room_id for item in items if item.room_id]
    return _About(event, venue, changes_of([*keys, venue.id] if venue else keys))


def _whole(about: _About) -> Entry:
    event = about.event
    change = about.change_of()
    return Entry(
        uid=str(event.id),
        title=said(event, "title").text,
        starts=event.starts_on,
        ends=event.ends_on,
        sequence=change.times,
        changed=change.last,
        place=_place_of(about.venue),
        text=summary_of(event),
        url=absolute("call.show", slug=event.slug),
    )


def _session(about: _About, item: ProgrammeItem) -> Entry:
    event, zone = about.event, ZoneInfo(about.event.zone)
    change = about.change_of(item.id, item.room_id)
    room = said(item.place, "name").text if item.place else ""
    places = [place for place in (room, _place_of(about.venue)) if place]
    titles = [
        said(item, "title").text,
        said(item, "parallel_group").text,
        said(event, "title").text,
    ]
    return Entry(
        uid=str(item.id),
        title=" – ".join(title for title in titles if title),
        starts=datetime.combine(item.day, item.starts, zone),
        ends=datetime.combine(item.day, item.ends, zone),
        sequence=change.times,
        changed=change.last,
        status="CANCELLED" if item.removed_at else "CONFIRMED",
        place=", ".join(places),
        url=absolute("call.show", slug=event.slug),
    )


def _place_of(venue: Venue | None) -> str:
    if venue is None:
        return ""
    name, address, city = (said(venue, field).text for field in ("name", "address", "city"))
    # Many write the town into the address, too.
    parts = [name, address, "" if city in address else city]
    return ", ".join(part for part in parts if part)


def _worse(one: str, other: str) -> str:
    order = ("CONFIRMED", "TENTATIVE", "CANCELLED")
    return max(one, other, key=order.index)


def _deadlines(participation: Participation) -> list[Entry]:
    event, title = participation.event, said(participation.event, "title").text
    if participation.state == State.OFFERED and participation.offer_until is not None:
        until = participation.offer_until.astimezone(ZoneInfo(event.zone))
        told = _("Last moment to answer the offer: %(title)s", title=title)
        return [_deadline(participation, "offer", told, until)]
    if participation.state == State.APPLIED and event.answers_by is not None:
        told = _("You get an answer by today: %(title)s", title=title)
        return [_deadline(participation, "answer", told, event.answers_by)]
    return []


def _deadline(participation: Participation, kind: str, title: str, at: datetime | date) -> Entry:
    return Entry(
        uid=f"{kind}-{participation.id}",
        title=title,
        starts=at,
        ends=at,
        sequence=participation.version,
        changed=participation.state_since,
        url=absolute("call.show", slug=participation.event.slug),
        is_private=True,
    )


def held_on(participation: Participation) -> Iterator[Chapter]:
    """When a person made addresses for a calendar, as they take it away with them."""
    rows = all_of(select(CalendarLink).where(CalendarLink.participation_id == participation.id))
    yield chapter("calendar", _("Your calendar"), rows, participation.event.zone)
