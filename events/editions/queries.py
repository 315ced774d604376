"""Questions about series, and about what a copy brought along."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.call.models import EventOrganisation
from events.call.queries import from_above
from events.call.rules import ORGANISERS
from events.call.rules import may_see
from events.editions.models import Series
from events.editions.models import SeriesEdition
from foundation.audit import AuditEntry
from foundation.audit import history_of
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import Role
from foundation.people.queries import grants_in
from foundation.people.queries import scopes_of
from foundation.store import all_of
from foundation.store import one_or_none

TRANSLATIONS = "translations"
"""The key of the part that goes along with all others."""


def edition_of(event: Event) -> SeriesEdition | None:
    """The training's place in a series, while it has one."""
    return one_or_none(
        select(SeriesEdition).where(
            SeriesEdition.event_id == event.id, SeriesEdition.removed_at.is_(None)
        )
    )


def editions_in(series: Series, *, removed: bool = False) -> Sequence[SeriesEdition]:
    """The trainings of a series, the latest first; with `removed`, also those taken out."""
    query = select(SeriesEdition).join(Event).where(SeriesEdition.series_id == series.id)
    if not removed:
        query = query.where(SeriesEdition.removed_at.is_(None))
    query = query.options(joinedload(SeriesEdition.event).selectinload(Event.held_by))
    return all_of(query.order_by(Event.starts_on.desc(), Event.title))


def other_editions(event: Event) -> Sequence[Event]:
    """The published trainings of the same series, the latest first."""
    here = edition_of(event)
    if here is None:
        return []
    others = [edition.event for edition in editions_in(here.series)]
    return [other for other in others if other.id != event.id and other.published_at]


def series_for(person: Person) -> Sequence[Series]:
    """The series to which `person` may add a training, by name."""
    query = (
        select(Series)
        .join(SeriesEdition)
        .where(SeriesEdition.event_id.in_(scopes_of(person, *ORGANISERS)))
    )
    return all_of(query.order_by(Series.name).distinct())


def history_of_series(series: Series) -> Sequence[AuditEntry]:
    """What happened to a series and its editions, newest first."""
    keys = [series.id, *(edition.id for edition in editions_in(series, removed=True))]
    query = select(AuditEntry).where(AuditEntry.row_id.in_(keys))
    return all_of(query.order_by(AuditEntry.at.desc()))


def titles_in(series: Series, person: Person) -> dict[UUID, str]:
    """{key of an edition: its title}, drafts of others without their title."""
    editions = editions_in(series, removed=True)
    hidden = _("a draft")
    return {
        edition.id: edition.event.title if may_see(person, edition.event) else hidden
        for edition in editions
    }


def copying_of(event: Event) -> AuditEntry | None:
    """How this training was copied from an earlier one; None when it was not."""
    return next(iter(history_of(event.id, "copied.event")), None)


def parts_on_offer() -> dict[str, str]:
    """{key: label} of all that can be copied."""
    offered = {part.key: str(part.label) for part in from_above().parts}
    return offered | {TRANSLATIONS: _("Translations of all these texts")}


def parts_copied(copying: AuditEntry) -> tuple[list[str], list[str]]:
    """What was copied and what was not, in words."""
    chosen = copying.details["parts"]
    labels = [(key in chosen, text) for key, text in parts_on_offer().items()]
    return [text for is_in, text in labels if is_in], [text for is_in, text in labels if not is_in]


def own_holders(event: Event, person: Person) -> list[EventOrganisation]:
    """Of the organisations that hold the training, those for which `person` speaks."""
    own = {grant.organisation_id for grant in grants_in(event.id) if grant.person_id == person.id}
    own |= scopes_of(person, Role.ORGANISER)
    return [held for held in event.held_by if held.organisation_id in own]
