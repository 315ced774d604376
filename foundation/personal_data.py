"""The words in which each sub-room declares what its columns hold on a person."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Personal:
    """A column that says something about a person: what it is, why we hold it, how long.

    The three texts are the record of processing that GDPR Article 30 asks for.
    """

    what: str
    why: str
    kept: str


NOT_PERSONAL = None
Inventory = dict[str, Personal | None]
"""Keys are "table.column"; the value is NOT_PERSONAL where the column says nothing of a person."""
