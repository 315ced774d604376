"""Writing down what a group agreed: every change keeps how it stood before."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from events.call.models import Event
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeReport
from events.outcomes.models import OutcomeVersion
from events.outcomes.queries import items_of
from events.outcomes.queries import report_of
from events.outcomes.queries import version_or_404
from foundation.audit import record
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import acting
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction

Values = Mapping[str, Any]
"""texts, more, addressee, reservations: {language: text}; agreed, present: int or None."""

_CONTENT = ("texts", "more", "addressee", "agreed", "present", "reservations")


def add_item(
    event: Event, item_id: UUID, kind: OutcomeKind, values: Values, by: Person
) -> OutcomeItem:
    """Add a text after the others of its kind. Sending the form twice adds one.

    Raises Refused without a text in the training's language, and for more agreeing than present.
    """
    with transaction():
        hold(event)
        earlier = db.session.get(OutcomeItem, item_id)
        if earlier is not None:
            return earlier
        _refuse_impossible(event, values)
        item = OutcomeItem(
            id=item_id, event_id=event.id, kind=kind, position=_last(event, kind) + 1, version=1
        )
        _write(item, values)
        db.session.add(item)
        record(acting(by, "organiser"), "added.outcome", item, event.id, kind=kind.value)
        return item


def change_item(event: Event, item: OutcomeItem, values: Values, seen: int, by: Person) -> None:
    """Write `values`; how the text stood before is kept as a version.

    Raises Conflict when somebody else saved in between, Refused as add_item does.
    """
    with transaction():
        hold(item)
        if all(getattr(item, name) == values[name] for name in _CONTENT):
            return
        _refuse_impossible(event, values)
        _replace(item, values, seen, by)
        record(acting(by, "organiser"), "changed.outcome", item, event.id, version=item.version)


def restore_version(event: Event, item: OutcomeItem, version: int, seen: int, by: Person) -> None:
    """Let an earlier version stand again, as a new version; nothing of the history is lost."""
    with transaction():
        hold(item)
        earlier = version_or_404(item, version)
        _replace(item, earlier.content, seen, by)
        record(acting(by, "organiser"), "restored.outcome", item, event.id, restored=version)


def move_item(event: Event, item: OutcomeItem, step: int, by: Person) -> None:
    """One place earlier (-1) or later (+1) among its kind; at the end nothing happens."""
    with transaction():
        hold(event)
        order = [other for other in items_of(event) if other.kind == item.kind]
        if item not in order:
            return
        place = order.index(item)
        order.insert(max(0, place + step), order.pop(place))
        for position, each in enumerate(order, start=1):
            each.position = position
        record(acting(by, "organiser"), "moved.outcome", item, event.id, step=step)


def remove_item(event: Event, item: OutcomeItem, by: Person) -> None:
    """Take a text out; it can be put back."""
    with transaction():
        hold(event)
        if item.removed_at is None:
            item.removed_at = now()
            record(acting(by, "organiser"), "removed.outcome", item, event.id)


def put_back_item(event: Event, item: OutcomeItem, by: Person) -> None:
    """Put a text back, after the others of its kind."""
    with transaction():
        hold(event)
        if item.removed_at is not None:
            item.position = _last(event, item.kind) + 1
            item.removed_at = None
            record(acting(by, "organiser"), "put_back.outcome", item, event.id)


def say_how_agreed(event: Event, texts: Mapping[str, str], seen: int, by: Person) -> None:
    """Write how the group came to agree, by language.

    `seen` is the version that the writer saw, 0 where nothing was written yet. Raises Conflict
    when somebody else saved in between.
    """
    with transaction():
        report = _report(event)
        if report.how_agreed != texts:
            # A report that this transaction has just made was seen by nobody.
            check_version(report, seen or 1)
            report.how_agreed = dict(texts)
            record(acting(by, "organiser"), "told.agreement", report, event.id)


def publish(event: Event, by: Person) -> None:
    """Show the outcomes to everybody. Raises Refused while there are none."""
    with transaction():
        report = _report(event)
        if not items_of(event):
            raise Refused(_("Write down at least one text, then publish the outcomes."))
        if report.published_at is None:
            report.published_at = now()
            record(acting(by, "organiser"), "published.outcomes", report, event.id)


def unpublish(event: Event, by: Person) -> None:
    """Show the outcomes to the organisers only; nothing is lost."""
    with transaction():
        report = _report(event)
        if report.published_at is not None:
            report.published_at = None
            record(acting(by, "organiser"), "unpublished.outcomes", report, event.id)


def _report(event: Event) -> OutcomeReport:
    hold(event)
    report = report_of(event)
    if report is None:
        report = OutcomeReport(event_id=event.id, how_agreed={}, version=1)
        db.session.add(report)
        db.session.flush()
    return report


def _replace(item: OutcomeItem, values: Values, seen: int, by: Person) -> None:
    before = OutcomeVersion(
        item_id=item.id,
        version=item.version,
        content={name: getattr(item, name) for name in _CONTENT},
        replaced_at=now(),
        replaced_by_id=by.id,
    )
    check_version(item, seen)
    db.session.add(before)
    _write(item, values)


def _write(item: OutcomeItem, values: Values) -> None:
    for name in _CONTENT:
        setattr(item, name, values[name])


def _last(event: Event, kind: OutcomeKind) -> int:
    return max((item.position for item in items_of(event) if item.kind == kind), default=0)


def _refuse_impossible(event: Event, values: Values) -> None:
    if not values["texts"].get(event.language):
        message = _("Enter the text in the language of the training.")
        raise Refused(message, f"texts_{event.language}")
    agreed, present = values["agreed"], values["present"]
    if agreed is not None and present is None:
        raise Refused(_("Enter how many people were present."), "present")
    if agreed is not None and agreed > present:
        raise Refused(_("More people cannot have agreed than were present."), "agreed")
