"""Videos are told by their content."""

from io import BytesIO

import pytest

from foundation.files import kind_of_video
from tests.support.videos import a_quicktime
from tests.support.videos import a_webm
from tests.support.videos import an_mp4
from tests.support.videos import box


def large_box(kind: bytes, content: bytes) -> bytes:
    return (1).to_bytes(4) + kind + (16 + len(content)).to_bytes(8) + content


VIDEOS = {
    "an MP4": (an_mp4(), "video/mp4"),
    "an MP4 with a box of 64 bits": (an_mp4() + large_box(b"free", b"x"), "video/mp4"),
    "an MP4 whose last box goes to the end": (an_mp4() + bytes(4) + b"freex", "video/mp4"),
    "a QuickTime film with pictures as in an MP4": (a_quicktime(), "video/mp4"),
    "a WebM": (a_webm(), "video/webm"),
}
OTHERS = {
    "nothing": b"",
    "a page": b"<html><script>alert(1)</script></html>",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "only sound": an_mp4(b"soun"),
    "a picture in boxes": an_mp4(brand=b"heic"),
    "an MP4 with a page behind it": an_mp4() + b"<html>",
    "an MP4 cut off": an_mp4()[:-10],
    "boxes without an index": box(b"ftyp", b"isom0000"),
    "boxes that begin with another": box(b"free", b"") + an_mp4(),
    "a box smaller than its head": (4).to_bytes(4) + b"ftyp" + bytes(8),
    "a head that would fill the memory": box(b"ftyp", b"isom" * 2000) + an_mp4()[20:],
    "a QuickTime film with newer pictures": a_quicktime(b"hvc1"),
    "a Matroska file": a_webm(b"mkvs"),
    "a WebM with only sound": a_webm(track=2),
    "the head of a WebM": a_webm()[:12],
}


@pytest.mark.parametrize("name", VIDEOS)
def test_a_video_is_known_by_its_content(name: str) -> None:
    content, kind = VIDEOS[name]

    assert kind_of_video(BytesIO(content)) == kind


@pytest.mark.parametrize("name", OTHERS)
def test_everything_else_is_no_video(name: str) -> None:
    assert kind_of_video(BytesIO(OTHERS[name])) is None
