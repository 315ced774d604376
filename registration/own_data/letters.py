"""Letters about erasing in time: when, and that it is done. Nothing of what is erased."""

from datetime import date

from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.actions import new_link
from events.team.models import Channel
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.mail import post

_HERE = "registration/own_data/letters"

KINDS = (
    Kind(
        f"{_HERE}/erasing.txt",
        _l("Two weeks before needs are erased"),
        ("until",),
        may_wait=False,
    ),
    Kind(f"{_HERE}/erased.txt", _l("Needs are erased"), may_wait=False),
)
"""Letters to people whose words organisers may write themselves."""


def erasing(participation: Participation, until: date) -> None:
    """To the person, once for each promised day: what they can do until then."""
    _post(participation, "erasing", f"erasing:{participation.id}:{until}", until=until)


def erased(participation: Participation) -> None:
    """To the person, once: it is erased as promised."""
    _post(participation, "erased", f"erased:{participation.id}")


def _post(participation: Participation, name: str, dedup: str, **more: object) -> None:
    # Who is reached only through the person they come with gets no letters.
    if participation.channel is not Channel.BESIDE:
        link = f"{new_link(participation)}/data"
        post(letter_about(participation, f"{_HERE}/{name}.txt", dedup, link, own=None, **more))
