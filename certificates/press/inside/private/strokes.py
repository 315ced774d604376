"""A picture of short level strokes, as a QR code is: drawn as WeasyPrint does, in less time."""

import re
from typing import Any

_STROKE = re.compile(r"([Mm])(-?[\d.]+)[ ,]?(-?[\d.]+)h(\d+)")
_PATH = re.compile(rf'<path[^<>]* d="((?:{_STROKE.pattern})+)"/>')
_BEGIN = b"0 0 m"


def redrawn(operations: list[Any], picture: str) -> list[Any] | None:
    """`operations` that drew one such picture, for another one; None where they are not alike."""
    paths = _PATH.findall(picture)
    if len(paths) != 1 or operations.count(_BEGIN) == 0:
        return None
    start = len(operations) - operations[::-1].index(_BEGIN)
    end = start
    while end < len(operations) and operations[end][-2:] in {b" m", b" l"}:
        end += 1
    return [*operations[:start], *_lines(paths[0][0]), *operations[end:]]


def _lines(path: str) -> list[bytes]:
    drawn, across, down = [], 0.0, 0.0
    for how, right, below, length in _STROKE.findall(path):
        if how == "M":
            across, down = 0.0, 0.0
        across, down = across + float(right), down + float(below)
        drawn.append(b"%s %s m" % (_number(across), _number(down)))
        across += int(length)
        drawn.append(b"%s %s l" % (_number(across), _number(down)))
    return drawn


def _number(value: float) -> bytes:
    return f"{value:g}".encode()
