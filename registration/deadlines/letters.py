"""Letters about time: a late link, more time for a draft, and the reminder."""

from events.call.models import Event
from events.post.kinds import Kind
from events.post.letters import letter_about
from events.post.letters import words_of_event
from events.team.models import Participation
from foundation.i18n import format_deadline
from foundation.i18n import lazy_gettext as _l
from foundation.i18n import using_language
from foundation.mail import Letter
from foundation.mail import Recipient
from foundation.mail import post
from registration.apply.rules import closes_for
from registration.deadlines.models import LateLink

_HERE = "registration/deadlines/letters"

KINDS = (
    Kind(f"{_HERE}/draft_reminder.txt", _l("Before the deadline, to who has begun and not sent")),
)
"""Letters whose words organisers may write themselves."""


def late_link(event: Event, link: LateLink, language: str, path: str) -> None:
    """To the address that an organiser gave: the one link, and until when it opens."""
    with using_language(language):
        words = words_of_event(event, language)
        until = format_deadline(link.until, event.zone)
    post(
        Letter(
            to=Recipient(name=link.for_whom, email=link.email),
            language=language,
            template=f"{_HERE}/late_link.txt",
            dedup=f"late-link:{link.id}",
            context=words | {"name": link.for_whom, "until": until},
            link=path,
            event_id=event.id,
            reply_to=event.contact_email,
        )
    )


def more_time(link: LateLink, draft: Participation, own: str) -> None:
    """To somebody with a draft: until when it can be sent."""
    template, cause = f"{_HERE}/more_time.txt", f"more-time:{link.id}"
    post(_until(draft, template, cause, f"{own}/application"))


def reminder(participation: Participation, own: str) -> None:
    """Before the deadline, once: the draft waits, until when, and how to be left in peace."""
    template, cause = f"{_HERE}/draft_reminder.txt", f"draft-reminder:{participation.id}"
    post(_until(participation, template, cause, f"{own}/application/later"))


def _until(participation: Participation, template: str, cause: str, link: str) -> Letter:
    letter = letter_about(participation, template, cause, link)
    with using_language(letter.language):
        until = format_deadline(closes_for(participation), participation.event.zone)
    # The common words of a letter know the deadline of all, not that of one.
    context = {**letter.context, "closes": until}
    return Letter(**{**vars(letter), "context": context})
