"""Which format comes first for somebody, and when people are told that documents end."""

from collections.abc import Sequence
from datetime import date
from datetime import timedelta

# The answers of the application, and the endings of files that suit them, the best first.
_SUITS = {
    "large_print": ("large.pdf",),
    "easy_read": ("easy.pdf",),
    "screen_reader": ("html", "docx", "txt"),
    "braille": ("txt", "docx", "html"),
}
TOLD_BEFORE = timedelta(days=30)
"""So early that a letter by post arrives in time to answer it."""


def in_order(endings: Sequence[str], wanted: str) -> list[str]:
    """`endings` of files, those first that suit who wants `wanted` (Application.wanted_format)."""
    first = [ending for ending in _SUITS.get(wanted, ()) if ending in endings]
    return [*first, *(ending for ending in endings if ending not in first)]


def ends_soon(last_day: date, today: date) -> bool:
    """Whether it is time to tell, and not too late for it."""
    return last_day - TOLD_BEFORE <= today <= last_day
