"""Codes for cameras."""

from io import BytesIO

import segno

# Any of the eight masks can be read; to weigh them takes most of the time.
_MASK = 3


def qr_code(address: str) -> bytes:
    """`address` as an SVG picture, error correction M (15 % may be worn off)."""
    picture = BytesIO()
    code = segno.make_qr(address, error="m", mask=_MASK)
    code.save(picture, kind="svg", border=2, dark="#1d1a16", light="#ffffff", omitsize=True)
    return picture.getvalue()
