"""The certificate as a paper: attendance, participation, achievement, letter, thanks to a team."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from markupsafe import Markup

from certificates.press.papers.binding import bound
from certificates.press.papers.binding import kept_together
from certificates.press.papers.common import OrganisationMark
from certificates.press.papers.common import framed
from certificates.press.papers.common import printed_address
from certificates.press.papers.layouts import LAYOUTS
from certificates.press.papers.layouts import Look
from certificates.press.papers.styling import styled
from certificates.press.rendering import Paper
from foundation.i18n import current_language
from foundation.i18n import format_date
from foundation.i18n import gettext as _
from foundation.i18n import using_language

QR_CODE = "qr.svg"
_CERTIFICATE = "certificates/papers/certificate.html"
_GROUPS = 3
"""Groups of the code on its first line."""


@dataclass(frozen=True)
class Fact:
    """One fact; `label` is in the language of its words, `text` in `language`."""

    label: str
    text: str
    language: str


@dataclass(frozen=True)
class CertificateWords:
    """What a certificate says in one language; all final and in words.

    "`heading`: `before_name` NAME `statement` `title`", then facts and outcomes, or the
    `paragraphs` of a letter. `language` is that of every text that names no other.
    """

    language: str
    heading: str
    title: str
    title_language: str
    before_name: str = ""
    statement: str = ""
    facts: Sequence[Fact] = ()
    outcomes_label: str = ""
    outcomes: Sequence[str] = ()
    outcomes_language: str = ""
    paragraphs: Sequence[str] = ()
    paragraphs_language: str = ""


@dataclass(frozen=True)
class Signatory:
    """Who answers for the paper: `role` by language ("for ENIL"), `image` a picture's name.

    Without a picture of a signature, the paper says that it is issued electronically.
    """

    name: str
    role: Mapping[str, str] = field(default_factory=dict)
    organisation: str = ""
    image: str | None = None

    def roles(self, languages: Iterable[str]) -> list[tuple[str, str]]:
        """The role in each of those languages, and the language it is in; each text once."""
        found = [self.role_in(language) for language in languages]
        return list(
            {text: (text, language) for text, language in reversed(found) if text}.values()
        )[::-1] or [("", "")]

    def role_in(self, language: str) -> tuple[str, str]:
        """The role for a reader of `language`, and the language in which it is."""
        for code in (language, *self.role):
            if self.role.get(code):
                return self.role[code], code
        return "", language


@dataclass(frozen=True)
class FixedWords:
    """What the press itself says on every certificate, in one language of the interface."""

    language: str
    organisers: str
    issued: str
    electronic: str
    check: str
    check_link: str
    qr: str
    code: str
    number: str


class Face(NamedTuple):
    """One language of a certificate: its own words, and those of the press."""

    words: CertificateWords
    fixed: FixedWords


@dataclass(frozen=True)
class CertificateValues:
    """All that a certificate shows; `words` holds one or two languages, the larger first."""

    kind: str
    name: str
    name_language: str
    words: Sequence[CertificateWords]
    organisations: Sequence[OrganisationMark]
    signatories: Sequence[Signatory]
    number: str
    code: str
    verify_url: str
    issued_on: date
    look: Look = field(default_factory=Look)

    @property
    def address(self) -> str:
        """The address of the check as people type it."""
        return printed_address(self.verify_url)

    @property
    def address_lines(self) -> tuple[str, str]:
        """That address: where, and the code on a line of its own."""
        where, slash, code = self.address.rpartition("/")
        return f"{where}{slash}", code

    @property
    def code_lines(self) -> list[str]:
        """The code in its groups, on two lines: as long for everybody."""
        groups = self.code.split()
        return [" ".join(part) for part in (groups[:_GROUPS], groups[_GROUPS:]) if part]

    @cached_property
    def faces(self) -> list[Face]:
        """Each of `words`, with the press's own words in that language or one that we speak."""
        return [Face(each, _fixed(each.language, self)) for each in self.words]

    @property
    def fixed(self) -> list[FixedWords]:
        """The press's own words for each of `words`."""
        return [face.fixed for face in self.faces]


def certificate_paper(
    values: CertificateValues, pictures: Mapping[str, bytes] | None = None
) -> Paper:
    """The certificate; `pictures` are those that marks and signatories name, by their names."""
    values = kept_together(values)
    style = styled(values)
    words = {
        "certificate": values,
        "qr": QR_CODE,
        "rules": Markup(style.rules),  # noqa: S704 - our own numbers, and colours that were checked
        "named": Markup(style.named),  # noqa: S704 - as the rules
        "is_letter": LAYOUTS[values.look.layout].is_letter,
        "is_name_whole": style.is_name_whole,
        "in_row": style.in_row,
    }
    framed_words = framed(values.organisations, values.issued_on, words)
    language = values.words[0].language
    return Paper(
        _CERTIFICATE,
        language,
        framed_words,
        pictures or {},
        style.sheets,
        codes={QR_CODE: values.verify_url},
    )


def _fixed(language: str, values: CertificateValues) -> FixedWords:
    drawn = any(each.image for each in values.signatories)
    with using_language(language):
        day = format_date(values.issued_on)
        return FixedWords(
            language=current_language(),
            organisers=_heading(values.organisations),
            issued=bound(
                _("Issued on %(date)s.", date=day)
                if drawn
                else _(
                    "Issued electronically on %(date)s; valid without a signature by hand.",
                    date=day,
                )
            ),
            electronic=_("Issued electronically"),
            check=_("Check this document"),
            check_link=_("Check this document on the web"),
            qr=_("QR code with the address of the page that checks this certificate"),
            code=_("Code"),
            number=_("Number"),
        )


def _heading(marks: Sequence[OrganisationMark]) -> str:
    if not all(mark.organises for mark in marks):
        return _("Organised and supported by")
    return _("Organised jointly by") if len(marks) > 1 else _("Organised by")
