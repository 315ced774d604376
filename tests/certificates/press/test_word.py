"""The recommendations as a Word file: what a screen reader can move in, and what it reads."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from flask import Flask
from PIL import Image

from certificates.press.papers import OrganisationMark
from certificates.press.papers import RecommendationsValues
from certificates.press.papers import Words
from certificates.press.papers.recommendations_word import recommendations_word
from certificates.press.word import tag
from tests.certificates.press import samples

LOGO = "enil.png"
NOTES = RELATIONSHIP_TYPE.FOOTNOTES
ID = qn("w:id")


@pytest.fixture(scope="module")
def word(press_app: Flask) -> Document:
    """The sample in Bulgarian, its texts in English, one organisation with a logo."""
    picture = BytesIO()
    Image.new("RGB", (900, 200), "#e2711d").save(picture, "PNG")
    mark = OrganisationMark(samples.ENIL.name, "ENIL", logo_asset=LOGO)
    values = replace(samples.RECOMMENDATIONS, organisations=(mark, samples.CIL))
    return docx.Document(BytesIO(_made(press_app, values, "bg", {LOGO: picture.getvalue()})))


def test_headings_go_down_step_by_step_and_stand_in_the_contents(word: Document) -> None:
    headings = [
        (int(style[-1]), one.text)
        for one in word.paragraphs
        if (style := _style(one)).startswith("Heading")
    ]
    levels = [level for level, _text in headings]
    assert headings[0] == (1, samples.RECOMMENDATIONS.title)
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    entries = [one for one in word.paragraphs if _style(one).startswith("toc")]
    assert [entry.text for entry in entries] == [text for _level, text in headings[1:]]
    anchors = [link.get(qn("w:anchor")) for link in word.element.iter(qn("w:hyperlink"))]
    marks = {mark.get(qn("w:name")) for mark in word.element.iter(qn("w:bookmarkStart"))}
    assert {anchor for anchor in anchors if anchor} == marks
    assert {entry.style.base_style.name for entry in entries if entry.style} == {"Normal"}
    assert 'TOC \\o "2-3"' in word.element.xml


def test_each_text_says_its_language(word: Document) -> None:
    base = word.styles.element.find(f".//{qn('w:lang')}")
    assert base.get(qn("w:val")) == "bg-BG"
    spoken = {
        run.text.strip(): said.get(qn("w:val")) if said is not None else "bg-BG"
        for one in word.paragraphs
        for run in one.runs
        for said in [run._r.find(f".//{qn('w:lang')}")]
    }
    assert spoken["Listen."] == "en-GB"
    assert spoken["Municipalities"] == "en-GB"
    assert spoken["Препоръки"] == "bg-BG"
    assert tag("sr-Cyrl") == "sr-Cyrl-RS"
    assert (tag("pt-BR"), tag("xx")) == ("pt-BR", "xx")


def test_lists_are_lists_and_count_from_one(press_app: Flask, word: Document) -> None:
    bullets = [one.text for one in word.paragraphs if _style(one) == "List Bullet"]
    assert "Listen." in bullets
    twice = replace(
        samples.RECOMMENDATIONS, barriers=(*samples.RECOMMENDATIONS.challenges[:2],), terms=()
    )
    made = docx.Document(BytesIO(_made(press_app, twice, "en", {})))
    numbered = [one for one in made.paragraphs if _style(one) == "List Number"]
    lists = {found for one in numbered for found in one._p.xpath("w:pPr/w:numPr/w:numId/@w:val")}
    assert (len(numbered), len(lists)) == (6, 2)


def test_the_table_has_a_name_and_a_header_row(word: Document) -> None:
    (table,) = word.tables
    head, first, *_more = table.rows
    assert [cell.text for cell in head.cells] == ["Бариера", "Какво помага"]
    assert head._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert first.cells[1].text == "Work with technical suppliers and with local organisations."
    assert "w:tblCaption" in table._tbl.xml
    after = table._tbl.getnext()
    assert "".join(after.itertext()).strip(), "no empty paragraph is read as blank"
    bare = [one for one in word.paragraphs if not one._p.xpath(".//w:drawing")]
    assert all(one.text.strip() for one in bare)


def test_the_law_is_a_footnote_of_its_demand(word: Document) -> None:
    (part,) = (one.target_part for one in word.part.rels.values() if one.reltype == NOTES)
    root = parse_xml(part.blob)
    assert [one.get(qn("w:type")) for one in root[:2]] == ["separator", "continuationSeparator"]
    told = {one.get(ID): "".join(one.itertext()).strip() for one in root[2:]}
    signs = [one.get(ID) for one in word.element.iter(qn("w:footnoteReference"))]
    with_law = [one for one in samples.RECOMMENDATIONS.recommendations if one.articles or one.legal]
    assert signs == [*told] == [str(number + 1) for number in range(len(with_law))]
    for law, note in zip(with_law, told.values(), strict=True):
        assert "; ".join(law.articles) in note
        assert law.legal.text in note
    styles = {one.style_id for one in word.styles}
    assert _said(root, "pStyle") | _said(root, "rStyle") == {"footnotetext", "footnotereference"}
    assert {"footnotetext", "footnotereference"} < styles
    assert _said(root, "lang") == {"en-GB"}
    assert word.settings.element.xpath("w:footnotePr/w:footnote/@w:id") == ["-1", "0"]


def test_the_logo_is_described(word: Document) -> None:
    (picture,) = word.inline_shapes
    assert picture._inline.docPr.get("descr") == samples.ENIL.name
    assert picture.width / picture.height == pytest.approx(4.5, rel=0.01)


def test_to_whom_a_demand_speaks_stands_on_its_page(word: Document) -> None:
    texts = word.paragraphs
    demands = [place for place, one in enumerate(texts) if _style(one) == "Quote"]
    led = [texts[place - 1] for place in demands if texts[place - 1].text.startswith("До:")]
    assert led
    assert all(one.paragraph_format.keep_with_next for one in led)


def test_the_contents_stand_on_pages_of_their_own(word: Document) -> None:
    for style in ("TOC Heading", "Heading 2"):
        first = next(one for one in word.paragraphs if _style(one) == style)
        assert first.paragraph_format.page_break_before, style


def test_it_says_all_that_the_paper_says(word: Document) -> None:
    said = "\n".join(one.text for one in word.paragraphs)
    document = samples.RECOMMENDATIONS
    for part in (
        *(text.text for text in document.recommendations),
        "We need a law.",
        "In some countries nobody knows what peer support is.",
        "Funding should also reach",
        "Peer support and peer counselling",
        "Йорданка Щърбанова",
        document.contact or "",
        document.changes,
        document.text_hash,
        "Edition 1, English, 26 September 2016: The first edition.",
    ):
        assert part in said, part
    assert word.core_properties.title == f"{document.title}: {document.training_title}"
    assert word.core_properties.language == "bg"
    assert word.core_properties.comments == ""


def test_the_same_edition_is_the_same_file(press_app: Flask) -> None:
    bare = RecommendationsValues(
        **{
            name: getattr(samples.RECOMMENDATIONS, name)
            for name in ("title", "training_title", "language", "dates", "place", "participants")
        },
        countries=(),
        trainers=(),
        organisations=(),
        version="1",
        issued_on=samples.RECOMMENDATIONS.issued_on,
        public_url="https://stepfree.example/trainings/sofia-2016/recommendations",
        dos=(replace(samples.RECOMMENDATIONS.dos[0], how=Words("By\x02 hand\x00", "en")),),
    )
    assert _made(press_app, bare, "en", {}) == _made(press_app, bare, "en", {})


def _made(
    app: Flask, values: RecommendationsValues, language: str, logos: dict[str, bytes]
) -> bytes:
    with app.test_request_context():
        return recommendations_word(values, language, logos)


def _said(part: BaseOxmlElement, name: str) -> set[str | None]:
    return {one.get(qn("w:val")) for one in part.iter(qn(f"w:{name}"))}


def _style(paragraph: Paragraph) -> str:
    return paragraph.style.name or "" if paragraph.style else ""
