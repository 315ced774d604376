"""A sheet laid out in the reader's language, with what changed since the one before."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from itertools import compress

from events.call.models import Event
from foundation.i18n import gettext as _
from registration.needs.rules import are_kept
from registration.sheets.kinds import Entry
from registration.sheets.kinds import Frame
from registration.sheets.kinds import Line
from registration.sheets.kinds import Sheet
from registration.sheets.kinds import Table
from registration.sheets.models import SheetEdition
from registration.sheets.models import SheetSending
from registration.sheets.queries.editions import entries_of
from registration.sheets.queries.editions import latest_to
from registration.sheets.queries.editions import sheet_of


@dataclass(frozen=True)
class Laid:
    """The tables of a sheet, and in sentences what differs from the edition `since`."""

    sheet: Sheet
    tables: Sequence[Table]
    since: SheetEdition | None = None
    changes: Sequence[str] = ()
    #: None for the sheet as it would be now.
    edition: SheetEdition | None = None


def laid_now(
    event: Event, sheet: Sheet, entries: Sequence[Entry], since: SheetEdition | None
) -> Laid:
    """The sheet as it would be given now, compared with `since`."""
    tables = sheet.tables(entries, sheet.frame(event))
    # What was given is erased by then, so that all would look new.
    return _shortened(_compared(Laid(sheet, tables, since if are_kept(event) else None)))


def laid_as_given(sending: SheetSending) -> Laid:
    """The sheet as it was given, compared with the one that the same supplier had before."""
    edition = sending.edition
    sheet = sheet_of(edition)
    tables = sheet.tables(entries_of(edition), edition.frame)
    since = latest_to(sending) if sending.supplier_id else None
    return _shortened(_compared(Laid(sheet, tables, since, (), edition)))


def _shortened(laid: Laid) -> Laid:
    """Without the columns in which nothing stands for anybody: more width for the others."""
    return replace(laid, tables=[_with_words(table) for table in laid.tables])


def _with_words(table: Table) -> Table:
    used = [any(line.cells[at] for line in table.lines) for at in range(len(table.headings))]
    return replace(
        table,
        headings=tuple(compress(table.headings, used)),
        lines=tuple(replace(one, cells=tuple(compress(one.cells, used))) for one in table.lines),
    )


def _compared(laid: Laid) -> Laid:
    if laid.since is None:
        return laid
    frame: Frame = laid.since.frame
    before = {one.key: one for one in laid.sheet.tables(entries_of(laid.since), frame)}
    pairs = [(before[table.key], table) for table in laid.tables]
    return replace(
        laid,
        tables=[_marked(table, _lines(old)) for old, table in pairs],
        changes=[said for old, table in pairs for said in _told(old, table)],
    )


def _marked(table: Table, before: Mapping[str, Line]) -> Table:
    return replace(table, lines=tuple(_mark(line, before.get(line.key)) for line in table.lines))


def _mark(line: Line, before: Line | None) -> Line:
    if before is None:
        return replace(line, mark="new")
    return line if before.cells == line.cells else replace(line, mark="changed")


def _told(old: Table, table: Table) -> Iterator[str]:
    before, now = _lines(old), _lines(table)
    for key, line in now.items():
        if key not in before:
            yield _("%(table)s. New: %(line)s", table=table.caption, line=_head(line))
        elif before[key].cells != line.cells:
            yield _(
                "%(table)s. Changed: %(line)s. %(what)s",
                table=table.caption,
                line=_head(line),
                what=" ".join(_cells_told(table, before[key], line)),
            )
    for key, line in before.items():
        if key not in now:
            yield _("%(table)s. Taken out: %(line)s", table=table.caption, line=_head(line))


def _cells_told(table: Table, before: Line, now: Line) -> Iterator[str]:
    for heading, then, cell in zip(table.headings, before.cells, now.cells, strict=True):
        # Of a long cell only what differs: a driver must find the new hour at once.
        gone = [said for said in then if said not in cell]
        new = [said for said in cell if said not in then]
        if then != cell:
            yield _(
                "%(column)s: before “%(then)s”, now “%(now)s”.",
                column=heading,
                then="; ".join(gone) or _("nothing"),
                now="; ".join(new) or _("nothing"),
            )


def _lines(table: Table) -> dict[str, Line]:
    return {line.key: line for line in table.lines}


def _head(line: Line) -> str:
    return ", ".join(line.cells[0])
