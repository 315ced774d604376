"""A stranger sends the file or the credential: the same in every byte, or not ours (DO8)."""

import pytest
from flask import Flask
from sqlalchemy import select

from certificates.credentials.queries import jwt_of
from certificates.designs.models import AwardKind
from certificates.issuing import actions
from certificates.issuing.models import Certificate
from certificates.verify.queries import certificate_of_file
from certificates.verify.queries import told_of
from foundation.files import StoredFile
from foundation.files import open_bytes
from foundation.people import acting
from foundation.people.queries import grants_in
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from tests.support.papers import with_certificate
from tests.support.visitor import Visitor

CHANGED = "This file was changed or is not ours"


@pytest.fixture
def certificate(app: Flask) -> Certificate:
    return with_certificate()[3]


def paper_of(certificate: Certificate) -> bytes:
    return open_bytes(db.session.get_one(StoredFile, certificate.copies[0].pdf_file_id))


def send(visitor: Visitor, content: bytes, name: str = "paper.pdf") -> Visitor:
    page = visitor.open("/verify").upload("The file that you got", content, name)
    return page.press("Check the file")


def test_do8_the_very_file_is_ours_and_nothing_of_it_is_kept(
    visitor: Visitor, certificate: Certificate
) -> None:
    before = len(all_of(select(StoredFile.id)))

    send(visitor, paper_of(certificate))

    assert visitor.heading == "This certificate is real"
    visitor.sees("Nothing in it was changed.", "Peer Supporters in Action", "Compare the name")
    visitor.sees_not("María", "Maria")
    assert visitor.response is not None
    assert visitor.response.headers["Cache-Control"] == "no-store"
    assert visitor.response.headers["X-Robots-Tag"] == "noindex"
    assert len(all_of(select(StoredFile.id))) == before
    page = open_bytes(db.session.get_one(StoredFile, certificate.copies[0].html_file_id))
    assert send(visitor, page, "paper.html").heading == "This certificate is real"


def test_do8_one_changed_bit_or_an_added_revision_is_not_ours(
    visitor: Visitor, certificate: Certificate
) -> None:
    paper = paper_of(certificate)
    bits = [bytes([*paper[:at], paper[at] ^ 1, *paper[at + 1 :]]) for at in range(len(paper))]
    appended = paper + b"\n1 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n"

    assert [certificate_of_file(each) for each in (*bits, appended, paper[:-1], b"")] == [None] * (
        len(bits) + 3
    )
    assert send(visitor, appended).heading == CHANGED
    assert visitor.status == 404
    visitor.sees("Check by the code on the certificate")


def test_a_credential_is_checked_by_its_signature_and_state(
    visitor: Visitor, certificate: Certificate
) -> None:
    jwt = jwt_of(certificate.id)
    assert send(visitor, f"{jwt}\n".encode(), "credential.jwt").heading == (
        "This certificate is real"
    )

    def paste(text: str) -> str:
        page = visitor.open("/verify/file")
        page.fill("Or paste the text of a digital credential", text)
        return page.press("Check the file").heading

    assert paste(jwt) == "This certificate is real"
    assert paste(f"{jwt[:-9]}A{jwt[-8:]}") == CHANGED
    assert certificate_of_file(b"a" * 70_000) is None
    alice = grants_in(certificate.event_id)[0].person
    actions.revoke(certificate, "hours", acting(alice, "organiser"))
    assert paste(jwt) == "This certificate no longer counts"
    visitor.sees("The organisations took it back on").sees_not("The hours were not right")


@pytest.mark.one_store(reason="a file that is not even read")
def test_a_file_larger_than_any_paper_is_not_ours(
    visitor: Visitor, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "MAX_CONTENT_LENGTH", 20_000)

    assert send(visitor, b"x" * 20_001).heading == CHANGED
    assert visitor.status == 413
    assert send(visitor, b"not ours").status == 404


def test_nothing_sent_is_asked_for_beside_the_field(visitor: Visitor, app: Flask) -> None:
    visitor.open("/verify/file").press("Check the file")

    assert visitor.errors == ["Choose a file, or paste the text of a credential."]


def test_after_twenty_files_at_once_one_waits(visitor: Visitor, app: Flask) -> None:
    statuses = [send(visitor, b"not ours").status for _ in range(20)]
    assert set(statuses) == {404}

    assert 429 in [send(visitor, b"not ours").status for _ in range(10)]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (AwardKind.ATTENDANCE, "An attendance statement says that a person was there."),
        (AwardKind.RECOMMENDATION, "A letter of recommendation is what a trainer says"),
    ],
)
@pytest.mark.one_store(reason="what is said follows from the kind alone")
def test_other_papers_are_never_called_certificates(
    visitor: Visitor, certificate: Certificate, kind: AwardKind, words: str
) -> None:
    with transaction():
        certificate.kind = kind
        certificate.content = {**certificate.content, "hours": None}

    visitor.open(f"/verify/{certificate.code}").sees(kind.label, words, "It is not a certificate.")

    assert visitor.heading == "This paper is real"
    visitor.sees_not("Hours attended")
    assert told_of(certificate, "de").title_language in {"en", "bg"}
