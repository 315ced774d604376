"""Verbs about the people of a training: personal links, corrections, trainers."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from events.call.models import Event
from events.call.rules import ORGANISERS
from events.team import letters
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import PersonalLink
from events.team.models import Trainer
from events.team.queries import open_links_of
from events.team.queries import trainers_of
from foundation.audit import Actor
from foundation.audit import record
from foundation.audit import take_out
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.people import acting
from foundation.people import holds
from foundation.people.actions import Guest
from foundation.people.actions import Right
from foundation.people.actions import cancel_invitation
from foundation.people.actions import invite as send_invitation
from foundation.people.models import Invitation
from foundation.people.queries import email_key
from foundation.people.queries import open_invitations
from foundation.people.queries import person_by_email
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import all_of
from foundation.store import check_version
from foundation.store import copy_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

Values = Mapping[str, Any]


def new_link(participation: Participation) -> str:
    """Make a fresh way to the person's own pages; the path "/my/<token>".

    Older links go on working, so that every letter the person has kept still opens. The token
    leaves this function only here: the store keeps its hash.
    """
    token = new_token()
    with transaction():
        db.session.add(
            PersonalLink(
                participation_id=participation.id, token_hash=hash_of(token), made_at=now()
            )
        )
    return f"/my/{token}"


def end_links(participation: Participation) -> None:
    """End all personal links of a participation: none of them opens a page from now on."""
    with transaction():
        for link in all_of(open_links_of(participation.id)):
            link.ended_at = now()


def send_new_link(participation: Participation, by: Actor) -> None:
    """Replace a lost link: the old ones end, a letter brings the new one."""
    with transaction():
        hold(participation)
        end_links(participation)
        letters.new_link(participation, new_link(participation))
        record(by, "sent.personal_link", participation, participation.event_id)


def open_own_page(participation: Participation, by: Actor) -> str:
    """A personal link for a signed-in person's own participation; its path."""
    with transaction():
        record(by, "opened.own_page", participation, participation.event_id)
        return new_link(participation)


def correct(participation: Participation, values: Values, seen: int, by: Actor) -> None:
    """Correct a name or how to reach somebody; `seen` is the version that the writer saw.

    Raises Conflict when somebody else saved in between, and Refused when the chosen way to reach
    the person lacks its address or number.
    """
    with transaction():
        hold(participation)
        fields = [name for name, value in values.items() if getattr(participation, name) != value]
        if not fields:
            return
        check_version(participation, seen)
        for name in fields:
            setattr(participation, name, values[name])
        _refuse_unreachable(participation)
        record(by, "corrected.participation", participation, participation.event_id, fields=fields)


def invite(event: Event, answers: Values, by: Person) -> Invitation:
    """Ask somebody by letter to organise the training for one of its organisations.

    `answers` hold name, email, language and the key of the organisation. Raises Refused when
    the person organises it already or the organisation does not hold the training.
    """
    with transaction():
        hold(event)
        organisation = _holder(event, answers["organisation"])
        _take_back_earlier(event, answers["email"], by)
        right = Right(event.id, Role.CO_ORGANISER, organisation, event.title)
        _refuse_organiser(event, answers["email"])
        guest = Guest(answers["name"], answers["email"], answers["language"])
        return send_invitation(right, guest, by)[0]


def invite_again(event: Event, asked: Invitation, by: Person) -> Invitation:
    """Send an invitation once more with a new link; the older link ends."""
    answers = {
        "name": asked.name,
        "email": asked.email,
        "language": asked.language,
        "organisation": str(asked.organisation_id),
    }
    return invite(event, answers, by)


def add_trainer(event: Event, trainer_id: UUID, values: Values, by: Actor) -> Trainer:
    """Show somebody as trainer, after the others. Sending the form twice adds one."""
    with transaction():
        hold(event)
        earlier = db.session.get(Trainer, trainer_id)
        if earlier is not None:
            return earlier
        last = max((trainer.position for trainer in trainers_of(event)), default=0)
        trainer = Trainer(id=trainer_id, event_id=event.id, position=last + 1, **values)
        db.session.add(trainer)
        record(by, "added.trainer", trainer, event.id)
        return trainer


def change_trainer(trainer: Trainer, values: Values, seen: int, by: Actor) -> None:
    """Write `values`. Raises Conflict when somebody else saved in between."""
    with transaction():
        hold(trainer)
        fields = [name for name, value in values.items() if getattr(trainer, name) != value]
        if not fields:
            return
        check_version(trainer, seen)
        for name in fields:
            setattr(trainer, name, values[name])
        record(by, "changed.trainer", trainer, trainer.event_id, fields=fields)


def take_off_trainer(trainer: Trainer, by: Actor) -> None:
    """Show somebody no longer; what was written stays and can be put back."""
    take_out(trainer, "took_off.trainer", by)


def put_back_trainer(event: Event, trainer: Trainer, by: Actor) -> None:
    """Show somebody again, after the others."""
    with transaction():
        hold(event)
        if trainer.removed_at is not None:
            others = trainers_of(event)
            trainer.position = max((other.position for other in others), default=0) + 1
            trainer.removed_at = None
            record(by, "put_back.trainer", trainer, event.id)


def move_trainer(event: Event, trainer: Trainer, step: int, by: Actor) -> None:
    """Show somebody one place earlier (-1) or later (+1); at the end nothing happens."""
    with transaction():
        hold(event)
        order = list(trainers_of(event))
        if trainer not in order:
            return
        place = order.index(trainer)
        order.insert(max(0, place + step), order.pop(place))
        for position, each in enumerate(order, start=1):
            each.position = position
        record(by, "moved.trainer", trainer, event.id, step=step)


def copy_trainers(old: Event, new: Event, shift: timedelta) -> Mapping[UUID, UUID]:
    """Copy the trainers into the training `new`, inside the caller's transaction.

    {key of a row: key of its copy}.
    """
    del shift
    copies = {row.id: copy_of(row, event_id=new.id) for row in trainers_of(old)}
    db.session.add_all(copies.values())
    return {key: row.id for key, row in copies.items()}


def _holder(event: Event, key: str) -> Organisation:
    for organisation in event.organisations:
        if str(organisation.id) == key:
            return organisation
    raise Refused(_("Choose an organisation that holds the training."), "organisation")


def _take_back_earlier(event: Event, email: str, by: Person) -> None:
    for asked in open_invitations(event.id):
        if email_key(asked.email) == email_key(email):
            cancel_invitation(asked, acting(by, "organiser"))


def _refuse_organiser(event: Event, email: str) -> None:
    if holds(person_by_email(email), event.id, *ORGANISERS):
        raise Refused(_("This person organises the training already."), "email")


def _refuse_unreachable(participation: Participation) -> None:
    by_email = participation.channel == Channel.EMAIL
    if by_email and not participation.email:
        raise Refused(_("Enter the email address, or choose another way to reach them."), "email")
    if not by_email and not participation.contact_detail:
        raise Refused(
            _("Enter the number, the address, or the organisation that passes messages on."),
            "contact_detail",
        )
