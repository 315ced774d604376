"""What each kind of paper holds, and the Paper that prints it."""

import re
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import NamedTuple

import segno

from certificates.press.colours import ink
from certificates.press.rendering import Paper
from foundation.i18n import format_date

QR_CODE = "qr.svg"
_CERTIFICATE = "certificates/papers/certificate.html"
_RECOMMENDATIONS = "certificates/papers/recommendations.html"
_EASY = "certificates/papers/easy.html"
# The longest text of each size class, in letters: a longer name gets a smaller letter, never a cut.
_LISTS = ("dos", "donts", "characteristics", "terms", "barriers", "challenges", "future_ideas")
_NAME_SIZES = ((22, "xl"), (34, "l"), (52, "m"), (90, "s"))
_TITLE_SIZES = ((38, "l"), (76, "m"), (130, "s"))


@dataclass(frozen=True)
class OrganisationMark:
    """An organisation as its papers show it; `colour` is "#rrggbb", `logo_asset` a PNG's name."""

    name: str
    short_name: str
    colour: str = "#5b3a29"
    logo_asset: str | None = None

    @property
    def ink(self) -> str:
        """The organisation's colour, darkened until it can be read on white."""
        return ink(self.colour)


@dataclass(frozen=True)
class Signatory:
    """Who answers for the paper: a role ("for ENIL"), never a drawn signature."""

    role: str
    organisation: str


@dataclass(frozen=True)
class CertificateValues:
    """All that a certificate of participation says; texts are final and in words.

    `dates` and `hours` are written out in the paper's language ("24 to 25 September 2016", "12").
    """

    name: str
    name_language: str
    training_title: str
    title_language: str
    dates: str
    place: str
    hours: str
    role_title: str
    organisations: Sequence[OrganisationMark]
    signatories: Sequence[Signatory]
    number: str
    code: str
    verify_url: str
    issued_on: date
    learning_outcomes: Sequence[str] = ()
    outcomes_language: str = "en"
    place_language: str = "en"

    @property
    def name_size(self) -> str:
        return _size(self.name, _NAME_SIZES)

    @property
    def title_size(self) -> str:
        return _size(self.training_title, _TITLE_SIZES)


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
        return _size(self.title, _TITLE_SIZES)


def certificate_paper(
    values: CertificateValues, language: str, logos: Mapping[str, bytes] | None = None
) -> Paper:
    """The certificate in `language`; `logos` are the pictures that the marks name."""
    images = {**(logos or {}), QR_CODE: qr_code(values.verify_url)}
    words = {"certificate": values, "qr": QR_CODE, "address": printed_address(values.verify_url)}
    return Paper(_CERTIFICATE, language, _framed(values, words), images)


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
    return Paper(template, language, _framed(values, words), dict(logos or {}))


def qr_code(url: str) -> bytes:
    """`url` as an SVG picture for cameras, error correction M (15 % may be worn off)."""
    picture = BytesIO()
    code = segno.make_qr(url, error="m")
    code.save(picture, kind="svg", border=2, dark="#1d1a16", light="#ffffff", omitsize=True)
    return picture.getvalue()


def printed_address(url: str) -> str:
    """`url` as people type it: without "https://"."""
    return re.sub(r"^https?://", "", url)


def _framed(
    values: CertificateValues | RecommendationsValues, words: Mapping[str, object]
) -> dict[str, object]:
    """`words` with what the frame of every paper needs."""
    return {
        **words,
        "organisations": values.organisations,
        "issued_on": values.issued_on,
        "format_date": format_date,
    }


def _size(text: str, classes: Sequence[tuple[int, str]]) -> str:
    return next((name for longest, name in classes if len(text) <= longest), "xs")
