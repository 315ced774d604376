"""Putting arrangements and proposals under headings: by category, person, supplier, or what."""

from collections.abc import Callable
from collections.abc import Iterable
from typing import NamedTuple

from events.team.categories import Category
from foundation.i18n import gettext as _
from foundation.i18n import lazy_gettext as _l
from registration.arrangements.catalogue.proposals import RULE_OF
from registration.arrangements.models import Arrangement


class Row(NamedTuple):
    """An arrangement with its opened words."""

    row: Arrangement
    words: dict[str, str]
    is_late: bool = False


class Group(NamedTuple):
    """Rows under one heading; "" where there is only one list."""

    heading: str
    rows: list[Row]


_BY = {
    "category": _l("What it is about"),
    "person": _l("Person"),
    "supplier": _l("Supplier"),
}
ORDERS = {"": _l("The day by which it is needed"), **_BY}
"""How "This week" can be put in order."""
ORDERS_OF_PROPOSALS = {**_BY, "what": _l("The same for several people")}
"""How proposals can be; the supplier is the kind that usually provides it."""

_PLACES = {category: number for number, category in enumerate(Category)}


def _supplier(one: Row) -> tuple[object, str]:
    """The supplier; of a proposal the kind that usually provides it; last where none is known."""
    rule = RULE_OF.get(one.words.get("rule", ""))
    if one.row.supplier is not None:
        label = one.row.supplier.name
    elif one.row.decision == "proposed" and rule is not None:
        label = rule.by.label
    else:
        return "\U0010ffff", _("No supplier yet")
    return label.casefold(), label


_HEADS: dict[str, Callable[[Row], tuple[object, str]]] = {
    "category": lambda one: (_PLACES[one.row.category], one.row.category.label),
    "person": lambda one: (one.row.participation.name_sorts, one.row.participation.name),
    "supplier": _supplier,
    "what": lambda one: (one.words["what"].casefold(), one.words["what"]),
}


def _no_heading(_one: Row) -> tuple[object, str]:
    return "", ""


def grouped(rows: Iterable[Row], order: str) -> list[Group]:
    """The rows under their headings, in the order of these; within one as they came."""
    head = _HEADS.get(order, _no_heading)
    found: dict[tuple[object, str], list[Row]] = {}
    for one in rows:
        found.setdefault(head(one), []).append(one)
    return [Group(key[1], found[key]) for key in sorted(found, key=lambda key: (key[0], key[1]))]
