"""The certificate as a paper."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from certificates.press.papers.common import TITLE_SIZES
from certificates.press.papers.common import OrganisationMark
from certificates.press.papers.common import framed
from certificates.press.papers.common import printed_address
from certificates.press.papers.common import qr_code
from certificates.press.papers.common import size
from certificates.press.rendering import Paper

QR_CODE = "qr.svg"
_CERTIFICATE = "certificates/papers/certificate.html"
_NAME_SIZES = ((22, "xl"), (34, "l"), (52, "m"), (90, "s"))


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
    def namesize(self) -> str:
        return size(self.name, _NAME_SIZES)

    @property
    def titlesize(self) -> str:
        return size(self.training_title, TITLE_SIZES)


def certificate_paper(
    values: CertificateValues, language: str, logos: Mapping[str, bytes] | None = None
) -> Paper:
    """The certificate in `language`; `logos` are the pictures that the marks name."""
    images = {**(logos or {}), QR_CODE: qr_code(values.verify_url)}
    words = {"certificate": values, "qr": QR_CODE, "address": printed_address(values.verify_url)}
    return Paper(
        _CERTIFICATE, language, framed(values.organisations, values.issued_on, words), images
    )
