"""Making one text of several, and taking it apart again; the sources are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from events.call.models import Event
from events.outcomes.actions.writing import Values
from events.outcomes.actions.writing import last_place
from events.outcomes.actions.writing import refuse_impossible
from events.outcomes.actions.writing import replace
from events.outcomes.actions.writing import whole
from events.outcomes.actions.writing import write
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeSource
from events.outcomes.queries import is_merged
from events.outcomes.queries import source_rows_of
from events.outcomes.queries import version_or_404
from events.outcomes.rules import can_be_merged
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


@dataclass(frozen=True)
class Merge:
    """What becomes one: `sources` with the versions that were seen, in order.

    `becomes` is the source that takes the new words, or the kind of a new text, which gets the
    key `new_id`.
    """

    new_id: UUID
    sources: Sequence[tuple[OutcomeItem, int]]
    becomes: OutcomeItem | OutcomeKind

    @property
    def grows(self) -> OutcomeItem | None:
        """The source that takes the new words, if one does."""
        return self.becomes if isinstance(self.becomes, OutcomeItem) else None


def merge(event: Event, plan: Merge, values: Values, by: Person) -> OutcomeItem:
    """Make one text with `values` of the sources; they are kept with their versions.

    Nobody has voted on the new words: figures start empty unless given. Raises Refused for
    fewer than two sources, kinds that do not go together, sources that were taken out or went
    elsewhere meanwhile, and as add_item does; Conflict when a source was changed meanwhile.
    """
    values = whole(values)
    with transaction():
        hold(event)
        earlier = db.session.get(OutcomeItem, plan.new_id)
        if earlier is not None:
            return earlier
        _refuse_unfit(plan)
        refuse_impossible(event, values)
        item = _made(event, plan, values, by)
        _remember_sources(item, plan)
        sources = len(plan.sources)
        record(acting(by, "organiser"), "merged.outcome", item, event.id, sources=sources)
        return item


def split(event: Event, item: OutcomeItem, seen: int, by: Person) -> None:
    """Take a merged text apart: its sources stand again as they went in.

    A text that was made by merging is taken out; one that grew gets its earlier words back, as a
    new version. Raises Refused for a text without sources, or one that went into another itself,
    Conflict when somebody saved in between.
    """
    with transaction():
        hold(event)
        rows = source_rows_of(item)
        if not rows or is_merged(item):
            raise Refused(_("This text cannot be taken apart."))
        own = [row for row in rows if row.source_id == item.id]
        if own:
            before = version_or_404(item, own[0].source_version)
            replace(item, whole(before.content, item.state), seen, by)
        else:
            item.removed_at = now()
        for row in rows:
            db.session.delete(row)
        record(acting(by, "organiser"), "split.outcome", item, event.id, sources=len(rows))


def _made(event: Event, plan: Merge, values: Values, by: Person) -> OutcomeItem:
    item = plan.becomes
    if isinstance(item, OutcomeItem):
        replace(item, values, item.version, by)
        return item
    place = last_place(event, item) + 1
    made = OutcomeItem(id=plan.new_id, event_id=event.id, kind=item, position=place, version=1)
    write(made, values)
    db.session.add(made)
    db.session.flush()
    return made


def _remember_sources(item: OutcomeItem, plan: Merge) -> None:
    for position, (source, version) in enumerate(plan.sources, start=1):
        db.session.add(
            OutcomeSource(
                item_id=item.id, source_id=source.id, source_version=version, position=position
            )
        )


def _refuse_unfit(plan: Merge) -> None:
    items = [item for item, _version in plan.sources]
    kinds = [item.kind for item in items]
    if plan.becomes not in (*items, *kinds) or not can_be_merged(kinds):
        raise Refused(_("Choose at least two texts of the same sort."), "sources")
    if any(item.removed_at or is_merged(item) for item in items):
        raise Refused(_("One of these texts is not there any more. Choose again."), "sources")
    if plan.grows and source_rows_of(plan.grows):
        raise Refused(_("This text has sources already. Make a new text instead."), "becomes")
    if any(item.version != version for item, version in plan.sources):
        raise Conflict(
            _("Somebody changed one of these texts while you were writing. Choose them again.")
        )
