"""The letter that some documents end: when, and where to take them. It does not say which.

Who is reached only through the person they come with has theirs passed on by organisers.
"""

from certificates.documents.queries import Ending
from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.actions import new_link
from foundation.i18n import lazy_gettext as _l
from foundation.mail import post

_ENDING = "certificates/documents/letters/ending.txt"

KINDS = (Kind(_ENDING, _l("Before documents are erased"), ("until",), may_wait=False),)
"""Letters whose words organisers may write themselves."""


def ending(end: Ending) -> None:
    """To the person, in their own way, once for each last day."""
    link = f"{new_link(end.participation)}/documents"
    dedup = f"documents-ending:{end.participation.id}:{end.last_day}"
    post(letter_about(end.participation, _ENDING, dedup, link, until=end.last_day))
