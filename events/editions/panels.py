"""What pages tell about editions, and what to look at in a copy."""

from datetime import date
from datetime import datetime
from uuid import UUID

from flask import render_template

from events.call.forms import SECTIONS
from events.call.forms import labels_of
from events.call.models import Event
from events.call.queries import Lack
from events.call.queries import days_of
from events.call.queries import page_of
from events.editions.queries import copying_of
from events.editions.queries import edition_of
from events.editions.queries import other_editions
from events.editions.rules import may_copy
from foundation import clock
from foundation.audit import AuditEntry
from foundation.i18n import format_date
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import sign_in_needed
from foundation.people.queries import grants_in
from foundation.store import db
from foundation.web import often_blank

_WEEK = 7
_SATURDAY = 5

WORDS = {
    "started.series": _l("%(name)s started the series “%(thing)s”."),
    "renamed.series": _l("%(name)s gave the series its name “%(thing)s”."),
    "joined.series": _l("%(name)s added “%(thing)s”."),
    "left.series": _l("%(name)s took out “%(thing)s”."),
}
"""How each act on a series is told."""


@often_blank
def editions(event: Event) -> str:
    """On the public page: the other trainings of the series."""
    others = other_editions(event)
    if not others:
        return ""
    here = edition_of(event)
    return render_template(
        "events/editions/others.html", event=event, others=others, series=here and here.series
    )


def for_organisers(event: Event) -> str:
    """On the organisers' overview: copying, and the series."""
    here = edition_of(event)
    return render_template(
        "events/editions/more.html",
        event=event,
        series=here and here.series,
        was_copied=copying_of(event) is not None,
        may_copy=may_copy(sign_in_needed(), event),
    )


def to_check(event: Event, copying: AuditEntry) -> list[Lack]:
    """What a person should look at after dates were moved by the same number of days."""
    source = db.session.get(Event, UUID(copying.details["source"]))
    found = [*_past_dates(event), *_weekends(event, copying.details["days"])]
    found += _old_years(event, source)
    for linked in event.linked_events:
        words = _("“%(title)s” now stands on %(day)s. Is this its day?")
        text = words % {"title": linked.title, "day": format_date(linked.on)}
        found.append(Lack(text, page_of(event, "call.linked")))
    return [*found, *organisations_without_people(event)]


def organisations_without_people(event: Event) -> list[Lack]:
    """Organisations that hold the training while nobody of them organises it."""
    there = {grant.organisation_id for grant in grants_in(event.id)}
    words = _("Nobody of %(name)s works on this training yet. Invite somebody.")
    return [
        Lack(words % {"name": held.organisation.short_name}, page_of(event, "team.invite"))
        for held in event.held_by
        if held.organisation_id not in there
    ]


def _past_dates(event: Event) -> list[Lack]:
    now, today = clock.now(), clock.today(event.zone)
    moments: list[tuple[str, datetime | None]] = [
        (_("Applications open on %(when)s, which has passed."), event.opens_at),
        (_("The deadline is %(when)s, which has passed."), event.closes_at),
    ]
    days: list[tuple[str, date | None, str]] = [
        (_("The first day is %(when)s, which has passed."), event.starts_on, "call.days"),
        (
            _("Everybody gets an answer by %(when)s, which has passed."),
            event.answers_by,
            "call.who",
        ),
    ]
    who = page_of(event, "call.who")
    found = [
        Lack(words % {"when": format_date(day)}, page_of(event, page))
        for words, day, page in days
        if day and day < today
    ]
    return found + [
        Lack(words % {"when": format_datetime(moment, event.zone)}, who)
        for words, moment in moments
        if moment and moment < now
    ]


def _weekends(event: Event, shift: int) -> list[Lack]:
    # Whole weeks leave every day of the week as it was.
    if shift % _WEEK == 0:
        return []
    here = page_of(event, "call.days")
    words = _("%(day)s is a Saturday or Sunday. Is that right?")
    found = [_("The days fall on other days of the week than before.")]
    found += [
        words % {"day": format_date(day)} for day in days_of(event) if day.weekday() >= _SATURDAY
    ]
    return [Lack(text, here) for text in found]


def _old_years(event: Event, source: Event | None) -> list[Lack]:
    """Texts that still name the year of the earlier training."""
    if source is None or event.starts_on.year == source.starts_on.year:
        return []
    year = str(source.starts_on.year)
    words = _("“%(field)s” still says %(year)s.")
    return [
        Lack(words % {"field": label, "year": year}, page_of(event, f"call.{section}"))
        for section, (form, _title) in SECTIONS.items()
        for name, label in labels_of(form).items()
        if year in str(getattr(event, name, ""))
    ]
