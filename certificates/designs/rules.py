"""What a design may be, and what may be done with one."""

from collections.abc import Collection
from collections.abc import Mapping
from typing import Any

from certificates.designs.models import AwardKind
from certificates.designs.models import CertificateDesign
from certificates.designs.placeholders import wrong_in
from certificates.press.colours import DARK
from certificates.press.colours import READABLE
from certificates.press.colours import WHITE
from certificates.press.colours import contrast
from certificates.press.papers import LAYOUTS
from certificates.press.papers import Look

LEAST = READABLE
"""WCAG 2.2, 1.4.3: the least contrast of text with what is behind it."""
MOST_SIGNATORIES = 4
MOST_LOGOS = 4
"""What fits on one sheet."""
VERSIONED = (
    *("name", "layout", "paper", "orientation", "accent", "ground"),
    *("languages", "texts", "signatories", "logos"),
)
"""Columns of a design that a version keeps."""


def suits(layout: str, kind: AwardKind) -> bool:
    """Whether a paper of that kind can have that layout: letters have their own."""
    known = LAYOUTS.get(layout)
    return known is not None and known.is_letter == (kind is AwardKind.RECOMMENDATION)


def kinds_for(layout: str) -> list[AwardKind]:
    """The kinds of paper that can have that layout, the usual one first."""
    usual = sorted(AwardKind, key=lambda kind: kind is not AwardKind.PARTICIPATION)
    return [kind for kind in usual if suits(layout, kind)]


def plain_look(kind: AwardKind) -> dict[str, str]:
    """The look of a paper for which nobody chose a design."""
    return look_of(next(name for name in LAYOUTS if suits(name, kind)))


def look_of(layout: str) -> dict[str, str]:
    """A layout as Stepfree offers it: its paper and colours."""
    plain = Look(layout, orientation=LAYOUTS[layout].orientations[0])
    return {
        "layout": plain.layout,
        "paper": plain.paper,
        "orientation": plain.orientation,
        "accent": plain.accent,
        "ground": plain.ground,
    }


def fits(layout: str, orientation: str) -> bool:
    """Whether a sheet with that layout can lie or stand that way."""
    return orientation in LAYOUTS[layout].orientations


def contrast_of_ground(ground: str) -> float:
    """How well our ink is read on the second colour, 1 to 21."""
    return contrast(DARK, ground)


def contrasts_of_accent(accent: str, ground: str) -> tuple[float, float]:
    """How well text in the first colour is read on white and on the second, 1 to 21 each."""
    return contrast(accent, WHITE), contrast(accent, ground)


def is_readable(ratio: float) -> bool:
    """Whether text with that contrast can be read."""
    return ratio >= LEAST


def wrong_texts(texts: Mapping[str, Mapping[str, str]]) -> dict[tuple[str, str], str]:
    """{(slot, language): what in braces is no placeholder} (DO1)."""
    return {
        (slot, code): wrong
        for slot, by_language in texts.items()
        for code, text in by_language.items()
        if (wrong := wrong_in(text))
    }


def may_remove(used_for: Collection[AwardKind]) -> bool:
    """A design that a kind of paper is made with stays."""
    return not used_for


def kept_of(design: CertificateDesign) -> dict[str, Any]:
    """What a version keeps of a design."""
    return {name: getattr(design, name) for name in VERSIONED}


def moved_up(rows: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    """The rows with the one of that key one place earlier; the first one stays where it is."""
    keys = [row["key"] for row in rows]
    here = keys.index(key) if key in keys else 0
    if here == 0:
        return rows
    order = list(rows)
    order[here - 1], order[here] = order[here], order[here - 1]
    return order
