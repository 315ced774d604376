"""What each kind of paper holds, and the Paper that prints it."""

import re
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import segno

from certificates.press.colours import ink
from certificates.press.rendering import Paper
from foundation.i18n import format_date

QR_CODE = "qr.svg"
_CERTIFICATE = "certificates/papers/certificate.html"
_RECOMMENDATIONS = "certificates/papers/recommendations.html"
# The longest text of each size class, in letters: a longer name gets a smaller letter, never a cut.
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


@dataclass(frozen=True)
class OutcomeText:
    """One agreed text: `agreed` of `present` people said yes, `reservations` are kept in words.

    `solution` belongs to a barrier or challenge, `compared_with` to a term that is told apart.
    """

    text: str
    language: str
    addressee: str | None = None
    agreed: int | None = None
    present: int | None = None
    reservations: Sequence[str] = ()
    solution: str | None = None
    compared_with: str | None = None


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
    licence: str | None = None
    contact: str | None = None

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
    words = {"document": values, "address": printed_address(values.public_url)}
    return Paper(_RECOMMENDATIONS, language, _framed(values, words), dict(logos or {}))


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
