"""Questions about certificates: who stands where, and what each certificate says."""

import unicodedata
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import Any
from uuid import UUID

from babel import localedata
from babel.core import get_global
from flask import abort
from sqlalchemy import func
from sqlalchemy import select
from sqlalchemy.orm import joinedload
from sqlalchemy.orm import selectinload

from certificates.awards.models import Certificate
from certificates.awards.models import CertificateCopy
from certificates.awards.models import CertificateRule
from certificates.awards.models import CertificateState
from certificates.awards.rules import LIVE
from certificates.awards.rules import has_earned
from certificates.awards.rules import is_over
from certificates.press.papers import CertificateValues
from certificates.press.papers import OrganisationMark
from certificates.press.papers import Signatory
from events.attendance.queries import hours_in
from events.attendance.queries import hours_of
from events.attendance.queries import marks_of
from events.attendance.queries import people_with_hours
from events.call.models import Event
from events.team.models import Participation
from foundation.files import StoredFile
from foundation.files import open_bytes
from foundation.i18n import LANGUAGES
from foundation.i18n import format_date
from foundation.i18n import format_days
from foundation.i18n import format_number
from foundation.i18n import gettext as _
from foundation.people import Organisation
from foundation.store import all_of
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import one_or_none

# Groups that a person can read at a glance, also where a narrow line breaks after four of them.
_GROUPS = (4, 4, 5, 4, 4, 5)
_SCRIPTS = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek"}


@dataclass(frozen=True)
class Standing:
    """One person against the rule; `certificate` is their newest one."""

    participation: Participation
    hours: Decimal | None
    earned: bool
    certificate: Certificate | None

    @property
    def is_waiting(self) -> bool:
        """Earned, and no certificate was ever issued."""
        return self.earned and self.certificate is None


def rule_of(event: Event) -> CertificateRule | None:
    """The rule of a training, once somebody has written it."""
    return one_or_none(select(CertificateRule).where(CertificateRule.event_id == event.id))


def lacks(event: Event, rule: CertificateRule | None) -> list[str]:
    """What must be there before a certificate can be issued, in words."""
    found = []
    if not is_over(event):
        last = format_date(event.ends_on)
        found.append(
            _("The end of the training: certificates can be issued from %(day)s.", day=last)
        )
    if not event.organisations:
        found.append(_("An organisation that holds the training and signs."))
    if rule is None:
        found.append(_("The rule: how many hours are needed, and what the certificate says."))
    elif not all(rule.training_title.get(language) for language in LANGUAGES):
        found.append(_("The title of the training in each language of the certificate."))
    return found


def standings_in(event: Event, rule: CertificateRule | None) -> list[Standing]:
    """Everybody with a place or with hours, by name, in the same number of questions."""
    hours, newest = hours_in(event), newest_in(event)
    return [
        Standing(
            participation=person,
            hours=hours.get(person.id),
            earned=has_earned(hours.get(person.id), rule),
            certificate=newest.get(person.id),
        )
        for person in people_with_hours(event)
    ]


def standing_of(participation: Participation, rule: CertificateRule | None) -> Standing:
    """One person against the rule."""
    hours = hours_of(participation) if marks_of(participation) else None
    held = certificates_of(participation)
    return Standing(participation, hours, has_earned(hours, rule), held[0] if held else None)


def newest_in(event: Event) -> dict[UUID, Certificate]:
    """{participation: its newest certificate}."""
    query = select(Certificate).where(Certificate.event_id == event.id).order_by(Certificate.number)
    return {certificate.participation_id: certificate for certificate in all_of(query)}


def certificates_of(participation: Participation) -> Sequence[Certificate]:
    """All certificates of one person in one training, the newest first."""
    query = select(Certificate).where(Certificate.participation_id == participation.id)
    query = query.options(selectinload(Certificate.copies))
    return all_of(query.order_by(Certificate.number.desc()))


def unprinted_in(event: Event) -> Sequence[Certificate]:
    """Certificates that the press has not made yet."""
    query = select(Certificate).where(
        Certificate.event_id == event.id, Certificate.state == CertificateState.MAKING
    )
    return all_of(query.order_by(Certificate.number))


def certificate_or_404(event: Event, certificate_id: UUID) -> Certificate:
    """A certificate of this training and no other."""
    query = select(Certificate).where(
        Certificate.id == certificate_id, Certificate.event_id == event.id
    )
    certificate = one_or_none(query.options(joinedload(Certificate.participation)))
    return certificate or abort(404)


def copy_or_404(certificate: Certificate, language: str) -> StoredFile:
    """The kept PDF of a certificate in one language."""
    return get_or_404(StoredFile, _copy_or_404(certificate, language).pdf_file_id)


def page_or_404(certificate: Certificate, language: str) -> StoredFile:
    """The kept HTML of a certificate in one language."""
    return get_or_404(StoredFile, _copy_or_404(certificate, language).html_file_id)


def certificate_to_show(participation: Participation) -> Certificate | None:
    """The certificate that the person's page shows: the newest that was ever ready."""
    ready = [each for each in certificates_of(participation) if each.copies]
    return ready[0] if ready else None


def certificate_by_code(code: str) -> Certificate | None:
    """The certificate with that code; one that is still being made is not there yet."""
    query = select(Certificate).where(
        Certificate.code == code, Certificate.state != CertificateState.MAKING
    )
    return one_or_none(query)


def next_number(event: Event) -> int:
    """The number after the highest; true only while the event is held."""
    query = select(func.max(Certificate.number)).where(Certificate.event_id == event.id)
    return (db.session.scalars(query).one() or 0) + 1


def is_live(certificate: Certificate | None) -> bool:
    """Whether a certificate stands, ready or in the making."""
    return certificate is not None and certificate.state in LIVE


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
    first, last = (date.fromisoformat(content[name]) for name in ("starts_on", "ends_on"))
    return CertificateValues(
        name=content["name"],
        name_language=content["name_language"],
        training_title=title,
        title_language=title_language,
        dates=format_days(first, last),
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


def _copy_or_404(certificate: Certificate, language: str) -> CertificateCopy:
    found = [copy for copy in certificate.copies if copy.language == language]
    return found[0] if found else abort(404)
