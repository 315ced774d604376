"""Videos: told by their content, never by the name that an upload claims."""

import re
from typing import IO

from foundation.i18n import gettext as _

MP4, WEBM = "video/mp4", "video/webm"
VIDEOS = f"{MP4},{WEBM},video/quicktime"
"""What an upload field offers to choose."""

# ISO/IEC 14496-12 and 14496-14: brands of files that browsers play; those of pictures are not here.
_BRANDS = {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"dash"}
# iPhones film in QuickTime's boxes. Browsers play them as MP4 where the pictures are H.264, and not
# where they are H.265, as newer telephones film until they are told not to.
_QUICKTIME = b"qt  "
_H264 = re.compile(rb"stsd.{12}avc1", re.DOTALL)
_MOST_BOXES = 10_000
_LARGEST_INDEX = 32 * 1024 * 1024
_LARGEST_HEAD = 4096
_VIDEO_HANDLER = re.compile(rb"hdlr.{8}vide", re.DOTALL)
# RFC 8794 and 9559: the EBML header, then one segment with a video track (type 1) in it.
_EBML, _SEGMENT, _TRACKS = b"\x1a\x45\xdf\xa3", b"\x18\x53\x80\x67", b"\x16\x54\xae\x6b"
_DOC_TYPE, _VIDEO_TRACK = b"\x42\x82\x84webm", b"\x83\x81\x01"
_HEADER = 4096
_TRACKS_WITHIN = 4 * 1024 * 1024


def kind_of_video(content: IO[bytes]) -> str | None:
    """The media type of an MP4, QuickTime or WebM film that browsers play; None for all else."""
    content.seek(0)
    start = content.read(_HEADER)
    if start.startswith(_EBML):
        return WEBM if _is_webm(content, start) else None
    return MP4 if _is_mp4(content) else None


def is_quicktime(content: IO[bytes]) -> bool:
    """Whether the file comes from a telephone or computer of Apple, whatever its pictures are."""
    content.seek(0)
    return content.read(12)[4:] == b"ftyp" + _QUICKTIME


def told_quicktime() -> str:
    """Why a film of an iPhone is refused, and how to film one that is taken."""
    return _(
        "Only Apple’s devices can play this video. On an iPhone, open Settings, then Camera, then "
        "Formats. Choose “Most Compatible”, and record the video again."
    )


def _is_webm(content: IO[bytes], start: bytes) -> bool:
    segment = start.find(_SEGMENT)
    if segment < 0 or not 0 < start.find(_DOC_TYPE) < segment:
        return False
    content.seek(0)
    early = content.read(_TRACKS_WITHIN)
    tracks = early.find(_TRACKS, segment)
    return tracks > 0 and _VIDEO_TRACK in early[tracks:]


def _is_mp4(content: IO[bytes]) -> bool:
    boxes = _boxes(content)
    if not boxes or boxes[0][0] != b"ftyp":
        return False
    kinds = {kind: (start, length) for kind, start, length in boxes}
    # What is read at once stays small, whatever the boxes claim.
    if b"moov" not in kinds or kinds[b"moov"][1] > _LARGEST_INDEX:
        return False
    if kinds[b"ftyp"][1] > _LARGEST_HEAD:
        return False
    brands = _read(content, *kinds[b"ftyp"])
    named = {brands[at : at + 4] for at in range(0, len(brands), 4)}
    index = _read(content, *kinds[b"moov"])
    is_played = named & _BRANDS or (_QUICKTIME in named and _H264.search(index))
    return bool(is_played and _VIDEO_HANDLER.search(index))


def _boxes(content: IO[bytes]) -> list[tuple[bytes, int, int]]:
    """(kind, start, length) of what the boxes hold; nothing where they do not fill the file."""
    end = content.seek(0, 2)
    found: list[tuple[bytes, int, int]] = []
    at = 0
    while at < end and len(found) < _MOST_BOXES:
        content.seek(at)
        head = content.read(16)
        length, kind, skip = int.from_bytes(head[:4]), head[4:8], 8
        if length == 1:
            length, skip = int.from_bytes(head[8:16]), 16
        elif length == 0:
            length = end - at
        if length < skip:
            return []
        found.append((kind, at + skip, length - skip))
        at += length
    return found if at == end else []


def _read(content: IO[bytes], start: int, length: int) -> bytes:
    content.seek(start)
    return content.read(length)
