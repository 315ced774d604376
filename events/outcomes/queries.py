"""Questions about what a group agreed."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from functools import partial
from uuid import UUID

from flask import abort
from sqlalchemy import select

from events.call.models import Event
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeReport
from events.outcomes.models import OutcomeVersion
from foundation.i18n import LANGUAGES
from foundation.store import all_of
from foundation.store import one_or_none


@dataclass(frozen=True)
class OutcomeText:
    """One agreed text as its reader gets it. `language` is the one in which `text` stands.

    It differs from the reader's where nobody has translated the text; that is said openly.
    `more` holds solutions, possible answers or the difference between two terms.
    """

    id: UUID
    kind: OutcomeKind
    text: str
    language: str
    more: str = ""
    more_language: str = ""
    addressee: str = ""
    addressee_language: str = ""
    agreed: int | None = None
    present: int | None = None
    reservations: str = ""
    reservations_language: str = ""


@dataclass(frozen=True)
class Outcomes:
    """All that a training agreed, grouped and in order, in one reader's language."""

    language: str
    how_agreed: str = ""
    how_agreed_language: str = ""
    published_at: datetime | None = None
    groups: Mapping[OutcomeKind, Sequence[OutcomeText]] = field(default_factory=dict)

    def of(self, kind: OutcomeKind | str) -> Sequence[OutcomeText]:
        """The texts of one kind, in order."""
        return self.groups.get(OutcomeKind(kind), ())

    @property
    def is_empty(self) -> bool:
        return not self.groups

    @property
    def not_translated(self) -> bool:
        """Whether the reader meets a text in another language than theirs."""
        texts = [text for group in self.groups.values() for text in group]
        return any(text.language != self.language for text in texts)


def outcomes_of(event: Event, language: str | None = None) -> Outcomes:
    """What stands now, in `language` where a text has it, else as it was written.

    Without `language` every text is in the training's own. Removed items are left out. The
    published state is told, not asked: callers decide whom they show it to.
    """
    language = language or event.language
    report = report_of(event)
    how, how_language = spoken(report.how_agreed if report else {}, language, event.language)
    groups: dict[OutcomeKind, list[OutcomeText]] = {}
    for item in items_of(event):
        groups.setdefault(item.kind, []).append(_told(item, language, event.language))
    return Outcomes(
        language=language,
        how_agreed=how,
        how_agreed_language=how_language,
        published_at=report.published_at if report else None,
        groups={kind: groups[kind] for kind in OutcomeKind if kind in groups},
    )


def languages_of(event: Event) -> list[str]:
    """In which languages the organisers may write: the training's own first, then ours."""
    return list(dict.fromkeys([event.language, *LANGUAGES]))


def items_of(event: Event, *, removed: bool = False) -> Sequence[OutcomeItem]:
    """The items that stand, or those that were taken out, by kind and in order."""
    is_out = OutcomeItem.removed_at.is_not(None) if removed else OutcomeItem.removed_at.is_(None)
    query = select(OutcomeItem).where(OutcomeItem.event_id == event.id, is_out)
    return all_of(query.order_by(OutcomeItem.position, OutcomeItem.id))


def every_item_of(event: Event) -> Sequence[OutcomeItem]:
    """The items that stand and those that were taken out."""
    return all_of(select(OutcomeItem).where(OutcomeItem.event_id == event.id))


def item_or_404(event: Event, item_id: UUID) -> OutcomeItem:
    """An item of this training, taken out or not."""
    query = select(OutcomeItem).where(OutcomeItem.id == item_id, OutcomeItem.event_id == event.id)
    item = one_or_none(query)
    if item is None:
        abort(404)
    return item


def report_of(event: Event) -> OutcomeReport | None:
    """How the group agreed and whether it is published; None before anybody wrote."""
    return one_or_none(select(OutcomeReport).where(OutcomeReport.event_id == event.id))


def versions_of(item: OutcomeItem) -> Sequence[OutcomeVersion]:
    """How an item stood before each change, newest first."""
    query = select(OutcomeVersion).where(OutcomeVersion.item_id == item.id)
    return all_of(query.order_by(OutcomeVersion.version.desc()))


def version_or_404(item: OutcomeItem, version: int) -> OutcomeVersion:
    """An earlier version of this item."""
    query = select(OutcomeVersion).where(
        OutcomeVersion.item_id == item.id, OutcomeVersion.version == version
    )
    found = one_or_none(query)
    if found is None:
        abort(404)
    return found


def spoken(texts: Mapping[str, str], language: str, original: str) -> tuple[str, str]:
    """The text for a reader of `language` and the language it is in; ("", language) for none."""
    for code in (language, original, *texts):
        if texts.get(code):
            return texts[code], code
    return "", language


def _told(item: OutcomeItem, language: str, original: str) -> OutcomeText:
    say = partial(spoken, language=language, original=original)
    text, text_language = say(item.texts)
    more, more_language = say(item.more)
    addressee, addressee_language = say(item.addressee)
    reservations, reservations_language = say(item.reservations)
    return OutcomeText(
        id=item.id,
        kind=item.kind,
        text=text,
        language=text_language,
        more=more,
        more_language=more_language,
        addressee=addressee,
        addressee_language=addressee_language,
        agreed=item.agreed,
        present=item.present,
        reservations=reservations,
        reservations_language=reservations_language,
    )
