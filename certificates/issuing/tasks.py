"""The press's work on certificates, done by the worker."""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from concurrent.futures import Executor
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import NamedTuple
from uuid import UUID

from certificates.credentials.queries import jwts_of
from certificates.issuing.actions import BATCH
from certificates.issuing.actions import HANDS
from certificates.issuing.actions import PRINT
from certificates.issuing.actions import begin_part
from certificates.issuing.actions import finish_together
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
from certificates.issuing.queries import to_print
from certificates.issuing.queries import unmade_in
from certificates.press import PROCESSES
from certificates.press import PressFailed
from foundation.i18n import using_language
from foundation.jobs import HEAVY
from foundation.jobs import task
from foundation.store import db

# In one transaction: what is read for all of them is read once. As many are being printed then.
_TOGETHER = 10
# So many times together, then the next part begins: both processes of the press stay at work.
_BEFORE_NEXT = 1


class _Begun(NamedTuple):
    """A certificate whose paper is being printed, and what waits for it."""

    certificate_id: UUID
    languages: str
    coming: Callable[[], Printed]


@task(PRINT)
def print_certificate(certificate_id: str) -> None:
    """Print a certificate as its design says; what is printed already stays as it is."""
    certificate = db.session.get_one(Certificate, UUID(certificate_id))
    if certificate.state == CertificateState.MAKING:
        languages = _languages(certificate)
        coming = partial(printed, certificate, languages, pictures_of(certificate))
        _take([_Begun(certificate.id, key_of(languages), coming)])


@task(BATCH, queue=HEAVY)
def make_batch(batch_id: str, run: str, part: str = "0") -> None:
    """Make what a part of a batch still lacks; stop as soon as somebody says so.

    The next part begins while this one is being made.
    """
    batch = db.session.get_one(IssueBatch, UUID(batch_id))
    waiting = unmade_in(batch, int(part))
    hands = ThreadPoolExecutor(PROCESSES)
    try:
        for number, papers in enumerate(_ahead(waiting, hands)):
            if _is_over(batch, int(run)):
                return
            if number == _BEFORE_NEXT:
                begin_part(batch, int(run), int(part) + HANDS)
            _take(papers)
    finally:
        # What is printed and not kept yet is forgotten, and printed anew when somebody goes on.
        hands.shutdown(cancel_futures=True)
    begin_part(batch, int(run), int(part) + HANDS)


def _ahead(waiting: Sequence[UUID], hands: Executor) -> Iterator[list[_Begun]]:
    """What is to be kept together; the press has the next ones already."""
    before: list[_Begun] = []
    for start in range(0, len(waiting), _TOGETHER):
        begun = _begin(waiting[start : start + _TOGETHER], hands)
        if before:
            yield before
        before = begun
    if before:
        yield before


def _begin(keys: Sequence[UUID], hands: Executor) -> list[_Begun]:
    certificates, jwts = to_print(keys), jwts_of(keys)
    pictures = pictures_of(certificates[0]) if certificates else {}
    begun = []
    for each in certificates:
        languages = _languages(each)
        coming = begin_printing(each, languages, pictures, jwts.get(each.id, ""), hands)
        begun.append(_Begun(each.id, key_of(languages), coming))
    return begun


def _is_over(batch: IssueBatch, run: int) -> bool:
    db.session.rollback()
    db.session.refresh(batch)
    return batch.stopped_at is not None or batch.run != run


def _take(papers: Sequence[_Begun]) -> None:
    """Wait for papers that the press has begun, and keep them together."""
    ready: dict[UUID, dict[str, Printed]] = {}
    for certificate_id, languages, coming in papers:
        try:
            ready[certificate_id] = {languages: coming()}
        except PressFailed as failed:
            _note(certificate_id, failed)
    finish_together(ready)


def _note(certificate_id: UUID, failed: PressFailed) -> None:
    certificate = db.session.get_one(Certificate, certificate_id)
    with using_language(certificate.participation.event.language):
        note_fault(certificate, failed.kept)


def _languages(certificate: Certificate) -> list[str]:
    return list(design_of_paper(certificate).languages)
