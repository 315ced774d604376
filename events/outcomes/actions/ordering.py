"""The order of texts of one kind."""

from events.call.models import Event
from events.outcomes.models import OutcomeItem
from events.outcomes.queries import items_of
from foundation.audit import record
from foundation.people import Person
from foundation.people import acting
from foundation.store import hold
from foundation.store import transaction


def move_item(event: Event, item: OutcomeItem, step: int, by: Person) -> int:
    """One place earlier (-1) or later (+1) among its kind; the place where it stands now."""
    with transaction():
        order = _order(event, item)
        return _put(event, order, item, order.index(item) + step, by) if item in order else 0


def place_item(event: Event, item: OutcomeItem, place: int, by: Person) -> int:
    """To that place (1 is the first) among its kind; the place where it stands now.

    A place before the first or after the last is the first or the last. A text that was taken
    out or went into another one has no place: 0.
    """
    with transaction():
        order = _order(event, item)
        return _put(event, order, item, place - 1, by) if item in order else 0


def _order(event: Event, item: OutcomeItem) -> list[OutcomeItem]:
    hold(event)
    return [other for other in items_of(event) if other.kind == item.kind]


def _put(event: Event, order: list[OutcomeItem], item: OutcomeItem, index: int, by: Person) -> int:
    stands = order.index(item)
    index = min(max(0, index), len(order) - 1)
    if index != stands:
        order.insert(index, order.pop(stands))
        for position, each in enumerate(order, start=1):
            each.position = position
        record(acting(by, "organiser"), "moved.outcome", item, event.id, place=index + 1)
    return index + 1
