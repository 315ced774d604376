"""Letters about two applications of the same person."""

from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from registration.same_person.models import SamePerson

_HERE = "registration/same_person/letters"

KINDS = (
    Kind(f"{_HERE}/merged.txt", _l("Two applications of one person were put together"), ("stays",)),
    Kind(f"{_HERE}/parted.txt", _l("Two applications stand apart again")),
)
"""Letters whose words organisers may write themselves."""


def merged(verdict: SamePerson, told: Participation, stays: Participation, link: str) -> Letter:
    """Which of the two stays, and the way to its page."""
    cause = f"merged:{verdict.id}:{told.id}"
    words = {"stays": stays.reference}
    return letter_about(told, f"{_HERE}/merged.txt", cause, link, None, **words)


def parted(verdict: SamePerson, told: Participation, link: str) -> Letter:
    """Both stand again, and the way to this one's page."""
    return letter_about(told, f"{_HERE}/parted.txt", f"parted:{verdict.id}:{told.id}", link)
