"""A credential has all that the data model of Open Badges 3.0 asks for, and nothing it has not.

The published JSON schema may not be handed on; bin/check-credentials fetches it. So that every run
asks, the classes that we write are described here in words of our own, after 1EdTech's data model
and the W3C's.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import pytest

from certificates.credentials import jose
from certificates.credentials.actions import sign
from certificates.credentials.open_badges import Achievement
from certificates.designs.models import AwardKind

Check = Callable[[Any], bool]
Class = dict[str, tuple[bool, Check]]
MUST, MAY = True, False


def text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def uri(value: Any) -> bool:
    return text(value) and bool(urlsplit(value).scheme) and " " not in value


def moment(value: Any) -> bool:
    return text(value) and bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", value))


def number(value: Any) -> bool:
    return isinstance(value, float | int) and not isinstance(value, bool)


def one_of(*words: object) -> Check:
    return lambda value: value in words


def types(*needed: str) -> Check:
    return lambda value: isinstance(value, list) and set(needed) <= set(value)


def of(described: Class) -> Check:
    return lambda value: faults(value, described) == []


def several(check: Check) -> Check:
    return lambda value: isinstance(value, list) and bool(value) and all(map(check, value))


def language(value: Any) -> bool:
    return text(value) and bool(re.fullmatch(r"[a-z]{2,4}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", value))


def identity_hash(value: Any) -> bool:
    return text(value) and bool(re.fullmatch(r"sha256\$[0-9a-f]{64}", value))


def faults(value: Any, described: Class) -> list[str]:
    """What a class asks for and is not there, is there and not right, or is not in the class."""
    if not isinstance(value, dict):
        return ["no object"]
    missing = [
        f"{name} is missing" for name, (must, _) in described.items() if must and name not in value
    ]
    unknown = [f"{name} is unknown" for name in value if name not in described]
    wrong = [
        f"{name} is wrong"
        for name, (_, check) in described.items()
        if name in value and not check(value[name])
    ]
    return [*missing, *unknown, *wrong]


PROFILE: Class = {
    "id": (MUST, uri),
    "type": (MUST, types("Profile")),
    "name": (MAY, text),
    "url": (MAY, uri),
    "description": (MAY, text),
}
ACHIEVEMENT: Class = {
    "id": (MUST, uri),
    "type": (MUST, types("Achievement")),
    "name": (MUST, text),
    "description": (MUST, text),
    "criteria": (MUST, of({"id": (MAY, uri), "narrative": (MAY, text)})),
    "achievementType": (
        MAY,
        one_of("Achievement", "Certificate", "CertificateOfCompletion", "CommunityService"),
    ),
    "creator": (MAY, of(PROFILE)),
    "inLanguage": (MAY, language),
}
IDENTITY: Class = {
    "type": (MUST, one_of("IdentityObject")),
    "hashed": (MUST, one_of(True)),
    "identityHash": (MUST, identity_hash),
    "identityType": (MUST, one_of("name")),
    "salt": (MAY, text),
}
SUBJECT: Class = {
    "id": (MAY, uri),
    "type": (MUST, types("AchievementSubject")),
    "achievement": (MUST, of(ACHIEVEMENT)),
    "identifier": (MAY, several(of(IDENTITY))),
    "activityStartDate": (MAY, moment),
    "activityEndDate": (MAY, moment),
    "creditsEarned": (MAY, number),
    "licenseNumber": (MAY, text),
    "role": (MAY, text),
    "result": (MAY, several(of({"type": (MUST, types("Result")), "value": (MAY, text)}))),
}
STATUS: Class = {
    "id": (MAY, uri),
    "type": (MUST, one_of("BitstringStatusListEntry")),
    "statusPurpose": (MUST, one_of("revocation")),
    "statusListIndex": (MUST, lambda value: text(value) and value.isdecimal()),
    "statusListCredential": (MUST, uri),
}
SCHEMA: Class = {"id": (MUST, uri), "type": (MUST, one_of("1EdTechJsonSchemaValidator2019"))}
CREDENTIAL: Class = {
    "@context": (
        MUST,
        lambda value: (
            value[0] == "https://www.w3.org/ns/credentials/v2" and value[1].endswith("3.0.3.json")
        ),
    ),
    "id": (MUST, uri),
    "type": (MUST, types("VerifiableCredential", "OpenBadgeCredential")),
    "name": (MUST, text),
    "issuer": (MUST, of(PROFILE)),
    "validFrom": (MUST, moment),
    "credentialSubject": (MUST, of(SUBJECT)),
    "credentialSchema": (MAY, several(of(SCHEMA))),
    "credentialStatus": (MAY, of(STATUS)),
}
CLAIMS = {"iss", "jti", "sub", "nbf"}


@pytest.mark.parametrize("kind", AwardKind)
@pytest.mark.one_store(reason="the text of a credential, not the store")
def test_a_credential_is_as_the_data_model_asks(achievement: Achievement, kind: AwardKind) -> None:
    signed = jose.read(sign(replace(achievement, kind=kind), uuid4()))
    said = {name: value for name, value in signed.payload.items() if name not in CLAIMS}

    assert set(signed.header) == {"alg", "kid", "typ"}
    assert signed.payload.keys() >= CLAIMS
    assert faults(said, CREDENTIAL) == []


@pytest.mark.one_store(reason="a fault in the text, not in the store")
def test_a_fault_would_be_found(jwt: str) -> None:
    said = jose.read(jwt).payload
    for name in CLAIMS:
        del said[name]

    assert faults({**said, "name": " ", "more": 1}, CREDENTIAL) == [
        "more is unknown",
        "name is wrong",
    ]
    del said["credentialSubject"]["achievement"]["criteria"]
    assert faults(said, CREDENTIAL) == ["credentialSubject is wrong"]
    assert faults({"type": ["Profile"]}, PROFILE) == ["id is missing"]
