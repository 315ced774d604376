"""What happens to credentials: they are signed, withdrawn, and erased with their person."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID
from uuid import uuid4

from certificates.credentials import jose
from certificates.credentials import open_badges
from certificates.credentials.keys import SigningKey
from certificates.credentials.keys import signing_key
from certificates.credentials.models import Credential
from certificates.credentials.models import CredentialAchievement
from certificates.credentials.models import CredentialIssuer
from certificates.credentials.models import CredentialKey
from certificates.credentials.models import CredentialStatus
from certificates.credentials.open_badges import LIST_SIZE
from certificates.credentials.open_badges import Achievement
from certificates.credentials.open_badges import Places
from certificates.credentials.queries import address
from certificates.credentials.queries import count_of_issuer
from certificates.credentials.queries import credential_of
from certificates.credentials.queries import credentials_of
from certificates.credentials.queries import ended_in
from certificates.credentials.queries import jwt_of
from certificates.credentials.queries import published_key
from certificates.credentials.queries import signed_among
from certificates.credentials.queries import taken_among
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.store import Model
from foundation.store import db
from foundation.store import insert_once
from foundation.store import transaction

_SALT_BYTES = 16
_HANDS = 4
# Places that are looked up by one statement.
_MOST_DRAWN = 500


def sign(achievement: Achievement, certificate_id: UUID) -> str:
    """The credential of a certificate, as sign_all() makes it; the same certificate twice is once.

    Inside the caller's transaction. Raises SettingsError where the key cannot be read.
    """
    sign_all({certificate_id: achievement})
    return jwt_of(certificate_id)


def sign_all(achievements: Mapping[UUID, Achievement]) -> None:
    """Make and keep the credentials of certificates as VC-JWT (RS256), by certificate.

    Inside the caller's transaction. Raises SettingsError where the key cannot be read.
    """
    with transaction():
        key, known = signing_key(), _Known(min(len(achievements), _MOST_DRAWN))
        _publish(key)
        signed = signed_among(achievements)
        rows = {
            certificate_id: _credential(certificate_id, achievement, known)
            for certificate_id, achievement in achievements.items()
            if certificate_id not in signed
        }
        payloads = [
            open_badges.credential(achievements[certificate_id], _places_of(row))
            for certificate_id, row in rows.items()
        ]
        for row, jwt in zip(rows.values(), _signed(payloads, key), strict=True):
            row.jwt = jwt
        db.session.add_all(rows.values())
        db.session.flush()


def withdraw(certificate_id: UUID, status: CredentialStatus) -> None:
    """Say in the public list that a certificate was revoked or replaced; what ended stays ended.

    Inside the caller's transaction. A certificate of releases before 0.5.0 has no credential.
    """
    with transaction():
        row = credential_of(certificate_id)
        if row is not None and row.status == CredentialStatus.VALID:
            row.status = status
            row.ended_at = clock.now()


def list_signed(issuer_id: UUID, number: int) -> str:
    """The list of an issuer's withdrawn credentials as of now, signed. 404 where there is none."""
    ended = ended_in(issuer_id, number)
    issuer = address(f"issuers/{issuer_id}")
    at = f"{issuer}/status/{number}"
    key = signing_key()
    _publish(key)
    return _signed([open_badges.status_list(at, issuer, ended, clock.now())], key)[0]


def erase(participation: Participation, by: Actor) -> None:
    """Destroy the credentials of a person; their places in the public list stay as they are.

    It runs inside the caller's transaction.
    """
    for row in credentials_of(participation):
        row.jwt = ""
        record(by, "erased.credential", row, participation.event_id)


class _Known:
    """What was found out already while many credentials are signed in one transaction."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._there: set[UUID] = set()
        self._signed: dict[UUID, int] = {}
        self._free: dict[tuple[UUID, int], list[int]] = {}
        self._given: set[tuple[UUID, int, int]] = set()

    def add_once(self, model: type[Model], key: UUID, **values: object) -> UUID:
        """The key of that row, which is written unless it is there; nothing is asked twice."""
        if key not in self._there:
            insert_once(model, {"id": key, **values})
            self._there.add(key)
        return key

    def draw(self, issuer_id: UUID) -> tuple[int, int]:
        """A free place in the issuer's newest list, which begins anew when it is half full.

        By lot, so that the list does not tell in which order people got theirs.
        """
        if issuer_id not in self._signed:
            self._signed[issuer_id] = count_of_issuer(issuer_id)
        number = 1 + self._signed[issuer_id] * 2 // LIST_SIZE
        self._signed[issuer_id] += 1
        free = self._free.setdefault((issuer_id, number), [])
        while not free:
            drawn = dict.fromkeys(secrets.randbelow(LIST_SIZE) for _each in range(self._at_once))
            taken = taken_among(issuer_id, number, drawn)
            taken |= {each for each in drawn if (issuer_id, number, each) in self._given}
            free += [each for each in drawn if each not in taken]
        self._given.add((issuer_id, number, free[-1]))
        return number, free.pop()


def _credential(certificate_id: UUID, achievement: Achievement, known: _Known) -> Credential:
    issuer_id = _issuer_of(achievement, known)
    number, index = known.draw(issuer_id)
    return Credential(
        certificate_id=certificate_id,
        participation_id=achievement.participation_id,
        issuer_id=issuer_id,
        achievement_id=_achievement_of(achievement, issuer_id, known),
        list_number=number,
        list_index=index,
        signed_at=clock.now(),
    )


def _signed(payloads: Sequence[dict[str, Any]], key: SigningKey) -> list[str]:
    at = address(f"keys/{key.kid}")
    # A signature of 3072 bits takes a millisecond, in which other threads can work.
    with ThreadPoolExecutor(_HANDS) as hands:
        return list(hands.map(lambda payload: jose.sign(payload, at, key.private), payloads))


def _publish(key: SigningKey) -> None:
    if published_key(key.kid) is None:
        with transaction():
            values = {"kid": key.kid, "jwk": key.jwk, "published_at": clock.now()}
            insert_once(CredentialKey, {"id": _key_of([key.kid]), **values})


def _issuer_of(achievement: Achievement, known: _Known) -> UUID:
    content = open_badges.issuer_content(achievement)
    return known.add_once(CredentialIssuer, _key_of([content]), content=content)


def _achievement_of(achievement: Achievement, issuer_id: UUID, known: _Known) -> UUID:
    content = open_badges.achievement_content(achievement)
    key = _key_of([content, str(issuer_id)])
    return known.add_once(CredentialAchievement, key, issuer_id=issuer_id, content=content)


def _places_of(row: Credential) -> Places:
    issuer = address(f"issuers/{row.issuer_id}")
    return Places(
        issuer=issuer,
        achievement=address(f"achievements/{row.achievement_id}"),
        status_list=f"{issuer}/status/{row.list_number}",
        list_index=row.list_index,
        # A name that belongs to this one credential: two of one person cannot be put together.
        subject=f"urn:uuid:{uuid4()}",
        salt=secrets.token_hex(_SALT_BYTES),
    )


def _key_of(said: list[object]) -> UUID:
    """A key made of what is said: the same words have the same address."""
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return UUID(bytes=hashlib.sha256(text.encode()).digest()[:16], version=5)
