"""What pages tell about a training: what its call still lacks, and what was changed."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from datetime import time
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from flask import render_template

from events.call.models import Event
from events.call.models import WayIn
from events.call.queries import Lack
from events.call.queries import page_of
from foundation.audit import AuditEntry
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people.queries import names_of
from foundation.web import often_blank

# Lead times of European calls: reference domain.md A2 (TCA/NET list, SALTO calendar).
_OPEN_AT_LEAST = timedelta(days=28)
_CLOSED_BEFORE_START = timedelta(days=14)
_KNOWN_AHEAD = timedelta(weeks=8)

WORDS = {
    "set_up.event": _l("%(name)s set up the training."),
    "copied.event": _l("%(name)s made this training as a copy of an earlier one."),
    "changed.event": _l("%(name)s changed: %(fields)s."),
    "published.event": _l("%(name)s published the page."),
    "unpublished.event": _l("%(name)s took the page back."),
    "wrote.wordings": _l("%(name)s wrote texts in another language."),
    "added.event_organisation": _l("%(name)s added %(thing)s."),
    "took_out.event_organisation": _l("%(name)s took out %(thing)s."),
    "moved.event_organisation": _l("%(name)s moved %(thing)s up."),
    "added.linked_event": _l("%(name)s added “%(thing)s”."),
    "changed.linked_event": _l("%(name)s changed “%(thing)s”: %(fields)s."),
    "took_off.linked_event": _l("%(name)s took off “%(thing)s”."),
    "put_back.linked_event": _l("%(name)s put back “%(thing)s”."),
}
"""How each act on a training is told."""

HistoryLine = tuple[str, str, str]


def lacks(event: Event) -> list[Lack]:
    """What the call's own pages still lack (reference domain.md A2)."""
    return [*_lacks_in_words(event), *_lacks_in_time(event), *_lacks_in_trust(event)]


@often_blank
def linked_events(event: Event) -> str:
    """On the public page: the events beside the training."""
    if not event.linked_events:
        return ""
    return render_template("events/call/linked_events.html", event=event)


def told(
    entries: Sequence[AuditEntry],
    zone: str,
    words: Mapping[str, object],
    things: Mapping[UUID, str],
    fields: Mapping[str, object],
) -> list[HistoryLine]:
    """Each entry as (moment, moment in words, sentence), for the `history` macro.

    `words` are sentences by act, with %(name)s, %(thing)s and %(fields)s; `things` names rows by
    key; `fields` names columns.
    """

    def more(entry: AuditEntry) -> dict[str, str]:
        changed = [str(fields.get(field, field)) for field in entry.details.get("fields", [])]
        return {"thing": things.get(entry.row_id, ""), "fields": ", ".join(changed)}

    return told_with(entries, zone, words, more)


def told_with(
    entries: Sequence[AuditEntry],
    zone: str,
    words: Mapping[str, object],
    more: Callable[[AuditEntry], Mapping[str, str]],
) -> list[HistoryLine]:
    """As `told`, where `more` gives what each sentence needs beside %(name)s, or another name."""
    names = names_of(entry.actor_id for entry in entries if entry.actor_id)
    lines = []
    for entry in entries:
        known = names.get(entry.actor_id) if entry.actor_id else None
        said = {"name": known or _("Stepfree"), **more(entry)}
        when = format_datetime(entry.at, zone)
        lines.append((entry.at.isoformat(), when, str(words[entry.act]) % said))
    return lines


def _lacks_in_words(event: Event) -> list[Lack]:
    wanted = (
        (event.summary, "call.about", _("A short summary in plain words.")),
        (event.description, "call.about", _("A description: what people will do and learn.")),
        (event.who_may_apply, "call.who", _("Who the training is for.")),
        (event.languages, "call.languages", _("The languages of the training, spoken and signed.")),
        (event.paid_for, "call.money", _("What is paid for, and what is not.")),
    )
    return [Lack(text, page_of(event, page)) for said, page, text in wanted if not said]


def _lacks_in_time(event: Event) -> list[Lack]:
    here = page_of(event, "call.who")
    if event.closes_at is None:
        return [Lack(_("A deadline for applications."), here)]
    starts = datetime.combine(event.starts_on, time(), ZoneInfo(event.zone))
    found = []
    if event.opens_at is None:
        found.append(_("A day on which applications open."))
    elif event.closes_at - event.opens_at < _OPEN_AT_LEAST:
        found.append(_("More time to apply: at least one month is usual."))
    if starts - event.closes_at < _CLOSED_BEFORE_START:
        found.append(_("An earlier deadline: at least two weeks before the first day."))
    if event.way_in is WayIn.SELECTION:
        found += _lacks_in_answer(event, starts)
    return [Lack(text, here) for text in found]


def _lacks_in_answer(event: Event, starts: datetime) -> list[str]:
    if event.answers_by is None:
        return [_("The day by which everybody gets an answer.")]
    if starts.date() - event.answers_by < _KNOWN_AHEAD:
        return [_("An earlier answer: people need eight weeks to arrange travel and assistance.")]
    return []


def _lacks_in_trust(event: Event) -> list[Lack]:
    found = []
    if not (event.contact_email or event.contact_phone):
        found.append(_("A person to ask, with an email address or a phone number."))
    elif not event.contact_phone or not event.contact_email:
        found.append(_("A second way to ask: some people write, others call."))
    if not event.code_of_conduct:
        found.append(_("A code of conduct: how people treat each other."))
    if not event.support_person:
        found.append(_("A person to turn to when something goes wrong."))
    return [Lack(text, page_of(event, "call.contact")) for text in found]
