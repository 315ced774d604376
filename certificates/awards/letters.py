"""The letter that asks a person to read a recommendation about them. A neutral subject."""

from certificates.awards.models import TrainerLetter
from events.post.kinds import Kind
from events.post.letters import letter_about
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter

_HERE = "certificates/awards/letters"

KINDS = (Kind(f"{_HERE}/recommendation.txt", _l("A letter of recommendation to read first")),)
"""Letters whose words organisers may write themselves."""


def to_read(letter: TrainerLetter, link: str) -> Letter:
    """Somebody wants to recommend them: they read it first, and say yes or no."""
    return letter_about(
        letter.participation,
        f"{_HERE}/recommendation.txt",
        f"recommendation:{letter.id}:{letter.version}",
        f"{link}/recommendation/{letter.id}",
    )
