"""What a certificate says: frozen at issue, shown in the language of a page or paper."""

import unicodedata
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import Any
from uuid import UUID

from babel import localedata
from babel.core import get_global

from certificates.awards.models import Certificate
from certificates.press.papers import CertificateValues
from certificates.press.papers import OrganisationMark
from certificates.press.papers import Signatory
from events.call.models import Event
from events.team.models import Participation
from foundation.files import StoredFile
from foundation.files import open_bytes
from foundation.i18n import LANGUAGES
from foundation.i18n import format_days
from foundation.i18n import format_number
from foundation.i18n import gettext as _
from foundation.people import Organisation
from foundation.store import get_or_404

# Groups that a person can read at a glance, also where a narrow line breaks after four of them.
_GROUPS = (4, 4, 5, 4, 4, 5)
_SCRIPTS = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek"}


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
    title, title_language = in_language(content["title"], language)
    role, _role_language = in_language(content["role"], language)
    place, place_language = in_language(content["place"], language)
    outcomes, outcomes_language = in_language(content["outcomes"], language)
    marks = marks_from(content["organisations"])
    return CertificateValues(
        name=content["name"],
        name_language=content["name_language"],
        training_title=title,
        title_language=title_language,
        dates=_dates(content),
        place=place,
        place_language=place_language,
        hours=format_number(Decimal(content["hours"])),
        role_title=role,
        organisations=marks,
        signatories=[
            Signatory(_("for %(organisation)s", organisation=mark.short_name), mark.name)
            for mark in marks
        ],
        number=content["number"],
        code=grouped(certificate.code),
        verify_url=content["verify_url"],
        issued_on=date.fromisoformat(content["issued_on"]),
        learning_outcomes=[line for line in outcomes.splitlines() if line],
        outcomes_language=outcomes_language,
    )


def marks_from(organisations: Sequence[Mapping[str, Any]]) -> list[OrganisationMark]:
    """The organisations of a frozen content as the press takes them."""
    return [
        OrganisationMark(
            name=organisation["name"],
            short_name=organisation["short_name"],
            colour=organisation["colour"],
            logo_asset=_asset(organisation["logo_file_id"]),
        )
        for organisation in organisations
    ]


def logos_from(organisations: Sequence[Mapping[str, Any]]) -> dict[str, bytes]:
    """{name: picture} of the logos that the marks name."""
    files = [organisation["logo_file_id"] for organisation in organisations]
    return {
        f"{file_id}.png": open_bytes(get_or_404(StoredFile, UUID(file_id)))
        for file_id in files
        if file_id
    }


def in_language(texts: Mapping[str, str], language: str) -> tuple[str, str]:
    """The text for a reader of `language`, and the language it is in; ("", language) for none."""
    for code in (language, *texts):
        if texts.get(code):
            return texts[code], code
    return "", language


def frozen_organisations(event: Event) -> list[dict[str, Any]]:
    """The organisations as they are called and look today."""
    return [_frozen(organisation) for organisation in event.organisations]


def language_of_name(participation: Participation) -> str:
    """In which language to read the name aloud: by its letters and the person's country.

    Likely subtags and locales of Unicode CLDR (UTS 35): Serbian is written in two alphabets.
    """
    name = participation.name
    letters_of = [unicodedata.name(mark, "").split()[0] for mark in name if mark.isalpha()]
    script = next((_SCRIPTS[each] for each in letters_of if each in _SCRIPTS), "Latn")
    likely: Mapping[str, str] = get_global("likely_subtags")
    language, usual, *_rest = likely.get(f"und_{participation.country}", "_").split("_")
    if script == usual:
        return language
    if language and localedata.exists(f"{language}_{script}"):
        return f"{language}-{script}"
    return {"Grek": "el", "Cyrl": "bg"}.get(script, participation.language)


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


def _asset(file_id: str | None) -> str | None:
    return f"{file_id}.png" if file_id else None


def _frozen(organisation: Organisation) -> dict[str, Any]:
    logo = organisation.logo_file_id
    return {
        "name": organisation.name,
        "short_name": organisation.short_name,
        "colour": organisation.colour,
        "logo_file_id": str(logo) if logo else None,
    }
