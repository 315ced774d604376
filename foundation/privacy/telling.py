"""Rows as a person takes them away: each column by its declared words, sealed ones opened."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from enum import Enum
from typing import Any
from typing import NamedTuple
from typing import TypeVar

from flask import current_app

from foundation.i18n import format_date
from foundation.i18n import format_datetime
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.personal_data import Chapter
from foundation.personal_data import Entry
from foundation.privacy.inventory import personal_columns
from foundation.store import Model

Row = TypeVar("Row", bound=Model)
Labels = Mapping[str, str]
_HIDDEN = ("_id", "_hash", "_sorts", "_finds", "sealed")


class Said(NamedTuple):
    """A stored word, and how it reads."""

    value: str
    words: str


def as_language(code: str) -> Said:
    """The stored code of a language, and its name in the reader's language."""
    return Said(code, language_name(code))


def chapter(  # noqa: PLR0913 - what, in which words, and what more
    name: str,
    title: str,
    rows: Iterable[Row],
    zone: str,
    *,
    labels: Labels | None = None,
    add: Callable[[Row], Mapping[str, Any]] = lambda _row: {},
) -> Chapter:
    """The rows, each with its personal columns and what `add` opens or looks up for it.

    `labels` are the words for what `add` gives, and for columns that are declared as saying nothing
    of a person alone. Keys, hashes and sealed bytes are left out. Moments are told in `zone`.
    """
    told = []
    for row in rows:
        said = {one[0]: one for one in _columns(row, labels or {})}
        names = {key: label for key, label, _value in said.values()}
        said |= {one[0]: one for one in _added(add(row), {**names, **(labels or {})})}
        told.append([entry(*one, zone) for one in said.values()])
    return Chapter(name, title, told)


def entry(name: str, label: str, value: object, zone: str = "UTC") -> Entry:
    """One thing with its words in the language in use; one without a label is for machines."""
    return Entry(name, str(label), as_json(value), _words(value, zone) if label else [])


def as_json(value: Any) -> Any:  # noqa: ANN401 - of any kind in, JSON out
    """The value as JSON can say it: amounts as text, days and moments as ISO 8601."""
    if isinstance(value, Enum | Said):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): as_json(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [as_json(each) for each in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _columns(row: Model, labels: Labels) -> Iterator[tuple[str, str, object]]:
    declared = personal_columns(current_app._get_current_object())  # type: ignore[attr-defined]  # noqa: SLF001
    for column in row.__table__.columns:
        personal = declared.get(str(column))
        label = labels.get(column.key) or (personal and personal.what)
        value = getattr(row, column.key)
        if label and not column.key.endswith(_HIDDEN) and not isinstance(value, bytes):
            yield column.key, str(label), value


def _added(more: Mapping[str, Any], labels: Labels) -> Iterator[tuple[str, str, object]]:
    for name, value in more.items():
        yield name, str(labels.get(name, "" if name.startswith("_") else name)), value


def _words(value: Any, zone: str) -> list[str]:  # noqa: ANN401 - of any kind
    if isinstance(value, Said):
        return [value.words]
    if value is None or value in ("", [], {}):
        return []
    if isinstance(value, Mapping):
        told = {key: _words(each, zone) for key, each in value.items()}
        return [f"{key}: {', '.join(words)}" for key, words in told.items() if words]
    if isinstance(value, list | tuple | set | frozenset):
        return [word for each in value for word in _words(each, zone)]
    return [_word(value, zone)]


def _word(value: Any, zone: str) -> str:  # noqa: ANN401 - of any kind
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        return format_datetime(value, zone)
    if isinstance(value, date):
        return format_date(value)
    return str(getattr(value, "label", value))
