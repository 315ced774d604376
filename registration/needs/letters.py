"""Letters about needs. None of them says what is needed, or in which category."""

from sqlalchemy import select

from events.post.kinds import Kind
from events.post.letters import letter_about
from events.team.actions import new_link
from events.team.letters import post_to_those_who_arrange
from events.team.letters import recipient_at_organisers
from events.team.models import Participation
from foundation.clock import now
from foundation.i18n import lazy_gettext as _l
from foundation.mail import Letter
from foundation.mail import post
from foundation.mail.models import OutgoingLetter
from foundation.store import count_of
from registration.needs.models import NoteOpening
from registration.needs.models import TalkRequest

_HERE = "registration/needs/letters"

KINDS = (
    Kind(f"{_HERE}/journey_questions.txt", _l("It is time to ask people about their journeys")),
    Kind(f"{_HERE}/last_time.txt", _l("Somebody brings earlier answers to this training")),
    Kind(f"{_HERE}/note_opened.txt", _l("Somebody opened an emergency note"), may_wait=False),
)
"""Letters to people whose words organisers may write themselves."""


def wants_to_talk(participation: Participation, request: TalkRequest) -> None:
    """To the organisers: somebody asks for a talk. Who it is and how stays on the page."""
    to_organisers(participation, f"{_HERE}/wants_to_talk.txt", f"talk:{request.id}")


def changed(participation: Participation) -> None:
    """To the organisers: somebody changed what they had told, once a day."""
    dedup = f"needs-changed:{participation.id}:{now():%Y%m%d}"
    to_organisers(participation, f"{_HERE}/changed.txt", dedup)


def note_opened(opening: NoteOpening, participation: Participation) -> None:
    """To the person: somebody opened their emergency note; who and why stands on their page."""
    link = f"{new_link(participation)}/needs"
    dedup = f"note-opened:{opening.id}"
    post(letter_about(participation, f"{_HERE}/note_opened.txt", dedup, link))


def journey_questions(participation: Participation) -> bool:
    """To the person, once: a few questions about their journey. Whether it is written now."""
    dedup = f"journey-questions:{participation.id}"
    if count_of(select(OutgoingLetter).where(OutgoingLetter.dedup == dedup)):
        return False
    link = f"{new_link(participation)}/needs"
    post(letter_about(participation, f"{_HERE}/journey_questions.txt", dedup, link))
    return True


def same_as_last_time(participation: Participation, key: str) -> None:
    """To the person: the way to bring their earlier answers into this training."""
    link = f"{new_link(participation)}/needs/last-time/{key}"
    dedup = f"last-time:{participation.id}:{now():%Y%m%d%H%M}"
    post(letter_about(participation, f"{_HERE}/last_time.txt", dedup, link))


def to_organisers(participation: Participation, template: str, dedup: str) -> None:
    """To the organisers: that there is something about one person's needs, and the way to it."""
    event = participation.event
    post_to_those_who_arrange(
        event,
        Letter(
            to=recipient_at_organisers(event),
            language=event.language,
            template=template,
            dedup=dedup,
            context={"title": event.title},
            link=f"/organise/{event.slug}/needs/{participation.id}",
            event_id=event.id,
        ),
    )
