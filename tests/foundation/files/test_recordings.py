"""Recordings are told by their content, whatever their name claims."""

from io import BytesIO

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage

from foundation.errors import Refused
from foundation.files import recording_from_upload
from foundation.files import recordings
from tests.support.recordings import a_slow_mp3
from tests.support.recordings import a_wav
from tests.support.recordings import a_webm_of_sound
from tests.support.recordings import an_m4a
from tests.support.recordings import an_mp3
from tests.support.recordings import an_ogg
from tests.support.videos import a_quicktime
from tests.support.videos import a_webm
from tests.support.videos import an_mp4


def kind_of(app: Flask, content: bytes) -> str:
    with app.test_request_context():
        return recording_from_upload(FileStorage(BytesIO(content), "x.exe"), "file")[0]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (a_wav(), "audio/wav"),
        (an_mp3(), "audio/mpeg"),
        (an_mp3(b"\x00" * 30), "audio/mpeg"),
        (a_slow_mp3(), "audio/mpeg"),
        (an_ogg(), "audio/ogg"),
        (an_m4a(), "audio/mp4"),
        (a_webm_of_sound(), "audio/webm"),
        (an_mp4(), "video/mp4"),
        (a_quicktime(), "video/mp4"),
        (a_webm(), "video/webm"),
    ],
)
def test_up1_voice_and_video_are_known_by_their_content(
    app: Flask, content: bytes, kind: str
) -> None:
    assert kind_of(app, content) == kind


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"RIFF\x00\x00\x00\x00AVI LIST",
        b"OggS" + bytes(24) + b"\x80theora",
        b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f",
        an_mp3()[:417] + b"<html>" * 60,
        an_mp3()[:420],
        b"\xff\xfb\xf0\x00" * 300,
        a_webm(b"matro", track=2),
        b"%PDF-1.7",
    ],
)
def test_up1_everything_else_is_refused(app: Flask, content: bytes) -> None:
    with pytest.raises(Refused, match="no recording that we can play"):
        kind_of(app, content)


def test_who_films_with_an_iphone_is_told_what_to_change(app: Flask) -> None:
    with pytest.raises(Refused, match="Choose “Most Compatible”"):
        kind_of(app, a_quicktime(b"hvc1"))


def test_up3_a_recording_has_a_largest_size(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recordings, "LARGEST", 1000)

    with pytest.raises(Refused, match="larger than"):
        kind_of(app, a_wav(1))
