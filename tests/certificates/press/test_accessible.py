"""Every paper passes PDF/UA-1 and PDF/A-3a, and nothing in it makes a listener stumble."""

import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from flask import Flask

from certificates.press import Attached
from certificates.press import Paper
from certificates.press import Rendered
from certificates.press import render
from tests.certificates.press import samples
from tests.documents import verapdf
from tests.documents.faults import CHECKS
from tests.documents.faults import faults_of
from tests.documents.tagged import Entry
from tests.documents.tagged import Part
from tests.documents.tagged import Tagged

HARD = Path(verapdf.__file__).with_name("hard.html")
SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
CREDENTIAL = Attached("credential.jwt", b"e30.e30.", "application/vc+jwt", "The same, for machines")
FONTS = Path(render.__code__.co_filename).parent / "fonts" / "fonts.conf"
PLAIN = """import sys, weasyprint
page = weasyprint.HTML(string=sys.stdin.read(), base_url=sys.argv[1])
page.write_pdf(sys.argv[1] + "/plain.pdf", pdf_variant="pdf/ua-1")"""


pytestmark = pytest.mark.xdist_group("accessible")


@pytest.fixture(scope="module")
def hard(press_app: Flask, drafts: dict[str, str]) -> Rendered:
    """A paper with everything that is hard to tag, over many small pages."""
    drafts["hard.html"] = HARD.read_text("utf-8")
    with press_app.test_request_context():
        return render(Paper("hard.html", "en", {}, {"a.svg": SQUARE}, (), (CREDENTIAL,)))


@pytest.fixture(scope="module")
def judged(
    printed_files: dict[str, Path], hard: Rendered, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """The faults of each sample by veraPDF, of the hard paper, and of one without its tags."""
    folder = tmp_path_factory.mktemp("more")
    untagged, file = folder / "untagged.pdf", folder / "hard.pdf"
    file.write_bytes(hard.pdf)
    with pikepdf.open(printed_files["certificate-short-en"]) as pdf:
        del pdf.Root.StructTreeRoot
        del pdf.Root.OutputIntents
        pdf.save(untagged)
    files = {**printed_files, "untagged": untagged, "hard": file}
    faults = verapdf.faults(list(files.values()))
    return {name: faults[path] for name, path in files.items()}


def test_every_paper_passes_pdf_ua_and_pdf_a(judged: dict[str, list[str]]) -> None:
    assert {name: faults for name, faults in judged.items() if faults and name != "untagged"} == {}


def test_the_judge_can_say_no(judged: dict[str, list[str]]) -> None:
    assert {"not PDFUA-1.xml", "not PDFA-3A.xml"} <= set(judged["untagged"])
    assert any(fault.startswith("7.1-11 ") for fault in judged["untagged"])


def test_no_paper_makes_a_listener_stumble(printed: dict[str, Rendered], hard: Rendered) -> None:
    assert hard.pages > 8
    papers = {**printed, "hard": hard}
    found = {name: faults_of(paper.pdf, paper.html) for name, paper in papers.items()}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_plain_weasyprint_makes_the_faults_that_we_mend(hard: Rendered, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(SQUARE)
    subprocess.run(
        [sys.executable, "-c", PLAIN, str(tmp_path)],
        input=hard.html.replace("app:a.svg", "a.svg").encode(),
        env={"FONTCONFIG_FILE": str(FONTS), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=True,
    )
    pdf = tmp_path / "plain.pdf"
    found = {fault.partition(":")[0] for fault in faults_of(pdf.read_bytes(), hard.html)}
    mended = {"languages", "links", "artifacts", "leaders", "tables", "headings_of_tables"}
    assert found >= mended | {"lists", "pictures", "groups", "whole"}


def _forget(name: str) -> Callable[[Entry], None]:
    return lambda entry: entry.__delitem__(name)


def _call(kind: str) -> Callable[[Entry], None]:
    return lambda entry: entry.__setitem__("/S", pikepdf.Name(f"/{kind}"))


def _say_again(entry: Entry) -> None:
    """Put the rows of a head into the body after it."""
    entry.P.K[2].K.extend(entry.K)


# How one entry of the hard paper is spoilt: (the check that sees it, kind of the entry, how).
SPOILT = [
    ("languages", "Span", _forget("/Lang")),
    ("links", "Link", lambda entry: entry.K[0].Obj.__setitem__("/Contents", "https://a.example/b")),
    ("links", "Link", _call("Span")),
    ("artifacts", "P", lambda entry: entry.__setitem__("/K", pikepdf.Array([]))),
    ("tables", "THead", _say_again),
    ("headings_of_tables", "TH", lambda entry: entry.A.__delitem__("/Scope")),
    ("headings_of_tables", "TH", _forget("/ID")),
    ("lists", "L", _forget("/A")),
    ("lists", "LBody", _call("Div")),
    ("footnotes", "Note", _forget("/ID")),
    ("footnotes", "Reference", _call("Span")),
    ("pictures", "Figure", _forget("/Alt")),
    ("headings", "H1", _call("H2")),
    ("groups", "P", _call("Div")),
    ("whole", "Sect", _call("Div")),
    ("whole", "BlockQuote", _call("P")),
]


@pytest.mark.parametrize(("check", "kind", "spoil"), SPOILT)
def test_each_check_can_fail(
    check: str, kind: str, spoil: Callable[[Entry], None], hard: Rendered
) -> None:
    with pikepdf.open(BytesIO(hard.pdf)) as pdf:
        spoil(next(entry for entry in _elements(pdf.Root.StructTreeRoot.K[0]) if _is(entry, kind)))
        spoilt = BytesIO()
        pdf.save(spoilt)
    found = faults_of(spoilt.getvalue(), hard.html)
    assert any(fault.startswith(f"{check}: ") for fault in found), found


def test_dots_and_a_missing_title_are_seen_too(pressroom: None, drafts: dict[str, str]) -> None:
    page = '<!doctype html><html lang="en"><head>{}</head><body><h1>A</h1><p>A{}</p></body></html>'
    drafts["dots.html"] = page.format("<title>A</title>", "........... 3")
    assert faults_of(render(Paper("dots.html", "en", {})).pdf) == ["leaders: 0 pieces of dots in P"]
    drafts["untitled.html"] = page.format("", "")
    assert faults_of(render(Paper("untitled.html", "en", {})).pdf) == ["title: no title"]
    tested = {check for check, _kind, _spoil in SPOILT} | {"leaders", "title"}
    assert tested == {check.__name__ for check in CHECKS} | {"whole"}


def test_a_name_is_read_in_its_own_language(printed: dict[str, Rendered]) -> None:
    for name, (text, language) in samples.NAMES.items():
        paper = Tagged(printed[f"certificate-{name}-bg"].pdf)
        paragraphs = [part for part in paper.document.all() if part.kind == "P"]
        spoken = {
            part.language for part in paragraphs if _letters(paper.text(part)) == _letters(text)
        }
        assert spoken == {language}


def test_links_are_named_in_words(printed: dict[str, Rendered]) -> None:
    paper = Tagged(printed["recommendations-en"].pdf)
    names = [str(link.Contents) for part in paper.document.all() for link in part.links()]
    assert names[:3] == ["Recommendations", "Recommendation 1", "Recommendation 2"]
    assert names[-2:] == [
        "The newest version of this document on the web",
        "The plain text of this edition",
    ]


def test_footnotes_are_read_after_their_paragraph(hard: Rendered) -> None:
    paper = Tagged(hard.pdf)
    section = next(part for part in paper.document.all() if _kinds(part).count("Note") == 2)
    assert _kinds(section)[:4] == ["H2", "P", "Note", "Note"]
    assert paper.text(section.parts()[1]).endswith("and English. 1 It goes on 2 .")
    assert paper.text(section.parts()[2]) == "1. A note in small letters."


def test_a_table_over_pages_is_one_and_each_cell_knows_its_headings(hard: Rendered) -> None:
    paper = Tagged(hard.pdf)
    table = next(part for part in paper.document.all() if part.kind == "Table")
    assert len({page for page, _number in table.all_marks()}) > 2
    assert _kinds(table) == ["Caption", "THead", "TBody"]
    named = {str(part.entry.ID): paper.text(part) for part in table.all() if "/ID" in part.entry}
    cells = [part for part in table.all() if part.kind == "TD"]
    headings = [[named[str(name)] for name in cell.entry.A.Headers] for cell in cells[-2:]]
    assert headings == [["Name 29", "Days", "First"], ["Name 29", "Days", "Second"]]


def test_what_stands_in_margins_and_for_looks_is_not_read(hard: Rendered) -> None:
    paper = Tagged(hard.pdf)
    read = paper.text(paper.document)
    for unread in ("Running head", "1 / ", "***", ". . ."):
        assert unread not in read


def _letters(text: str) -> str:
    """`text` without spaces and hyphens, where lines may break."""
    return "".join(letter for letter in text if letter.isalpha())


def _kinds(part: Part) -> list[str]:
    return [kid.kind for kid in part.parts()]


def _is(entry: Entry, kind: str) -> bool:
    return str(entry.S) == f"/{kind}"


def _elements(entry: Entry) -> list[Entry]:
    held = entry.get("/K", [])
    kids = held if isinstance(held, pikepdf.Array) else [held]
    below = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [entry, *(each for kid in below for each in _elements(kid))]
