"""MG4: what earlier releases issued opens, is verified and is recognised in this one."""

import hashlib
import json
from datetime import UTC
from datetime import datetime
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from flask import Flask

from certificates.credentials import jose
from certificates.credentials.models import CredentialKey
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateCopy
from certificates.issuing.models import CertificateState
from events.team.models import Participation
from foundation.files import keep
from foundation.store import db
from foundation.store import transaction
from tests.support import house
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

GOLDEN = house.ROOT / "tests" / "assets" / "golden"
RELEASES = ("0.1.0", "0.2.0", "0.3.0", "0.4.0")
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


def put_back(maria: Participation, row: dict[str, Any], paper: bytes) -> Certificate:
    """A certificate as it lay in the store of its release, with its paper."""
    with transaction():
        certificate = Certificate(
            event_id=maria.event_id,
            participation_id=maria.id,
            number=row["number"],
            code=row["code"],
            content=row["content"],
            state=CertificateState(row["state"]),
            issued_at=moment(row["issued_at"]),
            ended_at=moment(row["ended_at"]),
        )
        db.session.add(certificate)
        db.session.flush()
        if "language" in row:
            file = keep(paper, "golden.pdf", "application/pdf")
            copy = CertificateCopy(
                certificate_id=certificate.id,
                language=row["language"],
                pdf_file_id=file.id,
                html_file_id=file.id,
            )
            db.session.add(copy)
    return certificate


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
    visitor.open(scanned.removeprefix("https://stepfree.example"))
    visitor.fill("Name of the person", rows[0]["content"]["name"]).press("Compare the name")
    visitor.sees("Yes: the name matches.")
    visitor.open("/verify").upload("The file that you got", paper, "paper.pdf")
    assert visitor.press("Check the file").heading == VERDICTS["issued"]
    link = link_of(maria)
    assert visitor.open(f"{link}/certificate/en.pdf").body == paper
    visitor.open(f"{link}/certificate/{issued.id}/credential").sees("it has none")
    assert visitor.open(f"{link}/certificate/{issued.id}/credential.jwt").status == 404


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
