"""MG4: what earlier releases issued opens, is verified and is recognised in this one."""

import hashlib
import json
from datetime import UTC
from datetime import datetime
from io import BytesIO
from typing import Any
from uuid import UUID

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from flask import Flask

from certificates.credentials import jose
from certificates.credentials.models import Credential
from certificates.credentials.models import CredentialAchievement
from certificates.credentials.models import CredentialIssuer
from certificates.credentials.models import CredentialKey
from certificates.credentials.models import CredentialStatus
from certificates.designs.models import AwardKind
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateCopy
from certificates.issuing.models import CertificateState
from events.team.models import Participation
from foundation.files import keep
from foundation.store import db
from foundation.store import transaction
from tests.support import house
from tests.support.papers import is_set
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

GOLDEN = house.ROOT / "tests" / "assets" / "golden"
RELEASES = ("0.1.0", "0.2.0", "0.3.0", "0.4.0")
BASE = "https://stepfree.example"
VERDICTS = {
    "issued": "This certificate is real",
    "replaced": "This certificate was replaced",
    "revoked": "This certificate no longer counts",
}


@pytest.fixture
def maria(app: Flask) -> Participation:
    return a_participant(alices_training()[1])


def moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


def put_back(
    maria: Participation, row: dict[str, Any], paper: bytes, page: bytes = b"<p>golden</p>"
) -> Certificate:
    """A certificate as it lay in the store of its release, with its paper."""
    with transaction():
        certificate = Certificate(
            event_id=maria.event_id,
            participation_id=maria.id,
            number=row["number"],
            code=row["code"],
            kind=AwardKind(row.get("kind", "participation")),
            content=row["content"],
            state=CertificateState(row["state"]),
            issued_at=moment(row["issued_at"]),
            ended_at=moment(row["ended_at"]),
        )
        db.session.add(certificate)
        db.session.flush()
        if "language" in row:
            copy = CertificateCopy(
                certificate_id=certificate.id,
                language=row["language"],
                pdf_file_id=keep(paper, "golden.pdf", "application/pdf").id,
                html_file_id=keep(page, "golden.html", "text/html").id,
            )
            db.session.add(copy)
    return certificate


def put_back_credentials(maria: Participation, rows: dict[UUID, dict[str, Any]]) -> None:
    """The credentials of 0.5.0 by their certificates, and what was published with them."""
    published = json.loads((GOLDEN / "published-0.5.0.json").read_text(encoding="utf-8"))
    with transaction():
        for each in published["keys"]:
            db.session.add(CredentialKey(published_at=moment("2016-10-03 07:00:00"), **each))
        for each in published["issuers"]:
            db.session.add(CredentialIssuer(id=UUID(each["id"]), content=each["content"]))
        db.session.flush()
        for each in published["achievements"]:
            ids = {name: UUID(each[name]) for name in ("id", "issuer_id")}
            db.session.add(CredentialAchievement(content=each["content"], **ids))
        db.session.flush()
        for certificate_id, row in rows.items():
            held = {
                **row,
                "issuer_id": UUID(row["issuer_id"]),
                "achievement_id": UUID(row["achievement_id"]),
                "status": CredentialStatus(row["status"]),
                "signed_at": moment(row["signed_at"]),
                "ended_at": moment(row["ended_at"]),
            }
            db.session.add(
                Credential(certificate_id=certificate_id, participation_id=maria.id, **held)
            )


def qr_code_on(paper: bytes) -> str:
    with pypdfium2.PdfDocument(paper) as pdf:
        picture = pdf[0].render(scale=3).to_pil()
    return zxingcpp.read_barcodes(picture)[0].text


@pytest.mark.parametrize("release", RELEASES)
def test_mg4_certificates_of_a_release_still_hold(
    release: str, maria: Participation, visitor: Visitor
) -> None:
    rows = json.loads((GOLDEN / f"{release}.json").read_text(encoding="utf-8"))
    paper = (GOLDEN / f"{release}.pdf").read_bytes()
    issued, *_ended = [put_back(maria, row, paper) for row in rows]

    for row in rows:
        visitor.open(f"/verify/{row['code']}")
        assert visitor.heading == VERDICTS[row["state"]]
        visitor.sees("Certificate of participation", row["content"]["title"]["en"])
        visitor.sees(*(each["name"] for each in row["content"]["organisations"]))
        visitor.sees_not(row["content"]["name"])
    assert hashlib.sha256(paper).hexdigest() == rows[0]["sha256"]
    scanned = qr_code_on(paper)
    assert scanned == rows[0]["content"]["verify_url"]
    visitor.open(scanned.removeprefix(BASE))
    visitor.fill("Name of the person", rows[0]["content"]["name"]).press("Compare the name")
    visitor.sees("Yes: the name matches.")
    visitor.open("/verify").upload("The file that you got", paper, "paper.pdf")
    assert visitor.press("Check the file").heading == VERDICTS["issued"]
    link = link_of(maria)
    assert visitor.open(f"{link}/certificate/en.pdf").body == paper
    visitor.open(f"{link}/certificate/{issued.id}/credential").sees("it has none")
    assert visitor.open(f"{link}/certificate/{issued.id}/credential.jwt").status == 404


def test_mg4_papers_and_credentials_of_0_5_0_still_hold(
    maria: Participation, visitor: Visitor
) -> None:
    rows = json.loads((GOLDEN / "0.5.0.json").read_text(encoding="utf-8"))
    paper, page = ((GOLDEN / f"0.5.0.{ending}").read_bytes() for ending in ("pdf", "html"))
    certificates = [put_back(maria, row, paper, page) for row in rows]
    held = [row["credential"] for row in rows]
    ids = [each.id for each in certificates]
    put_back_credentials(maria, dict(zip(ids, held, strict=True)))

    # The paper, its page and the credential inside are those of the first.
    with pikepdf.open(BytesIO(paper)) as pdf:
        inside = pdf.attachments["credential.jwt"].get_file().read_bytes()
    assert inside.decode() == held[0]["jwt"]
    assert qr_code_on(paper) == rows[0]["content"]["verify_url"]
    for content in (paper, page, inside):
        visitor.open("/verify").upload("The file that you got", content, "paper.pdf")
        assert visitor.press("Check the file").heading == VERDICTS["issued"]
    visitor.open(f"{link_of(maria)}/certificate/{certificates[0].id}/credential.jwt")
    assert visitor.body == inside

    for row, credential in zip(rows, held, strict=True):
        visitor.open(f"/verify/{row['code']}").sees(AwardKind(row["kind"]).label)
        visitor.sees_not(row["content"]["name"])
        verdict = visitor.heading
        assert verdict.split()[2:] == VERDICTS[row["state"]].split()[2:]
        visitor.open("/verify/file")
        visitor.fill("Or paste the text of a digital credential", credential["jwt"])
        assert visitor.press("Check the file").heading == verdict
        said = jose.read(credential["jwt"])
        # Every address that it gives still answers, and the list says whether it stands.
        subject, entry = said.payload["credentialSubject"], said.payload["credentialStatus"]
        for address in (said.header["kid"], said.payload["iss"], subject["achievement"]["id"]):
            assert visitor.open(address.removeprefix(BASE)).status == 200
        listed = visitor.open(entry["statusListCredential"].removeprefix(BASE)).body.decode()
        ended = is_set(listed, int(entry["statusListIndex"]))
        assert ended is (row["state"] != "issued")


def test_mg4_a_credential_of_0_5_0_is_still_checked(maria: Participation, visitor: Visitor) -> None:
    golden = json.loads((GOLDEN / "credential-0.5.0.json").read_text(encoding="utf-8"))
    row = json.loads((GOLDEN / "0.4.0.json").read_text(encoding="utf-8"))[0]
    put_back(maria, {**row, "code": golden["code"]}, (GOLDEN / "0.4.0.pdf").read_bytes())
    jose.check(jose.read(golden["jwt"]), golden["jwk"])

    def sent() -> str:
        page = visitor.open("/verify/file")
        page.fill("Or paste the text of a digital credential", golden["jwt"])
        return page.press("Check the file").heading

    assert sent() == "This file was changed or is not ours"
    with transaction():
        at = datetime(2026, 11, 22, tzinfo=UTC)
        db.session.add(CredentialKey(kid=golden["kid"], jwk=golden["jwk"], published_at=at))
    assert sent() == VERDICTS["issued"]
