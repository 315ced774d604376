"""What a screen reader is given of a PDF: its tags in the order of reading, a line for each part.

A line says what a part is, its language where it is another than around it, and its words; what
is inside another part stands further in. Page numbers and decoration are not in it.
"""

from collections.abc import Iterator

from tests.documents.tagged import Part
from tests.documents.tagged import Tagged

_CALLED = {
    **{f"H{level}": f"heading {level}" for level in range(1, 7)},
    "P": "paragraph",
    "L": "list",
    "LI": "item",
    "Sect": "section",
    "Art": "article",
    "Part": "main part",
    "BlockQuote": "quotation",
    "Table": "table",
    "TR": "row",
    "Caption": "caption",
    "Note": "footnote",
    "Figure": "picture",
    "Link": "link",
    "Reference": "footnote number",
    "TH": "heading",
    "TD": "cell",
}
_PASSED_OVER = {"Document", "Div", "LBody", "THead", "TBody", "TFoot", "Span", "Lbl"}
_RUNS_ON = {"Span", "Lbl", "LBody"}
_HOLDS_A_PARAGRAPH = {"LI", "TD", "TH", "Note", "Caption"}


def transcript_of(pdf: bytes) -> str:
    paper = Tagged(pdf)
    title = f"title: {paper.pdf.docinfo.Title} ({paper.document.language})"
    return "\n".join([title, *_lines(paper, paper.document, "", paper.document.language)])


def _lines(paper: Tagged, part: Part, indent: str, language: str) -> Iterator[str]:
    called = _CALLED.get(part.kind, "text")
    in_language = f" ({part.language})" if part.language != language else ""
    if part.kind in _PASSED_OVER and (part.parts() or not part.marks()):
        yield from _inside(paper, part, indent, language)
    elif _runs_on(part):
        yield f"{indent}{called}{in_language}: {_said(paper, part)}"
    else:
        yield f"{indent}{called}{in_language}"
        yield from _inside(paper, part, f"{indent}  ", part.language)


def _runs_on(part: Part) -> bool:
    """Whether all in `part` is one piece of text in one language."""
    inner = [*part.all()][1:]
    held = {each.kind for each in inner}
    paragraphs = sum(each.kind == "P" for each in inner)
    if part.kind in _HOLDS_A_PARAGRAPH and paragraphs == 1:
        held -= {"P"}
    return held <= _RUNS_ON and {each.language for each in inner} <= {part.language}


def _inside(paper: Tagged, part: Part, indent: str, language: str) -> Iterator[str]:
    """The lines of what is in `part`, after words in `language`: its own between those in it."""
    own: list[tuple[int, int]] = []
    for kid in part.kids:
        if isinstance(kid, tuple):
            own.append(kid)
        elif isinstance(kid, Part) and kid.kind == "Span" and kid.language == part.language:
            own += kid.all_marks()
        elif isinstance(kid, Part):
            yield from _own(paper, own, indent)
            own = []
            yield from _lines(paper, kid, indent, language)
    yield from _own(paper, own, indent)


def _own(paper: Tagged, marks: list[tuple[int, int]], indent: str) -> Iterator[str]:
    words = paper.said(marks)
    if words:
        yield f"{indent}{words}"


def _said(paper: Tagged, part: Part) -> str:
    """The words of `part`, or what it is described by."""
    if part.kind == "Figure":
        return str(part.entry.get("/Alt", ""))
    words = paper.text(part)
    described = [str(link.get("/Contents", "")) for link in part.links()]
    return f"{words} [{described[0]}]" if described and described[0] != words else words
