"""Copying a training: a new draft with chosen parts and moved days, without any person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from uuid import UUID
from uuid import uuid4

from events.call.models import Event
from events.call.models import EventOrganisation
from events.call.queries import Copying
from events.call.queries import Part
from events.call.queries import Rows
from events.call.queries import free_slug
from events.call.queries import from_above
from events.editions.actions.series import join_series
from events.editions.actions.series import start_series
from events.editions.queries import TRANSLATIONS
from events.editions.queries import edition_of
from events.editions.queries import own_holders
from events.editions.rules import may_copy
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.people import RoleGrant
from foundation.people import acting
from foundation.store import copy_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from foundation.wording import copy_wordings
from foundation.wording import write_wordings
from foundation.wording.actions import Key
from foundation.wording.actions import Written

# Without these there is no training.
_FRAME = ("language", "zone", "capacity", "way_in", "for_disabled_people")
_TEXTS = (
    *("summary", "description", "who_may_apply", "paid_for", "languages"),
    *("contact_name", "contact_email", "contact_phone", "code_of_conduct", "support_person"),
)


@dataclass(frozen=True)
class Wish:
    """What a copy shall be: its title, its first day, the keys of its parts, linked or not."""

    title: str
    first_day: date
    parts: tuple[str, ...]
    linked: bool = False


def copy_training(old: Event, new_id: UUID, wish: Wish, by: Person) -> Event:
    """Make a draft with the wished parts of `old`; `by` becomes its owner, nobody else comes along.

    Every day moves by as many days as the first day does. Sending the form twice makes one copy.
    Raises Refused when `by` may not set up trainings.
    """
    with transaction():
        earlier = db.session.get(Event, new_id)
        if earlier is not None:
            return earlier
        hold(old)
        if not may_copy(by, old):
            raise Refused(_("Only organisers of an organisation can set up trainings."))
        shift = wish.first_day - old.starts_on
        new = _frame(old, new_id, wish, shift)
        _own(old, new, by)
        rows = _copy_parts(old, new, wish, shift)
        if TRANSLATIONS in wish.parts:
            _copy_translations(old, new, rows, acting(by, "organiser"))
        _hold_by_somebody(old, new, by)
        if wish.linked:
            _link(old, new, by)
        details = {"source": str(old.id), "parts": list(wish.parts), "days": shift.days}
        record(acting(by, "organiser"), "copied.event", new, new.id, **details)
    return new


def copy_texts(old: Event, new: Event, copying: Copying) -> Rows:
    """Copy what the call says."""
    del copying
    _take(old, new, _TEXTS)
    return {old.id: new.id}


def copy_deadlines(old: Event, new: Event, copying: Copying) -> Rows:
    """Copy when applications open and close and when answers come, at the same time of day."""
    new.opens_at = old.opens_at and clock.moved(old.opens_at, copying.shift, old.zone)
    new.closes_at = old.closes_at and clock.moved(old.closes_at, copying.shift, old.zone)
    new.answers_by = old.answers_by and old.answers_by + copying.shift
    return {}


def copy_organisations(old: Event, new: Event, copying: Copying) -> Rows:
    """Let all organisations that held the earlier training hold the new one."""
    del copying
    _hold_by(new, old.organisations)
    return {}


def copy_linked(old: Event, new: Event, copying: Copying) -> Rows:
    """Copy the events beside the training."""
    rows = {}
    for linked in old.linked_events:
        last = linked.ends_on and linked.ends_on + copying.shift
        row = copy_of(linked, event_id=new.id, on=linked.on + copying.shift, ends_on=last)
        db.session.add(row)
        rows[linked.id] = row.id
    return rows


PARTS_OF_CALL = (
    Part("texts", _l("What the call says"), copy_texts),
    Part("deadlines", _l("Days for applying and answering"), copy_deadlines),
    Part("organisations", _l("The organisations"), copy_organisations),
    Part("linked", _l("Linked events"), copy_linked),
)
"""What the call itself lets organisers copy."""


def _copy_parts(old: Event, new: Event, wish: Wish, shift: timedelta) -> Rows:
    rows: dict[UUID, UUID] = {}
    for part in from_above().parts:
        if part.key in wish.parts:
            rows |= part.copy(old, new, Copying(shift, rows))
            db.session.flush()
    return rows


def _copy_translations(old: Event, new: Event, rows: Rows, by: Actor) -> None:
    new.text_languages = list(old.text_languages)
    copy_wordings(old, new, rows, by)
    if new.title == old.title:
        return
    # Nobody has translated the new title yet.
    none = {Key(new.id, "title"): Written("", new.title)}
    for language in new.text_languages:
        write_wordings(new, language, none, by)


def _frame(old: Event, new_id: UUID, wish: Wish, shift: timedelta) -> Event:
    new = Event(id=new_id, slug=free_slug(wish.title), title=wish.title, created_at=clock.now())
    _take(old, new, _FRAME)
    new.starts_on, new.ends_on = wish.first_day, old.ends_on + shift
    db.session.add(new)
    db.session.flush()
    return new


def _own(old: Event, new: Event, by: Person) -> None:
    held = own_holders(old, by)
    db.session.add(
        RoleGrant(
            person_id=by.id,
            scope_id=new.id,
            role=Role.OWNER,
            organisation_id=held[0].organisation_id if held else None,
            granted_at=clock.now(),
        )
    )


def _hold_by_somebody(old: Event, new: Event, by: Person) -> None:
    if not new.held_by:
        _hold_by(new, [held.organisation for held in own_holders(old, by)])


def _hold_by(new: Event, organisations: Iterable[Organisation]) -> None:
    for position, organisation in enumerate(organisations, 1):
        new.held_by.append(EventOrganisation(organisation_id=organisation.id, position=position))
    db.session.flush()


def _link(old: Event, new: Event, by: Person) -> None:
    here = edition_of(old)
    series = here.series if here else start_series(old, uuid4(), old.title, by)
    join_series(new, series, by)


def _take(old: Event, new: Event, names: Iterable[str]) -> None:
    for name in names:
        setattr(new, name, getattr(old, name))
