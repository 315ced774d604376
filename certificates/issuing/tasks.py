"""The press's work on certificates, done by the worker."""

from collections.abc import Mapping
from uuid import UUID

from certificates.issuing.actions import BATCH
from certificates.issuing.actions import PRINT
from certificates.issuing.actions import finish
from certificates.issuing.actions import next_slice
from certificates.issuing.actions import note_fault
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.issuing.models import IssueBatch
from certificates.issuing.queries import design_of_paper
from certificates.issuing.queries import key_of
from certificates.issuing.queries import pictures_of
from certificates.issuing.queries import printed
from certificates.issuing.queries import unmade_of
from certificates.press import PressFailed
from foundation.i18n import using_language
from foundation.jobs import task
from foundation.store import db

# Few enough that a worker which is told to stop can finish them in its grace.
_SLICE = 40


@task(PRINT)
def print_certificate(certificate_id: str) -> None:
    """Print a certificate as its design says; what is printed already stays as it is."""
    certificate = db.session.get_one(Certificate, UUID(certificate_id))
    _make(certificate, pictures_of(certificate))


@task(BATCH)
def make_batch(batch_id: str, run: str) -> None:
    """Make what a batch still lacks, a slice at a time; stop as soon as somebody says so."""
    batch = db.session.get_one(IssueBatch, UUID(batch_id))
    waiting = [each.id for each in unmade_of(batch, limit=_SLICE)]
    pictures: Mapping[str, bytes] | None = None
    for certificate_id in waiting:
        db.session.rollback()
        db.session.refresh(batch)
        if batch.stopped_at is not None or batch.run != int(run):
            return
        certificate = db.session.get_one(Certificate, certificate_id)
        pictures = pictures_of(certificate) if pictures is None else pictures
        _make(certificate, pictures)
    next_slice(batch, int(run))


def _make(certificate: Certificate, pictures: Mapping[str, bytes]) -> None:
    if certificate.state != CertificateState.MAKING:
        return
    languages = list(design_of_paper(certificate).languages)
    try:
        copy = printed(certificate, languages, pictures)
    except PressFailed as failed:
        with using_language(certificate.participation.event.language):
            note_fault(certificate, failed.kept)
        return
    finish(certificate, {key_of(languages): copy})
