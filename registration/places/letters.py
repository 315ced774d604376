"""Letters about places. No reasons of decisions, no needs, and neutral subjects."""

from dataclasses import dataclass

from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from foundation.mail.words import filled
from foundation.mail.words import write
from registration.apply.letters import received

_HERE = "registration/places/letters"
_OFFERS = ("offer", "offer_to_next")
_LETTERS = {"reserve": "reserve", "decline": "not_chosen", "not_eligible": "not_eligible"}
"""The letter that tells of each decision but the offer."""

KINDS = (
    Kind(f"{_HERE}/offer.txt", _l("A place is offered"), ("until",)),
    Kind(
        f"{_HERE}/offer_to_next.txt", _l("A place is offered to the next on the list"), ("until",)
    ),
    Kind(f"{_HERE}/reserve.txt", _l("Somebody is on the reserve list")),
    Kind(f"{_HERE}/not_chosen.txt", _l("Somebody was not chosen")),
    Kind(
        f"{_HERE}/not_eligible.txt",
        _l("Somebody does not meet a condition of the call"),
        ("reason",),
    ),
    Kind(f"{_HERE}/expired.txt", _l("An offer was not answered in time and has ended")),
    Kind(f"{_HERE}/confirmed.txt", _l("Somebody said yes")),
    Kind(f"{_HERE}/yes_if.txt", _l("Somebody said “yes, if”")),
    Kind(f"{_HERE}/said_no.txt", _l("Somebody said no")),
    Kind(f"{_HERE}/confirmed_open.txt", _l("Somebody registered and has a place")),
    Kind(f"{_HERE}/waiting_list.txt", _l("Somebody registered when all places were taken")),
    Kind(f"{_HERE}/withdrawn.txt", _l("Somebody withdrew")),
)
"""Letters whose words organisers may write themselves."""


def of_move(participation: Participation, kind: str, link: str, **more: object) -> Letter:
    """The letter of that `kind` ("offer", "not_chosen" …) about where the person stands now."""
    if kind == "received":
        return received(participation, link)
    if kind in _OFFERS:
        link, more = f"{link}/offer", {"until": participation.offer_until, **more}
    return letter_about(
        participation,
        f"{_HERE}/{kind}.txt",
        f"{kind}:{participation.id}:{participation.version}",
        link,
        None,
        **more,
    )


@dataclass(frozen=True)
class Preview:
    """A letter before it goes: to whom, its subject, its paragraphs."""

    participation: Participation
    subject: str
    paragraphs: list[list[str]]


def preview(participation: Participation, kind: str, **more: object) -> Preview:
    """The words that a decision of that kind will send to that person.

    Raises KeyError for a kind that is none. An offer is given its `until`, "not_eligible" its
    `reason`.
    """
    letter = of_move(participation, _letter_of(participation, kind), "/my/…", **more)
    words = write(letter)
    text = filled(words.text, {"link": _("(personal link)")})
    return Preview(participation, words.subject, [part.split("\n") for part in text.split("\n\n")])


def _letter_of(participation: Participation, kind: str) -> str:
    if kind == "offer":
        return "offer" if participation.rank is None else "offer_to_next"
    return _LETTERS[kind]
