"""Blocks of a page that show nothing: most trainings have no videos, no series, no outcomes yet.

Such a block is not asked again while the page stamp stands, so it costs no query of its own.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from uuid import UUID

from flask import current_app

from foundation.store import Model
from foundation.store import page_stamp
from foundation.store import shared

Row = TypeVar("Row", bound=Model)
Blanks = dict[tuple[str, UUID], int]
"""{(block, row): the page stamp under which it showed nothing}"""


def often_blank(panel: Callable[[Row], str]) -> Callable[[Row], str]:
    """Ask `panel` only where it may show something.

    Whether it does must hang on rows of pages alone: not on the reader, and not on the clock.
    """
    name = f"{panel.__module__}.{panel.__qualname__}"

    @wraps(panel)
    def look(row: Row) -> str:
        blanks: Blanks = current_app.extensions["stepfree.blanks"]
        # Read before the block is drawn: what is saved meanwhile makes this an old one.
        stamp = shared(page_stamp, page_stamp)
        if blanks.get((name, row.id)) == stamp:
            return ""
        block = panel(row)
        if not block:
            blanks[name, row.id] = stamp
        return block

    return look
