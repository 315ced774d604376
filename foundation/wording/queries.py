"""What a row says in the reader's language, and what is said in which language."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from flask import g
from sqlalchemy import Select
from sqlalchemy import select

from foundation.i18n import and_near
from foundation.i18n import current_language
from foundation.i18n import reading_language
from foundation.store import Model
from foundation.store import all_of
from foundation.store import db
from foundation.wording.models import Scope
from foundation.wording.models import TextLabels
from foundation.wording.models import Wording

_DIGEST = 16
"""Characters of SHA-256 in hex: 64 bits tell two texts of one field apart."""

Texts = Mapping[str, str]
"""{field: text}"""


class Said(NamedTuple):
    """A text and the language that it is in (BCP 47)."""

    text: str
    language: str


def said(row: Model, field: str, language: str | None = None) -> Said:
    """What the row's column says to a reader of `language` (else: to the reader of this page).

    Where that is not written, it says it in a near language, in the interface's, or as it was
    first written. An empty column says nothing in any language.
    """
    scope = scope_of(row)
    original = getattr(row, field)
    wanted = _wanted(language)
    if scope.language in wanted:
        wanted = wanted[: wanted.index(scope.language)]
    if original and wanted:
        for code, texts in _wordings(row, scope, wanted):
            if texts.get(field):
                return Said(texts[field], code)
    return Said(original, scope.language)


def texts_of_row(row: Model) -> Texts:
    """{field: original text} of the texts that can be translated, the empty ones left out.

    A model names them with their labels in `__texts__`, and all together in `__heading__`.
    """
    fields: TextLabels = getattr(type(row), "__texts__", {})
    return {field: text for field in fields if (text := getattr(row, field))}


def load_wordings(rows: Iterable[Model]) -> None:
    """Fetch by one query what these rows say to the reader, for lists across many scopes."""
    wanted = set(_wanted(None))
    cache = _cache()
    missing: set[tuple[UUID, str]] = set()
    for row in rows:
        codes = wanted & set(scope_of(row).text_languages)
        missing |= {(row.id, code) for code in codes if (row.id, code) not in cache.texts}
    if missing:
        ids, codes = {row_id for row_id, _ in missing}, {code for _, code in missing}
        cache.texts |= {key: {} for key in missing}
        cache.keep(_now().where(Wording.row_id.in_(ids), Wording.language.in_(codes)))


def current_wordings(scope: Scope, language: str | None = None) -> Sequence[Wording]:
    """All texts of a scope as they stand now, in that language or in all."""
    query = _now().where(Wording.scope_id == scope.id)
    return all_of(query if language is None else query.where(Wording.language == language))


def wordings_of(scope: Scope, language: str) -> Sequence[Wording]:
    """All texts of a scope in that language, older ones included, the newest first."""
    query = select(Wording).where(Wording.scope_id == scope.id, Wording.language == language)
    return all_of(query.order_by(Wording.number.desc()))


def last_number(scope: Scope) -> int:
    """The number of the newest wording in the scope; 0 where there is none."""
    query = select(Wording.number).where(Wording.scope_id == scope.id)
    return db.session.scalar(query.order_by(Wording.number.desc()).limit(1)) or 0


def out_of_date(wording: Wording, original: str) -> bool:
    """Whether the original has changed since it was translated."""
    return wording.source != digest_of(original)


def digest_of(text: str) -> str:
    """A short fingerprint of a text."""
    return sha256(text.encode()).hexdigest()[:_DIGEST]


def scope_of(row: Model) -> Scope:
    """The row under which this row's texts stand: itself, or what its `event_id` points to."""
    if isinstance(row, Scope):
        return row
    scope = db.session.get(_scope_class(), row.event_id)  # type: ignore[attr-defined]  # the house's convention
    assert scope is not None, "the store holds the key"  # noqa: S101 - narrows the type for mypy
    return scope


def forget_wordings() -> None:
    """Read wordings afresh from now on, after some were written."""
    g.pop("wordings", None)


class _Cache:
    """What this request has read: texts by row and language, and of which scopes it read all."""

    def __init__(self) -> None:
        self.texts: dict[tuple[UUID, str], dict[str, str]] = {}
        self.scopes: set[tuple[UUID, str]] = set()

    def keep(self, query: Select[Wording]) -> None:
        for wording in all_of(query):
            of_row = self.texts.setdefault((wording.row_id, wording.language), {})
            of_row[wording.field] = wording.text


def _cache() -> _Cache:
    if "wordings" not in g:
        g.wordings = _Cache()
    cache: _Cache = g.wordings
    return cache


def _wordings(row: Model, scope: Scope, wanted: Sequence[str]) -> Iterator[tuple[str, Texts]]:
    """(language, texts) of the row in each wanted language that the scope is written in."""
    cache = _cache()
    codes = [code for code in wanted if code in scope.text_languages]
    missing = {code for code in codes if (row.id, code) not in cache.texts}
    missing -= {code for scope_id, code in cache.scopes if scope_id == scope.id}
    if missing:
        cache.scopes |= {(scope.id, code) for code in missing}
        cache.keep(_now().where(Wording.scope_id == scope.id, Wording.language.in_(missing)))
    for code in codes:
        yield code, cache.texts.get((row.id, code), {})


def _now() -> Select[Wording]:
    return select(Wording).where(Wording.replaced_at.is_(None))


def _wanted(language: str | None) -> list[str]:
    return [*and_near(language or reading_language()), current_language()]


def _scope_class() -> type[Scope]:
    return Scope.__subclasses__()[0]
