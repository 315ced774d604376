"""Papers that people show are told by their content; of pictures nothing but the picture stays."""

from io import BytesIO

import pytest
from flask import Flask
from PIL import Image
from werkzeug.datastructures import FileStorage

from foundation.errors import Refused
from foundation.files import LARGEST_DOCUMENT
from foundation.files import Document
from foundation.files import scan_from_upload
from tests.support.survey import a_photograph

pytestmark = pytest.mark.one_store(reason="nothing is stored")

PDF = b"%PDF-1.7\nendobj\n%%EOF\n"


def read(content: bytes, name: str = "a.exe") -> Document:
    return scan_from_upload(FileStorage(BytesIO(content), name), "file")


def test_a_pdf_stays_as_it_is_and_a_picture_is_drawn_anew(app: Flask) -> None:
    assert read(PDF, "../my dog.exe") == Document(PDF, "my dog.pdf", "application/pdf")

    file = read(a_photograph(4000, 3000), "chip.png")

    assert (file.name, file.media_type) == ("chip.jpg", "image/jpeg")
    assert b"the place where it was taken" not in file.content
    with Image.open(BytesIO(file.content)) as picture:
        assert max(picture.size) == 2400


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7 cut", b"PK\x03\x04", b"<svg/>", b"\xff\xd8\xff broken"],
    ids=["empty", "cut", "package", "svg", "broken"],
)
def test_other_files_are_refused_whatever_they_are_called(app: Flask, content: bytes) -> None:
    with app.test_request_context(), pytest.raises(Refused, match="PDF, JPEG or PNG") as refused:
        read(content, "passport.pdf")

    assert refused.value.field == "file"


def test_a_file_that_is_too_large_is_refused(app: Flask) -> None:
    with app.test_request_context(), pytest.raises(Refused, match="larger than 10 MB"):
        read(PDF + b" " * LARGEST_DOCUMENT)
