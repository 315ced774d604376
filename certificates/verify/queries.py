"""What a stranger is told of a certificate, however they ask."""

import hashlib
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from urllib.parse import urlencode
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import or_
from sqlalchemy import select

from certificates.credentials.queries import signed_by_us
from certificates.designs.models import AwardKind
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateCopy
from certificates.issuing.models import CertificateState
from certificates.issuing.queries import certificate_by_code
from certificates.verify.models import SharedCertificate
from certificates.verify.rules import LONGEST_CREDENTIAL
from certificates.verify.rules import read_code
from events.team.models import Participation
from foundation.files import StoredFile
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.settings import settings
from foundation.store import all_of
from foundation.store import one_or_none

_LINKEDIN = "https://www.linkedin.com/profile/add"


@dataclass(frozen=True)
class Told:
    """The least that says which paper it is (DO7). `name` is empty unless its holder shows it."""

    kind: AwardKind
    state: CertificateState
    ended_on: date | None
    title: str
    title_language: str
    hours: Decimal | None
    issued_on: date
    organisations: Sequence[str]
    name: str
    name_language: str
    #: Whether the name was erased, so that nobody can compare it any more.
    is_nameless: bool

    @property
    def is_certificate(self) -> bool:
        """A statement of attendance and a letter are no certificates, and never called so."""
        return self.kind not in {AwardKind.ATTENDANCE, AwardKind.RECOMMENDATION}


def told_of(certificate: Certificate, language: str) -> Told:
    """What a reader of `language` is told; the name only while the paper stands and is shared."""
    said, state = certificate.content, certificate.state
    title_language = next(code for code in (language, *said["title"]) if code in said["title"])
    shows_name = state == CertificateState.ISSUED and is_shared(certificate)
    return Told(
        kind=certificate.kind,
        state=state,
        ended_on=certificate.ended_on,
        title=said["title"][title_language],
        title_language=title_language,
        hours=None if said["hours"] is None else Decimal(said["hours"]),
        issued_on=date.fromisoformat(said["issued_on"]),
        organisations=[each["name"] for each in said["organisations"]],
        name=said["name"] if shows_name else "",
        name_language=said["name_language"],
        is_nameless=not said["name"],
    )


def certificate_of_file(content: bytes) -> Certificate | None:
    """The certificate of which these very bytes are a kept copy or the signed credential."""
    digest = hashlib.sha256(content).hexdigest()
    query = (
        select(Certificate)
        .join(Certificate.copies)
        .join(
            StoredFile,
            or_(
                StoredFile.id == CertificateCopy.pdf_file_id,
                StoredFile.id == CertificateCopy.html_file_id,
            ),
        )
        .where(StoredFile.sha256 == digest, Certificate.state != CertificateState.MAKING)
    )
    found = all_of(query.limit(1))
    return found[0] if found else _certificate_of_credential(content)


def is_shared(certificate: Certificate) -> bool:
    """Whether its holder lets others see it with their name."""
    return one_or_none(_sharing(certificate)) is not None


def shared_or_404(code: str) -> Certificate:
    """The certificate with that code, where its holder shows it."""
    certificate = certificate_by_code(read_code(code))
    if certificate is None or not is_shared(certificate):
        abort(404)
    return certificate


def certificate_of_mine_or_404(participation: Participation, certificate_id: UUID) -> Certificate:
    """A certificate of this person and no other; one that is being made is not there yet."""
    query = select(Certificate).where(
        Certificate.id == certificate_id,
        Certificate.participation_id == participation.id,
        Certificate.state != CertificateState.MAKING,
    )
    return one_or_none(query) or abort(404)


def add_to_profile(certificate: Certificate, told: Told) -> str:
    """LinkedIn's form, filled in; nothing goes there before the person follows it."""
    given = {
        "startTask": "CERTIFICATION_NAME",
        "name": told.title,
        "organizationName": ", ".join(told.organisations),
        "issueYear": told.issued_on.year,
        "issueMonth": told.issued_on.month,
        "certId": certificate.content["number"],
        "certUrl": f"{settings().base_url}/shared/{certificate.code}",
    }
    return f"{_LINKEDIN}?{urlencode(given)}"


def sharing_of(participation: Participation) -> Sequence[SharedCertificate]:
    """What a person shows to others, in one training."""
    of_person = Certificate.participation_id == participation.id
    query = select(SharedCertificate).join(
        Certificate, Certificate.id == SharedCertificate.certificate_id
    )
    return all_of(query.where(of_person))


def held_on(participation: Participation) -> Iterator[Chapter]:
    """What a person shows to others, as they take it away with them."""
    rows, zone = sharing_of(participation), participation.event.zone
    yield chapter("shared_certificates", _("Certificates that you show to others"), rows, zone)


def with_sharing() -> Select[UUID]:
    """Keys of the participations whose certificates are shown to others."""
    return select(Certificate.participation_id).join(
        SharedCertificate, SharedCertificate.certificate_id == Certificate.id
    )


def _certificate_of_credential(content: bytes) -> Certificate | None:
    """The certificate that a signed credential of ours belongs to."""
    if len(content) > LONGEST_CREDENTIAL:
        return None
    said = signed_by_us(content.decode("ascii", "replace").strip())
    return certificate_by_code(read_code(str(said.get("jti", "")))) if said else None


def _sharing(certificate: Certificate) -> Select[SharedCertificate]:
    return select(SharedCertificate).where(SharedCertificate.certificate_id == certificate.id)
