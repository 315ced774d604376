"""What is true of a person today, to be frozen on their certificate and in its credential."""

from collections.abc import Mapping
from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from certificates.awards.queries import Said
from certificates.awards.queries import Standing
from certificates.awards.queries import facts_about
from certificates.awards.queries import in_language
from certificates.awards.queries import least_hours_of
from certificates.awards.queries import said_in
from certificates.credentials.open_badges import Achievement
from certificates.credentials.open_badges import Organisation
from certificates.designs.content import DesignContent
from certificates.designs.models import AwardKind
from certificates.issuing.models import Certificate
from certificates.issuing.queries.content import facts_of
from certificates.issuing.queries.content import values_of
from events.call.models import Event
from events.call.queries import slug_of
from foundation import clock
from foundation.i18n import LANGUAGES
from foundation.i18n import format_hours
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.settings import settings


def content_about(
    event: Event, standing: Standing, design: DesignContent, said: Said | None = None
) -> dict[str, Any]:
    """All that a certificate says, but for what only its number and code add."""
    return {**facts_about(event, standing, said), "design": design.as_json()}


def numbered(content: Mapping[str, Any], event: Event, number: int, code: str) -> dict[str, Any]:
    """The content with its number, its address and the day of today."""
    where = in_language(content["place"], "en")[0] or in_language(content["title"], "en")[0]
    # What people say on the phone; only the code opens the page (DO6).
    said = f"{slug_of(where)[:3].upper()}-{event.ends_on.year}-{number:03d}"
    return {
        **content,
        "number": said,
        "verify_url": f"{settings().base_url}/verify/{code}",
        "issued_on": clock.today(event.zone).isoformat(),
    }


def achievement_of(certificate: Certificate, said: Said | None = None) -> Achievement:
    """What its credential says, in the first language of the sheet that Stepfree speaks.

    Its heading and criteria are read on a public page: they are made of the kind and the rule,
    never of a design's words, which may hold the person's name.
    """
    facts = facts_of(certificate)
    sheet = [words.language for words in values_of(certificate).words]
    language = next((code for code in sheet if code in LANGUAGES), "en")
    outcomes = in_language(facts.outcomes, language)[0].splitlines()
    with using_language(language):
        heading, criteria = certificate.kind.label, _criteria(certificate, said)
    return Achievement(
        participation_id=certificate.participation_id,
        kind=certificate.kind,
        language=language,
        heading=heading,
        title=in_language(facts.title, language)[0],
        description="; ".join(line for line in outcomes if line.strip()),
        criteria=criteria,
        organisations=_issuers(certificate),
        name=facts.name,
        number=facts.number,
        verify_url=facts.verify_url,
        issued_at=certificate.issued_at.astimezone(ZoneInfo(facts.zone)),
        starts_on=facts.starts_on,
        ends_on=facts.ends_on,
        hours=facts.hours,
        role=in_language(facts.role, language)[0],
        result=in_language(facts.result, language)[0],
    )


def _issuers(certificate: Certificate) -> Sequence[Organisation]:
    """Who issues, as they were called then, with the website that they have now."""
    websites = {one.name: one.website for one in certificate.participation.event.organisations}
    names = [each["name"] for each in certificate.content["organisations"]]
    return [Organisation(name, websites.get(name, "")) for name in names]


def _criteria(certificate: Certificate, said: Said | None) -> str:
    """What had to be done for a paper of this kind at this training, the same for everybody."""
    event, kind = certificate.participation.event, certificate.kind
    if kind == AwardKind.RECOMMENDATION:
        return _("A trainer of the training wrote it, and the person agreed to it.")
    if kind not in {AwardKind.ATTENDANCE, AwardKind.PARTICIPATION, AwardKind.ACHIEVEMENT}:
        return _("The person worked at the training.")
    said = said or said_in(event, ())
    least = least_hours_of(kind, said.rule, said.awards) or Decimal(0)
    told = _("Whoever gets it took part for at least %(least)s.", least=format_hours(least))
    if kind == AwardKind.ACHIEVEMENT:
        told += " " + _("They also passed the assessment of the training.")
    return told
