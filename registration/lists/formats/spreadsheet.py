"""XLSX, written row by row to the disk and read from there: memory stays flat."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from decimal import Decimal
from tempfile import TemporaryDirectory
from tempfile import TemporaryFile
from typing import TYPE_CHECKING
from typing import BinaryIO

from registration.lists.formats.separated import Cell

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_PIECE = 64 * 1024
_LONGEST = 32_767
"""Characters that a cell may hold (Excel's specifications and limits)."""
_OPTIONS = {
    "constant_memory": True,
    # What people typed is text: no formula, no link, no number (security-bars DO11).
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def as_xlsx(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """The bytes in pieces. The file has no name on the disk, so that nothing of it can be left."""
    with TemporaryFile() as file:
        _write(file, headings, rows)
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _write(file: BinaryIO, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    # Slow import that takes 20 MiB: web workers that never make a list do without it.
    from xlsxwriter import Workbook  # noqa: PLC0415 - slow import, see above

    with TemporaryDirectory() as folder, Workbook(file, {**_OPTIONS, "tmpdir": folder}) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(headings) - 1, 20)
        for place, heading in enumerate(headings):
            sheet.write_string(0, place, heading, bold)
        for number, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                _put(sheet, (number, place), cell, moment if isinstance(cell, datetime) else day)


def _put(sheet: "Worksheet", at: tuple[int, int], cell: Cell, dated: "Format") -> None:
    if isinstance(cell, str):
        sheet.write_string(*at, cell[:_LONGEST])
    elif isinstance(cell, date):
        sheet.write_datetime(*at, cell, dated)
    elif isinstance(cell, Decimal):
        sheet.write_number(*at, cell)
