"""What readers see of what a group agreed, in their language."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from events.call.models import Event
from events.outcomes.agreement import Figures
from events.outcomes.agreement import agreement_in_words
from events.outcomes.convention import article_name
from events.outcomes.models import OutcomeItem
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from events.outcomes.queries.items import Source
from events.outcomes.queries.items import items_of
from events.outcomes.queries.items import report_of
from events.outcomes.queries.items import sources_in
from events.outcomes.rules import has_reservations
from events.outcomes.rules import is_public
from foundation.i18n import and_near
from foundation.i18n import current_language
from foundation.i18n import gettext as _


class Said(NamedTuple):
    """A text and the language in which it stands."""

    text: str = ""
    language: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


class SourceText(NamedTuple):
    """A text that went into another one, in the reader's language."""

    said: Said
    version: int


@dataclass(frozen=True)
class OutcomeText:
    """One text as its reader gets it. `language` is the one in which `text` stands.

    It differs from the reader's where nobody has translated the text; that is said openly.
    `more` holds solutions, possible answers or the difference between two terms; `number` counts
    the texts of a kind from 1; `sources` are the texts it was made of.
    """

    id: UUID
    kind: OutcomeKind
    number: int
    text: str
    language: str
    state: OutcomeState
    figures: Figures
    #: Its state in a word or two.
    status: str
    more: Said
    easy: Said
    addressee: Said
    reason: Said
    legal: Said
    reservations: Said
    how: Said
    articles: Sequence[str] = ()
    sources: Sequence[SourceText] = ()

    @property
    def agreement(self) -> str:
        """How the group stands to it, in the language in use."""
        return agreement_in_words(self.state, self.figures)

    @property
    def article_names(self) -> list[str]:
        """The articles of the UN CRPD on which it stands, in the language in use."""
        return [article_name(number) for number in self.articles]

    @property
    def anchor(self) -> str:
        """Its place on a page: "recommendation-3"."""
        return f"{self.kind.value.replace('_', '-')}-{self.number}"


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
    def texts(self) -> list[OutcomeText]:
        """All texts, kind by kind."""
        return [text for group in self.groups.values() for text in group]

    @property
    def is_empty(self) -> bool:
        return not self.groups

    @property
    def not_translated(self) -> bool:
        """Whether the reader meets a text in another language than theirs."""
        return any(text.language != self.language for text in self.texts)

    @property
    def has_easy_words(self) -> bool:
        """Whether some text can be read in easy words."""
        return any(text.easy for text in self.texts)


def outcomes_of(event: Event, language: str | None = None) -> Outcomes:
    """What readers see now, in `language` where a text has it, else as it was written.

    Without `language` every text is in the training's own. Ideas, what was set aside, what was
    taken out and what went into another text are left out. The published state is told, not
    asked: callers decide whom they show it to.
    """
    language = language or event.language
    report = report_of(event)
    how, how_language = spoken(report.how_agreed if report else {}, language, event.language)
    sources = sources_in(event)
    groups: dict[OutcomeKind, list[OutcomeText]] = {}
    for item in filter(is_public, items_of(event)):
        group = groups.setdefault(item.kind, [])
        say = Speaker(language, event.language)
        group.append(_told(item, say, len(group) + 1, sources.get(item.id, ())))
    return Outcomes(
        language=language,
        how_agreed=how,
        how_agreed_language=how_language,
        published_at=report.published_at if report else None,
        groups={kind: groups[kind] for kind in OutcomeKind if kind in groups},
    )


def spoken(texts: Mapping[str, str], language: str, original: str) -> Said:
    """The text for a reader of `language`, or else as near as can be, and its language.

    Where nobody wrote it in that language, nor in one near to it, it is said in the one that the
    page speaks, or as it was first written. ("", language) where there is no text.
    """
    for code in (*and_near(language), current_language(), original, *texts):
        if texts.get(code):
            return Said(texts[code], code)
    return Said("", language)


def state_of(item: OutcomeItem) -> str:
    """The state in words; reservations belong to an agreement."""
    if item.state is OutcomeState.AGREED and has_reservations(item):
        return _("Agreed with reservations")
    return item.state.label


def agreement_of(item: OutcomeItem) -> str:
    """How the group stands to an item, in the language in use."""
    return agreement_in_words(item.state, _figures(item))


class Speaker(NamedTuple):
    """Picks each text in the reader's language, else in the training's own."""

    language: str
    original: str

    def __call__(self, texts: Mapping[str, str]) -> Said:
        return spoken(texts, self.language, self.original)


def _told(item: OutcomeItem, say: Speaker, number: int, sources: Sequence[Source]) -> OutcomeText:
    text = say(item.texts)
    return OutcomeText(
        id=item.id,
        kind=item.kind,
        number=number,
        text=text.text,
        language=text.language,
        state=item.state,
        figures=_figures(item),
        status=state_of(item),
        more=say(item.more),
        easy=say(item.easy),
        addressee=say(item.addressee),
        reason=say(item.reason),
        legal=say(item.legal),
        reservations=say(item.reservations),
        how=say(item.how),
        articles=item.articles,
        sources=[SourceText(say(source.texts), source.version) for source in sources],
    )


def _figures(item: OutcomeItem) -> Figures:
    return Figures(item.agreed, item.unsure, item.against, item.present)
