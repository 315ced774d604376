"""Which texts of a training are written in which language."""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Any

from flask import abort

from events.call.models import Event
from events.call.queries import Lack
from events.call.queries import from_above
from events.call.queries import page_of
from foundation.i18n import gettext as _
from foundation.i18n import language_in_text
from foundation.i18n import serbian_in_latin
from foundation.store import Model
from foundation.wording import Wording
from foundation.wording.actions import Key
from foundation.wording.queries import current_wordings
from foundation.wording.queries import digest_of
from foundation.wording.queries import last_number
from foundation.wording.queries import out_of_date
from foundation.wording.queries import texts_of_row
from foundation.wording.queries import wordings_of


@dataclass(frozen=True)
class Text:
    """A text of a training beside what it says in another language."""

    row: Model
    field: str
    original: str
    wording: Wording | None

    @property
    def key(self) -> Key:
        """What the store finds it by."""
        return Key(self.row.id, self.field)

    @property
    def name(self) -> str:
        """The name of its form field."""
        return f"t-{self.row.id.hex}-{self.field}"

    @property
    def label(self) -> str:
        """What organisers call it."""
        return str(type(self.row).__texts__[self.field])  # type: ignore[attr-defined]  # texts_of_row found it there

    @property
    def said(self) -> str:
        """What it says in the other language; empty where nobody has written it."""
        return self.wording.text if self.wording else ""

    @property
    def old(self) -> bool:
        """Whether the original has changed since it was translated."""
        return bool(self.said) and out_of_date(self.wording, self.original)  # type: ignore[arg-type]  # what says something is there


@dataclass(frozen=True)
class Progress:
    """How far a language has come."""

    language: str
    done: int
    count: int
    old: int

    @property
    def complete(self) -> bool:
        """Whether nothing is left to do."""
        return self.done == self.count and not self.old


class Translation:
    """All texts of a training beside those in one other language."""

    def __init__(self, event: Event, language: str) -> None:
        self.event = event
        self.language = language
        #: What a form carries, to tell whether somebody else wrote in between.
        self.version = last_number(event)
        held = {Key(one.row_id, one.field): one for one in current_wordings(event, language)}
        self.texts = list(_beside(_originals(event), held))

    @property
    def sections(self) -> list[tuple[str, list[list[Text]]]]:
        """(heading, the texts of each row) in the order of the call's sections."""
        by_kind: dict[Any, list[Text]] = {}
        for text in self.texts:
            by_kind.setdefault(type(text.row), []).append(text)
        return [
            (str(kind.__heading__), [list(group) for _row, group in groupby(texts, _row_id)])
            for kind, texts in by_kind.items()
        ]

    @property
    def progress(self) -> Progress:
        """How far it has come."""
        return _progress(self.language, self.texts)

    @property
    def originals(self) -> str:
        """A fingerprint of all originals: a form tells by it which ones its writer saw."""
        digests = (f"{text.name}:{digest_of(text.original)}" for text in self.texts)
        return sha256("\n".join(digests).encode()).hexdigest()[:32]


def translation_or_404(event: Event, language: str) -> Translation:
    """The texts in that language, if it is one in which the training's texts are written."""
    if language not in event.text_languages:
        abort(404)
    return Translation(event, language)


def progress_of(event: Event) -> list[Progress]:
    """How far each other language has come."""
    originals = _originals(event)
    held: dict[str, dict[Key, Wording]] = {code: {} for code in event.text_languages}
    for one in current_wordings(event):
        held.setdefault(one.language, {})[Key(one.row_id, one.field)] = one
    return [_progress(code, list(_beside(originals, held[code]))) for code in event.text_languages]


def older_wordings(event: Event, language: str) -> list[tuple[Wording, Text]]:
    """Each text that was ever written, the newest first, beside the text it belongs to."""
    texts = {text.key: text for text in Translation(event, language).texts}
    found = ((one, texts.get(Key(one.row_id, one.field))) for one in wordings_of(event, language))
    return [(one, text) for one, text in found if text is not None]


def texts_as_seen(event: Event, language: str, number: int) -> dict[Key, str]:
    """What each text said when `number` was the newest: what the writer of a form saw."""
    seen: dict[Key, str] = {}
    for one in wordings_of(event, language):
        if one.number <= number:
            seen.setdefault(Key(one.row_id, one.field), one.text)
    return seen


def in_latin(translation: Translation) -> dict[str, str]:
    """{name of a field: text} of what is written in Serbian Cyrillic, in Latin letters."""
    event = translation.event
    if translation.language != "sr-Latn":
        return {}
    if event.language == "sr":
        cyrillic = {text.name: text.original for text in translation.texts}
    else:
        cyrillic = {text.name: text.said for text in Translation(event, "sr").texts}
    return {name: serbian_in_latin(text) for name, text in cyrillic.items() if text}


def lacks(event: Event) -> list[Lack]:
    """Which languages of the texts are not complete."""
    here = page_of(event, "translation.overview")
    return [
        Lack(_in_words(progress), here) for progress in progress_of(event) if not progress.complete
    ]


def _in_words(progress: Progress) -> str:
    if progress.done < progress.count:
        return _(
            "Texts in %(language)s: %(done)d of %(count)d are written.",
            language=language_in_text(progress.language),
            done=progress.done,
            count=progress.count,
        )
    return _(
        "Texts in %(language)s: some originals have changed since.",
        language=language_in_text(progress.language),
    )


def _originals(event: Event) -> Sequence[tuple[Model, str, str]]:
    rows = [row for texts in from_above().texts for row in texts(event)]
    return [(row, *text) for row in rows for text in texts_of_row(row).items()]


def _beside(
    originals: Sequence[tuple[Model, str, str]], held: dict[Key, Wording]
) -> Iterator[Text]:
    for row, field, original in originals:
        yield Text(row, field, original, held.get(Key(row.id, field)))


def _progress(language: str, texts: Sequence[Text]) -> Progress:
    done = sum(bool(text.said) for text in texts)
    return Progress(language, done, len(texts), sum(text.old for text in texts))


def _row_id(text: Text) -> str:
    return text.row.id.hex
