"""Tables: each heading says what it is over, each cell says its headings."""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field

import pydyf

from certificates.press.inside.nodes import Node

_SCOPES = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}


@dataclass
class _Grid:
    """Where the cells of a table stand: headings over a column, headings of a row."""

    over: dict[int, list[Node]] = field(default_factory=dict)
    of_row: dict[int, list[Node]] = field(default_factory=dict)
    taken: set[tuple[int, int]] = field(default_factory=set)


def mend_tables(document: Node) -> None:
    tables = [node for node in document.nodes() if node.kind == "Table"]
    for number, table in enumerate(tables, start=1):
        _mend(table, number)


def _mend(table: Node, number: int) -> None:
    grid = _Grid()
    cells = [*_cells(table, grid)]
    for row, column, cell, in_head in cells:
        cell.more["A"] = pydyf.Dictionary({"O": "/Table", **_spans(cell)})
        if cell.kind != "TH":
            continue
        scope = _scope(cell, column, in_head=in_head)
        cell.more["A"]["Scope"] = f"/{scope}"
        cell.more["ID"] = pydyf.String(f"table{number}-row{row + 1}-column{column + 1}")
        for at in range(_span(cell, "rowspan")) if scope == "Row" else ():
            grid.of_row.setdefault(row + at, []).append(cell)
        for at in range(_span(cell, "colspan")) if scope == "Column" else ():
            grid.over.setdefault(column + at, []).append(cell)
    for row, column, cell, _in_head in cells:
        if cell.kind == "TD":
            cell.more["A"]["Headers"] = pydyf.Array(_headings(cell, row, column, grid))


def _cells(table: Node, grid: _Grid) -> Iterator[tuple[int, int, Node, bool]]:
    """(row, column, cell, whether it stands in the table's head) of each cell, from 0."""
    rows = [*_rows(table, in_head=False)]
    for row, (line, in_head) in enumerate(rows):
        column = 0
        for cell in line.parts():
            while (row, column) in grid.taken:
                column += 1
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            grid.taken |= {(row + y, column + x) for y in range(high) for x in range(wide)}
            yield row, column, cell, in_head
            column += wide


def _rows(part: Node, *, in_head: bool) -> Iterator[tuple[Node, bool]]:
    for kid in part.parts():
        if kid.kind == "TR":
            yield kid, in_head
        elif kid.kind in {"THead", "TBody", "TFoot"}:
            yield from _rows(kid, in_head=kid.kind == "THead")


def _scope(cell: Node, column: int, *, in_head: bool) -> str:
    said = cell.html.get("scope", "") if cell.html is not None else ""
    return _SCOPES.get(said, "Row" if column == 0 and not in_head else "Column")


def _span(cell: Node, name: str) -> int:
    said = cell.html.get(name, "") if cell.html is not None else ""
    return max(1, int(said)) if said.isdigit() else 1


def _spans(cell: Node) -> dict[str, int]:
    spans = {"RowSpan": _span(cell, "rowspan"), "ColSpan": _span(cell, "colspan")}
    return {name: span for name, span in spans.items() if span > 1}


def _headings(cell: Node, row: int, column: int, grid: _Grid) -> list[pydyf.String]:
    rows = range(row, row + _span(cell, "rowspan"))
    columns = range(column, column + _span(cell, "colspan"))
    across = [each for at in rows for each in grid.of_row.get(at, [])]
    above = [each for at in columns for each in grid.over.get(at, [])]
    names = dict.fromkeys(each.more["ID"].string for each in [*across, *above])
    return [pydyf.String(name) for name in names]
