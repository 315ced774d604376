"""Documents to read: told by their content, never by the name that an upload claims."""

import lzma
import re
import struct
import zlib
from io import BytesIO
from pathlib import PurePosixPath
from typing import NamedTuple
from zipfile import BadZipFile
from zipfile import ZipFile

from flask_babel import gettext as _
from werkzeug.datastructures import FileStorage

from foundation.errors import Refused

MOST_BYTES = 10 * 1024 * 1024
"""How large a document can be."""
_LONGEST_NAME = 100
_END_OF_PDF_WITHIN = 1024
_LONGEST_NOTE = 100_000
PDF = "application/pdf"
_TEXT = "text/plain"
_OFFICE = "application/vnd.openxmlformats-officedocument"
DOCX = f"{_OFFICE}.wordprocessingml.document"
_OPEN = "application/vnd.oasis.opendocument"
# What an OOXML file says of its main part (ECMA-376), and what ODF and EPUB write first.
_OOXML = {
    "wordprocessingml.document.main+xml": (DOCX, ".docx"),
    "presentationml.presentation.main+xml": (f"{_OFFICE}.presentationml.presentation", ".pptx"),
    "spreadsheetml.sheet.main+xml": (f"{_OFFICE}.spreadsheetml.sheet", ".xlsx"),
}
_WITH_MIMETYPE = {
    f"{_OPEN}.text": ".odt",
    f"{_OPEN}.presentation": ".odp",
    f"{_OPEN}.spreadsheet": ".ods",
    "application/epub+zip": ".epub",
}
# Where Word, Excel and PowerPoint keep programs, and where LibreOffice does.
_MACROS = re.compile(r"vbaproject[^/]*\.bin$|(^|/)macrosheets/|^(basic|scripts)/.", re.IGNORECASE)
# What zipfile raises for packages that were damaged, made wrongly, or are locked.
_BROKEN = (
    *(BadZipFile, KeyError, RuntimeError, NotImplementedError, OSError, ValueError),
    *(EOFError, OverflowError, struct.error, zlib.error, lzma.LZMAError),
)
# A browser that opens a text by itself would run these.
_MARKUP = ("<!doctype", "<html", "<svg", "<script", "<?xml", "<body", "<iframe")

DOCUMENTS = ".pdf,.docx,.pptx,.xlsx,.odt,.odp,.ods,.epub,.txt"
"""What an upload field offers to choose."""


class Document(NamedTuple):
    """What was uploaded, under a name whose ending is true."""

    content: bytes
    name: str
    media_type: str


def document_from_upload(upload: FileStorage, field: str) -> Document:
    """A PDF, Word, PowerPoint, Excel, OpenDocument, EPUB or plain text file of at most 10 MB.

    Raises Refused beside `field` for anything else, whatever the file's name claims (UP1, UP2).
    """
    content = upload.stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Refused(_("The file is larger than 10 MB. Choose a smaller one, or a link."), field)
    kind = _kind_of(content)
    if kind is None:
        raise Refused(
            _(
                "This is no file that we can offer safely. Use PDF, Word, PowerPoint, Excel, "
                "OpenDocument, EPUB or plain text, without macros."
            ),
            field,
        )
    media_type, ending = kind
    return Document(content, named(upload.filename, ending), media_type)


def _kind_of(content: bytes) -> tuple[str, str] | None:
    if content.startswith(b"%PDF-"):
        return (PDF, ".pdf") if is_pdf(content) else None
    if content.startswith(b"PK\x03\x04"):
        return _kind_of_package(content)
    return (_TEXT, ".txt") if _is_text(content) else None


def _kind_of_package(content: bytes) -> tuple[str, str] | None:
    try:
        with ZipFile(BytesIO(content)) as package:
            names = package.namelist()
            if any(_MACROS.search(name) for name in names):
                return None
            if "mimetype" in names:
                said = _note(package, "mimetype")
                return (said, _WITH_MIMETYPE[said]) if said in _WITH_MIMETYPE else None
            types = _note(package, "[Content_Types].xml")
    except _BROKEN:
        return None
    return next((kind for main, kind in _OOXML.items() if main in types), None)


def _note(package: ZipFile, name: str) -> str:
    # Never more than this is unpacked, whatever the package claims (UP6).
    with package.open(name) as file:
        return file.read(_LONGEST_NOTE).decode("utf-8", "replace").strip()


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    start = text.lstrip("\ufeff \t\r\n")[:_LONGEST_NOTE].lower()
    plain = all(mark.isprintable() or mark in "\t\r\n\f\ufeff" or ord(mark) > 127 for mark in text)  # noqa: PLR2004 - above ASCII
    return bool(start) and plain and not any(tag in start for tag in _MARKUP)


def is_pdf(content: bytes) -> bool:
    """Whether this is a whole PDF."""
    return content.startswith(b"%PDF-") and b"%%EOF" in content[-_END_OF_PDF_WITHIN:]


def named(told: str | None, ending: str) -> str:
    """The name that an upload claims, as far as it is one, with an ending that is true."""
    stem = PurePosixPath((told or "").replace("\\", "/")).name.rsplit(".", 1)[0]
    kept = "".join(mark for mark in stem if mark.isprintable() and mark not in '"/:<>|?*')
    return f"{kept.strip(' .')[:_LONGEST_NAME] or 'document'}{ending}"
