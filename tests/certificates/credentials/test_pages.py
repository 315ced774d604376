"""What credentials point to stays readable, for people and programs, and names nobody (DO15)."""

import json
from uuid import uuid4

from certificates.credentials import jose
from certificates.credentials.actions import erase
from certificates.credentials.queries import all_keys
from certificates.credentials.queries import held_on
from certificates.credentials.queries import jwt_of
from certificates.credentials.queries import papers_of
from certificates.credentials.rules import time_of_credentials
from events.team.models import Participation
from foundation.audit import Actor
from foundation.store import transaction
from tests.certificates.credentials.conftest import CERTIFICATE
from tests.support.visitor import Visitor

FORBIDDEN = ("María", "maria@example.org", "Ñandú", "abcdefghijklmnopqrstuvwxyz", "SOF-2016")
LOCAL = "http://localhost"


def asked(visitor: Visitor, url: str) -> dict[str, object]:
    """What a program is told there."""
    answer = visitor.client.get(url.removeprefix(LOCAL), headers={"Accept": "application/ld+json"})
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    told: dict[str, object] = json.loads(answer.data)
    return told


def test_do15_every_address_in_a_credential_answers_and_names_nobody(
    jwt: str, visitor: Visitor
) -> None:
    signed = jose.read(jwt)
    subject = signed.payload["credentialSubject"]

    key = asked(visitor, signed.header["kid"])
    assert asked(visitor, f"{LOCAL}/credentials/keys") == {"keys": [key]}
    jose.check(signed, {name: str(value) for name, value in key.items()})
    issuer = asked(visitor, signed.payload["iss"])
    assert issuer.items() >= signed.payload["issuer"].items()
    achieved = asked(visitor, subject["achievement"]["id"])
    assert achieved.items() >= subject["achievement"].items()
    status_list = signed.payload["credentialStatus"]["statusListCredential"]
    listed = visitor.open(status_list.removeprefix(LOCAL)).body.decode()
    assert jose.read(listed).payload["id"] == status_list
    public = json.dumps([key, issuer, achieved, jose.read(listed).payload], ensure_ascii=False)
    assert not any(word in public for word in FORBIDDEN)


def test_people_read_pages_there(jwt: str, visitor: Visitor) -> None:
    payload = jose.read(jwt).payload
    page = payload["credentialSubject"]["achievement"]["id"].removeprefix(LOCAL)

    visitor.client.environ_base["HTTP_ACCEPT"] = "text/html"
    visitor.open(page).sees("Peer Supporters in Action", "At least 10 of 14 hours.")
    visitor.sees_not(*FORBIDDEN).follow("ENIL in full, CIL")

    assert visitor.heading == "ENIL in full, CIL"
    visitor.follow("Check a certificate")


def test_what_was_never_there_is_not_found(jwt: str, visitor: Visitor) -> None:
    issuer = jose.read(jwt).payload["iss"].removeprefix(LOCAL)
    for path in (
        "/credentials/keys/nobody",
        f"/credentials/keys/{'%00' * 43}",
        f"/credentials/issuers/{uuid4()}",
        f"/credentials/achievements/{uuid4()}",
        f"{issuer}/status/2",
        f"{issuer}/status/{10**30}",
    ):
        assert visitor.open(path).status == 404


def test_it_is_told_taken_home_and_erased_with_its_person(jwt: str, maria: Participation) -> None:
    assert [content for _name, content in papers_of(maria)] == [jwt.encode()]
    assert len(next(iter(held_on(maria))).rows) == 1
    assert time_of_credentials(maria).year == maria.event.ends_on.year + 10

    with transaction():
        erase(maria, Actor("participant"))

    assert jwt_of(CERTIFICATE) == ""
    assert list(papers_of(maria)) == []
    assert len(all_keys()) == 1
