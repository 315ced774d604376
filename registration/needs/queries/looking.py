"""Who looked at a person's needs: role, organisation, category, when."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.categories import Category
from events.team.categories import role_on_needs
from events.team.models import Participation
from foundation.audit import AuditEntry
from foundation.audit import history_of
from foundation.i18n import gettext as _
from foundation.people import Role
from foundation.people.queries import grants_in
from foundation.people.queries import names_of
from foundation.store import all_of
from registration.needs.groups.earlier import CATEGORY_NOW
from registration.needs.models import NoteOpening
from registration.needs.queries.above import from_above
from registration.needs.queries.opening import unsealed

LOOKED = "looked_at.needs"
TALK = "talk"
"""Stands in the trail where somebody read a wish to talk, which belongs to no category."""
NOTE_OPENED = "note"
"""Stands in the trail where somebody opened the emergency note."""


@dataclass(frozen=True)
class Look:
    """Somebody read a category of needs, on one day once or several times."""

    last_at: datetime
    name: str
    #: Their role in the training, in words.
    role: str
    organisation: str
    #: What they opened: a category, TALK or NOTE_OPENED, as a stored word; and in words.
    group: str
    what: str
    times: int


def looks_at(participation: Participation) -> list[Look]:
    """Who read this person's needs, newest first, in which role and for which organisation.

    The same person's looks at the same category on the same day are one line.
    """
    entries = history_of(participation.id, LOOKED)
    names = names_of(entry.actor_id for entry in entries if entry.actor_id)
    supporters = from_above().supporters(participation)
    zone = ZoneInfo(participation.event.zone)
    found: dict[tuple[object, ...], list[AuditEntry]] = {}
    for entry in entries:
        day = entry.at.astimezone(zone).date()
        key = (entry.actor_id, _without_account(entry), opened_in(entry), day)
        found.setdefault(key, []).append(entry)
    return [
        Look(
            last_at=one[0].at,
            name=_name_of(one[0], names, supporters),
            role=role_on_needs(str(one[0].details.get("role") or one[0].actor_role)),
            organisation=str(one[0].details["organisation"]) if one[0].actor_id else "",
            group=opened_in(one[0]),
            what=_in_words(opened_in(one[0])),
            times=len(one),
        )
        for one in found.values()
    ]


def categories_looked_at(participation: Participation) -> set[str]:
    """What one of those who arrange, or a supplier, has read, by its stored words."""
    entries = history_of(participation.id, LOOKED)
    return {opened_in(entry) for entry in entries if entry.actor_role != "supporter"}


def opened_in(entry: AuditEntry) -> str:
    """The category of a look; entries of 0.2.0 name a group of then."""
    name = str(entry.details["group"])
    return CATEGORY_NOW[name].value if name in CATEGORY_NOW else name


def openings_of(participation: Participation) -> Sequence[NoteOpening]:
    """Each opening of the emergency note, newest first; the reasons are sealed."""
    query = select(NoteOpening).where(NoteOpening.participation_id == participation.id)
    query = query.options(joinedload(NoteOpening.opened_by), joinedload(NoteOpening.participation))
    return all_of(query.order_by(NoteOpening.opened_at.desc()))


def reasons_of(participation: Participation) -> list[tuple[NoteOpening, str]]:
    """Each opening of the emergency note with its reason, newest first. Raises Refused."""
    return [(one, unsealed(one)["reason"]) for one in openings_of(participation)]


def organisation_of(person_id: UUID | None, event: Event) -> str:
    """For which organisation a person organises this training; "" where none is named."""
    bodies = [one.organisation for one in grants_in(event.id) if one.person_id == person_id]
    return next((body.short_name for body in bodies if body is not None), "")


def standing_of(person_id: UUID | None, event: Event) -> str:
    """The highest role of a person in this training, as a stored word.

    Who has none and may look nevertheless is a site administrator in an emergency.
    """
    held = {one.role for one in grants_in(event.id) if one.person_id == person_id}
    return next((role.value for role in _ROLES_IN_ORDER if role in held), "site_admin")


_ROLES_IN_ORDER = (Role.OWNER, Role.CO_ORGANISER, Role.COORDINATOR, Role.HELPER)


def _without_account(entry: AuditEntry) -> str:
    """Of a supplier who opened a sheet by a link: its name; of a supporter: their row's id."""
    if entry.actor_role == "supporter":
        return str(entry.details["whose"])
    return str(entry.details["organisation"]) if entry.actor_role == "supplier" else ""


def _name_of(entry: AuditEntry, people: Mapping[UUID, str], supporters: Mapping[str, str]) -> str:
    if entry.actor_id:
        return people.get(entry.actor_id, "")
    # Whose row was erased has no name any more.
    own = _without_account(entry)
    return supporters.get(own, "") if entry.actor_role == "supporter" else own


def _in_words(what: str) -> str:
    words = {one.value: one.label for one in Category}
    words |= {TALK: _("How you like to talk"), NOTE_OPENED: _("Your emergency note")}
    return words.get(what, what)
