"""A sheet as rows of cells, for a spreadsheet: table under table, changes first."""

from collections.abc import Iterator
from decimal import Decimal

from foundation.i18n import format_date
from foundation.i18n import gettext as _
from registration.lists.formats import Cell
from registration.sheets.kinds.declaring import Words
from registration.sheets.models import SheetSending
from registration.sheets.queries.laying import Laid

_MARKS = {"new": lambda: _("New"), "changed": lambda: _("Changed")}


def headings_of(sending: SheetSending, laid: Laid) -> list[str]:
    """What stands at the top: the sheet, its number and day, the training."""
    edition = sending.edition
    number = _("Number %(number)d", number=edition.number)
    return [str(laid.sheet.title), number, format_date(edition.made_at.date()), edition.event.title]


def cells_of(laid: Laid) -> Iterator[list[Cell]]:
    """One row for each line of each table, and one for each change."""
    for said in laid.changes:
        yield [said]
    for table in laid.tables:
        yield []
        yield [table.caption]
        yield [*table.headings, *([_("Since the last one")] if laid.since else [])]
        for line in table.lines:
            marked = [_MARKS[line.mark]()] if line.mark else []
            yield ["; ".join(line.cells[0]), *map(_cell, line.cells[1:]), *marked]


def _cell(said: Words) -> Cell:
    """A count as a number, so that a spreadsheet can add it up; all else as text."""
    text = "; ".join(said)
    return Decimal(text) if text.isdecimal() else text
