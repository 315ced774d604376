"""Verbs on the team: invite organisers and people with one task, change, take away, give back."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.models import Event
from events.call.rules import ORGANISERS
from events.team.queries import removed_right_or_404
from events.team.rules import TASKS
from events.team.rules import may_give
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.people import acting
from foundation.people import holds
from foundation.people.actions import Guest
from foundation.people.actions import Right
from foundation.people.actions import cancel_invitation
from foundation.people.actions import grant
from foundation.people.actions import invite as send_invitation
from foundation.people.models import Invitation
from foundation.people.queries import email_key
from foundation.people.queries import open_invitations
from foundation.people.queries import person_by_email
from foundation.store import get_or_404
from foundation.store import hold
from foundation.store import transaction

Values = Mapping[str, Any]
_NOT_FOR_ORGANISERS = (Role.CO_ORGANISER, Role.COORDINATOR, Role.HELPER)


def invite(event: Event, answers: Values, by: Person) -> Invitation:
    """Ask somebody by letter to organise the training for one of its organisations.

    `answers` hold name, email, language and the key of the organisation. Raises Refused when
    the person organises it already or the organisation does not hold the training.
    """
    return _invite(event, answers, by, Role.CO_ORGANISER)


def invite_for_task(event: Event, answers: Values, by: Person) -> Invitation:
    """Ask somebody by letter to do one task: to see to needs, to train, to facilitate.

    `answers` hold those of `invite`, the role's name and, for a helper, names of categories.
    Raises Refused as `invite` does, for another role, and for a helper without a category.
    """
    role = next((role for role in TASKS if role.value == answers["role"]), None)
    if role is None:
        raise Refused(_("Choose what the person will do."), "role")
    return _invite(event, answers, by, role, _categories(role, answers))


def invite_again(event: Event, asked: Invitation, by: Person) -> Invitation:
    """Send an invitation once more with a new link; the older link ends."""
    answers = {
        "name": asked.name,
        "email": asked.email,
        "language": asked.language,
        "organisation": str(asked.organisation_id),
    }
    return _invite(event, answers, by, asked.role, tuple(asked.limited_to))


def change_categories(event: Event, right: RoleGrant, names: list[str], by: Person) -> None:
    """Let a helper open other categories than before. Raises Refused without any, or no helper."""
    with transaction():
        hold(right)
        if right.role != Role.HELPER or not may_give(by, event, right.role):
            raise Refused(_("Only the categories of a helper can be changed."))
        right.limited_to = list(_categories(Role.HELPER, {"categories": names}))
        details = {"person_id": str(right.person_id), "limited_to": right.limited_to}
        record(acting(by, "organiser"), "changed.right", right, event.id, **details)


def give_back(event: Event, entry_id: UUID, by: Person) -> None:
    """Give a right back that was taken away. Raises Refused for a right that `by` cannot give."""
    with transaction():
        hold(event)
        removed = removed_right_or_404(event, entry_id)
        if not may_give(by, event, removed.role):
            raise Refused(_("Only an owner can make somebody an owner."))
        person = get_or_404(Person, removed.person.id)
        given = grant(
            person, event.id, removed.role, removed.organisation_id, limited_to=removed.limited_to
        )
        details = {"person_id": str(person.id), "role": removed.role}
        record(acting(by, "organiser"), "gave_back.right", given, event.id, **details)


def _invite(
    event: Event, answers: Values, by: Person, role: Role, limited_to: tuple[str, ...] = ()
) -> Invitation:
    with transaction():
        hold(event)
        organisation = _holder(event, answers["organisation"])
        _take_back_earlier(event, answers["email"], role, by)
        right = Right(event.id, role, organisation, event.title, limited_to)
        if role in _NOT_FOR_ORGANISERS:
            _refuse_organiser(event, answers["email"])
        guest = Guest(answers["name"], answers["email"], answers["language"])
        return send_invitation(right, guest, by)[0]


def _categories(role: Role, answers: Values) -> tuple[str, ...]:
    if role != Role.HELPER:
        return ()
    if not answers["categories"]:
        raise Refused(_("Tick what the helper may open."), "categories")
    return tuple(answers["categories"])


def _holder(event: Event, key: str) -> Organisation:
    for organisation in event.organisations:
        if str(organisation.id) == key:
            return organisation
    raise Refused(_("Choose an organisation that holds the training."), "organisation")


def _take_back_earlier(event: Event, email: str, role: Role, by: Person) -> None:
    for asked in open_invitations(event.id):
        if asked.role == role and email_key(asked.email) == email_key(email):
            cancel_invitation(asked, acting(by, "organiser"))


def _refuse_organiser(event: Event, email: str) -> None:
    if holds(person_by_email(email), event.id, *ORGANISERS):
        raise Refused(_("This person organises the training already."), "email")
