"""What is true of a person today, to be frozen on their certificate and in its credential."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from certificates.awards.queries import Standing
from certificates.awards.queries import facts_about
from certificates.awards.queries import in_language
from certificates.credentials.open_badges import Achievement
from certificates.credentials.open_badges import Organisation
from certificates.designs.content import DesignContent
from certificates.issuing.models import Certificate
from certificates.issuing.queries.content import facts_of
from certificates.issuing.queries.content import values_of
from events.call.models import Event
from events.call.queries import slug_of
from foundation import clock
from foundation.settings import settings


def content_about(event: Event, standing: Standing, design: DesignContent) -> dict[str, Any]:
    """All that a certificate says, but for what only its number and code add."""
    return {**facts_about(event, standing), "design": design.as_json()}


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


def achievement_of(certificate: Certificate) -> Achievement:
    """What its credential says: the same as the sheet, in the first language of the sheet."""
    facts, values = facts_of(certificate), values_of(certificate)
    words = values.words[0]
    language = words.language
    outcomes = in_language(facts.outcomes, language)[0].splitlines()
    return Achievement(
        participation_id=certificate.participation_id,
        kind=certificate.kind,
        language=language,
        heading=words.heading,
        title=words.title,
        description="; ".join(line for line in outcomes if line.strip()),
        criteria=" ".join(part for part in (words.before_name, "…", words.statement, words.title)),
        organisations=[Organisation(each["name"]) for each in facts.organisations],
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
