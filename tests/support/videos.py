"""The smallest files that are videos by their content, and others that only say so."""


def box(kind: bytes, content: bytes) -> bytes:
    """A box of ISO/IEC 14496-12."""
    return (8 + len(content)).to_bytes(4) + kind + content


def handler(kind: bytes) -> bytes:
    return box(b"hdlr", bytes(8) + kind + bytes(12))


def an_mp4(handler_kind: bytes = b"vide", brand: bytes = b"isom", filling: int = 100) -> bytes:
    index = box(b"moov", box(b"trak", box(b"mdia", handler(handler_kind))))
    return box(b"ftyp", brand + bytes(4) + brand) + index + box(b"mdat", b"\x07" * filling)


def a_quicktime(codec: bytes = b"avc1") -> bytes:
    """A film as an iPhone makes it: H.264, or H.265 ("hvc1")."""
    pictures = box(b"stsd", bytes(4) + (1).to_bytes(4) + box(codec, bytes(16)))
    track = box(b"mdia", handler(b"vide") + box(b"minf", pictures))
    index = box(b"moov", box(b"trak", track))
    return box(b"ftyp", b"qt  " + bytes(4) + b"qt  ") + box(b"wide", b"") + index


def a_webm(doc_type: bytes = b"webm", track: int = 1) -> bytes:
    header = b"\x42\x82\x84" + doc_type
    tracks = b"\x16\x54\xae\x6b\x85\xae\x83\x83\x81" + bytes([track])
    segment = b"\x18\x53\x80\x67" + bytes([0x80 + len(tracks)]) + tracks
    return b"\x1a\x45\xdf\xa3" + bytes([0x80 + len(header)]) + header + segment
