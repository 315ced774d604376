"""How a certificate may look: the layouts to choose from, and what a design chooses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from foundation.i18n import lazy_gettext as _l

Size = Literal["a4", "letter"]
Orientation = Literal["landscape", "portrait"]
BOTH: tuple[Orientation, ...] = ("landscape", "portrait")


@dataclass(frozen=True)
class Layout:
    """One arrangement of a certificate; `label` and `about` are words for those who choose."""

    name: str
    label: str
    about: str
    orientations: tuple[Orientation, ...] = BOTH
    is_letter: bool = False


@dataclass(frozen=True)
class Look:
    """What a design chooses; both colours are "#rrggbb".

    `accent` carries headings and lines, `ground` the coloured fields. The press makes every text
    on them readable by itself. `large` is the edition in large print.
    """

    layout: str = "ramp"
    paper: Size = "a4"
    orientation: Orientation = "landscape"
    accent: str = "#7a2e1d"
    ground: str = "#f7efe3"
    large: bool = False


LAYOUTS: Mapping[str, Layout] = {
    layout.name: layout
    for layout in (
        Layout("ramp", _l("Ramp"), _l("A white sheet, and a warm column for the organisers.")),
        Layout("field", _l("Field of colour"), _l("The name stands large in a field of colour.")),
        Layout("centre", _l("Quiet centre"), _l("Everything on one line down the middle.")),
        Layout("column", _l("Strong column"), _l("A dark column, and facts in a clear table.")),
        Layout(
            "letter",
            _l("Letter"),
            _l("For a letter of recommendation."),
            ("portrait",),
            is_letter=True,
        ),
    )
}
"""By name, in the order in which they are offered."""
