"""Faults of tagged PDF files that veraPDF does not see: what a listener would stumble over."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from itertools import pairwise

import html5lib
import pikepdf

from tests.documents.tagged import Entry
from tests.documents.tagged import Part
from tests.documents.tagged import Tagged

Check = Callable[[Tagged], Iterator[str]]
_SCRIPTS = {
    **dict.fromkeys(("bg", "sr", "mk", "ru", "uk"), "CYRILLIC"),
    "el": "GREEK",
}
_SMALL_WORDS = 3
_GROUPS = {"Document", "Part", "Art", "Sect", "Div", "BlockQuote"}
_EMPTY = {"TD", "TH", "Figure"}
_MADE_OF = {
    "Table": {"table"},
    "L": {"ul", "ol", "dl"},
    "Sect": {"section", "nav"},
    "BlockQuote": {"blockquote"},
}


def faults_of(pdf: bytes, html: str = "") -> list[str]:
    """All faults of `pdf`; with the `html` it was made of also what a page's end cut in two."""
    paper = Tagged(pdf)
    found = [f"{check.__name__}: {fault}" for check in CHECKS for fault in check(paper)]
    return found + ([f"whole: {fault}" for fault in whole(paper, html)] if html else [])


def title(paper: Tagged) -> Iterator[str]:
    """The window shows a title, the paper has a language."""
    if not str(paper.pdf.docinfo.get("/Title", "")).strip():
        yield "no title"
    shown: Entry = paper.pdf.Root.get("/ViewerPreferences", {})
    if not shown.get("/DisplayDocTitle"):
        yield "the title is not shown"


def languages(paper: Tagged) -> Iterator[str]:
    """No text is read by the voice of another language, names apart (WCAG 2.2, 3.1.2)."""
    for part in paper.document.all():
        own = _SCRIPTS.get(part.language.partition("-")[0], "LATIN")
        own = "LATIN" if part.language == "sr-Latn" else own
        for mark in part.marks():
            text = paper.words.get(mark, ("", None))[0]
            letters = Counter(
                unicodedata.name(each, "?").split()[0] for each in text if each.isalpha()
            )
            most = max(letters, key=lambda script: letters[script], default=own)
            if most not in {own, "LATIN"} or (own not in letters and _is_prose(text)):
                yield f"“{text[:60]}” is read as {part.language}"


def links(paper: Tagged) -> Iterator[str]:
    """Each link is one element and says in words where it leads."""
    told = [part for part in paper.document.all() if part.kind == "Link"]
    for part in told:
        if not part.links() or not part.all_marks():
            yield f"“{paper.text(part)}” has nothing to press or to read"
        if any(inner.kind == "Link" for inner in [*part.all()][1:]):
            yield f"a link inside “{paper.text(part)}”"
        said = [str(link.get("/Contents", "")) for link in part.links()]
        yield from (f"“{words}” describes a link" for words in said if not _is_in_words(words))
    held = Counter(link.objgen for part in told for link in part.links())
    for link in [link for page in paper.pdf.pages for link in page.get("/Annots", [])]:
        if held[link.objgen] != 1:
            yield f"a link of a page stands {held[link.objgen]} times in the tree"


def artifacts(paper: Tagged) -> Iterator[str]:
    """What is marked on a page is in the tree, once; all else is an artifact."""
    held = Counter(paper.document.all_marks())
    for number, page in enumerate(paper.pdf.pages):
        marked = {(number, mark) for mark in _marked(page)}
        for mark in sorted(marked - held.keys()):
            yield f"content {mark} is tagged and in no element"
        for mark in sorted({mark for mark in held if mark[0] == number} - marked):
            yield f"content {mark} is in an element and on no page"
    yield from (f"content {mark} is read twice" for mark, times in held.items() if times > 1)


def leaders(paper: Tagged) -> Iterator[str]:
    """No dots are read aloud."""
    for part in paper.document.all():
        words = [paper.words.get(mark, ("", None))[0].strip() for mark in part.marks()]
        dots = [word for word in words if re.fullmatch(r"[.·…_\s]+", word)]
        if len(dots) > 1 or any(re.search(r"[.·_]{4}", word) for word in words):
            yield f"{len(dots)} pieces of dots in {part.kind}"


def tables(paper: Tagged) -> Iterator[str]:
    """A table over several pages is one, with one head, and its rows are of one length."""
    before: list[str] = []
    for part in paper.document.all():
        if part.kind != "Table":
            continue
        head, body = _rows(paper, part)
        if head and head == before and not _captioned(part):
            yield "a table begins again"
        if any(row in body for row in head):
            yield "the head of a table is read again"
        before = head


def headings_of_tables(paper: Tagged) -> Iterator[str]:
    """Each heading has its scope and its place in the IDTree; each cell names its headings."""
    known = _known_names(paper)
    cells = [part for part in paper.document.all() if part.kind in {"TH", "TD"}]
    names = [str(cell.entry.ID) for cell in cells if "/ID" in cell.entry]
    yield from (f"{name} names two cells" for name, times in Counter(names).items() if times > 1)
    for cell in cells:
        said = cell.entry.get("/A", {})
        if cell.kind == "TH" and "/Scope" not in said:
            yield f"no scope: {paper.text(cell)}"
        if cell.kind == "TH" and str(cell.entry.get("/ID", "")) not in known:
            yield f"not in the IDTree: {paper.text(cell)}"
        yield from (
            f"no such heading: {name}"
            for name in said.get("/Headers", [])
            if str(name) not in names
        )


def lists(paper: Tagged) -> Iterator[str]:
    """Each list says how it counts and is made of items, each with one body."""
    for part in paper.document.all():
        if part.kind == "L" and "/ListNumbering" not in part.entry.get("/A", {}):
            yield f"does not say how it counts: {paper.text(part)[:40]}"
        if part.kind == "L" and {kid.kind for kid in part.parts()} - {"LI", "L", "Caption"}:
            yield f"holds more than items: {paper.text(part)[:40]}"
        if part.kind == "LI" and [kid.kind for kid in part.parts()].count("LBody") != 1:
            yield f"an item without one body: {paper.text(part)[:40]}"


def footnotes(paper: Tagged) -> Iterator[str]:
    """Each footnote has a name, its number and a place in the text that calls it."""
    notes = [part for part in paper.document.all() if part.kind == "Note"]
    calls = [part for part in paper.document.all() if part.kind == "Reference"]
    if len(notes) != len(calls):
        yield f"{len(calls)} calls of {len(notes)} notes"
    known = _known_names(paper)
    for part in notes:
        if str(part.entry.get("/ID", "")) not in known:
            yield f"no name: {paper.text(part)[:40]}"
    for part in [*notes, *calls]:
        if [kid.kind for kid in part.parts()][:1] != ["Lbl"]:
            yield f"no number: {paper.text(part)[:40]}"


def pictures(paper: Tagged) -> Iterator[str]:
    """Each picture is described; one that says nothing is an artifact."""
    for part in paper.document.all():
        said = str(part.entry.get("/Alt", ""))
        if part.kind == "Figure" and (not said.strip() or re.search(r"\.(png|svg|jpe?g)$", said)):
            yield f"“{said}” describes a picture"


def headings(paper: Tagged) -> Iterator[str]:
    """The first heading is an H1 and no level is left out."""
    levels = [
        int(part.kind[1]) for part in paper.document.all() if re.fullmatch("H[1-6]", part.kind)
    ]
    if levels[:1] != [1]:
        yield f"begins with {levels[:1]}"
    for one, other in pairwise(levels):
        if other > one + 1:
            yield f"H{other} after H{one}"


def groups(paper: Tagged) -> Iterator[str]:
    """Text stands in paragraphs and no element is empty."""
    for part in paper.document.all():
        if part.kind == "NonStruct":
            yield f"nobody knows what this is: {paper.text(part)[:40]}"
        if part.kind in _GROUPS and part.marks():
            yield f"text stands in {part.kind}: {paper.text(part)[:40]}"
        if not part.kids and part.kind not in _EMPTY:
            yield f"nothing in {part.kind}"


def whole(paper: Tagged, html: str) -> Iterator[str]:
    """What is one element of html is one element of the PDF, over however many pages."""
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    made = Counter(part.kind for part in paper.document.all())
    for kind, tags in _MADE_OF.items():
        meant = sum(
            1 for each in tree.iter() if each.tag in tags and "".join(each.itertext()).strip()
        )
        if made[kind] != meant:
            yield f"{made[kind]} {kind} for {meant} of {', '.join(sorted(tags))}"
    read = [_letters(paper.text(part)) for part in paper.document.all() if part.kind in _PARAGRAPHS]
    for each in tree.iter("p"):
        for text in [each.text, *(kid.tail for kid in each)]:
            if not any(_letters(text or "") in told for told in read):
                yield f"cut in two: {(text or '').strip()[:40]}"


_PARAGRAPHS = {"P", "Div", "LBody", "TD", "TH", "Lbl", "Caption", "Note"}
CHECKS: tuple[Check, ...] = (
    title,
    languages,
    links,
    artifacts,
    leaders,
    tables,
    headings_of_tables,
    lists,
    footnotes,
    pictures,
    headings,
    groups,
)


def _marked(page: pikepdf.Page) -> Iterator[int]:
    for step in pikepdf.parse_content_stream(page):
        if str(step.operator) == "BDC":
            said: Entry = step.operands[1]
            if "/MCID" in said:
                yield int(said.MCID)


def _is_prose(text: str) -> bool:
    """More than a name or an address: with several small words."""
    words = re.sub(r"\S+[/@.]\w\S*", "", text).split()
    return sum(word.islower() and word.isalpha() for word in words) >= _SMALL_WORDS


def _is_in_words(said: str) -> bool:
    """Not an address, not the name of a place in the paper ("part-2")."""
    address = re.search(r"://|^#|^[a-z0-9]+([-_][a-z0-9]+)+$", said)
    return bool(said.strip()) and not address


def _rows(paper: Tagged, table: Part) -> tuple[list[str], list[str]]:
    """The words of the first head's rows, and of all rows after it."""
    heads = [part for part in table.parts() if part.kind == "THead"][:1]
    first = [row for head in heads for row in head.parts()]
    rows = [part for part in table.all() if part.kind == "TR" and part not in first]
    return [_row(paper, row) for row in first], [_row(paper, row) for row in rows]


def _row(paper: Tagged, row: Part) -> str:
    return " | ".join(paper.text(cell) for cell in row.parts())


def _captioned(table: Part) -> bool:
    return any(part.kind == "Caption" for part in table.parts())


def _known_names(paper: Tagged) -> set[str]:
    tree: Entry = paper.pdf.Root.StructTreeRoot.get("/IDTree", {})
    return {str(name) for name in [*tree.get("/Names", [])][::2]}


def _letters(text: str) -> str:
    """`text` without spaces and hyphens, where lines may break, in small letters."""
    return "".join(each for each in text.casefold() if each.isalnum())
