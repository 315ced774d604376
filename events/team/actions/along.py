"""Verbs on those who come without a place of a participant: assistants, trainers, the team."""

from dataclasses import dataclass
from uuid import UUID

from events.call.models import Event
from events.team import letters
from events.team.actions.links import new_link
from events.team.actions.standing import stand
from events.team.models import Channel
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.rules import INVITED_ALONG
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


@dataclass(frozen=True)
class Along:
    """Who comes along, as what, and how to reach them."""

    name: str
    part: Part
    language: str
    channel: Channel = Channel.EMAIL
    email: str = ""
    contact_detail: str = ""
    country: str = ""


def come_along(event: Event, key: UUID, who: Along, by: Actor) -> Participation:
    """Let somebody come who takes no place of a participant; the same key again changes nothing.

    They are a person of their own, whatever address was typed: nobody gets into another's account
    by it. No letter goes out.
    """
    with transaction():
        hold(event)
        earlier = db.session.get(Participation, key)
        if earlier is not None:
            return earlier
        person = Person(name=who.name, language=who.language, created_at=clock.now())
        db.session.add(person)
        db.session.flush()
        row = Participation(
            id=key,
            event_id=event.id,
            person_id=person.id,
            state=State.COMING,
            state_since=clock.now(),
            created_at=clock.now(),
            **vars(who),
        )
        db.session.add(row)
        db.session.flush()
        record(by, "came_along.participation", row, event.id, part=who.part)
        return row


def invite_along(event: Event, key: UUID, who: Along, by: Actor) -> Participation:
    """As `come_along`, for trainers, the team and others: a letter brings their link.

    Raises Refused for other parts, and where nothing reaches the person.
    """
    with transaction():
        hold(event)
        if who.part not in INVITED_ALONG:
            raise Refused(_("Choose what the person does."), "part")
        _refuse_unreachable(who)
        is_new = db.session.get(Participation, key) is None
        row = come_along(event, key, who, by)
        if is_new:
            letters.comes_along(row, new_link(row))
        return row


def no_longer_comes(participation: Participation, by: Actor) -> None:
    """Somebody who came along comes no more; what was theirs is freed. Twice is once.

    Raises Refused for participants, who withdraw.
    """
    _change(participation, State.NO_LONGER_COMING, by)


def comes_again(participation: Participation, by: Actor) -> None:
    """Undo `no_longer_comes`. Raises Refused for participants."""
    _change(participation, State.COMING, by)


def _change(participation: Participation, to: State, by: Actor) -> None:
    with transaction():
        hold(participation)
        if participation.part == Part.PARTICIPANT:
            raise Refused(_("A participant withdraws, and takes no other way."))
        if participation.state == to:
            return
        stand(participation, to, by)


def _refuse_unreachable(who: Along) -> None:
    if who.channel == Channel.EMAIL and not who.email:
        raise Refused(_("Enter the email address, or choose another way to reach them."), "email")
    if who.channel != Channel.EMAIL and not who.contact_detail:
        raise Refused(
            _("Enter the number, the address, or the organisation that passes messages on."),
            "contact_detail",
        )
