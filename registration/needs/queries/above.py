"""What the rooms above tell the needs."""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from flask import current_app

from events.call.models import Event
from events.team.categories import Category
from events.team.models import Participation


def _nothing_measured(event: Event) -> AbstractSet[str]:
    del event
    return frozenset()


def _nobody_asks(participation: Participation, categories: Collection[Category]) -> None:
    del participation, categories


def _no_supporters(participation: Participation) -> Mapping[str, str]:
    del participation
    return {}


@dataclass(frozen=True)
class FromAbove:
    """What the rooms above tell the needs; app.py gathers it."""

    #: The categories in which something is arranged for the person, by their stored words.
    arranged: Callable[[Participation], set[str]]
    #: The categories in which another room holds something of the person.
    held: Callable[[Participation], set[str]]
    #: Called in this order inside the transaction in which the person withdraws a category.
    taken_back: tuple[Callable[[Participation, str], None], ...]
    #: Called once inside the transaction in which the person changes what they had told.
    changed: Callable[[Participation, Collection[Category]], None] = _nobody_asks
    #: The questions about measures that come close to a limit of an object of this training.
    near: Callable[[Event], AbstractSet[str]] = _nothing_measured
    #: {id of a supporter's row: their name}, of supporters who were ended too.
    supporters: Callable[[Participation], Mapping[str, str]] = _no_supporters

    def holds(self, participation: Participation) -> set[str]:
        """The categories in which something is arranged for the person, or held of them."""
        return self.arranged(participation) | self.held(participation)


def from_above() -> FromAbove:
    """What the rooms above tell."""
    given: FromAbove = current_app.extensions["stepfree.needs"]
    return given
