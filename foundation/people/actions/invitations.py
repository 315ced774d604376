"""Verbs on rights: invite somebody, accept, cancel, grant, take away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.limits import slow_down
from foundation.people import letters
from foundation.people.actions.sessions import open_session
from foundation.people.models import Invitation
from foundation.people.models import Organisation
from foundation.people.models import Person
from foundation.people.models import Role
from foundation.people.models import RoleGrant
from foundation.people.queries import email_key
from foundation.people.queries import invitation_by_token
from foundation.people.queries import person_by_email
from foundation.people.tokens import hash_of
from foundation.people.tokens import new_token
from foundation.store import all_of
from foundation.store import db
from foundation.store import hold
from foundation.store import one_or_none
from foundation.store import transaction

INVITATION_LASTS = timedelta(days=14)
# Roles of which a scope always keeps one: else nobody could give rights in it any more.
_NEVER_NONE = (Role.OWNER, Role.ORGANISER)
# Roles that act for their organisation; the others do one task in one training.
_ACT_FOR_IT = (Role.OWNER, Role.CO_ORGANISER, Role.ORGANISER)


@dataclass(frozen=True)
class Right:
    """What an invited person will hold: a role in a scope, for an organisation.

    `what` names the scope for the letter (a training's title); empty for the organisation itself.
    `limited_to` names the only things that the right opens; () where the role says it all.
    """

    scope_id: UUID
    role: Role
    organisation: Organisation
    what: str = ""
    limited_to: tuple[str, ...] = ()


@dataclass(frozen=True)
class Guest:
    """Who is invited, and the language of the letter (BCP 47)."""

    name: str
    email: str
    language: str


def invite(right: Right, guest: Guest, by: Person) -> tuple[Invitation, str]:
    """Ask somebody by letter to take a role; the invitation and the token of its link.

    Raises TooMany, and Refused when they hold the role already.
    """
    slow_down("invitation", str(by.id))
    with transaction():
        known = person_by_email(guest.email)
        if known is not None and _grant_of(known.id, right.scope_id, right.role) is not None:
            raise Refused(_("This person has this role already."), "email")
        token = new_token()
        asked = Invitation(
            scope_id=right.scope_id,
            role=right.role,
            limited_to=list(right.limited_to),
            organisation=db.session.merge(right.organisation),
            what=right.what,
            name=guest.name,
            email=guest.email,
            language=guest.language,
            token_hash=hash_of(token),
            invited_by=by.id,
            invited_at=clock.now(),
            expires_at=clock.now() + INVITATION_LASTS,
        )
        db.session.add(asked)
        db.session.flush()
        record(Actor("organiser", by.id), "invited.person", asked, _event(asked), role=right.role)
        letters.invitation(asked, by.name, token)
        return asked, token


def accept_invitation(token: str, browser: str) -> str | None:
    """Say yes: the rights are granted; the token for the cookie of somebody new to us.

    Whoever holds the link reads the mailbox, so a new account needs no other proof. An account
    that is there already is not opened by a link of 14 days (security-bars AU7 allows 10
    minutes): its person signs in as always, and the answer is None.
    Raises Refused for an invitation that is used, cancelled or old.
    """
    with transaction():
        asked = invitation_by_token(token)
        if asked is not None:
            hold(asked)
        if asked is None or asked.accepted_at is not None or asked.cancelled_at is not None:
            raise Refused(_("This invitation was used, taken back, or is older than 14 days."))
        person = person_by_email(asked.email)
        is_new = person is None
        person = person or _new_person(asked)
        asked.accepted_at = clock.now()
        body = asked.organisation_id
        grant(person, asked.scope_id, asked.role, body, limited_to=asked.limited_to)
        if asked.role in _ACT_FOR_IT:
            grant(person, body, Role.ORGANISER, body)
        record(Actor("person", person.id), "accepted.invitation", asked, _event(asked))
        return open_session(person, browser, "invitation") if is_new else None


def cancel_invitation(asked: Invitation, by: Actor) -> None:
    """Take an invitation back. Raises Conflict when it was accepted meanwhile."""
    with transaction():
        hold(asked)
        if asked.accepted_at is not None:
            raise Conflict(_("This invitation was accepted already."))
        if asked.cancelled_at is None:
            asked.cancelled_at = clock.now()
            record(by, "cancelled.invitation", asked, _event(asked))


def grant(
    person: Person,
    scope_id: UUID,
    role: Role,
    organisation_id: UUID | None,
    limited_to: Sequence[str] = (),
) -> RoleGrant:
    """Give a right, inside the caller's transaction; the same right is given once."""
    held = _grant_of(person.id, scope_id, role)
    if held is not None:
        return held
    row = RoleGrant(
        person_id=person.id,
        scope_id=scope_id,
        role=role,
        limited_to=list(limited_to),
        organisation_id=organisation_id,
        granted_at=clock.now(),
    )
    db.session.add(row)
    db.session.flush()
    return row


def remove_grant(right: RoleGrant, by: Actor) -> None:
    """Take a right away. Raises Refused when nobody would be left to give rights in its scope."""
    with transaction():
        query = select(RoleGrant).where(RoleGrant.scope_id == right.scope_id)
        # Locked in one order: two owners who leave at once must not both find the other there.
        held = all_of(query.order_by(RoleGrant.id).with_for_update())
        others = [each for each in held if each.id != right.id and each.role == right.role]
        if right.role in _NEVER_NONE and not others:
            message = _("Somebody has to stay responsible. Give this role to another person first.")
            raise Refused(message)
        record(by, "removed.right", right, right.scope_id, **_what_it_was(right))
        db.session.delete(right)


def _what_it_was(right: RoleGrant) -> dict[str, object]:
    """The right in the trail, so that it can be given back."""
    return {
        "role": right.role,
        "person_id": str(right.person_id),
        "organisation_id": str(right.organisation_id) if right.organisation_id else None,
        "limited_to": right.limited_to,
    }


def _grant_of(person_id: UUID, scope_id: UUID, role: Role) -> RoleGrant | None:
    query = select(RoleGrant).where(
        RoleGrant.person_id == person_id, RoleGrant.scope_id == scope_id, RoleGrant.role == role
    )
    return one_or_none(query)


def _new_person(asked: Invitation) -> Person:
    person = Person(
        name=asked.name,
        email=asked.email,
        email_key=email_key(asked.email),
        language=asked.language,
        created_at=clock.now(),
    )
    db.session.add(person)
    db.session.flush()
    record(Actor("person", person.id), "made.person", person)
    return person


def _event(asked: Invitation) -> UUID | None:
    return None if asked.scope_id == asked.organisation_id else asked.scope_id
