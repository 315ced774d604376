"""The papers of a batch in one file: joined for printing, or each under a plain name."""

import re
from collections.abc import Iterator
from collections.abc import Sequence
from io import RawIOBase
from typing import Any
from zipfile import ZIP_STORED
from zipfile import ZipFile

from sqlalchemy import select

from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateCopy
from certificates.issuing.models import CertificateState
from certificates.issuing.models import IssueBatch
from certificates.press.joining import MOST_JOINED
from certificates.press.joining import joined
from foundation.files import StoredFile
from foundation.files import bytes_of
from foundation.store import db

# What no file system of ours takes, and what would lead out of the folder.
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_LONGEST = 80

Sheet = tuple[str, str]
"""The name of a paper, and the hash of its bytes."""


def sheets_of(batch: IssueBatch) -> list[Sheet]:
    """The main sheet of each paper of a batch that stands, by number."""
    query = select(Certificate, StoredFile.sha256)
    query = query.join(CertificateCopy, CertificateCopy.certificate_id == Certificate.id)
    query = query.join(StoredFile, StoredFile.id == CertificateCopy.pdf_file_id)
    query = query.where(
        Certificate.batch_id == batch.id,
        Certificate.state == CertificateState.ISSUED,
        CertificateCopy.is_main,
    ).order_by(Certificate.number)
    return [(_name(certificate), sha256) for certificate, sha256 in db.session.execute(query)]


def portions(sheets: Sequence[Sheet]) -> list[Sequence[Sheet]]:
    """So many at a time as one file for printing holds."""
    return [sheets[start : start + MOST_JOINED] for start in range(0, len(sheets), MOST_JOINED)]


def for_printing(sheets: Sequence[Sheet], title: str, language: str) -> bytes:
    """One tagged PDF with all of these sheets."""
    return joined([bytes_of(sha256) for _name_of, sha256 in sheets], title, language)


def zipped(sheets: Sequence[Sheet]) -> Iterator[bytes]:
    """A ZIP of these sheets, piece by piece, in flat memory."""
    pipe = _Pipe()
    with ZipFile(pipe, "w", ZIP_STORED) as whole:
        for name, sha256 in sheets:
            whole.writestr(f"{name}.pdf", bytes_of(sha256))
            yield pipe.taken()
    yield pipe.taken()


class _Pipe(RawIOBase):
    """What was written since somebody last took it."""

    def __init__(self) -> None:
        super().__init__()
        self._written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, piece: Any) -> int:  # noqa: ANN401 - as RawIOBase.write
        added = bytes(piece)
        self._written += added
        return len(added)

    def taken(self) -> bytes:
        """The bytes written since the last time."""
        piece = bytes(self._written)
        self._written.clear()
        return piece


def _name(certificate: Certificate) -> str:
    """As in "SOF-2016-001 Maria Dimitrova", without signs that lead elsewhere."""
    whole = f"{certificate.content['number']} {certificate.content['name']}"
    return " ".join(_NOT_IN_NAMES.sub(" ", whole).split())[:_LONGEST].strip(" .")
