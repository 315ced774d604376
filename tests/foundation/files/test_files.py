"""Files are kept unchanged; logos are drawn anew, whatever their names claim."""

from io import BytesIO

import pytest
from flask import Flask
from PIL import Image

from foundation.errors import Refused
from foundation.files import keep
from foundation.files import logo_from_upload
from foundation.files import open_bytes
from foundation.files.keeping import DamagedFileError
from foundation.store import transaction
from tests.support.files import path_of


def a_picture(kind: str = "PNG", size: tuple[int, int] = (40, 20)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "#0b5d5e").save(out, kind)
    return out.getvalue()


def refusal(app: Flask, content: bytes) -> str:
    with app.test_request_context("/"), pytest.raises(Refused) as refused:
        logo_from_upload(BytesIO(content))
    assert refused.value.field == "logo"
    return refused.value.message


def test_what_is_kept_comes_back(app: Flask) -> None:
    with transaction():
        file = keep(b"bytes", "a.pdf", "application/pdf")
        again = keep(b"bytes", "b.pdf", "application/pdf")

    assert (open_bytes(file), file.sha256) == (b"bytes", again.sha256)


def test_bytes_that_changed_on_the_disk_are_noticed(app: Flask) -> None:
    with transaction():
        file = keep(b"bytes", "a.pdf", "application/pdf")
    path_of(file.sha256).write_bytes(b"other")

    with pytest.raises(DamagedFileError):
        open_bytes(file)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_becomes_a_fresh_png(app: Flask, kind: str) -> None:
    with app.test_request_context("/"):
        drawn = logo_from_upload(BytesIO(a_picture(kind) + b"<script>left over</script>"))

    picture = Image.open(BytesIO(drawn))
    assert (picture.format, picture.size) == ("PNG", (40, 20))
    assert b"script" not in drawn


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<html>logo.png</html>",
        b"MZ\x90\x00 a program",
        a_picture("GIF"),
        a_picture()[:60],
    ],
)
def test_what_is_no_png_or_jpeg_is_refused(app: Flask, content: bytes) -> None:
    assert refusal(app, content).startswith("This file is no PNG or JPEG picture")


def test_a_large_file_is_refused(app: Flask) -> None:
    assert "larger than 2 MB" in refusal(app, a_picture() + b"\0" * 2 * 1024 * 1024)


@pytest.mark.one_store(reason="a picture is refused before it reaches the store")
def test_a_small_file_with_many_pixels_is_refused_before_it_is_decoded(app: Flask) -> None:
    assert "too many pixels" in refusal(app, a_picture(size=(9000, 9000)))
