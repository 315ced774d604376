"""What a certificate says: frozen at issue, shown in the language of a page or paper."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import Any

from certificates.awards.queries import in_language
from certificates.awards.queries import marks_from
from certificates.issuing.models import Certificate
from certificates.press.papers import CertificateValues
from certificates.press.papers import CertificateWords
from certificates.press.papers import Fact
from certificates.press.papers import OrganisationMark
from certificates.press.papers import Signatory
from foundation.i18n import LANGUAGES
from foundation.i18n import format_days
from foundation.i18n import format_number
from foundation.i18n import gettext as _

# Groups that a person can read at a glance, also where a narrow line breaks after four of them.
_GROUPS = (4, 4, 5, 4, 4, 5)


def languages_of_paper(certificate: Certificate) -> list[str]:
    """In which languages a certificate is made: those that Stepfree speaks and its title has.

    English where there is none, because its own words can always be said in English.
    """
    written = certificate.content["title"]
    return [code for code in LANGUAGES if written.get(code)] or ["en"]


def grouped(code: str) -> str:
    """The code of 26 signs as people read and type it: "abcd efgh ijklm …"."""
    ends = list(accumulate(_GROUPS))
    return " ".join(code[end - size : end] for size, end in zip(_GROUPS, ends, strict=True))


def values_of(certificate: Certificate, language: str) -> CertificateValues:
    """What the certificate says, for a page or paper whose own words are in `language`."""
    content = certificate.content
    marks = marks_from(content["organisations"])
    return CertificateValues(
        kind="participation",
        name=content["name"],
        name_language=content["name_language"],
        words=[_words(content, language)],
        organisations=marks,
        signatories=[_signatory(mark, language) for mark in marks],
        number=content["number"],
        code=grouped(certificate.code),
        verify_url=content["verify_url"],
        issued_on=date.fromisoformat(content["issued_on"]),
    )


def _signatory(mark: OrganisationMark, language: str) -> Signatory:
    role = _("for %(organisation)s", organisation=mark.short_name)
    return Signatory("", {language: role}, mark.name)


def _words(content: Mapping[str, Any], language: str) -> CertificateWords:
    title, title_language = in_language(content["title"], language)
    outcomes, outcomes_language = in_language(content["outcomes"], language)
    return CertificateWords(
        language=language,
        heading=_("Certificate of participation"),
        before_name=_("This paper confirms that"),
        statement=_("took part in"),
        title=title,
        title_language=title_language,
        facts=[
            Fact(_("Dates attended"), _dates(content), language),
            Fact(_("Place"), *in_language(content["place"], language)),
            Fact(_("Hours attended"), format_number(Decimal(content["hours"])), language),
            Fact(_("Role"), *in_language(content["role"], language)),
        ],
        outcomes_label=_("What the training worked on"),
        outcomes=[line for line in outcomes.splitlines() if line],
        outcomes_language=outcomes_language,
    )


def _dates(content: Mapping[str, Any]) -> str:
    """The days on which the person was there; all days where only whole hours were marked."""
    days = [date.fromisoformat(day) for day in content.get("days", [])]
    if not days:
        first, last = (date.fromisoformat(content[name]) for name in ("starts_on", "ends_on"))
        return format_days(first, last)
    runs: list[list[date]] = []
    for day in days:
        if runs and (day - runs[-1][-1]).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(format_days(run[0], run[-1]) for run in runs)
