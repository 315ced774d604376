"""Word files (DOCX) that screen readers can move in: headings, lists, tables, languages, names.

python-docx loads slowly, so only the worker's tasks import this file, where they need it.
"""

import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from zipfile import ZipInfo

import docx
from babel.core import get_global
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length
from docx.shared import Mm
from docx.shared import Pt
from docx.shared import RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from certificates.press.footnotes import Footnotes
from certificates.press.papers.recommendations import Words

_INK = RGBColor(0x7A, 0x2E, 0x1D)
_SIZES = {"Heading 1": 26, "Heading 2": 18, "Heading 3": 14}
_LEVELS = range(2, 4)
_LETTERS = "Arial"
# XML 1.0 (section 2.2) has no other characters than these.
_UNWRITABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What the empty file of python-docx carries and nobody needs; one holds a picture of a page.
_NEEDLESS = ("thumbnail", "stylesWithEffects", "customXml")
# The first moment that a ZIP can name: a file made twice must be the same, byte for byte.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_NAMED_WITH_TERRITORY = re.compile(r"-([A-Z]{2}|\d{3})$")


@dataclass(frozen=True)
class Properties:
    """What the file says of itself; `language` is that of its fixed words."""

    title: str
    authors: str
    language: str
    made_on: date


class WordFile:
    """A file that grows from top to bottom; `content()` gives its bytes, each time the same."""

    def __init__(self, said: Properties) -> None:
        self._file = docx.Document()
        self._language = said.language
        self._headings: list[tuple[int, Words, str]] = []
        self._contents: Paragraph | None = None
        self._notes: Footnotes | None = None
        _describe(self._file, said)
        _dress(self._file)
        _number_pages(self._file)

    def heading(self, text: str | Words, level: int) -> None:
        """A real heading, 1 for the title; 2 and 3 stand in the contents."""
        paragraph = self._file.add_heading(level=level)
        words = self._words(text)
        self._write(paragraph, words)
        if level in _LEVELS:
            name = f"_Toc{len(self._headings) + 1:06d}"
            _mark(paragraph, name, len(self._headings) + 1)
            if self._contents is not None and not self._headings:
                paragraph.paragraph_format.page_break_before = True
            self._headings.append((level, words, name))

    def paragraph(self, *parts: str | Words, style: str = "Normal") -> None:
        """One paragraph; each part that is in another language says so."""
        paragraph = self._file.add_paragraph(style=style)
        before = paragraph._p.getprevious()  # noqa: SLF001 - python-docx looks only downwards
        if before is not None and before.tag == qn("w:tbl"):
            # An empty paragraph under a table would be read as "blank".
            paragraph.paragraph_format.space_before = Pt(10)
        self._write(paragraph, *map(self._words, parts))

    def footnoted(self, text: Words, note: Sequence[str | Words], style: str) -> None:
        """One paragraph with a footnote at its end, made of the parts of `note`."""
        paragraph = self._file.add_paragraph(style=style)
        self._write(paragraph, text)
        self._notes = self._notes or Footnotes(self._file)
        self._write(self._notes.add(paragraph), *map(self._words, note))

    def labelled(self, label: str, *parts: str | Words) -> None:
        """A paragraph that begins with a bold label."""
        self._label(self._file.add_paragraph(), label, *parts)

    def leading(self, label: str, *parts: str | Words) -> None:
        """The same, on the page of the paragraph to which it leads."""
        paragraph = self._file.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        self._label(paragraph, label, *parts)

    def list(self, items: Iterable[Sequence[Sequence[str | Words]]], *, numbered: bool) -> None:
        """A list; an item is paragraphs, each of parts. Numbers begin with 1."""
        style = "List Number" if numbered else "List Bullet"
        number = self._new_list() if numbered else None
        for first, *more in items:
            paragraph = self._file.add_paragraph(style=style)
            if number is not None:
                _count_from(paragraph, number)
            self._write(paragraph, *map(self._words, first))
            for parts in more:
                self._write(
                    self._file.add_paragraph(style="List Continue"), *map(self._words, parts)
                )

    def table(
        self,
        name: str,
        head: Sequence[str],
        rows: Iterable[Sequence[Sequence[Sequence[str | Words]]]],
    ) -> None:
        """A table with a header row that each page repeats; a cell is paragraphs, of parts."""
        table = self._file.add_table(1, len(head), style="Table Grid")
        _name_table(table._tbl, name)  # noqa: SLF001 - python-docx names no table
        for cell, title in zip(table.rows[0].cells, head, strict=True):
            cell.paragraphs[0].add_run(title).bold = True
        _row_says(table.rows[0]._tr, "w:tblHeader")  # noqa: SLF001 - no public door either
        for row in rows:
            added = table.add_row()
            _row_says(added._tr, "w:cantSplit")  # noqa: SLF001 - as above
            for cell, paragraphs in zip(added.cells, row, strict=True):
                self._fill(cell, paragraphs)

    def picture(self, content: bytes, described: str) -> None:
        """A picture with its description, at most 46 mm wide and 20 mm high."""
        shape = self._file.add_picture(BytesIO(content), height=Mm(20))
        if shape.width > Mm(46):
            shape.height = Length(int(shape.height * Mm(46) / shape.width))
            shape.width = Mm(46)
        said = shape._inline.docPr  # noqa: SLF001 - python-docx writes no descriptions
        said.set("descr", described)

    def link(self, text: str, address: str) -> None:
        """A paragraph that is a link."""
        paragraph = self._file.add_paragraph()
        link = OxmlElement("w:hyperlink")
        key = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), key)
        paragraph._p.append(link)  # noqa: SLF001 - python-docx only reads links
        run = paragraph.add_run(_clean(text))
        run.underline = True
        link.append(run._r)  # noqa: SLF001 - as above

    def contents(self, title: str) -> None:
        """Here stands the contents field, on pages of its own, for all headings that follow."""
        self.paragraph(title, style="TOC Heading")
        self._file.paragraphs[-1].paragraph_format.page_break_before = True
        self._contents = self._file.add_paragraph()

    def content(self) -> bytes:
        """The whole file."""
        if self._contents is not None:
            self._fill_contents(self._contents)
            self._contents = None
        written = BytesIO()
        self._file.save(written)
        return _without_times(written)

    def _fill_contents(self, first: Paragraph) -> None:
        """Entries that lead to their headings; Word adds the numbers of its pages when asked to."""
        for part in ("begin", 'TOC \\o "2-3" \\h \\z \\u', "separate"):
            _field(first, part)
        paragraph = first
        for place, (level, words, name) in enumerate(self._headings):
            paragraph = _after(paragraph) if place else first
            paragraph.style = f"toc {level}"
            self._write(paragraph, words)
            link = OxmlElement("w:hyperlink")
            link.set(qn("w:anchor"), name)
            link.set(qn("w:history"), "1")
            link.append(paragraph.runs[-1]._r)  # noqa: SLF001 - as above
            paragraph._p.append(link)  # noqa: SLF001 - as above
        _field(paragraph, "end")

    def _words(self, part: str | Words) -> Words:
        return Words(part, self._language) if isinstance(part, str) else part

    def _write(self, paragraph: Paragraph, *parts: Words) -> None:
        for place, words in enumerate(part for part in parts if part):
            run = paragraph.add_run((" " if place else "") + _clean(words.text))
            if words.language and words.language != self._language:
                _speaks(run._r.get_or_add_rPr(), words.language)  # noqa: SLF001 - as above

    def _label(self, paragraph: Paragraph, label: str, *parts: str | Words) -> None:
        paragraph.add_run(f"{label} ").bold = True
        self._write(paragraph, *map(self._words, parts))

    def _fill(self, cell: _Cell, paragraphs: Sequence[Sequence[str | Words]]) -> None:
        for place, parts in enumerate(paragraphs):
            paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
            self._write(paragraph, *map(self._words, parts))

    def _new_list(self) -> int:
        """The key of a numbered list that begins with 1 again."""
        numbering = self._file.part.numbering_part.element
        style = self._file.styles["List Number"].element
        kept = style.pPr.numPr.numId.val
        shape = numbering.num_having_numId(kept).abstractNumId.val
        number = numbering.add_num(shape)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        key: int = number.numId
        return key


def tag(language: str) -> str:
    """A language as Word writes it, with its country: "bg" is bg-BG, English is British."""
    if _NAMED_WITH_TERRITORY.search(language):
        return language
    if language == "en":
        return "en-GB"
    likely: Mapping[str, str] = get_global("likely_subtags")
    found = likely.get(language.partition("-")[0], "")
    return f"{language}-{found.rpartition('_')[2]}" if found else language


def _clean(text: str) -> str:
    """`text` with its accents on their letters, without what XML cannot hold."""
    return _UNWRITABLE.sub("", unicodedata.normalize("NFC", text))


def _describe(file: docx.document.Document, said: Properties) -> None:
    made = datetime(said.made_on.year, said.made_on.month, said.made_on.day)  # noqa: DTZ001 - Word wants UTC
    held = file.core_properties
    held.title, held.author, held.language = _clean(said.title), _clean(said.authors), said.language
    held.created = held.modified = made
    held.last_modified_by = held.comments = ""
    held.revision = 1
    for place in (file.part.package.rels, file.part.rels):
        for key in [key for key, one in place.items() if one.reltype.endswith(_NEEDLESS)]:
            del place[key]
    styles = file.styles.element
    for language in styles.iter(qn("w:lang")):
        language.set(qn("w:val"), tag(said.language))
    for language in file.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), tag(said.language))
    for mode in file.settings.element.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")  # Word 2013 and later: no "compatibility mode" in the title


def _dress(file: docx.document.Document) -> None:
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    for level in _LEVELS:
        entry = file.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        entry.base_style = file.styles["Normal"]
        shape = entry.paragraph_format
        shape.left_indent, shape.space_after = Mm(6 * (level - 2)), Pt(3)
    for name in ("Normal", "TOC Heading", "Subtitle", *_SIZES):
        style = file.styles[name]
        letters = style.element.get_or_add_rPr().get_or_add_rFonts()
        letters.attrib.clear()
        for use in ("ascii", "hAnsi", "cs", "eastAsia"):
            letters.set(qn(f"w:{use}"), _LETTERS)
        style.font.size = Pt(_SIZES.get(name, 12 if name == "Normal" else 18))
        if name != "Normal":
            style.font.color.rgb = _INK
    for name in ("Quote", "Subtitle"):
        file.styles[name].font.italic = False  # slanted letters are hard to read
    spread = file.styles["Subtitle"].element.rPr.find(qn("w:spacing"))
    file.styles["Subtitle"].element.rPr.remove(spread)
    demand = file.styles["Quote"].paragraph_format
    demand.left_indent, demand.keep_together = Mm(8), True


def _number_pages(file: docx.document.Document) -> None:
    foot = file.sections[0].footer.paragraphs[0]
    for part in ("begin", "PAGE", "separate", "1", "end"):
        _field(foot, part)


def _field(paragraph: Paragraph, part: str) -> None:
    run = paragraph.add_run()
    if part in {"begin", "separate", "end"}:
        sign = OxmlElement("w:fldChar")
        sign.set(qn("w:fldCharType"), part)
        run._r.append(sign)  # noqa: SLF001 - python-docx writes no fields
    elif part.isdigit():
        run.text = part
    else:
        order = OxmlElement("w:instrText")
        order.text = part
        run._r.append(order)  # noqa: SLF001 - as above


def _mark(paragraph: Paragraph, name: str, key: int) -> None:
    begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    begin.set(qn("w:id"), str(key))
    begin.set(qn("w:name"), name)
    end.set(qn("w:id"), str(key))
    paragraph.runs[0]._r.addprevious(begin)  # noqa: SLF001 - python-docx writes no bookmarks
    paragraph._p.append(end)  # noqa: SLF001 - as above


def _after(paragraph: Paragraph) -> Paragraph:
    new = OxmlElement("w:p")
    paragraph._p.addnext(new)  # noqa: SLF001 - python-docx adds only before
    return Paragraph(new, paragraph._parent)  # noqa: SLF001 - as above


def _count_from(paragraph: Paragraph, number: int) -> None:
    said = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - as above
    said.get_or_add_ilvl().val = 0
    said.get_or_add_numId().val = number


def _speaks(said: BaseOxmlElement, language: str) -> None:
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), tag(language))
    said.append(spoken)


def _name_table(table: BaseOxmlElement, name: str) -> None:
    """Its name, and 1.5 mm of air above and below each cell: the schema has the air first."""
    air, caption = OxmlElement("w:tblCellMar"), OxmlElement("w:tblCaption")
    for side in ("top", "bottom"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "85")
        edge.set(qn("w:type"), "dxa")
        air.append(edge)
    table.tblPr.find(qn("w:tblLook")).addprevious(air)
    caption.set(qn("w:val"), name)
    table.tblPr.append(caption)
    for look in table.iter(qn("w:tblLook")):
        look.set(qn("w:firstColumn"), "0")


def _row_says(row: BaseOxmlElement, what: str) -> None:
    row.get_or_add_trPr().append(OxmlElement(what))


def _without_times(written: BytesIO) -> bytes:
    same = BytesIO()
    with ZipFile(written) as made, ZipFile(same, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            entry = ZipInfo(name, _NO_TIME)
            entry.compress_type = ZIP_DEFLATED
            kept.writestr(entry, made.read(name))
    return same.getvalue()
