"""Writing what a training says in another language."""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass

from events.call.models import Event
from events.translation.queries import Text
from events.translation.queries import Translation
from events.translation.queries import texts_as_seen
from foundation.audit import Actor
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import hold
from foundation.store import transaction
from foundation.wording import Wording
from foundation.wording import write_wordings
from foundation.wording.actions import Key
from foundation.wording.actions import Written


@dataclass(frozen=True)
class Typed:
    """What somebody typed on the page of a language, and what they saw when they began."""

    #: By the name of the field.
    texts: Mapping[str, str]
    #: Names of texts that they looked at and left as they are, although the original changed.
    still_right: Collection[str]
    #: The number of the newest wording that they saw.
    seen: int
    #: The fingerprint of the originals that they saw.
    originals: str


def translate(event: Event, language: str, typed: Typed, by: Actor) -> int:
    """Write what was typed; how many texts changed. A text left empty is taken out.

    What the writer did not touch stays as it is now, also when somebody else has changed it. Raises
    Conflict beside a text that both changed, and when an original changed in between.
    """
    with transaction():
        hold(event)
        now = Translation(event, language)
        if typed.originals != now.originals:
            raise Conflict(
                _(
                    "Somebody has changed an original text while you were writing. Your texts are"
                    " still here. Look at the originals again, then save."
                )
            )
        seen = texts_as_seen(event, language, typed.seen)
        changes = {
            text.key: written
            for text in now.texts
            if (written := _change(text, typed, seen.get(text.key, "")))
        }
        return len(write_wordings(event, language, changes, by))


def bring_back(event: Event, older: Wording, by: Actor) -> None:
    """Let an older text stand again. It counts as translated from the original of its day.

    Raises Refused where its original is no longer there.
    """
    with transaction():
        hold(event)
        key = Key(older.row_id, older.field)
        texts = {text.key: text for text in Translation(event, older.language).texts}
        if key not in texts:
            raise Refused(_("The original of this text is no longer there."))
        written = Written(older.text, texts[key].original, source=older.source)
        write_wordings(event, older.language, {key: written}, by)


def _change(text: Text, typed: Typed, before: str) -> Written | None:
    new = typed.texts.get(text.name, before)
    still_right = text.name in typed.still_right
    if new == before and not still_right:
        return None
    if text.said not in {before, new}:
        raise Conflict(
            _(
                "Somebody else changed this text while you were writing. It now says: “%(text)s”. "
                "If you save again, yours replaces it.",
                text=text.said,
            ),
            text.name,
        )
    return Written(new, text.original, still_right)
