"""Letters about what is not right now. None of them says what it is, or whom it touches."""

from events.call.models import Event
from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.actions import new_link
from events.team.letters import post_to_those_who_arrange
from events.team.letters import recipient_at_organisers
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from foundation.mail import post
from registration.incidents.models import Incident

_HERE = "registration/incidents/letters"

KINDS = (Kind(f"{_HERE}/state.txt", _l("Something is not right during the days")),)
"""Letters to people whose words organisers may write themselves."""


def told(incident: Incident, event: Event) -> None:
    """To the organisers: somebody says that something is not right now."""
    post_to_those_who_arrange(
        event,
        Letter(
            to=recipient_at_organisers(event),
            language=event.language,
            template=f"{_HERE}/told.txt",
            dedup=f"incident:{incident.id}",
            context={"title": event.title},
            link=f"/organise/{event.slug}/incidents",
            event_id=event.id,
        ),
    )


def state(incident: Incident, participation: Participation) -> None:
    """To somebody whom it touches: there is news, and the way to it."""
    link = f"{new_link(participation)}/right-now"
    dedup = f"incident:{incident.id}:{incident.version}:{participation.id}"
    post(letter_about(participation, f"{_HERE}/state.txt", dedup, link))
