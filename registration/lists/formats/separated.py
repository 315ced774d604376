"""CSV (RFC 4180) that spreadsheet programs open as what it is."""

import csv
import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from decimal import Decimal
from io import StringIO

Cell = str | date | datetime | Decimal | None
"""What stands in a cell. A datetime is a clock's time at the place of the training."""

_BATCH = 200
# Spreadsheet programs run a text that begins so, also in its full-width forms (security-bars DO12).
# Where the comma is a decimal sign, as in Bulgaria, they part rows at semicolons and tabs, and see
# no quotes around a comma: then each line and each part of a text begins a cell.
_RUNS = re.compile("(^|[;\t\r\n])(?=[\\s\"']{0,200}[=+\\-@\uff1d\uff0b\uff0d\uff20])")
_BREAKS = ("\t", "\r", "\n")


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """The bytes in batches of rows. The mark at the start tells programs that this is UTF-8."""
    held = StringIO("\ufeff")
    held.seek(0, 2)
    writer = csv.writer(held)
    writer.writerow([harmless(heading) for heading in headings])
    for number, row in enumerate(rows):
        if number % _BATCH == 0:
            yield _take(held)
        writer.writerow([_text(cell) for cell in row])
    yield _take(held)


def harmless(text: str) -> str:
    """`text` that no program runs: an apostrophe goes before what would; nothing is taken away.

    "+359 2 989 8857" becomes "'+359 2 989 8857".
    """
    told = _RUNS.sub(r"\1'", text)
    return f"'{told}" if told.startswith(_BREAKS) else told


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M")
    return harmless(cell) if isinstance(cell, str) else str(cell)


def _take(held: StringIO) -> bytes:
    written = held.getvalue().encode()
    held.seek(0)
    held.truncate()
    return written
