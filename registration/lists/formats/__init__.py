"""How each kind of file writes a list: row by row, and text never as a formula."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from typing import NamedTuple

from registration.lists.formats.separated import Cell
from registration.lists.formats.separated import as_csv
from registration.lists.formats.spreadsheet import as_xlsx

__all__ = ["KINDS", "Cell", "Kind"]


class Kind(NamedTuple):
    """A kind of file: its media type, and how headings and rows become its bytes."""

    media_type: str
    write: Callable[[Sequence[str], Iterable[Sequence[Cell]]], Iterator[bytes]]


KINDS = {
    "xlsx": Kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", as_xlsx),
    "csv": Kind("text/csv; charset=utf-8", as_csv),
}
"""{ending of the file's name: kind}"""
