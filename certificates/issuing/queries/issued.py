"""Questions about the certificates that are out."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import func
from sqlalchemy import select
from sqlalchemy.orm import joinedload
from sqlalchemy.orm import selectinload

from certificates.designs.models import AwardKind
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateCopy
from certificates.issuing.models import CertificateState
from certificates.issuing.models import Edition
from certificates.issuing.rules import LIVE
from events.call.models import Event
from events.team.models import Participation
from foundation.files import StoredFile
from foundation.files import open_bytes
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import all_of
from foundation.store import db
from foundation.store import get_or_404
from foundation.store import one_or_none


def newest_in(event: Event, kind: AwardKind) -> dict[tuple[UUID, UUID | None], Certificate]:
    """{(participation, letter): its newest certificate of that kind}; most are of no letter."""
    query = select(Certificate).where(Certificate.event_id == event.id, Certificate.kind == kind)
    query = query.order_by(Certificate.number)
    return {(each.participation_id, each.letter_id): each for each in all_of(query)}


def what_it_is(certificate: Certificate) -> tuple[AwardKind, UUID | None]:
    """What tells a person's papers apart: the kind, and whose letter it is."""
    return certificate.kind, certificate.letter_id


def certificates_of(participation: Participation) -> Sequence[Certificate]:
    """All certificates of one person in one training, the newest first."""
    query = select(Certificate).where(Certificate.participation_id == participation.id)
    query = query.options(selectinload(Certificate.copies))
    return all_of(query.order_by(Certificate.number.desc()))


def unprinted_in(event: Event) -> Sequence[Certificate]:
    """Certificates that the press has not made yet."""
    query = select(Certificate).where(
        Certificate.event_id == event.id, Certificate.state == CertificateState.MAKING
    )
    return all_of(query.order_by(Certificate.number))


def certificate_or_404(event: Event, certificate_id: UUID) -> Certificate:
    """A certificate of this training and no other."""
    query = select(Certificate).where(
        Certificate.id == certificate_id, Certificate.event_id == event.id
    )
    certificate = one_or_none(query.options(joinedload(Certificate.participation)))
    return certificate or abort(404)


def copy_of(
    certificate: Certificate, language: str, edition: Edition = Edition.ORDINARY
) -> CertificateCopy | None:
    """A kept copy in these languages ("bg", "bg+en") and this size."""
    wanted = (language, edition)
    return next((one for one in certificate.copies if (one.language, one.edition) == wanted), None)


def copy_or_404(
    certificate: Certificate, language: str, edition: Edition = Edition.ORDINARY
) -> StoredFile:
    """The kept PDF of a certificate."""
    copy = copy_of(certificate, language, edition) or abort(404)
    return get_or_404(StoredFile, copy.pdf_file_id)


def page_or_404(
    certificate: Certificate, language: str, edition: Edition = Edition.ORDINARY
) -> StoredFile:
    """The kept HTML of a certificate."""
    copy = copy_of(certificate, language, edition) or abort(404)
    return get_or_404(StoredFile, copy.html_file_id)


def certificates_to_show(participation: Participation) -> list[Certificate]:
    """What the person's page shows: of each kind and letter the newest that was ever ready."""
    shown: dict[tuple[AwardKind, UUID | None], Certificate] = {}
    for each in certificates_of(participation):
        if each.copies:
            shown.setdefault(what_it_is(each), each)
    kinds = list(AwardKind)
    return sorted(shown.values(), key=lambda each: (kinds.index(each.kind), each.number))


def certificate_by_code(code: str) -> Certificate | None:
    """The certificate with that code; one that is still being made is not there yet."""
    query = select(Certificate).where(
        Certificate.code == code, Certificate.state != CertificateState.MAKING
    )
    return one_or_none(query)


def next_number(event: Event) -> int:
    """The number after the highest; true only while the event is held."""
    query = select(func.max(Certificate.number)).where(Certificate.event_id == event.id)
    return (db.session.scalars(query).one() or 0) + 1


def is_live(certificate: Certificate | None) -> bool:
    """Whether a certificate stands, ready or in the making."""
    return certificate is not None and certificate.state in LIVE


def taken_by(certificates: Collection[Certificate]) -> dict[UUID, Certificate]:
    """{certificate: the one whose place it took}, of those that took one."""
    keys = [each.id for each in certificates]
    older = all_of(select(Certificate).where(Certificate.replaced_by_id.in_(keys)))
    return {each.replaced_by_id: each for each in older if each.replaced_by_id}


def to_print(certificate_ids: Collection[UUID]) -> Sequence[Certificate]:
    """Those of these certificates that are not made yet, by number, with whose they are."""
    query = select(Certificate).where(
        Certificate.id.in_(certificate_ids), Certificate.state == CertificateState.MAKING
    )
    query = query.options(joinedload(Certificate.participation))
    return all_of(query.order_by(Certificate.number))


def held_on(participation: Participation) -> Iterator[Chapter]:
    """The certificates of a person, as they take them away with them; the papers lie beside."""
    rows, zone = certificates_of(participation), participation.event.zone
    yield chapter("certificates", _("Your certificates"), rows, zone)


def with_papers() -> Select[UUID]:
    """Keys of the participations whose certificates still say whose they are."""
    return select(Certificate.participation_id).join(Certificate.copies)


def papers_of(participation: Participation) -> Iterator[tuple[str, bytes]]:
    """The papers of a person in each language: (name, bytes)."""
    for certificate in certificates_of(participation):
        for copy in certificate.copies:
            start = f"certificate-{certificate.number}-{copy.language}"
            start += "-large" if copy.is_large else ""
            yield f"{start}.pdf", open_bytes(get_or_404(StoredFile, copy.pdf_file_id))
            yield f"{start}.html", open_bytes(get_or_404(StoredFile, copy.html_file_id))
