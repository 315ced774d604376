"""Letters about places. No reasons of decisions, no needs, and neutral subjects."""

from dataclasses import dataclass
from datetime import datetime

from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from foundation.mail.words import filled
from foundation.mail.words import write

_HERE = "registration/places/letters"
_LETTERS = {"reserve": "reserve", "decline": "not_chosen"}
"""The letter that tells of each decision but the offer."""

KINDS = (
    Kind(f"{_HERE}/offer.txt", _l("A place is offered"), ("until",)),
    Kind(
        f"{_HERE}/offer_to_next.txt", _l("A place is offered to the next on the list"), ("until",)
    ),
    Kind(f"{_HERE}/reserve.txt", _l("Somebody is on the reserve list")),
    Kind(f"{_HERE}/not_chosen.txt", _l("Somebody was not chosen")),
    Kind(f"{_HERE}/confirmed.txt", _l("Somebody said yes")),
    Kind(f"{_HERE}/yes_if.txt", _l("Somebody said “yes, if”")),
    Kind(f"{_HERE}/said_no.txt", _l("Somebody said no")),
    Kind(f"{_HERE}/confirmed_open.txt", _l("Somebody registered and has a place")),
    Kind(f"{_HERE}/waiting_list.txt", _l("Somebody registered when all places were taken")),
    Kind(f"{_HERE}/withdrawn.txt", _l("Somebody withdrew")),
)
"""Letters whose words organisers may write themselves."""


def offer(participation: Participation, link: str, until: datetime, *, from_list: bool) -> Letter:
    """A place is offered until that moment; from the reserve list with its own words."""
    kind = "offer_to_next" if from_list else "offer"
    return letter_about(
        participation,
        f"{_HERE}/{kind}.txt",
        f"offer:{participation.id}:{participation.version}",
        f"{link}/offer",
        until=until,
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
