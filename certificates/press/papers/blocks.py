"""The heights of a certificate's standing parts: marks, signatories, and the check."""

import re
from math import ceil
from typing import TYPE_CHECKING

from certificates.press.papers.setting import BETWEEN
from certificates.press.papers.setting import GUTTER
from certificates.press.papers.setting import HEAD_LEADING
from certificates.press.papers.setting import LEADING
from certificates.press.papers.setting import SANS
from certificates.press.papers.setting import SANS_BOLD
from certificates.press.papers.setting import SERIF
from certificates.press.papers.setting import height_of

if TYPE_CHECKING:
    from certificates.press.papers.certificate import CertificateValues
    from certificates.press.papers.certificate import Signatory
    from certificates.press.papers.common import OrganisationMark

SIGNER, FINE, MARK_SHORT, MARK_NAME, CHECK = 12.0, 9.0, 16.0, 8.5, 8.5
"""Points of the names of signatories, of fine print, of marks, and of the check."""
SIGNATURE, LOGO, QR_STACK, QR_ROW = 13.0, 15.0, 34.0, 28.0
"""Millimetres of a signature, a logo, and the QR code above or beside its words."""
MARK_EDGE, MARK_LEADING, MARKS_APART = 4.0, 1.3, 7.0
SIGNS_APART = 3.0
_WIDEST_SIGNER, _NARROWEST_SIGNER, _LEAST_SIGNS, _PAIR = 82.0, 40.0, 0.8, 2


def signer_columns(values: "CertificateValues", room: float) -> int:
    """How many signatories stand side by side: all, or half of them where that is too narrow."""
    count = max(1, len(values.signatories))
    return count if count <= _PAIR or room / count >= _NARROWEST_SIGNER else ceil(count / 2)


def signer_width(values: "CertificateValues", room: float) -> float:
    """The width of one signatory's column."""
    columns = signer_columns(values, room)
    return min(_WIDEST_SIGNER, (room - GUTTER * (columns - 1)) / columns)


def signs_scale(scale: float) -> float:
    """Signatories become smaller with the text, but less."""
    return max(_LEAST_SIGNS, scale)


def signs_height(values: "CertificateValues", room: float, scale: float) -> float:
    """The signatories side by side, and below them when the paper was issued."""
    size, columns = signs_scale(scale), signer_columns(values, room)
    width = signer_width(values, room)
    heights = [_signer_height(values, each, width, size) for each in values.signatories]
    rows = [max(heights[at : at + columns]) for at in range(0, len(heights), columns)]
    drawn = SIGNATURE * size if any(each.image for each in values.signatories) else 0
    said = BETWEEN.join(dict.fromkeys(fixed.issued for fixed in values.fixed))
    issued = height_of(said, SANS, FINE * size, room) * LEADING
    return sum(row + drawn + SIGNS_APART for row in rows) + issued


def marks_height(
    values: "CertificateValues", room: float, *, in_row: bool, scale: float = 1
) -> float:
    """The organisations with their heading, in a row or one below the other."""
    count = max(1, len(values.organisations))
    width = mark_width(count, room) if in_row else room
    heights = [_mark_height(each, width, scale) for each in values.organisations]
    label = sum(
        height_of(each.organisers, SANS_BOLD, CHECK, room) * LEADING for each in values.fixed
    )
    tall = max(heights, default=0) if in_row else sum(heights) + MARKS_APART * scale * (count - 1)
    return label + 2.5 + tall


def mark_width(count: int, room: float) -> float:
    """The width of one of `count` organisations in a row."""
    return (room - GUTTER * (count - 1)) / count


def check_height(values: "CertificateValues", room: float, *, in_row: bool) -> float:
    """The QR code and the words beside or below it."""
    width = room - QR_ROW - 5 if in_row else room
    titles = sum(height_of(each.check, SANS_BOLD, CHECK, width) for each in values.fixed)
    where, code = values.address_lines
    parts = [where, _like(code), *map(_like, values.code_lines), _like(values.number)]
    for place, name in ((2, "code"), (-1, "number")):
        parts[place] = " / ".join(getattr(each, name) for each in values.fixed) + f" {parts[place]}"
    words = titles + sum(height_of(text, SANS_BOLD, CHECK, width) for text in parts)
    height = words * LEADING + 3.5
    return max(QR_ROW, height) if in_row else QR_STACK + 3 + height


def _like(code: str) -> str:
    """What stands for a code or number when room is kept: the sheet is the same for all people."""
    return re.sub(r"\S", "0", code)


def _signer_height(
    values: "CertificateValues", signatory: "Signatory", room: float, size: float
) -> float:
    roles = [role for role, _l in signatory.roles(words.language for words in values.words)]
    # Without a name, the role stands in its place.
    fine = [BETWEEN.join(roles[(0 if signatory.name else 1) :]), signatory.organisation]
    if _is_mixed(values, signatory):
        fine.append(BETWEEN.join(each.electronic for each in values.fixed))
    name = height_of(signatory.name or roles[0], SERIF, SIGNER * size, room) * HEAD_LEADING
    return 2 + name + sum(height_of(text, SANS, FINE * size, room) for text in fine) * LEADING


def _is_mixed(values: "CertificateValues", signatory: "Signatory") -> bool:
    return not signatory.image and any(each.image for each in values.signatories)


def _mark_height(mark: "OrganisationMark", room: float, scale: float) -> float:
    if mark.logo_asset:
        return LOGO * scale
    words = room - MARK_EDGE
    short = height_of(mark.short_name, SERIF, MARK_SHORT * scale, words) * HEAD_LEADING
    return short + height_of(mark.name, SANS, MARK_NAME * scale, words) * MARK_LEADING
