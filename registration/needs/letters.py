"""Letters about needs. None of them says what is needed, or in which group."""

from events.team.letters import recipient_at_organisers
from events.team.models import Participation
from foundation.mail import Letter
from foundation.mail import post
from registration.needs.models import TalkRequest


def wants_to_talk(participation: Participation, request: TalkRequest) -> None:
    """To the organisers: somebody asks for a talk. Who it is and how stays on the page."""
    template = "registration/needs/letters/wants_to_talk.txt"
    to_organisers(participation, template, f"talk:{request.id}")


def to_organisers(participation: Participation, template: str, dedup: str) -> None:
    """To the organisers: that there is something about one person's needs, and the way to it."""
    event = participation.event
    post(
        Letter(
            to=recipient_at_organisers(event),
            language=event.language,
            template=template,
            dedup=dedup,
            context={"title": event.title},
            link=f"/organise/{event.slug}/needs/{participation.id}",
            event_id=event.id,
        )
    )
