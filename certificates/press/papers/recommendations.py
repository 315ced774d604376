"""The recommendations document as a paper: ordinary, in large print, in easy words."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from certificates.press.papers.common import TITLE_SIZES
from certificates.press.papers.common import OrganisationMark
from certificates.press.papers.common import framed
from certificates.press.papers.common import printed_address
from certificates.press.papers.common import size
from certificates.press.rendering import Paper

_RECOMMENDATIONS = "certificates/papers/recommendations.html"
_EASY = "certificates/papers/easy.html"
_LISTS = ("dos", "donts", "characteristics", "terms", "barriers", "challenges", "future_ideas")


class Words(NamedTuple):
    """A text and the language in which it stands."""

    text: str = ""
    language: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


NO_WORDS = Words()


@dataclass(frozen=True)
class OutcomeText:
    """One agreed text; `agreement` says in sentences how the group stands to it.

    `solution` belongs to a barrier or challenge, `compared_with` to a term that is told apart;
    `articles` are those of the UN CRPD, in the paper's language.
    """

    text: str
    language: str
    agreement: str = ""
    easy: Words = NO_WORDS
    addressee: Words = NO_WORDS
    reason: Words = NO_WORDS
    legal: Words = NO_WORDS
    how: Words = NO_WORDS
    solution: Words = NO_WORDS
    compared_with: Words = NO_WORDS
    articles: Sequence[str] = ()
    reservations: Sequence[str] = ()
    reservations_language: str = ""


@dataclass(frozen=True)
class EarlierEdition:
    """One line of the history of editions; all in words of the paper's language."""

    name: str
    made_on: str
    changes: str = ""

    @property
    def in_words(self) -> str:
        """No full stop stands after the day: in some languages a day ends with one."""
        said = f"{self.name}, {self.made_on}"
        return f"{said}: {self.changes}" if self.changes else said


@dataclass(frozen=True)
class Trainer:
    name: str
    country: str


@dataclass(frozen=True)
class RecommendationsValues:
    """All that one edition of the recommendations document says.

    `method` tells in paragraphs how the texts were agreed; `edition` names the reader or language
    that this edition is for; `language` is that of the organisers' own texts.
    """

    title: str
    training_title: str
    language: str
    dates: str
    place: str
    participants: int
    countries: Sequence[str]
    trainers: Sequence[Trainer]
    organisations: Sequence[OrganisationMark]
    version: str
    issued_on: date
    public_url: str
    edition: str | None = None
    purpose: str | None = None
    method: Sequence[str] = ()
    #: Where these texts are in another language than `language`.
    purpose_language: str = ""
    method_language: str = ""
    definition: OutcomeText | None = None
    more_definitions: Sequence[OutcomeText] = ()
    dos: Sequence[OutcomeText] = ()
    donts: Sequence[OutcomeText] = ()
    characteristics: Sequence[OutcomeText] = ()
    terms: Sequence[OutcomeText] = ()
    barriers: Sequence[OutcomeText] = ()
    challenges: Sequence[OutcomeText] = ()
    future_ideas: Sequence[OutcomeText] = ()
    recommendations: Sequence[OutcomeText] = ()
    #: Names of people who want to be named.
    named: Sequence[str] = ()
    licence: str | None = None
    contact: str | None = None
    #: What changed since the edition before.
    changes: str = ""
    earlier: Sequence[EarlierEdition] = ()
    #: SHA-256 of the plain text; "" where there is none.
    text_hash: str = ""
    text_url: str = ""

    @property
    def easy_texts(self) -> list[tuple[str, int, OutcomeText]]:
        """(kind, number among its kind, text) of all texts with easy words, in order."""
        definitions = [self.definition] if self.definition else []
        groups = [
            ("definition", [*definitions, *self.more_definitions]),
            ("recommendation", self.recommendations),
            *((name, getattr(self, name)) for name in _LISTS),
        ]
        return [
            (kind, number, text)
            for kind, texts in groups
            for number, text in enumerate(texts, start=1)
            if text.easy
        ]

    @property
    def all_texts(self) -> int:
        """How many texts the document holds."""
        lists = (self.more_definitions, self.recommendations)
        held = sum(len(texts) for texts in lists) + bool(self.definition)
        return held + sum(len(getattr(self, name)) for name in _LISTS)

    @property
    def title_size(self) -> str:
        return size(self.title, TITLE_SIZES)


def recommendations_paper(
    values: RecommendationsValues, language: str, logos: Mapping[str, bytes] | None = None
) -> Paper:
    """The recommendations document with its fixed words in `language`."""
    return _document(_RECOMMENDATIONS, values, language, logos)


def large_paper(
    values: RecommendationsValues, language: str, logos: Mapping[str, bytes] | None = None
) -> Paper:
    """The same document in large print: 18 points and more."""
    return replace(
        _document(_RECOMMENDATIONS, values, language, logos), styles=("recommendations", "large")
    )


def easy_paper(
    values: RecommendationsValues, language: str, logos: Mapping[str, bytes] | None = None
) -> Paper:
    """What the document says in easy words."""
    return replace(_document(_EASY, values, language, logos), styles=("recommendations", "easy"))


def _document(
    template: str,
    values: RecommendationsValues,
    language: str,
    logos: Mapping[str, bytes] | None,
) -> Paper:
    words = {"document": values, "address": printed_address(values.public_url)}
    return Paper(
        template, language, framed(values.organisations, values.issued_on, words), dict(logos or {})
    )
