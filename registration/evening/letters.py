"""The letter of the evening of arrival. Everybody gets the same, whatever they need."""

from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.actions import new_link
from events.team.models import Channel
from foundation.i18n import lazy_gettext as _l
from foundation.mail import post
from registration.evening.models import RoomQuestion

_HERE = "registration/evening/letters"

KINDS = (Kind(f"{_HERE}/room.txt", _l("On the evening of arrival: is the room right?")),)
"""Letters to people whose words organisers may write themselves."""


def room(question: RoomQuestion) -> None:
    """To the person: whether their room is right, and the way to say so.

    Who is reached only through the person they come with gets no letters.
    """
    participation = question.participation
    if participation.channel is Channel.BESIDE:
        return
    link = f"{new_link(participation)}/room"
    post(letter_about(participation, f"{_HERE}/room.txt", f"room:{question.id}", link))
