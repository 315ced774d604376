"""To whom letters about a participation go."""

from events.team.models import Participation
from foundation.mail import Recipient


def recipient_of(participation: Participation) -> Recipient:
    """The person and the one way that reaches them."""
    return Recipient(
        name=participation.name,
        channel=participation.channel.value,
        email=participation.email,
        detail=participation.contact_detail,
    )
