"""What its holder does with a certificate: show it to others with their name, or stop."""

from sqlalchemy import select

from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.verify.models import SharedCertificate
from certificates.verify.queries import sharing_of
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from foundation.store import one_or_none
from foundation.store import transaction


def share(certificate: Certificate, by: Actor, *, wanted: bool) -> None:
    """Let others see a certificate with its name, or stop that at once; twice is once.

    Raises Refused for one that no longer stands, or whose name was erased.
    """
    with transaction():
        hold(certificate)
        query = select(SharedCertificate).where(SharedCertificate.certificate_id == certificate.id)
        shared = one_or_none(query)
        if wanted == (shared is not None):
            return
        if shared is not None:
            db.session.delete(shared)
            _record(by, "hid.certificate", certificate)
            return
        _refuse_unfit(certificate)
        row = SharedCertificate(certificate_id=certificate.id, shared_at=clock.now())
        db.session.add(row)
        _record(by, "shared.certificate", certificate)


def erase(participation: Participation, by: Actor) -> None:
    """Show nothing of a person any more. It runs inside the caller's transaction."""
    for row in sharing_of(participation):
        db.session.delete(row)
        record(by, "erased.shared_certificate", row, participation.event_id)


def _refuse_unfit(certificate: Certificate) -> None:
    if certificate.state != CertificateState.ISSUED or not certificate.content["name"]:
        raise Refused(_("Only a certificate that stands and has your name can be shown."), "wanted")


def _record(by: Actor, act: str, certificate: Certificate) -> None:
    # Told in the person's own history: the row is their participation.
    record(by, act, certificate.participation_id, certificate.event_id, number=certificate.number)
