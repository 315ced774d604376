"""A letter to a person of a training, in the language they want, in the organisers' words."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from events.call.models import Event
from events.post.kinds import key_of
from events.post.queries import Choice
from events.post.queries import Newest
from events.post.queries import choose
from events.team.letters import recipient_of
from events.team.models import Participation
from foundation.i18n import LANGUAGES
from foundation.i18n import days_without_words
from foundation.i18n import format_datetime
from foundation.i18n import format_days
from foundation.i18n import format_deadline
from foundation.i18n import gettext as _
from foundation.i18n import moment_without_words
from foundation.i18n import using_language
from foundation.mail import Letter
from foundation.settings import settings
from foundation.wording import said


def letter_about(
    participation: Participation,
    template: str,
    dedup: str,
    link: str | None,
    own: Newest | Choice | None = None,
    **more: object,
) -> Letter:
    """A letter to the person of that participation; `more` are further words of its template.

    Who writes to many gives the organisers' `own` words, read once, or the words chosen already.
    """
    event = participation.event
    wanted = participation.language
    choice = own if isinstance(own, Choice) else choose(event, key_of(template), wanted, own)
    with using_language(choice.language):
        context = words_of_event(event, choice.language) | {"name": participation.name}
        if participation.late_until:
            closes = max(participation.late_until, event.closes_at or participation.late_until)
            context["closes"] = _deadline(closes, event, choice.language)
        context |= {name: _said(value, event, choice.language) for name, value in more.items()}
    # Who comes along has no number of an application; their letters name the training.
    context["reference"] = participation.reference or context["title"]
    return Letter(
        to=recipient_of(participation),
        language=choice.language,
        template=template,
        own=choice.own,
        note=choice.note,
        dedup=dedup,
        context=context,
        link=link,
        event_id=event.id,
        participation_id=participation.id,
        sender_name=" / ".join(organisation.short_name for organisation in event.organisations),
        reply_to=event.contact_email,
        colour=event.organisations[0].colour if event.organisations else "",
    )


def words_of_event(event: Event, language: str) -> dict[str, str]:
    """What every letter says of its training, in that language where organisers wrote it."""
    return {
        "title": said(event, "title", language).text,
        "days": _days(event.starts_on, event.ends_on, language),
        "closes": _deadline(event.closes_at, event, language) if event.closes_at else "",
        "contact_name": event.contact_name,
        "contact_email": event.contact_email,
        "contact_phone": event.contact_phone,
    }


def _deadline(moment: datetime, event: Event, language: str) -> str:
    if language in LANGUAGES:
        return format_deadline(moment, event.zone)
    return moment_without_words(moment, event.zone, language)


class Example(NamedTuple):
    """What a placeholder becomes, and whether the letters of this training have it already."""

    text: str
    is_told: bool


def examples_of(event: Event, language: str) -> dict[str, Example]:
    """{placeholder: what stands there in a letter of this training}, an invented one if nothing."""
    with using_language(language if language in LANGUAGES else "en"):
        own, invented = words_of_event(event, language), _invented(event, language)
    return {
        **{name: Example(text, is_told=True) for name, text in invented.items()},
        **{name: Example(text or invented[name], bool(text)) for name, text in own.items()},
    }


def _invented(event: Event, language: str) -> dict[str, str]:
    """An example for each placeholder but those that every training tells."""
    end = datetime.combine(event.starts_on, time(20), ZoneInfo(event.zone))
    return {
        "name": "Maria Dimitrova",
        "title": event.title,
        "days": _days(event.starts_on, event.ends_on, language),
        "reference": "PLO-49QFE",
        "closes": _deadline(end - timedelta(days=90), event, language),
        "contact_name": "Alex Demo",
        "contact_email": "office@example.org",
        "contact_phone": "+359 2 000 0000",
        "until": _moment(end - timedelta(days=60), event, language),
        "afterwards": _(
            "If we do not hear from you by then, we try to reach you before the offer ends."
        ),
        "reason": _("The call is for people who live in Europe."),
        "kind": _("Certificate of participation"),
        "number": "SOF-2026-0007",
        "old_number": "SOF-2026-0003",
        "stays": "PLO-7C2WD",
        "link": f"{settings().base_url}/my/…",
    }


def _said(value: object, event: Event, language: str) -> str:
    if isinstance(value, datetime):
        return _moment(value, event, language)
    return _days(value, value, language) if isinstance(value, date) else str(value)


def _days(first: date, last: date, language: str) -> str:
    if language in LANGUAGES:
        return format_days(first, last)
    return days_without_words(first, last, language)


def _moment(moment: datetime, event: Event, language: str) -> str:
    if language in LANGUAGES:
        return format_datetime(moment, event.zone)
    return moment_without_words(moment, event.zone, language)
