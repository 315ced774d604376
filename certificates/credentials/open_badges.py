"""How Open Badges 3.0 writes what we know: no store, no request, nobody's name.

Open Badges Specification 3.0 (1EdTech, final release), W3C Verifiable Credentials 2.0 and
Bitstring Status List 1.0.
"""

import gzip
import hashlib
import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from certificates.designs.models import AwardKind

W3C = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
_SCHEMA = (
    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
)
LIST_SIZE = 131_072
"""Places in one list: the least that Bitstring Status List asks for, so that nobody stands out."""

# Whoever checks may have a clock that is behind; to them the list is not one of the future.
_SLOW_CLOCK = timedelta(minutes=5)

# From the values that Open Badges has (AchievementType); an attendance statement is no certificate.
_TYPES = {
    AwardKind.PARTICIPATION: "CertificateOfCompletion",
    AwardKind.ACHIEVEMENT: "Certificate",
    AwardKind.VOLUNTEER: "CommunityService",
}


@dataclass(frozen=True)
class Organisation:
    """Who issues: its name, and its address on the web where it has one."""

    name: str
    website: str = ""


@dataclass(frozen=True)
class Achievement:
    """What one person did, as the certificate says it. All texts are final, in `language`.

    `name` is the person's; it never gets into the credential but as a salted hash. `heading` is
    what the paper is called ("Certificate of participation"), `title` that of the training,
    `description` and `criteria` say what it was about and what had to be done for the paper.
    """

    participation_id: UUID
    kind: AwardKind
    language: str
    heading: str
    title: str
    description: str
    criteria: str
    organisations: Sequence[Organisation]
    name: str
    number: str
    verify_url: str
    issued_at: datetime
    starts_on: date
    ends_on: date
    hours: Decimal | None = None
    role: str = ""
    result: str = ""


@dataclass(frozen=True)
class Places:
    """The addresses that a credential points to, and the lots that were drawn for it."""

    issuer: str
    achievement: str
    status_list: str
    list_index: int
    subject: str
    salt: str


def issuer_content(achievement: Achievement) -> dict[str, Any]:
    """What the page of the issuer says, but for its address.

    A Profile has room for one `url`; of several that issue together nobody's stands before others'.
    """
    named = achievement.organisations
    content: dict[str, Any] = {"name": ", ".join(each.name for each in named)}
    sites = [each for each in named if each.website]
    if sites and len(named) == 1:
        content["url"] = sites[0].website
    elif sites:
        content["description"] = "; ".join(f"{each.name}: {each.website}" for each in sites)
    return content


def achievement_content(achievement: Achievement) -> dict[str, Any]:
    """What the page of the achievement says, but for its address: the same for everybody."""
    return {
        "achievementType": _TYPES.get(achievement.kind, "Achievement"),
        "name": f"{achievement.heading}: {achievement.title}",
        "description": achievement.description or achievement.title,
        "criteria": {"narrative": achievement.criteria},
        "inLanguage": achievement.language,
    }


def profile(address: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """An issuer as a Profile."""
    return {"id": address, "type": ["Profile"], **content}


def published(
    address: str, content: Mapping[str, Any], issuer: Mapping[str, Any]
) -> dict[str, Any]:
    """An achievement with its issuer as creator."""
    return {"id": address, "type": ["Achievement"], "creator": dict(issuer), **content}


def credential(achievement: Achievement, places: Places) -> dict[str, Any]:
    """The OpenBadgeCredential with the claims of its JWT (Open Badges 3.0, section 8.2)."""
    issuer = profile(places.issuer, issuer_content(achievement))
    awarded = published(places.achievement, achievement_content(achievement), issuer)
    valid_from = achievement.issued_at.astimezone(UTC).replace(microsecond=0)
    return {
        "@context": [W3C, OPEN_BADGES],
        "id": achievement.verify_url,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": awarded["name"],
        "issuer": issuer,
        "validFrom": _moment(valid_from),
        "credentialSubject": _subject(achievement, places, awarded),
        "credentialSchema": [{"id": _SCHEMA, "type": "1EdTechJsonSchemaValidator2019"}],
        "credentialStatus": {
            "id": f"{places.status_list}#{places.list_index}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": str(places.list_index),
            "statusListCredential": places.status_list,
        },
        "iss": places.issuer,
        "jti": achievement.verify_url,
        "sub": places.subject,
        "nbf": int(valid_from.timestamp()),
    }


def status_list(address: str, issuer: str, ended: Iterable[int], now: datetime) -> dict[str, Any]:
    """The list of one address: a bit for each place, set where the credential no longer stands."""
    bits = bytearray(LIST_SIZE // 8)
    for index in ended:
        bits[index // 8] |= 0x80 >> index % 8
    packed = urlsafe_b64encode(gzip.compress(bytes(bits), mtime=0)).rstrip(b"=").decode()
    at = now.astimezone(UTC).replace(microsecond=0) - _SLOW_CLOCK
    return {
        "@context": [W3C],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer,
        "validFrom": _moment(at),
        "credentialSubject": {
            "id": f"{address}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": f"u{packed}",
            # In thousandths of a second: what was withdrawn is to be seen at once (DO9).
            "ttl": 1,
        },
        "iss": issuer,
        "jti": address,
        "nbf": int(at.timestamp()),
    }


def identity_hash(name: str, salt: str) -> str:
    """A name as Open Badges hides it: whoever was told the name can compare, nobody can read it."""
    written = unicodedata.normalize("NFC", name)
    return f"sha256${hashlib.sha256((written + salt).encode()).hexdigest()}"


def _subject(
    achievement: Achievement, places: Places, awarded: Mapping[str, Any]
) -> dict[str, Any]:
    subject: dict[str, Any] = {
        "id": places.subject,
        "type": ["AchievementSubject"],
        "achievement": dict(awarded),
        "activityStartDate": f"{achievement.starts_on}T00:00:00Z",
        "activityEndDate": f"{achievement.ends_on}T00:00:00Z",
        "licenseNumber": achievement.number,
        "identifier": [
            {
                "type": "IdentityObject",
                "hashed": True,
                "identityHash": identity_hash(achievement.name, places.salt),
                "identityType": "name",
                "salt": places.salt,
            }
        ],
    }
    if achievement.hours is not None:
        subject["creditsEarned"] = float(achievement.hours)
    if achievement.role:
        subject["role"] = achievement.role
    if achievement.result:
        subject["result"] = [{"type": ["Result"], "value": achievement.result}]
    return subject


def _moment(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
