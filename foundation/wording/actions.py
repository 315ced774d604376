"""Writing texts in other languages."""

from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from foundation.wording.models import Scope
from foundation.wording.models import Wording
from foundation.wording.queries import current_wordings
from foundation.wording.queries import digest_of
from foundation.wording.queries import forget_wordings
from foundation.wording.queries import last_number

_COPIED = ("field", "language", "text", "source")


class Key(NamedTuple):
    """A text of a row."""

    row_id: UUID
    field: str


class Written(NamedTuple):
    """A text as it should say in another language, and the original it was translated from.

    The text "" takes the wording out, so that the original shows again. `still_right` says of
    an unchanged text that it fits the original as it is now. `source` is the digest of an older
    original, for a text that is brought back.
    """

    text: str
    original: str
    still_right: bool = False
    source: str = ""


def write_wordings(
    scope: Scope, language: str, texts: Mapping[Key, Written], by: Actor
) -> list[Key]:
    """Write these texts of a scope in `language`; the keys of those that changed.

    Joins the caller's transaction. The same text again is no change, so a form sent twice writes
    once. Texts that are not named stay as they are.
    """
    with transaction():
        hold(scope)
        before = {Key(one.row_id, one.field): one for one in current_wordings(scope, language)}
        number = last_number(scope)
        changed = [key for key, text in texts.items() if _differs(before.get(key), text)]
        for number_of_it, key in enumerate(changed, number + 1):
            if key in before:
                before[key].replaced_at = clock.now()
            now = texts[key]
            values = key._asdict() | {"language": language, "text": now.text}
            source = now.source or digest_of(now.original)
            _add(scope, number_of_it, by, source=source, **values)
        if changed:
            fields = sorted({key.field for key in changed})
            record(by, "wrote.wordings", scope.id, scope.id, language=language, fields=fields)
        forget_wordings()
    return changed


def copy_wordings(old: Scope, new: Scope, keys: Mapping[UUID, UUID], by: Actor) -> None:
    """Give the rows of a copied scope the wordings of the rows that they were copied from.

    `keys` are {old row: new row}. Joins the caller's transaction.
    """
    with transaction():
        hold(new)
        wordings = [one for one in current_wordings(old) if one.row_id in keys]
        for number, one in enumerate(wordings, last_number(new) + 1):
            values = {name: getattr(one, name) for name in _COPIED}
            _add(new, number, by, row_id=keys[one.row_id], **values)
        forget_wordings()


def _add(scope: Scope, number: int, by: Actor, **values: object) -> None:
    wording = Wording(scope_id=scope.id, number=number, written_at=clock.now(), **values)
    wording.written_by_id = by.person_id
    db.session.add(wording)


def _differs(before: Wording | None, now: Written) -> bool:
    if before is None:
        return bool(now.text)
    if before.text != now.text:
        return True
    return now.still_right and bool(now.text) and before.source != digest_of(now.original)
