"""Letters about places. No reasons of decisions, no needs, and neutral subjects."""

from dataclasses import dataclass
from datetime import datetime

from events.team.models import Participation
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.mail import Letter
from foundation.mail.words import filled
from foundation.mail.words import write
from registration.apply.letters import letter_about

_HERE = "registration/places/letters"
_LETTERS = {"reserve": "reserve", "decline": "not_chosen"}
"""The letter that tells of each decision but the offer."""


def offer(participation: Participation, link: str, until: datetime, *, from_list: bool) -> Letter:
    """A place is offered until that moment; from the reserve list with its own words."""
    kind = "offer_to_next" if from_list else "offer"
    with using_language(participation.language):
        end = format_datetime(until, participation.event.zone)
    return letter_about(
        participation,
        f"{_HERE}/{kind}.txt",
        f"offer:{participation.id}:{participation.version}",
        f"{link}/offer",
        until=end,
    )


def about_state(participation: Participation, kind: str, link: str) -> Letter:
    """The letter of that `kind` ("reserve", "not_chosen" …) for where the person stands now."""
    return letter_about(
        participation,
        f"{_HERE}/{kind}.txt",
        f"{kind}:{participation.id}:{participation.version}",
        link,
    )


@dataclass(frozen=True)
class Preview:
    """A letter before it goes: to whom, its subject, its paragraphs."""

    participation: Participation
    subject: str
    paragraphs: list[list[str]]


def preview(participation: Participation, kind: str, until: datetime | None) -> Preview:
    """The words that a decision of that kind will send to that person."""
    if until is not None and kind == "offer":
        on_list = participation.rank is not None
        letter = offer(participation, "/my/…", until, from_list=on_list)
    else:
        letter = about_state(participation, _LETTERS[kind], "/my/…")
    words = write(letter)
    text = filled(words.text, {"link": _("(personal link)")})
    return Preview(participation, words.subject, [part.split("\n") for part in text.split("\n\n")])
