"""The tag tree of a PDF as a screen reader meets it: kind, language and words of each part."""

import ctypes
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
from pypdfium2 import raw

Mark = tuple[int, int]
"""Page, from 0, and marked-content number on it."""
Line = tuple[int, int] | None
"""Page and height of a line of text."""
# What pikepdf hands out: a dictionary, an array, a name.
Entry = Any


@dataclass(eq=False)
class Part:
    """An element; `kids` are elements, marks of content and links, in the order of reading."""

    kind: str
    entry: Entry
    language: str
    kids: list["Part | Mark | Entry"] = field(default_factory=list)

    def parts(self) -> list["Part"]:
        return [kid for kid in self.kids if isinstance(kid, Part)]

    def all(self) -> Iterator["Part"]:
        yield self
        for part in self.parts():
            yield from part.all()

    def marks(self) -> list[Mark]:
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    def all_marks(self) -> list[Mark]:
        """All marks in this element and in those below it, in the order of reading."""
        held = []
        for kid in self.kids:
            if isinstance(kid, Part):
                held += kid.all_marks()
            elif isinstance(kid, tuple):
                held.append(kid)
        return held

    def links(self) -> list[Entry]:
        return [kid for kid in self.kids if isinstance(kid, pikepdf.Dictionary)]


class Tagged:
    """An open PDF with its tree and the words of each mark."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(pdf))
        self._pages = {page.obj.objgen: place for place, page in enumerate(self.pdf.pages)}
        self.words = _words(pdf)
        root = self.pdf.Root.StructTreeRoot
        self.document = self._part(root.K[0], str(self.pdf.Root.Lang))

    def text(self, part: Part) -> str:
        """All words of `part`, as they are read."""
        return self.said(part.all_marks())

    def said(self, marks: Sequence[Mark]) -> str:
        """The words of these marks; a new line begins a new word."""
        told = ""
        line: object = None
        for mark in marks:
            words, on = self.words.get(mark, ("", line))
            told += words if on == line else f" {words}"
            line = on
        return " ".join(told.split())

    def _part(self, entry: Entry, language: str) -> Part:
        language = str(entry.get("/Lang", language))
        part = Part(str(entry.S)[1:], entry, language)
        held: Any = entry.get("/K", [])
        for kid in held if isinstance(held, pikepdf.Array) else [held]:
            part.kids.append(self._kid(kid, entry, language))
        return part

    def _kid(self, kid: Entry, entry: Entry, language: str) -> "Part | Mark | Entry":
        if isinstance(kid, int):
            return self._pages[entry.Pg.objgen], kid
        if kid.get("/Type") == "/MCR":
            return self._pages[kid.Pg.objgen], int(kid.MCID)
        if kid.get("/Type") == "/OBJR":
            return kid.Obj
        return self._part(kid, language)


def _words(pdf: bytes) -> dict[Mark, tuple[str, Line]]:
    """What is written in each mark, after the text layer, and on which line."""
    told: dict[Mark, tuple[str, Line]] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for item in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]):
                mark = number, raw.FPDFPageObj_GetMarkedContentID(item.raw)
                before, _line = told.get(mark, ("", None))
                told[mark] = before + _written(item, text), (number, round(item.get_matrix().f))
    return told


def _written(item: pypdfium2.PdfObject, text: pypdfium2.PdfTextPage) -> str:
    size = raw.FPDFTextObj_GetText(item.raw, text.raw, None, 0)
    letters = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(
        item.raw, text.raw, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return letters.raw.decode("utf-16-le").rstrip("\0")
