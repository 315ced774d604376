"""Letters about a participation and the team, and to whom they go."""

from dataclasses import replace
from uuid import uuid4

from events.call.models import Event
from events.team.models import BreakGlass
from events.team.models import Participation
from foundation.mail import Letter
from foundation.mail import Recipient
from foundation.mail import post
from foundation.people import Person
from foundation.people import Role
from foundation.people.queries import grants_in


def recipient_of(participation: Participation) -> Recipient:
    """The person and the one way that reaches them."""
    return Recipient(
        name=participation.name,
        channel=participation.channel.value,
        email=participation.email,
        detail=participation.contact_detail,
    )


def recipient_at_organisers(event: Event) -> Recipient:
    """The organisers' contact; without an email address the letter waits as a task of theirs."""
    return Recipient(name=event.contact_name, email=event.contact_email)


def post_to_those_who_arrange(event: Event, letter: Letter) -> None:
    """Post it, and a copy to each access coordinator in their own language."""
    post(letter)
    for person in (one.person for one in grants_in(event.id) if one.role is Role.COORDINATOR):
        if person.email and person.email != letter.to.email:
            to = Recipient(name=person.name, email=person.email)
            dedup = f"{letter.dedup}:{person.id}"
            post(replace(letter, to=to, language=person.language, dedup=dedup))


def new_link(participation: Participation, link: str) -> None:
    """A new way to one's own pages, after the old one was lost."""
    event = participation.event
    post(
        Letter(
            to=recipient_of(participation),
            language=participation.language,
            template="events/team/letters/new_link.txt",
            dedup=f"new-link:{participation.id}:{uuid4()}",
            context={"name": participation.name, "training": event.title},
            link=link,
            event_id=event.id,
            participation_id=participation.id,
            sender_name=event.title,
            reply_to=event.contact_email,
        )
    )


def comes_along(participation: Participation, link: str) -> None:
    """The way to their own pages, for somebody who comes as a trainer, or with the team."""
    event = participation.event
    post(
        Letter(
            to=recipient_of(participation),
            language=participation.language,
            template="events/team/letters/comes_along.txt",
            dedup=f"comes-along:{participation.id}",
            context={"name": participation.name, "training": event.title},
            link=link,
            event_id=event.id,
            participation_id=participation.id,
            sender_name=event.title,
            reply_to=event.contact_email,
        )
    )


def emergency(row: BreakGlass, event: Event, name: str, owner: Person) -> None:
    """Tell an owner that a site administrator opened the needs; nothing of needs or of why."""
    if not owner.email:
        return
    post(
        Letter(
            to=Recipient(name=owner.name, email=owner.email),
            language=owner.language,
            template="events/team/letters/emergency.txt",
            dedup=f"emergency:{row.id}:{owner.id}",
            context={"name": owner.name, "who": name, "training": event.title},
            link=f"/organise/{event.slug}/team",
            event_id=event.id,
        )
    )
