"""Letters about an application."""

from uuid import UUID

from events.call.models import Event
from events.team.letters import recipient_at_organisers
from events.team.letters import recipient_of
from events.team.models import Participation
from foundation.clock import now
from foundation.i18n import format_datetime
from foundation.i18n import format_days
from foundation.i18n import using_language
from foundation.mail import Letter
from foundation.mail import Recipient
from foundation.people import Person

_HERE = "registration/apply/letters"


def letter_about(
    participation: Participation, template: str, dedup: str, link: str | None, **more: object
) -> Letter:
    """A letter to the person of that participation; `more` are further words of its template."""
    event = participation.event
    with using_language(participation.language):
        context = {**words_of_event(event), "name": participation.name, **more}
    context["reference"] = participation.reference or ""
    return Letter(
        to=recipient_of(participation),
        language=participation.language,
        template=template,
        dedup=dedup,
        context=context,
        link=link,
        event_id=event.id,
        participation_id=participation.id,
        sender_name=" / ".join(organisation.short_name for organisation in event.organisations),
        reply_to=event.contact_email,
        colour=event.organisations[0].colour if event.organisations else "",
    )


def words_of_event(event: Event) -> dict[str, str]:
    """What every letter says of its training, in the language of now."""
    return {
        "title": event.title,
        "days": format_days(event.starts_on, event.ends_on),
        "closes": format_datetime(event.closes_at, event.zone) if event.closes_at else "",
        "contact_name": event.contact_name,
        "contact_email": event.contact_email,
        "contact_phone": event.contact_phone,
    }


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
