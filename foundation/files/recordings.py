"""Recordings of voice and sign: told by their content, never by the name that an upload claims."""

import re
from typing import IO

from werkzeug.datastructures import FileStorage

from foundation.errors import Refused
from foundation.files.videos import VIDEOS
from foundation.files.videos import is_quicktime
from foundation.files.videos import kind_of_video
from foundation.files.videos import told_quicktime
from foundation.i18n import gettext as _

LARGEST = 100 * 1024 * 1024
"""How many bytes a recording can have: some ten minutes of video from a telephone."""
RECORDINGS = f"audio/*,{VIDEOS}"
"""What an upload field offers to choose."""
_MEGABYTE = 1024 * 1024
_HEAD = 64 * 1024
_LARGEST_TAG = 4 * _MEGABYTE
_ENDINGS = {
    "audio/mpeg": ".mp3",
    "audio/mp4": ".m4a",
    "audio/ogg": ".ogg",
    "audio/webm": ".webm",
    "audio/wav": ".wav",
    "video/mp4": ".mp4",
    "video/webm": ".webm",
}
# RFC 3533, 7845 and the first header of Vorbis, each on the first page of its stream.
_OGG = (b"OpusHead", b"\x01vorbis")
# RFC 8794 and 9559: the EBML header, then a segment whose tracks are of sound (type 2).
_EBML, _WEBM = b"\x1a\x45\xdf\xa3", b"\x42\x82\x84webm"
_TRACKS, _SOUND = b"\x16\x54\xae\x6b", b"\x83\x81\x02"
_HANDLER = re.compile(rb"hdlr.{8}(soun|vide)", re.DOTALL)
# ISO/IEC 11172-3 and 13818-3, layer III: kilobits per second, and samples per second of MPEG-1.
_RATES = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_SAMPLES = (44100, 48000, 32000)
_MPEG_1, _RESERVED, _LAYER_3 = 3, 1, 1


def recording_from_upload(upload: FileStorage, field: str) -> tuple[str, str]:
    """(media type, name) of an upload with voice or moving pictures that browsers play.

    Raises Refused beside `field` where it is too large or something else, whatever its name says.
    """
    content = upload.stream
    if content.seek(0, 2) > LARGEST:
        raise Refused(
            _(
                "The recording is larger than %(most)d MB. Send a shorter one, or one of lower "
                "quality.",
                most=LARGEST // _MEGABYTE,
            ),
            field,
        )
    kind = kind_of_video(content) or kind_of_audio(content)
    if kind is None and is_quicktime(content):
        raise Refused(told_quicktime(), field)
    if kind is None:
        raise Refused(
            _(
                "This is no recording that we can play. Use MP3, M4A, OGG, WebM or WAV for voice, "
                "and MP4 or WebM for video."
            ),
            field,
        )
    return kind, f"recording{_ENDINGS[kind]}"


def kind_of_audio(content: IO[bytes]) -> str | None:
    """The media type of a recorded voice; None for everything else."""
    content.seek(0)
    head = content.read(_HEAD)
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return "audio/wav"
    if head[:4] == b"OggS" and any(mark in head[:100] for mark in _OGG):
        return "audio/ogg"
    if head.startswith(_EBML):
        tracks = head.find(_TRACKS)
        is_sound = _WEBM in head[:100] and tracks > 0 and _SOUND in head[tracks:]
        return "audio/webm" if is_sound else None
    if head[4:8] == b"ftyp":
        return "audio/mp4" if _has_sound(content) else None
    return "audio/mpeg" if _is_mp3(content, head) else None


def _has_sound(content: IO[bytes]) -> bool:
    """Whether the index of an MP4, near the start or the end of the file, tells of sound alone.

    Pictures of a kind that browsers do not play must not pass as a voice.
    """
    size = content.seek(0, 2)
    found: set[bytes] = set()
    for start in (0, max(0, size - _LARGEST_TAG)):
        content.seek(start)
        found |= set(_HANDLER.findall(content.read(_LARGEST_TAG)))
    return found == {b"soun"}


def _is_mp3(content: IO[bytes], head: bytes) -> bool:
    """Whether two frames of layer III follow each other, after the tag where there is one."""
    start = 0
    if head[:3] == b"ID3":
        # ID3v2: four bytes with seven bits each.
        start = 10 + sum((byte & 0x7F) << 7 * place for place, byte in enumerate(head[9:5:-1]))
        if start > _LARGEST_TAG:
            return False
    length = _frame(content, start)
    return bool(length) and bool(_frame(content, start + length))


def _frame(content: IO[bytes], start: int) -> int:
    """How long the frame is that begins there; 0 where none does."""
    content.seek(start)
    head = content.read(4)
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:  # noqa: PLR2004 - the sync word
        return 0
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    rate, samples, padding = head[2] >> 4, head[2] >> 2 & 3, head[2] >> 1 & 1
    rates = _RATES[3 if version == _MPEG_1 else 2]
    if version == _RESERVED or layer != _LAYER_3 or not 0 < rate < len(rates) or samples > 2:  # noqa: PLR2004 - 3 is reserved
        return 0
    of_version = {3: 1, 2: 2, 0: 4}[version]
    per_bit = 144 if version == _MPEG_1 else 72
    return per_bit * rates[rate] * 1000 * of_version // _SAMPLES[samples] + padding
