"""The smallest files that are recordings of a voice by their content."""

import wave
from io import BytesIO

from tests.support.videos import a_webm
from tests.support.videos import an_mp4


def a_wav(seconds: float = 0.1) -> bytes:
    """Silence."""
    kept = BytesIO()
    with wave.open(kept, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(int(16000 * seconds)))
    return kept.getvalue()


def an_mp3(tag: bytes = b"") -> bytes:
    """Two frames of 128 kbit/s at 44,100 Hz, after a tag where there is one."""
    head = b"ID3\x04\x00\x00" + bytes([0, 0, 0, len(tag)]) + tag if tag else b""
    frame = b"\xff\xfb\x90\x00" + bytes(413)
    return head + frame + frame


def a_slow_mp3() -> bytes:
    """Two frames of MPEG-2, 64 kbit/s at 22,050 Hz."""
    frame = b"\xff\xf3\x80\x00" + bytes(204)
    return frame + frame


def an_ogg() -> bytes:
    return b"OggS" + bytes(24) + b"OpusHead" + bytes(20)


def an_m4a() -> bytes:
    return an_mp4(b"soun", b"M4A ")


def a_webm_of_sound() -> bytes:
    return a_webm(track=2)
