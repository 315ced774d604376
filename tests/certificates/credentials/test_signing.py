"""A credential is signed once, says what the paper says, hides the name, and can be withdrawn."""

import base64
import hashlib
import json
import subprocess
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization import PublicFormat
from flask import Flask

from certificates.credentials import jose
from certificates.credentials import keys
from certificates.credentials.actions import sign
from certificates.credentials.actions import withdraw
from certificates.credentials.models import CredentialStatus
from certificates.credentials.open_badges import Achievement
from certificates.credentials.open_badges import Organisation
from certificates.credentials.open_badges import identity_hash
from certificates.credentials.queries import all_keys
from certificates.credentials.queries import credential_of
from certificates.credentials.queries import jwt_of
from certificates.credentials.queries import readable
from certificates.credentials.queries import signed_by_us
from foundation import clock
from foundation.settings import SettingsError
from foundation.settings import settings
from foundation.store import transaction
from tests.certificates.credentials.conftest import CERTIFICATE
from tests.conftest import MakeApp
from tests.support.papers import is_set
from tests.support.visitor import Visitor

FORBIDDEN = ("María", "maria@example.org", "Ñandú")


def test_it_says_what_the_paper_says_and_hides_the_name(jwt: str) -> None:
    said = signed_by_us(jwt)
    assert said is not None
    subject, achieved = said["credentialSubject"], said["credentialSubject"]["achievement"]

    assert said["type"] == ["VerifiableCredential", "OpenBadgeCredential"]
    assert said["validFrom"] == "2016-09-26T09:30:15Z"
    assert said["nbf"] == 1474882215
    assert (said["jti"], said["iss"], said["sub"]) == (
        said["id"],
        said["issuer"]["id"],
        subject["id"],
    )
    assert said["issuer"]["name"] == "ENIL in full, CIL"
    # Two issue together: a Profile has one url, and neither stands before the other.
    assert "url" not in said["issuer"]
    assert said["issuer"]["description"] == "ENIL in full: https://enil.example"
    assert achieved["name"] == "Certificate of participation: Peer Supporters in Action"
    assert achieved["criteria"]["narrative"] == "At least 10 of 14 hours."
    assert (achieved["achievementType"], achieved["inLanguage"]) == (
        "CertificateOfCompletion",
        "en",
    )
    assert (subject["creditsEarned"], subject["role"]) == (12.5, "Peer supporter")
    assert subject["result"][0]["value"] == "Passed"
    assert subject["activityStartDate"] == "2016-09-24T00:00:00Z"
    hidden = subject["identifier"][0]
    assert hidden["identityHash"] == identity_hash("María Ñandú", hidden["salt"])
    assert not any(word in readable(jwt) for word in FORBIDDEN)


def test_the_same_certificate_is_signed_once(jwt: str, achievement: Achievement) -> None:
    assert sign(achievement, CERTIFICATE) == jwt == jwt_of(CERTIFICATE)
    assert jwt_of(uuid4()) == ""


def test_what_is_not_known_is_left_out_and_one_organisation_has_its_site(
    app: Flask, achievement: Achievement
) -> None:
    less = replace(achievement, hours=None, role="", result="", description="")
    jwt = sign(replace(less, organisations=[Organisation("CIL", "https://cil.example")]), uuid4())

    said = jose.read(jwt).payload
    assert {"creditsEarned", "role", "result"} & set(said["credentialSubject"]) == set()
    assert said["issuer"]["url"] == "https://cil.example"
    assert said["credentialSubject"]["achievement"]["description"] == "Peer Supporters in Action"


def test_two_of_one_person_share_no_name_and_no_place(jwt: str, achievement: Achievement) -> None:
    first, second = (jose.read(each).payload for each in (jwt, sign(achievement, uuid4())))

    assert first["sub"] != second["sub"]
    assert first["credentialStatus"]["id"] != second["credentialStatus"]["id"]
    salts = {each["credentialSubject"]["identifier"][0]["salt"] for each in (first, second)}
    assert len(salts) == 2
    assert first["issuer"] == second["issuer"]
    ids = {each["credentialSubject"]["achievement"]["id"] for each in (first, second)}
    assert len(ids) == 1


def test_a_place_that_is_taken_is_drawn_again(
    jwt: str, achievement: Achievement, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = credential_of(CERTIFICATE)
    assert taken is not None
    lots = iter([taken.list_index, 7 if taken.list_index != 7 else 8])
    monkeypatch.setattr("secrets.randbelow", lambda _most: next(lots))

    sign(achievement, certificate_id := uuid4())

    row = credential_of(certificate_id)
    assert row is not None
    assert row.list_index in {7, 8}


def test_do9_the_list_says_at_once_what_no_longer_stands(
    jwt: str, achievement: Achievement, visitor: Visitor
) -> None:
    sign(achievement, other := uuid4())
    entry = jose.read(jwt).payload["credentialStatus"]
    path = entry["statusListCredential"].removeprefix("http://localhost")
    index = int(entry["statusListIndex"])
    assert not is_set(visitor.open(path).body.decode(), index)

    with transaction():
        withdraw(CERTIFICATE, CredentialStatus.REVOKED)
        withdraw(CERTIFICATE, CredentialStatus.REPLACED)
        withdraw(uuid4(), CredentialStatus.REVOKED)

    row, untouched = credential_of(CERTIFICATE), credential_of(other)
    assert row is not None
    assert untouched is not None
    assert (row.status, untouched.status) == (CredentialStatus.REVOKED, CredentialStatus.VALID)
    said = visitor.open(path).body.decode()
    assert is_set(said, index)
    assert not is_set(said, untouched.list_index)
    listed = signed_by_us(said)
    assert listed is not None
    assert clock.now().timestamp() - 600 < listed["nbf"] < clock.now().timestamp() - 200
    assert visitor.response is not None
    assert visitor.response.headers["Cache-Control"] == "no-store"
    assert visitor.response.content_type == "application/vc+jwt"


def changed(jwt: str, part: int) -> str:
    parts = jwt.split(".")
    at = len(parts[part]) // 2
    letter = "A" if parts[part][at] != "A" else "B"
    parts[part] = f"{parts[part][:at]}{letter}{parts[part][at + 1 :]}"
    return ".".join(parts)


def test_nothing_changed_or_foreign_is_ours(jwt: str) -> None:
    signed = jose.read(jwt)
    foreign = generate_private_key(public_exponent=65537, key_size=2048)
    head = base64.urlsafe_b64encode(b'{"alg":"none","kid":"%s"}' % signed.header["kid"].encode())
    bodies = jwt.split(".")
    odd = ("", "\0" * 43, "é" * 43, "k" * 70_000)
    surrogate = base64.urlsafe_b64encode(b'{"alg":"RS256","kid":"\\ud800"} ').rstrip(b"=")
    wrong = [
        *(changed(jwt, part) for part in range(3)),
        jose.sign(signed.payload, "http://localhost/credentials/keys/nobody", foreign),
        jose.sign(signed.payload, signed.header["kid"], foreign),
        *(jose.sign(signed.payload, kid, foreign) for kid in odd),
        f"{surrogate.decode()}.{bodies[1]}.{bodies[2]}",
        f"{head.rstrip(b'=').decode()}.{bodies[1]}.{bodies[2]}",
        f"{head.rstrip(b'=').decode()}.{bodies[1]}.",
        f"{bodies[0]}.{bodies[1]}.{bodies[2]}=",
        "",
        "a.b",
        "e30.W10.e30",
        "щ.щ.щ",
    ]

    assert [signed_by_us(each) for each in wrong] == [None] * len(wrong)
    assert signed_by_us(jwt) is not None


def test_openssl_says_the_same(jwt: str, tmp_path: Path) -> None:
    """As docs/credentials.md tells a stranger to check by hand."""
    text, signature = jwt.rsplit(".", 1)
    key = jose.public_key(all_keys()[0])
    pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "key.pem").write_bytes(pem)
    (tmp_path / "text").write_text(text)
    raw = base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4))
    (tmp_path / "signature").write_bytes(raw)
    command = ["openssl", "dgst", "-sha256", "-verify", "key.pem", "-signature", "signature"]

    done = subprocess.run([*command, "text"], cwd=tmp_path, capture_output=True, check=False)

    assert done.stdout == b"Verified OK\n"


def test_sc3_a_new_key_signs_and_what_the_old_one_signed_still_counts(
    app_with: MakeApp, tmp_path: Path, achievement: Achievement
) -> None:
    folders = {"DATA_DIR": str(tmp_path / "data"), "KEYS_DIR": str(tmp_path / "keys")}
    file = tmp_path / "keys" / "credentials.key"
    with app_with(**folders).app_context():
        keys.turn_key(settings().keys_dir)
        assert not file.exists()
        signed, old = [sign(achievement, uuid4())], file.read_bytes()

        for _turn in range(2):
            keys.turn_key(settings().keys_dir)
            signed.append(sign(achievement, uuid4()))

        assert len({jose.read(each).header["kid"] for each in signed}) == 3
        assert all(signed_by_us(each) for each in signed)
        assert len(all_keys()) == 3
        assert old != file.read_bytes()
        assert file.stat().st_mode & 0o077 == 0


@pytest.mark.one_store(reason="files of KEYS_DIR, not the store")
@pytest.mark.parametrize("content", [b"nonsense", b""])
def test_a_damaged_key_is_told_and_not_replaced(
    app_with: MakeApp, tmp_path: Path, content: bytes
) -> None:
    app = app_with(DATA_DIR=str(tmp_path / "data"), KEYS_DIR=str(tmp_path / "keys"))
    (tmp_path / "keys" / "credentials.key").write_bytes(content)
    with app.app_context(), pytest.raises(SettingsError, match="is damaged"):
        keys.signing_key()


def test_the_store_holds_no_private_half(jwt: str) -> None:
    published = all_keys()[0]

    assert set(published) == {"kty", "n", "e", "use", "alg", "kid"}
    name = json.dumps({name: published[name] for name in ("e", "kty", "n")}, separators=(",", ":"))
    digest = base64.urlsafe_b64encode(hashlib.sha256(name.encode()).digest()).rstrip(b"=")
    assert published["kid"].endswith(digest.decode())
