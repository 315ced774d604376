"""Footnotes in Word files, which python-docx does not write: ECMA-376 part 1, section 17.11."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

_TEXT, _REFERENCE = "footnote text", "footnote reference"
_LINES = {-1: "separator", 0: "continuationSeparator"}
"""The lines above the notes of a page, which Word expects under these keys."""


class Footnotes:
    """The notes of one file, numbered by Word in the order of their signs."""

    def __init__(self, file: Document) -> None:
        self._file = file
        self._notes: BaseOxmlElement = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        self._text, self._reference = _dress(file)
        for key, line in _LINES.items():
            note = self._note(key)
            note.set(qn("w:type"), line)
            note.append(_element("w:p", _element("w:r", OxmlElement(f"w:{line}"))))
        _bind(file, self._notes)

    def add(self, paragraph: Paragraph) -> Paragraph:
        """Set the sign of a new note at the end of `paragraph`; where its words are written."""
        key = len(self._notes) - len(_LINES) + 1
        sign = _named("w:footnoteReference", "w:id", str(key))
        paragraph._p.append(self._run(sign))  # noqa: SLF001 - python-docx writes no notes
        style = _named("w:pStyle", "w:val", self._text)
        told = _element("w:p", _element("w:pPr", style), self._run(OxmlElement("w:footnoteRef")))
        self._note(key).append(told)
        words = Paragraph(told, self._file._body)  # noqa: SLF001 - as above
        words.add_run(" ")
        return words

    def _note(self, key: int) -> BaseOxmlElement:
        note = _named("w:footnote", "w:id", str(key))
        self._notes.append(note)
        return note

    def _run(self, sign: BaseOxmlElement) -> BaseOxmlElement:
        style = _named("w:rStyle", "w:val", self._reference)
        return _element("w:r", _element("w:rPr", style), sign)


def _dress(file: Document) -> tuple[str, str]:
    """The keys of the styles of a note and of its sign."""
    text = file.styles.add_style(_TEXT, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style = file.styles["Normal"]
    text.font.size = Pt(11)
    sign = file.styles.add_style(_REFERENCE, WD_STYLE_TYPE.CHARACTER, builtin=True)
    sign.font.superscript = True
    return text.style_id, sign.style_id


def _bind(file: Document, notes: BaseOxmlElement) -> None:
    part, package = file.part, file.part.package
    name, kind = PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES
    part.relate_to(XmlPart(name, kind, notes, package), RELATIONSHIP_TYPE.FOOTNOTES)
    lines = [_named("w:footnote", "w:id", str(key)) for key in _LINES]
    settings = file.settings.element
    settings.find(qn("w:compat")).addprevious(_element("w:footnotePr", *lines))


def _named(tag: str, attribute: str, value: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    element.set(qn(attribute), value)
    return element


def _element(tag: str, *parts: BaseOxmlElement) -> BaseOxmlElement:
    element = OxmlElement(tag)
    element.extend(parts)
    return element
