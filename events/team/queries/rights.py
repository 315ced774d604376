"""Questions about rights in a training: who may open what, who had a right, emergencies."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from flask import abort
from flask import g
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.call.rules import ORGANISERS
from events.team.categories import Category
from events.team.models import BreakGlass
from events.team.rules import TASKS
from events.team.rules import categories_open_to
from events.team.rules import emergency_of
from events.team.rules import opened_by
from foundation.audit import Actor
from foundation.audit import history_in
from foundation.factors import second_factor_needed
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.people import sign_in_needed
from foundation.people.models import Invitation
from foundation.people.queries import grants_in
from foundation.people.queries import grants_of
from foundation.people.queries import open_invitations
from foundation.sealing import NotReadable
from foundation.sealing import unseal
from foundation.store import all_of
from foundation.store import one_or_none


@dataclass(frozen=True)
class Rights:
    """What the reader may do in a training; menus ask it."""

    organises: bool
    categories: frozenset[Category]
    #: A site administrator in an emergency.
    is_emergency: bool = False

    def opens(self, name: str) -> bool:
        """Whether the reader opens the category of that name; for "" any category."""
        return name in self.categories if name else bool(self.categories)


@dataclass(frozen=True)
class RemovedRight:
    """A right that was taken away and can be given back."""

    entry_id: UUID
    person: Person
    role: Role
    limited_to: tuple[str, ...]
    organisation_id: UUID | None


def event_for_needs_or_404(slug: str, category: Category | None = None) -> Event:
    """The training at that address for whoever may open needs in it, organiser or not.

    With `category`, for whoever may open this one. To others the page is not there. Whoever may,
    gives a second proof first (security-bars AU9).
    """
    person = sign_in_needed()
    event = one_or_none(select(Event).where(Event.slug == slug))
    opened = categories_open_to(person, event) if event else frozenset()
    if event is None or not (opened if category is None else category in opened):
        abort(404)
    second_factor_needed()
    return event


def rights_in(event: Event) -> Rights:
    """What the reader of this page may do in the training; asked once for a page."""
    held: dict[UUID, Rights] = g.setdefault("rights_in", {})
    if event.id not in held:
        held[event.id] = _rights(sign_in_needed(), event)
    return held[event.id]


def _rights(person: Person, event: Event) -> Rights:
    grants = grants_of(person, event.id)
    if any(grant.role in ORGANISERS for grant in grants):
        return Rights(organises=True, categories=opened_by(grants))
    opened = categories_open_to(person, event)
    return Rights(False, opened, is_emergency=bool(opened) and not opened_by(grants))


def acting_on_needs(event: Event) -> Actor:
    """The reader as the doer of an act on needs, in the role by which they may: for the trail.

    "organiser", "coordinator", "helper", or "site_admin" in an emergency.
    """
    person = sign_in_needed()
    roles = {grant.role for grant in grants_of(person, event.id)}
    if roles & {Role.OWNER, Role.CO_ORGANISER}:
        return Actor("organiser", person.id)
    mine = next((role for role in (Role.COORDINATOR, Role.HELPER) if role in roles), None)
    return Actor(mine.value if mine else "site_admin", person.id)


def tasks_of(person: Person) -> list[tuple[Event, list[RoleGrant]]]:
    """The trainings in which `person` has one task or several, the next one first."""
    query = select(RoleGrant).where(RoleGrant.person_id == person.id, RoleGrant.role.in_(TASKS))
    grants = all_of(query.order_by(RoleGrant.granted_at))
    keys = {grant.scope_id for grant in grants}
    events = select(Event).where(Event.id.in_(keys)).order_by(Event.starts_on.desc())
    rows = all_of(events.options(joinedload(Event.held_by))) if keys else []
    return [(event, [each for each in grants if each.scope_id == event.id]) for event in rows]


def organiser_or_404(event: Event, grant_id: UUID) -> RoleGrant:
    """A right to organise this training."""
    found = [grant for grant in grants_in(event.id) if grant.id == grant_id]
    return found[0] if found else abort(404)


def invitation_or_404(event: Event, invitation_id: UUID) -> Invitation:
    """An invitation into this training that nobody has answered yet."""
    found = [asked for asked in open_invitations(event.id) if asked.id == invitation_id]
    return found[0] if found else abort(404)


def removed_rights(event: Event) -> list[RemovedRight]:
    """Rights that were taken away and not given again, the last one first."""
    entries = [
        entry
        for entry in history_in(event.id, "removed.right")
        if "person_id" in entry.details and entry.details["role"] != Role.ORGANISER
    ]
    ids = {UUID(entry.details["person_id"]) for entry in entries}
    people = {each.id: each for each in all_of(select(Person).where(Person.id.in_(ids)))}
    taken = {(grant.person_id, grant.role.value) for grant in grants_in(event.id)}
    found = []
    for entry in entries:
        told = entry.details
        key = (UUID(told["person_id"]), told["role"])
        if key in taken or key[0] not in people:
            continue
        taken.add(key)
        body = UUID(told["organisation_id"]) if told["organisation_id"] else None
        limited = tuple(told["limited_to"])
        found.append(RemovedRight(entry.id, people[key[0]], Role(told["role"]), limited, body))
    return found


def removed_right_or_404(event: Event, entry_id: UUID) -> RemovedRight:
    """A right that was taken away in this training and can be given back."""
    found = [each for each in removed_rights(event) if each.entry_id == entry_id]
    return found[0] if found else abort(404)


def emergency_or_404(event: Event) -> BreakGlass:
    """The emergency in which the reader, a site administrator, may open needs now."""
    return emergency_of(sign_in_needed(), event) or abort(404)


def emergencies_in(event: Event) -> Sequence[BreakGlass]:
    """All emergencies in which a site administrator opened needs here, the last one first."""
    query = select(BreakGlass).where(BreakGlass.event_id == event.id)
    query = query.options(joinedload(BreakGlass.person))
    return all_of(query.order_by(BreakGlass.opened_at.desc()))


def reason_of(emergency: BreakGlass) -> str:
    """Why the site administrator opened the needs, or that this cannot be read any more."""
    table, key = emergency.__tablename__, emergency.person_id
    try:
        return str(unseal(emergency.sealed, table, emergency.id, key)["reason"])
    except NotReadable:
        return _("it cannot be read any more")


def event_in_emergency_or_404(slug: str) -> Event:
    """The training at that address for a site administrator; to others it is not there."""
    person = sign_in_needed()
    event = one_or_none(select(Event).where(Event.slug == slug))
    if event is None or not person.is_site_admin:
        abort(404)
    return event
