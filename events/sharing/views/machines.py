"""Addresses that programs open: calendars, the feed, the map of the site, whom to tell."""

from datetime import datetime
from datetime import timedelta

from flask import Blueprint
from flask import Response
from flask import abort
from flask import request

from events.call.models import Event
from events.call.queries import published_events
from events.call.queries import visible_event_or_404
from events.sharing.formats import notes
from events.sharing.formats import trees
from events.sharing.formats.calendars import calendar_of
from events.sharing.queries import absolute
from events.sharing.queries import changes_of
from events.sharing.queries import entries_of
from events.sharing.queries import own_entries
from events.sharing.queries import participation_of_calendar
from events.sharing.queries import summary_of
from foundation.clock import now
from foundation.i18n import LANGUAGES
from foundation.i18n import current_language
from foundation.i18n import gettext as _
from foundation.i18n import reading_language
from foundation.i18n import using_language
from foundation.i18n.menu import languages_of_page
from foundation.limits import slow_down
from foundation.settings import settings
from foundation.wording import load_wordings
from foundation.wording import said

sharing = Blueprint("sharing", __name__)
_CALENDAR = "text/calendar; charset=utf-8"
# RFC 9116 asks for less than a year; half of one shows that somebody still looks after it.
_SECURITY_TXT_HOLDS = timedelta(days=180)
_NEWEST = 50


@sharing.get("/trainings/<slug>/calendar.ics")
def calendar(slug: str) -> Response:
    """The days and sessions of a training."""
    event = visible_event_or_404(slug)
    answer = _file(calendar_of(said(event, "title").text, entries_of(event)), _CALENDAR)
    answer.headers["Content-Disposition"] = f"attachment; filename={event.slug}.ics"
    return answer


@sharing.get("/calendars/<string:token>.ics")
def of_person(token: str) -> Response:
    """A person's own days, sessions and deadlines, for the program that has the address."""
    participation, ended = participation_of_calendar(token)
    if participation is None:
        slow_down("calendar", request.remote_addr or "")
        told = _("The link to this calendar was ended. Take the calendar out of your program.")
        return Response(told, 410, mimetype="text/plain") if ended else abort(404)
    with using_language(participation.language):
        name = said(participation.event, "title").text
        answer = _file(calendar_of(name, own_entries(participation)), _CALENDAR)
    answer.headers["Content-Disposition"] = "attachment; filename=calendar.ics"
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer.headers["Cache-Control"] = "no-store"
    return answer


@sharing.get("/trainings.atom")
def feed() -> Response:
    """The newest trainings, for feed readers."""
    address = absolute("sharing.feed", lang=reading_language())
    items = [_in_feed(event, changed) for event, changed in _newest()]
    title = _("Trainings that everyone can attend")
    told = trees.Feed(title, address, current_language(), items)
    return _file(trees.atom(told), "application/atom+xml; charset=utf-8")


@sharing.get("/sitemap.xml")
def sitemap() -> Response:
    """Every public page, for search engines."""
    first = trees.Page({code: absolute("call.index", lang=code) for code in LANGUAGES})
    pages = [_on_map(event, changed) for event, changed in _newest(None)]
    return _file(trees.sitemap([first, *pages]), "application/xml; charset=utf-8")


@sharing.get("/robots.txt")
def robots() -> Response:
    """What search engines may visit."""
    return _file(notes.robots(absolute("sharing.sitemap")).encode(), "text/plain; charset=utf-8")


@sharing.get("/.well-known/security.txt")
def security() -> Response:
    """Whom to tell of a weakness."""
    midnight = now().replace(hour=0, minute=0, second=0)
    told = notes.security(
        settings().contact,
        midnight + _SECURITY_TXT_HOLDS,
        ", ".join(LANGUAGES),
        absolute("sharing.security"),
    )
    return _file(told.encode(), "text/plain; charset=utf-8")


def _file(content: bytes, kind: str) -> Response:
    """For programs, which ask often, so unchanged content is not sent again."""
    answer = Response(content, content_type=kind)
    answer.headers["X-Robots-Tag"] = "noindex"
    answer.headers["Cache-Control"] = "no-cache"
    answer.add_etag()
    answer.make_conditional(request)
    return answer


def _newest(most: int | None = _NEWEST) -> list[tuple[Event, datetime]]:
    """Published trainings, the last published first, and when each was last changed."""
    newest = sorted(published_events(), key=lambda event: event.published_at or now())
    newest = newest[::-1][:most]
    load_wordings(newest)
    changes = changes_of(event.id for event in newest)
    last = {key: change.last for key, change in changes.items()}
    return [(event, last.get(event.id, event.published_at or now())) for event in newest]


def _in_feed(event: Event, changed: datetime) -> trees.Item:
    title = said(event, "title")
    return trees.Item(
        id=f"urn:uuid:{event.id}",
        language=title.language,
        title=title.text,
        url=absolute("call.show", slug=event.slug),
        summary=summary_of(event),
        authors=[one.name for one in event.organisations],
        published=event.published_at or changed,
        updated=changed,
    )


def _on_map(event: Event, changed: datetime) -> trees.Page:
    codes = languages_of_page(event)
    addresses = {code: absolute("call.show", slug=event.slug, lang=code) for code in codes}
    return trees.Page(addresses, changed)
