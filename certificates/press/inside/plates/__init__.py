"""Plates: a paper is laid out once, and only what differs is set and drawn for each person.

What comes of a plate has the same bytes as what WeasyPrint makes alone, or it is not used.
"""

from certificates.press.inside.plates.plates import Plates

__all__ = ["Plates"]
