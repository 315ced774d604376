"""What changed between two versions of a text, word by word."""

import re
from collections.abc import Mapping
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_EDITS = 400

Words = Sequence[str]


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
    pieces: list[Piece] = []
    at = new_at = 0
    for x, y in [*_shared(before, after), (len(before), len(after))]:
        pieces.append(Piece(Change.TAKEN_OUT, "".join(before[at:x])))
        pieces.append(Piece(Change.ADDED, "".join(after[new_at:y])))
        pieces.append(Piece(Change.KEPT, "".join(after[y : y + 1])))
        at, new_at = x + 1, y + 1
    return _joined(_in_runs([piece for piece in pieces if piece.text]))


def _shared(before: Words, after: Words) -> list[tuple[int, int]]:
    """Places (in `before`, in `after`) of the words that stayed, in order.

    The fewest possible changes (Myers, "An O(ND) Difference Algorithm", 1986). Texts with more
    than _MOST_EDITS are compared roughly: the exact way would take minutes.
    """
    reached, steps = {1: 0}, []
    for edits in range(_MOST_EDITS + 1):
        steps.append(dict(reached))
        for diagonal in range(-edits, edits + 1, 2):
            x = _way_on(reached, edits, diagonal)[0]
            while (
                x < len(before) and x - diagonal < len(after) and before[x] == after[x - diagonal]
            ):
                x += 1
            reached[diagonal] = x
            if x >= len(before) and x - diagonal >= len(after):
                return _way_back(steps, len(before), len(after))
    blocks = SequenceMatcher(None, before, after).get_matching_blocks()
    return [(x + step, y + step) for x, y, size in blocks for step in range(size)]


def _way_on(reached: Mapping[int, int], edits: int, diagonal: int) -> tuple[int, int]:
    """Where the last of so many changes leads to on a diagonal, and the one that it comes from."""
    above, below = reached.get(diagonal - 1, -1), reached.get(diagonal + 1, -1)
    if diagonal == -edits or (diagonal != edits and above < below):
        return below, diagonal + 1
    return above + 1, diagonal - 1


def _way_back(steps: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for edits in range(len(steps) - 1, -1, -1):
        start, came_from = _way_on(steps[edits], edits, x - y)
        while x > start:
            x, y = x - 1, y - 1
            found.append((x, y))
        x = steps[edits][came_from]
        y = x - came_from
    return found[::-1]


def _in_runs(pieces: list[Piece]) -> list[Piece]:
    runs = groupby(pieces, key=lambda piece: piece.change)
    return [Piece(change, "".join(piece.text for piece in run)) for change, run in runs]


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
