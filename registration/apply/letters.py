"""Letters about an application."""

from uuid import UUID

from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.letters import recipient_at_organisers
from events.team.models import Participation
from foundation.clock import now
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from foundation.mail import Recipient
from foundation.people import Person

_HERE = "registration/apply/letters"


KINDS = (
    Kind(
        f"{_HERE}/draft_link.txt",
        _l("Somebody has begun a form and gets their link"),
        may_wait=False,
    ),
    Kind(f"{_HERE}/received.txt", _l("An application has arrived")),
)
"""Letters whose words organisers may write themselves."""


def draft_link(participation: Participation, link: str, cause: str) -> Letter:
    """The way back to a draft. `cause` tells one asking from another."""
    return letter_about(
        participation,
        f"{_HERE}/draft_link.txt",
        f"draft-link:{participation.id}:{cause}",
        f"{link}/application",
    )


def received(participation: Participation, link: str) -> Letter:
    """The application has arrived; its number, and what happens next."""
    return letter_about(
        participation, f"{_HERE}/received.txt", f"received:{participation.id}", link
    )


def applied_again(earlier: Participation, person: Person, link: str, again: UUID) -> Letter:
    """Somebody used this address for a second application: told to the first who used it."""
    letter = letter_about(earlier, f"{_HERE}/applied_again.txt", f"applied_again:{again}", link)
    # The one that the form named and we know; a changed channel must not hear of it by accident.
    to = Recipient(name=person.name, email=person.email or "")
    return Letter(**{**vars(letter), "to": to})


def help_wanted(participation: Participation) -> Letter:
    """To the organisers' contact: somebody wants help. What would help stays on the page."""
    event = participation.event
    return Letter(
        to=recipient_at_organisers(event),
        language=event.language,
        template=f"{_HERE}/help_wanted.txt",
        dedup=f"help:{participation.id}:{now():%Y%m%d}",
        context={"title": event.title, "name": participation.name},
        link=f"/organise/{event.slug}/applications/help",
        event_id=event.id,
    )
