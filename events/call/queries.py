"""Questions about trainings."""

import re
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from flask import abort
from flask import current_app
from flask import url_for
from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import joinedload
from sqlalchemy.orm import selectinload

from events.call.models import Event
from events.call.models import LinkedEvent
from events.call.rules import ORGANISERS
from events.call.rules import may_manage
from events.call.rules import may_see
from foundation.i18n import reader_key
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import current_person
from foundation.people import sign_in_needed
from foundation.people.queries import organisations_of
from foundation.people.queries import scopes_of
from foundation.store import Model
from foundation.store import all_of
from foundation.store import get_or_404
from foundation.store import one_or_none
from foundation.store import search_key

_LONGEST_SLUG = 60
# Pages of organisers whose addresses a training must not take.
_TAKEN = {"new", "organisations", "invitations", "people", "emergency"}
# Streamlined system of Bulgaria (Transliteration Act, 2009), then other Cyrillic and Greek.
_LATIN = str.maketrans(
    "абвгдезийклмнопрстуфхъьыэјћіαβγδεζηικλμνξοπρσςτυφω",
    "abvgdeziyklmnoprstufhayyejciavgdeziiklmnxoprsstyfo",
) | str.maketrans(
    {
        "ж": "zh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "sht",
        "ю": "yu",
        "я": "ya",
        "ђ": "dj",
        "љ": "lj",
        "њ": "nj",
        "џ": "dz",
        "ї": "yi",
        "є": "ye",
        "ѓ": "gj",
        "ќ": "kj",
        "ѕ": "dz",
        "θ": "th",
        "χ": "ch",
        "ψ": "ps",
    }
)


class Lack(NamedTuple):
    """Something that a good call still lacks, and the page where it can be added."""

    text: str
    url: str


Rows = Mapping[UUID, UUID]
"""{key of a row: key of its copy}."""


@dataclass(frozen=True)
class Copying:
    """By how much a copy moves every day, and the rows that were copied before."""

    shift: timedelta = timedelta()
    rows: Rows = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """Something of a training that its organisers may copy into a new one; never its people.

    `copy(old, new, copying)` runs inside the caller's transaction and gives the rows it copied.
    """

    key: str
    label: object
    copy: Callable[[Event, Event, Copying], Rows]


@dataclass(frozen=True)
class FromAbove:
    """What the rooms above tell the call; app.py puts it together."""

    lacks: tuple[Callable[[Event], Sequence[Lack]], ...] = ()
    #: Raise Refused when the training (None), or a kind of its places by its key, cannot have that
    #: many places.
    capacity_guards: tuple[Callable[[Event, UUID | None, int], None], ...] = ()
    #: One line for each training's card: where it takes place.
    places: Callable[[Sequence[Event]], Mapping[UUID, str]] = lambda _events: {}
    #: The rows of a training whose texts organisers write in several languages.
    texts: tuple[Callable[[Event], Sequence[Model]], ...] = ()
    #: What can be copied into a new training, in the order in which it is copied.
    parts: tuple[Part, ...] = ()


def from_above() -> FromAbove:
    """What app.py has put together for this app."""
    given: FromAbove = current_app.extensions["stepfree.call"]
    return given


def visible_event_or_404(slug: str) -> Event:
    """The training at that address, if the reader may see it; else as if it did not exist."""
    # Its pages name the organisations that hold it, in words and colours.
    event = one_or_none(_at(slug).options(joinedload(Event.held_by)))
    if event is None or not may_see(current_person(), event):
        abort(404)
    return event


def manages_there(slug: str, **_rest: object) -> bool:
    """Whether the visitor organises the training at that address; takes what a view is given."""
    event = one_or_none(_at(slug))
    return event is not None and may_manage(current_person(), event)


def managed_event_or_404(slug: str) -> Event:
    """The training at that address for one of its organisers; a visitor signs in first.

    To everybody else it does not exist: others' objects and no objects look the same.
    """
    person = sign_in_needed()
    event = one_or_none(_at(slug))
    if event is None or not may_manage(person, event):
        abort(404)
    return event


def published_events() -> Sequence[Event]:
    """All published trainings with their organisations, the latest first."""
    query = select(Event).where(Event.published_at.is_not(None))
    return all_of(_with_organisations(query))


def all_events() -> Sequence[Event]:
    """Every training, drafts too, the latest first: for who runs the site."""
    return all_of(_with_organisations(select(Event)))


def events_managed_by(person: Person) -> Sequence[Event]:
    """The trainings that `person` organises with their organisations, the latest first."""
    keys = scopes_of(person, *ORGANISERS)
    return all_of(_with_organisations(select(Event).where(Event.id.in_(keys))))


def organisations_for(person: Person) -> Sequence[Organisation]:
    """The organisations that `person` may let hold a training, by name."""
    if person.is_site_admin:
        return sorted(all_of(select(Organisation)), key=lambda one: reader_key(one.name))
    return organisations_of(person)


def linked_or_404(event: Event, linked_id: UUID) -> LinkedEvent:
    """An event linked to this training, also one that was taken off."""
    linked = get_or_404(LinkedEvent, linked_id)
    if linked.event_id != event.id:
        abort(404)
    return linked


def visible_linked_or_404(event: Event, linked_id: UUID) -> LinkedEvent:
    """An event beside this training that its page shows."""
    linked = linked_or_404(event, linked_id)
    if linked.removed_at is not None:
        abort(404)
    return linked


def linked_taken_off(event: Event) -> Sequence[LinkedEvent]:
    """Linked events that can be put back."""
    query = select(LinkedEvent).where(
        LinkedEvent.event_id == event.id, LinkedEvent.removed_at.is_not(None)
    )
    return all_of(query.order_by(LinkedEvent.on))


def linked_titles(event: Event) -> dict[UUID, str]:
    """{key: title} of all linked events, those taken off included."""
    query = select(LinkedEvent).where(LinkedEvent.event_id == event.id)
    return {linked.id: linked.title for linked in all_of(query)}


def texts_of(event: Event) -> list[Model]:
    """The rows of the call whose texts are written in several languages."""
    return [event, *event.linked_events]


def languages_of(event: Event) -> list[str]:
    """Codes of the languages in which the texts are written, the first one first."""
    return list(dict.fromkeys([event.language, *event.text_languages]))


def days_of(event: Event) -> list[date]:
    """Every day of the training."""
    length = (event.ends_on - event.starts_on).days
    return [event.starts_on + timedelta(days=number) for number in range(length + 1)]


def free_slug(title: str) -> str:
    """An address made of the title's letters that no training has yet."""
    wanted = slug_of(title)
    taken = set(all_of(select(Event.slug).where(Event.slug.startswith(wanted)))) | _TAKEN
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def slug_of(title: str) -> str:
    """The title in a-z, 0-9 and hyphens; Bulgarian, other Cyrillic and Greek are written in Latin.

    "training" where no letter of the title can be written so.
    """
    # Once before accents are taken off, for й, and once after, for ά.
    latin = search_key(title.casefold().translate(_LATIN)).translate(_LATIN)
    whole = re.sub(r"[^a-z0-9]+", "-", latin).strip("-")
    if len(whole) > _LONGEST_SLUG:
        whole = whole[: _LONGEST_SLUG + 1].rpartition("-")[0] or whole[:_LONGEST_SLUG]
    return whole or "training"


def all_lacks(event: Event) -> list[Lack]:
    """What the call still lacks, in every room that has a say."""
    return [lack for lacks in from_above().lacks for lack in lacks(event)]


def page_of(event: Event, endpoint: str) -> str:
    """The organisers' page with that endpoint."""
    return url_for(endpoint, slug=event.slug)


def _with_organisations(query: Select[Event]) -> Select[Event]:
    ordered = query.order_by(Event.starts_on.desc(), Event.title)
    return ordered.options(selectinload(Event.held_by))


def _at(slug: str) -> Select[Event]:
    return select(Event).where(Event.slug == slug)
