"""What papers of all kinds share: marks, addresses, the frame."""

import re
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from certificates.press.colours import ink
from certificates.press.papers.binding import bound
from foundation.i18n import format_date

TITLE_SIZES = ((38, "l"), (76, "m"), (130, "s"))
"""The longest text of each size class, in letters: longer ones get smaller type."""


@dataclass(frozen=True)
class OrganisationMark:
    """An organisation as its papers show it; `colour` is "#rrggbb", `logo_asset` a PNG's name."""

    name: str
    short_name: str
    colour: str = "#5b3a29"
    logo_asset: str | None = None
    #: Whether it holds the training; otherwise it supports it, perhaps with money.
    organises: bool = True

    @property
    def bound_name(self) -> str:
        """Its name where it may take two lines: the last is never one word alone."""
        return bound(self.name)

    @property
    def ink(self) -> str:
        """The organisation's colour, darkened until it can be read on white."""
        return ink(self.colour)


def printed_address(url: str) -> str:
    """`url` as people type it: without "https://"."""
    return re.sub(r"^https?://", "", url)


def framed(
    organisations: Sequence[OrganisationMark], issued_on: date, words: Mapping[str, object]
) -> dict[str, object]:
    """`words` with what the frame of every paper needs."""
    return {
        **words,
        "organisations": organisations,
        "issued_on": issued_on,
        "format_date": format_date,
    }


def size(text: str, classes: Sequence[tuple[int, str]]) -> str:
    """The size class of `text`: "xl" to "xs"."""
    return next((name for longest, name in classes if len(text) <= longest), "xs")
