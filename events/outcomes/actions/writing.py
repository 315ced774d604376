"""What the verbs on texts share: writing a row, keeping how it stood, refusing the impossible."""

from collections.abc import Mapping
from typing import Any

from events.call.models import Event
from events.outcomes.agreement import Figures
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from events.outcomes.models import OutcomeVersion
from events.outcomes.queries import items_of
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.store import check_version
from foundation.store import db

Values = Mapping[str, Any]
"""What an item's columns will hold; a name that is left out is empty.

texts, more, easy, addressee, reason, legal, reservations, how: {language: text};
articles: numbers; agreed, unsure, against, present: int or None; state: OutcomeState.
"""

TEXTS = ("texts", "more", "easy", "addressee", "reason", "legal", "reservations", "how")
FIGURES = ("agreed", "unsure", "against", "present")
CONTENT = (*TEXTS, "articles", *FIGURES, "state")


def whole(values: Values, state: OutcomeState = OutcomeState.DRAFTED) -> dict[str, Any]:
    """`values` with what was left out: no text, no figure, `state`."""
    empty: dict[str, Any] = {name: {} for name in TEXTS} | dict.fromkeys(FIGURES)
    full = {**empty, "articles": [], "state": state, **values}
    return full | {"state": OutcomeState(full["state"])}


def write(item: OutcomeItem, values: Values) -> None:
    """Put `values`, which are whole, into the row."""
    for name in CONTENT:
        setattr(item, name, values[name])


def replace(item: OutcomeItem, values: Values, seen: int, by: Person) -> None:
    """Write `values` and keep how the text stood. Raises Conflict as check_version does."""
    before = OutcomeVersion(
        item_id=item.id,
        version=item.version,
        content={name: getattr(item, name) for name in CONTENT},
        replaced_at=now(),
        replaced_by_id=by.id,
    )
    check_version(item, seen)
    db.session.add(before)
    write(item, values)


def last_place(event: Event, kind: OutcomeKind) -> int:
    """The place of the last text of a kind; 0 where there is none."""
    return max((item.position for item in items_of(event) if item.kind == kind), default=0)


def refuse_impossible(event: Event, values: Values) -> None:
    """Raise Refused without a text in the training's language, and for figures that cannot be."""
    if not values["texts"].get(event.language):
        message = _("Enter the text in the language of the training.")
        raise Refused(message, f"texts_{event.language}")
    figures = Figures(*(values[name] for name in FIGURES))
    if figures.present is None and figures.told:
        raise Refused(_("Enter how many people were present."), "present")
    if figures.present is None:
        return
    if (figures.agreed or 0) > figures.present:
        raise Refused(_("More people cannot have agreed than were present."), "agreed")
    if figures.told > figures.present:
        raise Refused(_("These are more answers than people who were present."), "present")
