"""Taking a person's name off their certificates."""

from certificates.issuing.models import CertificateState
from certificates.issuing.queries import certificates_of
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.files import erase_files
from foundation.store import db


def erase(participation: Participation, by: Actor) -> None:
    """Take the name off a person's certificates and destroy the papers.

    What stays is the entry under the code: that such a certificate was issued, when, for which
    training, so that the numbers stay without a gap (security-bars PR8). It runs inside the
    caller's transaction.
    """
    for certificate in certificates_of(participation):
        # A letter of recommendation is about the person, word for word.
        certificate.content = {**certificate.content, "name": "", "paragraphs": {}}
        if certificate.state == CertificateState.MAKING:
            certificate.state, certificate.ended_at = CertificateState.REVOKED, clock.now()
        files = [key for one in certificate.copies for key in (one.pdf_file_id, one.html_file_id)]
        for one in list(certificate.copies):
            db.session.delete(one)
        db.session.flush()
        erase_files(files)
        record(by, "erased.certificate", certificate, certificate.event_id)
