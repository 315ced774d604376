"""Letters about arrangements. None of them says what is needed, arranged, or about what."""

from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.actions import new_link
from foundation.clock import now
from foundation.i18n import lazy_gettext as _l
from foundation.mail import post
from registration.arrangements.models import Arrangement
from registration.needs.letters import to_organisers

_HERE = "registration/arrangements/letters"

KINDS = (
    Kind(f"{_HERE}/news.txt", _l("There is news about somebody's needs")),
    Kind(f"{_HERE}/all_answered.txt", _l("Every point of a “yes, if” has an answer")),
)
"""Letters to people whose words organisers may write themselves."""


def not_right(arrangement: Arrangement) -> None:
    """To the organisers: somebody said that something is not right yet."""
    dedup = f"not-right:{arrangement.id}:{arrangement.version}"
    to_organisers(arrangement.participation, f"{_HERE}/not_right.txt", dedup)


def new_point(arrangement: Arrangement) -> None:
    """To the organisers: somebody waits for an answer before they can say yes."""
    participation = arrangement.participation
    # Several points written in one sitting are one piece of news.
    dedup = f"point:{participation.id}:{now():%Y%m%d}"
    to_organisers(participation, f"{_HERE}/new_point.txt", dedup)


def news(arrangement: Arrangement) -> None:
    """To the person: there is news, and the way to it."""
    _to_person(arrangement, "news", "/needs")


def all_answered(arrangement: Arrangement) -> None:
    """To the person: every point of their "yes, if" has an answer."""
    _to_person(arrangement, "all_answered", "/needs/conditions")


def _to_person(arrangement: Arrangement, kind: str, page: str) -> None:
    participation = arrangement.participation
    link = f"{new_link(participation)}{page}"
    dedup = f"{kind}:{arrangement.id}:{arrangement.version}"
    post(letter_about(participation, f"{_HERE}/{kind}.txt", dedup, link))
