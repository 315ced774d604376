"""What changed from one version of a text to the next."""

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import NamedTuple

from events.outcomes.differences import Piece
from events.outcomes.differences import differences
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeState
from events.outcomes.models import OutcomeVersion

_TEXTS = ("texts", "more", "easy", "addressee", "reason", "legal", "reservations", "how")
_VALUES = ("state", "articles", "agreed", "unsure", "against", "present")


class FieldChange(NamedTuple):
    """What changed in one field; `language` is "" for a number or a state."""

    name: str
    language: str
    pieces: Sequence[Piece]


class Step(NamedTuple):
    """One version: what it says, what changed, and the version that it took the place of."""

    version: int
    content: Mapping[str, Any]
    changes: Sequence[FieldChange]
    replaced: OutcomeVersion | None

    @property
    def facts(self) -> list[tuple[str, str, str]]:
        """(name, language, words) of all that it says; language is "" for a number or a state."""
        texts = [
            (name, code, text)
            for name in _TEXTS
            for code, text in (self.content.get(name) or {}).items()
        ]
        values = [(name, "", _in_words(self.content.get(name))) for name in _VALUES]
        return [*texts, *(value for value in values if value[2])]


def steps_between(item: OutcomeItem, versions: Sequence[OutcomeVersion]) -> list[Step]:
    """Every version of an item with what was changed when it was written, the newest first."""
    now = {name: getattr(item, name) for name in (*_TEXTS, *_VALUES)}
    contents: list[Mapping[str, Any]] = [now, *(old.content for old in versions)]
    steps = []
    for place, content in enumerate(contents):
        older = versions[place] if place < len(versions) else None
        changes = _changes(older.content, content) if older else []
        steps.append(Step(item.version - place, content, changes, older))
    return steps


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[FieldChange]:
    found = []
    for name in _TEXTS:
        old, new = before.get(name) or {}, after.get(name) or {}
        for code in dict.fromkeys([*new, *old]):
            if old.get(code) != new.get(code):
                pieces = differences(old.get(code, ""), new.get(code, ""))
                found.append(FieldChange(name, code, pieces))
    for name in _VALUES:
        old_words, new_words = _in_words(before.get(name)), _in_words(after.get(name))
        # A version of 0.1.0 does not know of values that came later.
        if name in before and old_words != new_words:
            found.append(FieldChange(name, "", differences(old_words, new_words)))
    return found


def _in_words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(value)
    text = str(value)
    return OutcomeState(text).label if text in set(OutcomeState) else text
