"""The heights of a certificate's standing parts: marks, signatories, and the check."""

from math import ceil
from typing import TYPE_CHECKING

from certificates.press.papers.measure import MM_OF_POINT
from certificates.press.papers.measure import width_of
from certificates.press.papers.setting import BETWEEN
from certificates.press.papers.setting import GUTTER
from certificates.press.papers.setting import HEAD_LEADING
from certificates.press.papers.setting import LEAST
from certificates.press.papers.setting import SANS
from certificates.press.papers.setting import SANS_BOLD
from certificates.press.papers.setting import SERIF
from certificates.press.papers.setting import height_of

if TYPE_CHECKING:
    from certificates.press.papers.certificate import CertificateValues
    from certificates.press.papers.certificate import Signatory
    from certificates.press.papers.common import OrganisationMark

SIGNER, FINE, MARK_SHORT, LEADING = 12.0, LEAST, 16.0, 1.3
"""Points of the names of signatories, of fine print and of marks, and the leading of all."""
SIGNATURE, LOGO, QR_STACK, QR_ROW = 13.0, 15.0, 30.0, 28.0
"""Millimetres of a signature, a logo, and the QR code above or beside its words."""
QR_APART, ADDRESS, CHECK_APART = 5.0, 60.0, 1.4
_WIDE_CODE = "GGGG GGGG GGGGG GGGG GGGG GGGGG"
"""A code of wide signs: a sheet is the same for all people."""
MARK_EDGE, MARKS_APART, MARK_LEAST, LOGO_WIDE = 4.0, 7.0, 28.0, 46.0
SIGNS_APART = 3.0
_WIDEST_SIGNER, _NARROWEST_SIGNER, _LEAST_SIGNS, _PAIR = 88.0, 40.0, 0.85, 2
_LEAST_SIGNATURE = 0.68


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


def signature_height(scale: float) -> float:
    """The millimetres of a signature by hand: it gives more room than what is read."""
    return SIGNATURE * max(_LEAST_SIGNATURE, scale)


def signs_height(values: "CertificateValues", room: float, scale: float) -> float:
    """The signatories side by side, and below them when the paper was issued."""
    size, columns = signs_scale(scale), signer_columns(values, room)
    width = signer_width(values, room)
    heights = [_signer_height(values, each, width, size) for each in values.signatories]
    rows = [max(heights[at : at + columns]) for at in range(0, len(heights), columns)]
    drawn = signature_height(scale) if any(each.image for each in values.signatories) else 0
    issued = _fixed_height(values, "issued", SANS, room)
    return sum(row + drawn + SIGNS_APART for row in rows) + issued


def marks_height(
    values: "CertificateValues", room: float, *, in_row: bool, scale: float = 1
) -> float:
    """The organisations with their heading, in a row or one below the other."""
    count = max(1, len(values.organisations))
    width = mark_width(count, room) if in_row else room
    heights = [_mark_height(each, width, scale) for each in values.organisations]
    label = _fixed_height(values, "organisers", SANS_BOLD, room)
    tall = max(heights, default=0) if in_row else sum(heights) + MARKS_APART * scale * (count - 1)
    return label + 2.5 + tall


def mark_width(count: int, room: float) -> float:
    """The width of one of `count` organisations in a row."""
    return (room - GUTTER * (count - 1)) / count


def check_height(values: "CertificateValues", room: float, *, in_row: bool) -> float:
    """The QR code and the words beside or below it."""
    width = room - QR_ROW - QR_APART if in_row else room
    title = _fixed_height(values, "check", SANS_BOLD, width)
    where = height_of(values.address_lines[0], SANS, FINE, width)
    # The end of the address, the number, and the code beside its label or below it on two lines.
    lines = 3 if is_code_in_row(values, width) else 5
    height = title + (where + lines * FINE * MM_OF_POINT) * LEADING + 2 * CHECK_APART
    return max(QR_ROW, height) if in_row else QR_STACK + 3 + height


def is_code_in_row(values: "CertificateValues", room: float) -> bool:
    """Whether the whole code stands on one line, beside its label."""
    return _code_width(values) <= room


def _code_width(values: "CertificateValues") -> float:
    label = BETWEEN.join(_fixed(values, "code"))
    return width_of(f"{label} {_WIDE_CODE}", SANS_BOLD, FINE)


def check_width(values: "CertificateValues", room: float) -> float:
    """The width of the QR code with its words beside it, each on one line where `room` allows."""
    told = [values.address_lines[0], *_fixed(values, "check")]
    widest = max(width_of(text, SANS_BOLD, FINE) for text in told)
    widest = max(widest, ADDRESS, _code_width(values))
    return min(room, QR_ROW + QR_APART + widest)


def marks_width(values: "CertificateValues", room: float) -> float:
    """The width of the organisations in a row, no wider than their names."""
    widths = [
        LOGO_WIDE
        if each.logo_asset
        else MARK_EDGE + 1 + max(width_of(each.name, SANS, FINE), MARK_LEAST)
        for each in values.organisations
    ]
    count = max(1, len(widths))
    return min(room, max(widths, default=room) * count + GUTTER * (count - 1))


def is_in_row(values: "CertificateValues", name: str, room: float) -> bool:
    """Whether those of FixedWords stand side by side in two languages, not one below the other."""
    return width_of(BETWEEN.join(_fixed(values, name)), SANS_BOLD, FINE) <= room


def _fixed(values: "CertificateValues", name: str) -> list[str]:
    return list(dict.fromkeys(getattr(each, name) for each in values.fixed))


def _fixed_height(values: "CertificateValues", name: str, face: str, room: float) -> float:
    lines = 1 if is_in_row(values, name, room) else 0
    heights = [height_of(text, face, FINE, room) for text in _fixed(values, name)]
    return (lines * FINE * MM_OF_POINT or sum(heights)) * LEADING


def _signer_height(
    values: "CertificateValues", signatory: "Signatory", room: float, size: float
) -> float:
    roles = [role for role, _l in signatory.roles(words.language for words in values.words)]
    # Without a name, the role stands in its place.
    fine = [*roles[(0 if signatory.name else 1) :], signatory.organisation]
    if _is_mixed(values, signatory):
        fine.append(BETWEEN.join(dict.fromkeys(each.electronic for each in values.fixed)))
    name = height_of(signatory.name or roles[0], SERIF, SIGNER * size, room) * HEAD_LEADING
    return 2 + name + sum(height_of(text, SANS, FINE, room) for text in fine) * LEADING


def _is_mixed(values: "CertificateValues", signatory: "Signatory") -> bool:
    return not signatory.image and any(each.image for each in values.signatories)


def _mark_height(mark: "OrganisationMark", room: float, scale: float) -> float:
    if mark.logo_asset:
        return LOGO * scale
    words = room - MARK_EDGE
    short = height_of(mark.short_name, SERIF, MARK_SHORT * scale, words) * HEAD_LEADING
    return short + height_of(mark.bound_name, SANS, FINE, words) * LEADING
