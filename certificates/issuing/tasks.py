"""The press's work on certificates, done by the worker."""

from collections import deque
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from concurrent.futures import Executor
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from uuid import UUID

from certificates.issuing.actions import BATCH
from certificates.issuing.actions import PRINT
from certificates.issuing.actions import finish_together
from certificates.issuing.actions import next_slice
from certificates.issuing.actions import note_fault
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.issuing.models import IssueBatch
from certificates.issuing.queries import Printed
from certificates.issuing.queries import begin_printing
from certificates.issuing.queries import design_of_paper
from certificates.issuing.queries import key_of
from certificates.issuing.queries import pictures_of
from certificates.issuing.queries import printed
from certificates.issuing.queries import unmade_of
from certificates.press import PROCESSES
from certificates.press import PressFailed
from foundation.i18n import using_language
from foundation.jobs import task
from foundation.store import db

# Few enough that a worker which is told to stop can finish them in its grace.
_SLICE = 40
# In one transaction: what is read for all of them is read once. As many are being printed then.
_TOGETHER = 8

_Begun = tuple[UUID, Callable[[], Printed]]
"""A certificate, and what waits for its paper."""


@task(PRINT)
def print_certificate(certificate_id: str) -> None:
    """Print a certificate as its design says; what is printed already stays as it is."""
    certificate = db.session.get_one(Certificate, UUID(certificate_id))
    if certificate.state == CertificateState.MAKING:
        languages = _languages(certificate)
        coming = partial(printed, certificate, languages, pictures_of(certificate))
        _take([(certificate.id, coming)])


@task(BATCH)
def make_batch(batch_id: str, run: str) -> None:
    """Make what a batch still lacks, a slice at a time; stop as soon as somebody says so."""
    batch = db.session.get_one(IssueBatch, UUID(batch_id))
    waiting = [each.id for each in unmade_of(batch, limit=_SLICE)]
    hands = ThreadPoolExecutor(PROCESSES)
    try:
        coming = _ahead(_begun(waiting, hands))
        while papers := list(islice(coming, _TOGETHER)):
            if _is_over(batch, int(run)):
                return
            _take(papers)
    finally:
        # What is printed and not kept yet is forgotten, and printed anew when somebody goes on.
        hands.shutdown(cancel_futures=True)
    # Not all at once: letters that other people wait for come between two slices.
    next_slice(batch, int(run))


def _ahead(begun: Iterator[_Begun]) -> Iterator[_Begun]:
    """Each of `begun` in its order, while the press has the next ones already."""
    waiting = deque(islice(begun, _TOGETHER))
    while waiting:
        waiting.extend(islice(begun, 1))
        yield waiting.popleft()


def _begun(waiting: Sequence[UUID], hands: Executor) -> Iterator[_Begun]:
    pictures: Mapping[str, bytes] | None = None
    for certificate_id in waiting:
        certificate = db.session.get_one(Certificate, certificate_id)
        pictures = pictures_of(certificate) if pictures is None else pictures
        languages = _languages(certificate)
        if certificate.state == CertificateState.MAKING:
            yield certificate_id, begin_printing(certificate, languages, pictures, hands)


def _is_over(batch: IssueBatch, run: int) -> bool:
    db.session.rollback()
    db.session.refresh(batch)
    return batch.stopped_at is not None or batch.run != run


def _take(papers: Sequence[_Begun]) -> None:
    """Wait for papers that the press has begun, and keep them together."""
    ready: dict[UUID, dict[str, Printed]] = {}
    for certificate_id, coming in papers:
        certificate = db.session.get_one(Certificate, certificate_id)
        try:
            ready[certificate_id] = {key_of(_languages(certificate)): coming()}
        except PressFailed as failed:
            with using_language(certificate.participation.event.language):
                note_fault(certificate, failed.kept)
    finish_together(ready)


def _languages(certificate: Certificate) -> list[str]:
    return list(design_of_paper(certificate).languages)
