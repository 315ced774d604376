"""The letter that asks whether a told answer was typed right."""

from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from registration.told_answers.models import ToldAnswer

_HERE = "registration/told_answers/letters"

KINDS = (
    Kind(f"{_HERE}/text_waits.txt", _l("We typed an answer that somebody told: is it right?")),
)
"""Letters whose words organisers may write themselves."""


def text_waits(participation: Participation, link: str, told: ToldAnswer) -> Letter:
    """The way to the text that waits for a yes. No answer stands in the letter."""
    return letter_about(
        participation,
        f"{_HERE}/text_waits.txt",
        f"text-waits:{told.id}:{told.version}",
        f"{link}/application/told/{told.answer}/text",
    )
