"""Writing down what a group agreed: every change keeps how it stood before."""

from uuid import UUID

from events.call.models import Event
from events.outcomes.actions.writing import CONTENT
from events.outcomes.actions.writing import Values
from events.outcomes.actions.writing import last_place
from events.outcomes.actions.writing import refuse_impossible
from events.outcomes.actions.writing import replace
from events.outcomes.actions.writing import whole
from events.outcomes.actions.writing import write
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.queries import is_merged
from events.outcomes.queries import version_or_404
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


def add_item(
    event: Event, item_id: UUID, kind: OutcomeKind, values: Values, by: Person
) -> OutcomeItem:
    """Add a text after the others of its kind. Sending the form twice adds one.

    Raises Refused without a text in the training's language, and for figures that cannot be.
    """
    values = whole(values)
    with transaction():
        hold(event)
        earlier = db.session.get(OutcomeItem, item_id)
        if earlier is not None:
            return earlier
        refuse_impossible(event, values)
        item = OutcomeItem(
            id=item_id,
            event_id=event.id,
            kind=kind,
            position=last_place(event, kind) + 1,
            version=1,
        )
        write(item, values)
        db.session.add(item)
        record(acting(by, "organiser"), "added.outcome", item, event.id, kind=kind.value)
        return item


def change_item(event: Event, item: OutcomeItem, values: Values, seen: int, by: Person) -> None:
    """Write `values`; how the text stood before is kept as a version.

    Raises Conflict when somebody else saved in between, Refused as add_item does, and for a text
    that went into another one: its words are kept there as they were.
    """
    values = whole(values, item.state)
    with transaction():
        hold(item)
        if all(getattr(item, name) == values[name] for name in CONTENT):
            return
        _refuse_merged(item)
        refuse_impossible(event, values)
        replace(item, values, seen, by)
        record(acting(by, "organiser"), "changed.outcome", item, event.id, version=item.version)


def restore_version(event: Event, item: OutcomeItem, version: int, seen: int, by: Person) -> None:
    """Let an earlier version stand again, as a new version; nothing of the history is lost.

    Raises Refused for a text that went into another one.
    """
    with transaction():
        hold(item)
        _refuse_merged(item)
        earlier = version_or_404(item, version)
        replace(item, whole(earlier.content, item.state), seen, by)
        record(acting(by, "organiser"), "restored.outcome", item, event.id, restored=version)


def remove_item(event: Event, item: OutcomeItem, by: Person) -> None:
    """Take a text out; it can be put back."""
    with transaction():
        hold(event)
        _refuse_merged(item)
        if item.removed_at is None:
            item.removed_at = now()
            record(acting(by, "organiser"), "removed.outcome", item, event.id)


def put_back_item(event: Event, item: OutcomeItem, by: Person) -> None:
    """Put a text back, after the others of its kind."""
    with transaction():
        hold(event)
        if item.removed_at is not None:
            item.position = last_place(event, item.kind) + 1
            item.removed_at = None
            record(acting(by, "organiser"), "put_back.outcome", item, event.id)


def _refuse_merged(item: OutcomeItem) -> None:
    if is_merged(item):
        raise Refused(_("This text went into another one. Take that one apart first."))
