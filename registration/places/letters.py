"""Letters about places. No reasons of decisions, no needs, and neutral subjects."""

from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime

from events.pools.models import Pool
from events.pools.queries import pool_of
from events.pools.queries import words_for
from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import said_later
from foundation.mail import Letter
from foundation.mail.words import filled
from foundation.mail.words import write
from registration.apply.letters import received
from registration.places.queries import days_until
from registration.places.queries import terms_of
from registration.places.rules import starts_at_once

_HERE = "registration/places/letters"
_WITH_END = ("offer", "offer_to_next", "more_time", "offer_reminder")
_TRIED = _l("If we do not hear from you by then, we try to reach you before the offer ends.")
_LAPSES = _l(
    "If we do not hear from you by then, the offer ends by itself, and the place goes to somebody "
    "else."
)
_LETTERS = {"reserve": "reserve", "decline": "not_chosen", "not_eligible": "not_eligible"}
"""The letter that tells of each decision but the offer."""
_ENDS = ("until", "afterwards")

KINDS = (
    Kind(f"{_HERE}/offer.txt", _l("A place is offered"), _ENDS),
    Kind(f"{_HERE}/offer_to_next.txt", _l("A place is offered to the next on the list"), _ENDS),
    Kind(f"{_HERE}/offer_reminder.txt", _l("The time to answer an offer ends soon"), _ENDS),
    Kind(f"{_HERE}/more_time.txt", _l("Somebody took more time to answer"), _ENDS),
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
    Kind(f"{_HERE}/kind_changed.txt", _l("Somebody gets another kind of place")),
    Kind(f"{_HERE}/withdrawn.txt", _l("Somebody withdrew")),
)
"""Letters whose words organisers may write themselves."""


def of_move(
    participation: Participation, kind: str, link: str, version: int, **more: object
) -> Letter:
    """The letter of that `kind` ("offer", "not_chosen" …) about where the person stands.

    `version` is theirs, and in a letter that is drawn before its move the one that this leads to.
    """
    if kind == "received":
        return received(participation, link)
    if kind in _WITH_END:
        link = f"{link}/offer"
        more = {"until": participation.offer_until, "afterwards": _TRIED, **more}
    pool = pool_of(participation)
    if pool is not None or kind == "kind_changed":
        more = {"kind": said_later(_kind_in_words, pool), **more}
    letter = letter_about(
        participation,
        f"{_HERE}/{kind}.txt",
        f"{kind}:{participation.id}:{version}",
        link,
        None,
        **more,
    )
    if letter.own is None:
        return letter
    # What an offer must say it says, also in the organisers' own words.
    must_say = ["kind"] if "kind" in more else []
    if more.get("afterwards") is _LAPSES:
        must_say.append("afterwards")
    lacking = [f"{{{name}}}" for name in must_say if f"{{{name}}}" not in letter.own.text]
    own = letter.own._replace(text="\n\n".join([letter.own.text, *lacking]))
    return replace(letter, own=own)


def end_in_words(participation: Participation, until: datetime) -> object:
    """Until when an offer made now runs: that moment, or so many days after we reach the person."""
    if starts_at_once(participation):
        return until
    days = days_until(participation.event, until)
    return _l("the end of day %(days)d after we reach you", days=days)


def afterwards_in_words(lapses: object) -> object:
    """What becomes of the offer without an answer: it ends by itself, or somebody calls first."""
    return _LAPSES if lapses else _TRIED


@dataclass(frozen=True)
class Preview:
    """A letter before it goes: to whom, its subject, its paragraphs."""

    participation: Participation
    subject: str
    paragraphs: list[list[str]]


def preview(
    participation: Participation, kind: str, until: datetime | None = None, **more: object
) -> Preview:
    """The words that a decision of that kind will send to that person.

    Raises KeyError for a kind that is none. An offer is given its `until`, "not_eligible" its
    `reason`.
    """
    if until is not None:
        lapses = terms_of(participation.event).lapses
        more |= {
            "until": end_in_words(participation, until),
            "afterwards": afterwards_in_words(lapses),
        }
    letter = of_move(
        participation, _letter_of(participation, kind), "/my/…", participation.version, **more
    )
    words = write(letter)
    text = filled(words.text, {"link": _("(personal link)")})
    return Preview(participation, words.subject, [part.split("\n") for part in text.split("\n\n")])


def _kind_in_words(pool: Pool | None) -> str:
    return _("Kind of place: %(kind)s.", kind=words_for(pool))


def _letter_of(participation: Participation, kind: str) -> str:
    if kind == "offer":
        return "offer" if participation.rank is None else "offer_to_next"
    return _LETTERS[kind]
