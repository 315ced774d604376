"""Questions about credentials, and the addresses that they point to."""

import json
import re
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import select

from certificates.credentials import jose
from certificates.credentials import open_badges
from certificates.credentials.models import Credential
from certificates.credentials.models import CredentialAchievement
from certificates.credentials.models import CredentialIssuer
from certificates.credentials.models import CredentialKey
from certificates.credentials.models import CredentialStatus
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.settings import settings
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import get_or_404
from foundation.store import one_or_none

_THUMBPRINT = re.compile(r"[A-Za-z0-9_-]{43}")
"""SHA-256 in base64url (RFC 7638)."""


def address(path: str) -> str:
    """The whole address of something under /credentials, for ever."""
    return f"{settings().base_url}/credentials/{path}"


def credential_of(certificate_id: UUID) -> Credential | None:
    """The credential of a certificate; those of releases before 0.5.0 have none."""
    return one_or_none(select(Credential).where(Credential.certificate_id == certificate_id))


def signed_among(certificate_ids: Collection[UUID]) -> set[UUID]:
    """Those of these certificates that have a credential."""
    signed = select(Credential.certificate_id)
    return set(all_of(signed.where(Credential.certificate_id.in_(certificate_ids))))


def count_of_issuer(issuer_id: UUID) -> int:
    """How many credentials an issuer has signed."""
    return count_of(select(Credential.id).where(Credential.issuer_id == issuer_id))


def taken_among(issuer_id: UUID, number: int, places: Collection[int]) -> set[int]:
    """Those of the places in that list of the issuer that a credential has."""
    taken = select(Credential.list_index).where(
        Credential.issuer_id == issuer_id,
        Credential.list_number == number,
        Credential.list_index.in_(places),
    )
    return set(all_of(taken))


def jwt_of(certificate_id: UUID) -> str:
    """The signed text of a certificate's credential; "" where there is none."""
    return jwts_of([certificate_id]).get(certificate_id, "")


def jwts_of(certificate_ids: Collection[UUID]) -> dict[UUID, str]:
    """{certificate: the signed text of its credential}, of those that have one."""
    query = select(Credential).where(Credential.certificate_id.in_(certificate_ids))
    return {row.certificate_id: row.jwt for row in all_of(query)}


def readable(jwt: str) -> str:
    """What a credential says, for people: its JSON without the signature, indented."""
    return json.dumps(jose.read(jwt).payload, ensure_ascii=False, indent=2) + "\n"


def published_key(kid: str) -> CredentialKey | None:
    """A public key of ours by its thumbprint. Anybody asks, so nothing else reaches the store."""
    if not _THUMBPRINT.fullmatch(kid):
        return None
    return one_or_none(select(CredentialKey).where(CredentialKey.kid == kid))


def key_or_404(kid: str) -> dict[str, str]:
    """A public key as JWK."""
    return _as_jwk(published_key(kid) or abort(404))


def all_keys() -> list[dict[str, str]]:
    """Every key that ever signed, the newest first."""
    newest_first = CredentialKey.published_at.desc()
    return [_as_jwk(key) for key in all_of(select(CredentialKey).order_by(newest_first))]


def issuer_or_404(issuer_id: UUID) -> dict[str, Any]:
    """An issuer as a Profile."""
    issuer = get_or_404(CredentialIssuer, issuer_id)
    return open_badges.profile(address(f"issuers/{issuer.id}"), issuer.content)


def achievement_or_404(achievement_id: UUID) -> dict[str, Any]:
    """What was achieved, by which rule, and who gives it."""
    row = get_or_404(CredentialAchievement, achievement_id)
    at = address(f"achievements/{row.id}")
    return open_badges.published(at, row.content, issuer_or_404(row.issuer_id))


def ended_in(issuer_id: UUID, number: int) -> Sequence[int]:
    """Places of an issuer's list whose credentials no longer stand. 404 for a list unknown."""
    here = (Credential.issuer_id == issuer_id, Credential.list_number == number)
    if not all_of(select(Credential.id).where(*here).limit(1)):
        abort(404)
    ended = Credential.status != CredentialStatus.VALID
    return all_of(select(Credential.list_index).where(*here, ended))


def credentials_of(participation: Participation) -> Sequence[Credential]:
    """All credentials of one person in one training, the newest first."""
    query = select(Credential).where(Credential.participation_id == participation.id)
    return all_of(query.order_by(Credential.signed_at.desc()))


def signed_by_us(jwt: str) -> dict[str, Any] | None:
    """What a credential says, if a key of ours signed it; one that it brings along never counts."""
    try:
        signed = jose.read(jwt)
        # Only its end counts: the site may have had another address when it signed.
        key = published_key(str(signed.header.get("kid", "")).rpartition("/")[2])
        if key is None:
            return None
        jose.check(signed, key.jwk)
    except jose.NotSignedError:
        return None
    return signed.payload


def held_on(participation: Participation) -> Iterator[Chapter]:
    """The credentials of a person, as they take them away with them."""
    rows, zone = credentials_of(participation), participation.event.zone
    yield chapter("credentials", _("Your digital credentials"), rows, zone)


def with_words() -> Select[UUID]:
    """Keys of the participations whose credentials are still here."""
    return select(Credential.participation_id).where(Credential.jwt != "")


def papers_of(participation: Participation) -> Iterator[tuple[str, bytes]]:
    """The credentials of a person: (name, bytes)."""
    for credential in credentials_of(participation):
        if credential.jwt:
            yield f"credential-{credential.id}.jwt", credential.jwt.encode()


def _as_jwk(key: CredentialKey) -> dict[str, str]:
    return {**key.jwk, "use": "sig", "alg": "RS256", "kid": address(f"keys/{key.kid}")}
