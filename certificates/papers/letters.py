"""The letter that a paper was given; it does not say which.

Who is reached only through the person they come with has theirs passed on by organisers.
"""

from certificates.papers.models import GivenPaper
from certificates.papers.rules import cause_of
from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.actions import new_link
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.mail import post

_HERE = "certificates/papers/letters"

KINDS = (Kind(f"{_HERE}/paper.txt", _l("A paper was given to somebody")),)
"""Letters whose words organisers may write themselves."""


def given(row: GivenPaper) -> None:
    """To the person: a paper is ready on their page."""
    _tell(row.participation, row.kind, f"paper:{row.id}")


def ready_for_all(kind: str, participation: Participation) -> None:
    """To the person, once for each kind: a paper of the whole training is ready on their page."""
    _tell(participation, kind, f"{cause_of(kind)}{participation.id}")


def _tell(participation: Participation, kind: str, dedup: str) -> None:
    link = f"{new_link(participation)}/papers/{kind}"
    post(letter_about(participation, f"{_HERE}/paper.txt", dedup, link))
