"""The files that lists are taken away in, opened by real readers."""

import csv
import re
from datetime import date
from datetime import datetime
from datetime import time
from decimal import Decimal
from io import BytesIO
from io import StringIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from registration.lists.formats import KINDS
from registration.lists.formats import Cell

# What spreadsheet programs have been made to run (security-bars DO11, DO12).
PAYLOADS = [
    "=1+1",
    "+359 2 989 8857",
    "-1+1",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "\uff1d1+1",
    "\uff0b1+1",
    '=HYPERLINK("http://evil.example","x")',
    "=cmd|' /C calc'!A0",
    " \n=1+1",
]
TEXTS = ["Яна, “Ágnes”; O'Brien", "two\nlines", "https://evil.example", "007", "", "'quoted"]


def written(kind: str, rows: list[list[Cell]]) -> bytes:
    return b"".join(KINDS[kind].write(["First", "Second"], rows))


@pytest.mark.parametrize("text", [*PAYLOADS, *TEXTS])
def test_a_spreadsheet_keeps_text_as_text(text: str) -> None:
    file = written("xlsx", [[text, "end"]])

    cell = load_workbook(BytesIO(file)).active["A2"]

    # XML reads a bare carriage return as a line end.
    assert (cell.value or "").replace("_x000D_", "\r").replace("\r", "\n") == text.replace(
        "\r", "\n"
    )
    assert (cell.data_type in {"s", "inlineStr", "n"}, cell.hyperlink) == (True, None)
    sheet = ZipFile(BytesIO(file)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet


@pytest.mark.parametrize("text", PAYLOADS)
def test_csv_runs_nothing_and_loses_nothing(text: str) -> None:
    [_headings, [cell, end]] = rows_of(written("csv", [[text, "end"]]))

    assert (cell[0], cell.replace("'", ""), end) == ("'", text.replace("'", ""), "end")


@pytest.mark.parametrize(
    "text", [*PAYLOADS, "I lead.;=1+1", "I lead.\n=1+1", 'I;"\t=1+1', "x\t@A1"]
)
def test_csv_runs_nothing_where_semicolons_part_the_cells(text: str) -> None:
    [_headings, *rows] = written("csv", [["Яна", text]]).decode("utf-8-sig").splitlines()

    for cell in re.split(r"[;\t]", "\n".join(rows)):
        for line in cell.splitlines():
            assert not line.lstrip(' "').startswith(("=", "+", "-", "@", "\uff1d", "\uff0b"))


def test_csv_keeps_phone_numbers_whole() -> None:
    [_headings, [cell, _end]] = rows_of(written("csv", [["+359 2 989 8857", ""]]))

    assert cell == "'+359 2 989 8857"


@pytest.mark.parametrize("text", TEXTS)
def test_csv_keeps_what_runs_nowhere(text: str) -> None:
    assert rows_of(written("csv", [[text, "end"]]))[1] == [text, "end"]


def test_csv_says_that_it_is_utf_8() -> None:
    assert written("csv", []) == b"\xef\xbb\xbfFirst,Second\r\n"


def test_dates_and_numbers_are_dates_and_numbers() -> None:
    day, moment = date(2016, 9, 24), datetime.fromisoformat("2016-09-24T20:00")
    row: list[Cell] = [day, moment, Decimal("12.50"), None]

    sheet = load_workbook(BytesIO(written("xlsx", [row]))).active

    assert [cell.value for cell in sheet[2]][:3] == [
        datetime.combine(day, time()),
        moment,
        12.5,
    ]
    assert rows_of(written("csv", [row]))[1] == ["2016-09-24", "2016-09-24 20:00", "12.50", ""]


def rows_of(file: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(file.decode("utf-8-sig"), newline="")))
