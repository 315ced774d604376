"""What changed between two versions of a text, word by word."""

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


class Change(StrEnum):
    """What happened to some words."""

    KEPT = "kept"
    ADDED = "added"
    TAKEN_OUT = "taken out"


class Piece(NamedTuple):
    change: Change
    text: str


def differences(old: str, new: str) -> list[Piece]:
    """The words of both texts in order; words taken out stand before those that replace them."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    pieces: list[Piece] = []
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        kept = "".join(after[new_start:new_end])
        if kind == "equal":
            pieces.append(Piece(Change.KEPT, kept))
            continue
        pieces.append(Piece(Change.TAKEN_OUT, "".join(before[start:end])))
        pieces.append(Piece(Change.ADDED, kept))
    return _joined([piece for piece in pieces if piece.text])


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Changes with only a space between them become one change."""
    groups: list[list[Piece]] = [[]]
    for place, piece in enumerate(pieces):
        between = 0 < place < len(pieces) - 1 and piece.text.isspace()
        if piece.change is Change.KEPT and not between:
            groups += [[piece], []]
        else:
            groups[-1].append(piece)
    joined = []
    for group in groups:
        if len(group) == 1:
            joined += group
        elif group:
            joined += _change(group)
    return joined


def _change(group: list[Piece]) -> list[Piece]:
    old = "".join(piece.text for piece in group if piece.change is not Change.ADDED)
    new = "".join(piece.text for piece in group if piece.change is not Change.TAKEN_OUT)
    both = [Piece(Change.TAKEN_OUT, old), Piece(Change.ADDED, new)]
    return [piece for piece in both if piece.text]
