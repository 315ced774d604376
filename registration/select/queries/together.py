"""What one act does to many applications: to whom it can be done, and to whom not, and why."""

from base64 import urlsafe_b64decode
from base64 import urlsafe_b64encode
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from flask import abort

from events.team.models import Participation
from foundation.clock import now
from foundation.i18n import gettext as _
from registration.apply.queries import application_of
from registration.places.rules import has_offer_until
from registration.places.states import DECLINE
from registration.places.states import MORE_TIME
from registration.places.states import OFFER
from registration.places.states import OFFER_TO_NEXT
from registration.places.states import RESERVE
from registration.places.states import may

MOST = 500
"""So many at once: each gets a letter, and nobody else can write until all are done."""


@dataclass(frozen=True)
class Act:
    """What is done: "offer", which alone has an `until`, "reserve", "decline" or "helped"."""

    kind: str
    until: datetime | None = None


@dataclass(frozen=True)
class Plan:
    """To whom an act can be done, to whom not with the reason, and a mark of how they stood."""

    able: Sequence[Participation]
    refused: Sequence[tuple[Participation, str]]
    seen: str


def plan_of(act: Act, people: Sequence[Participation]) -> Plan:
    """What `act` would do to these people now."""
    answers = [(row, why_not(act, row)) for row in people]
    return Plan(
        [row for row, why in answers if not why],
        [(row, why) for row, why in answers if why],
        _mark_of(people),
    )


def why_not(act: Act, row: Participation) -> str:
    """Why `act` cannot be done to that person; "" where it can."""
    if act.kind == "helped":
        wish = application_of(row)
        return "" if wish and wish.help_wanted else _("asked for no help with the form")
    if act.until is not None and has_offer_until(row, act.until):
        return _("already has an offer that runs as long")
    able = any(may(move, row, now()) for move in _MOVES[act.kind])
    return "" if able else _("stands at “%(state)s”", state=row.state.label)


def written_short(keys: Iterable[UUID]) -> str:
    """The keys of a hundred applications, short enough for an address."""
    return ".".join(urlsafe_b64encode(key.bytes).decode().rstrip("=") for key in keys)


def read_short(text: str) -> list[UUID]:
    """The keys that `written_short` wrote; 404 for anything else."""
    try:
        return [UUID(bytes=urlsafe_b64decode(f"{one}==")) for one in text.split(".")]
    except ValueError:
        abort(404)


_MOVES = {
    "offer": (OFFER, OFFER_TO_NEXT, MORE_TIME),
    "reserve": (RESERVE,),
    "decline": (DECLINE,),
}


def _mark_of(people: Sequence[Participation]) -> str:
    stood = sorted(f"{row.id}:{row.version}" for row in people)
    return sha256(" ".join(stood).encode()).hexdigest()


Choice = Callable[[], Sequence[Participation]]
"""Reads the chosen applications as they are now."""
