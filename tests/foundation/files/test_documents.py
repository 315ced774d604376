"""Documents are told by their content, and get a name whose ending is true."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage

from foundation.errors import Refused
from foundation.files import Document
from foundation.files import document_from_upload

pytestmark = pytest.mark.one_store(reason="nothing is stored")

PDF = b"%PDF-1.7\nendobj\n%%EOF\n"
ODT = "application/vnd.oasis.opendocument.text"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def package(**members: str) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as file:
        for name, text in members.items():
            file.writestr(name.replace("__", "/"), text)
    return content.getvalue()


def ooxml(**more: str) -> bytes:
    return package(**{"[Content_Types].xml": f'<Override ContentType="{WORD}.main+xml"/>', **more})


def damaged(content: bytes) -> bytes:
    """The same package, whose first member says that it is packed in a way that it is not."""
    at = content.index(b"PK\x01\x02") + 10
    return content[:at] + b"\x08" + content[at + 1 :]


def read(content: bytes, name: str = "a.exe") -> Document:
    return document_from_upload(FileStorage(BytesIO(content), name), "upload")


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (PDF, "a.pdf", "application/pdf"),
        (ooxml(), "a.docx", WORD),
        (package(mimetype="application/epub+zip"), "a.epub", "application/epub+zip"),
        ("Първо слушай.\n".encode(), "a.txt", "text/plain"),
    ],
)
def test_what_people_read_is_kept(content: bytes, name: str, media_type: str) -> None:
    assert read(content) == Document(content, name, media_type)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ\x90\x00",
        b"%PDF-1.7 and then nothing",
        b"\xef\xbb\xbf <!DOCTYPE html><p>x",
        b"Hello <script>x()</script>",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b"PK\x03\x04 not a package",
        package(other="x"),
        package(mimetype="application/x-evil"),
        package(**{"[Content_Types].xml": "<Types/>"}),
        ooxml(word__vbaProject_bin="x").replace(b"vbaProject_bin", b"vbaProject.bin"),
        package(mimetype=ODT, Basic__Standard__Module1_xml="x"),
        package(mimetype=ODT, Scripts__python__x_py="x"),
        damaged(package(mimetype=ODT)),
        b"\xff\xfe\x00",
        b"bell \x07",
    ],
    ids=range(16),
)
def test_everything_else_is_refused(app: Flask, content: bytes) -> None:
    with app.test_request_context(), pytest.raises(Refused, match="offer safely"):
        read(content)


def test_a_large_file_is_refused(app: Flask) -> None:
    with app.test_request_context(), pytest.raises(Refused, match="larger than 10 MB"):
        read(PDF + b" " * 10 * 1024 * 1024)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("..\\..\\up/../x.pdf", "x.pdf"),
        ("a\r\nX-Evil: 1.pdf", "aX-Evil 1.pdf"),
        ('".', "document.pdf"),
        ("", "document.pdf"),
        ("Бележки „А“.odt", "Бележки „А“.pdf"),
        ("x" * 300, "x" * 100 + ".pdf"),
    ],
)
def test_names_are_safe_and_keep_their_letters(told: str, name: str) -> None:
    assert read(PDF, told).name == name
