"""What a design may be, and what may be done with one."""

from certificates.designs.models import AwardKind
from certificates.press.papers import LAYOUTS
from certificates.press.papers import Look


def suits(layout: str, kind: AwardKind) -> bool:
    """Whether a paper of that kind can have that layout: letters have their own."""
    known = LAYOUTS.get(layout)
    return known is not None and known.is_letter == (kind is AwardKind.RECOMMENDATION)


def plain_look(kind: AwardKind) -> dict[str, str]:
    """The look of a paper for which nobody chose a design."""
    layout = next(each for each in LAYOUTS.values() if suits(each.name, kind))
    plain = Look(layout.name, orientation=layout.orientations[0])
    return {
        "layout": plain.layout,
        "paper": plain.paper,
        "orientation": plain.orientation,
        "accent": plain.accent,
        "ground": plain.ground,
    }
