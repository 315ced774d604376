"""The letter that asks "is this what you said?"."""

from datetime import datetime

from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter

_HERE = "registration/on_behalf/letters"

KINDS = (Kind(f"{_HERE}/is_this_right.txt", _l("We wrote an application down: is it right?")),)
"""Letters whose words organisers may write themselves."""


def is_this_right(participation: Participation, link: str, asked_at: datetime) -> Letter:
    """The way to what was written down, to say yes or to change it. No answer stands in it."""
    return letter_about(
        participation,
        f"{_HERE}/is_this_right.txt",
        f"is-this-right:{participation.id}:{asked_at:%Y%m%d%H%M}",
        f"{link}/application",
    )
