"""What the papers say, and how they fit."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import html5lib
import pikepdf
import pypdfium2
from flask import Flask
from flask import render_template
from PIL import Image

from certificates.press import Rendered
from certificates.press import render
from certificates.press.papers import OrganisationMark
from certificates.press.papers import certificate_paper
from certificates.press.papers import recommendations_paper
from tests.certificates.press import samples


def test_the_certificate_says_all_it_must(printed: dict[str, Rendered]) -> None:
    words = _words(printed["certificate-short-en"])
    for said in (
        "Certificate of participation",
        "Ana Kos",
        "Peer Supporters in Action in Sofia",
        "24 to 25 September 2016",
        "Sofia, Bulgaria",
        "Hours attended 12",
        "Role Participant",
        "for ENIL European Network on Independent Living",
        "for CIL-Sofia Centre for Independent Living – Sofia",
        "Issued electronically on 26 September 2016",
        "2016-0007",
        "7Q4M KZ2X W9TBR 5NHC 8DJV 3PGYE",
        "stepfree.example/verify/ 7Q4MKZ2XW9TBR5NHC8DJV3PGYE",
    ):
        assert said in words, said


def test_the_recommendations_say_all_they_must(printed: dict[str, Rendered]) -> None:
    words = _words(printed["recommendations-en"])
    for said in (
        "15 people",
        "Zara Todd, United Kingdom",
        "A mutual and reciprocal arrangement",
        "Agreed by 14 of 15 people. Reservation: “Balanced” should not mean",
        "Each of these texts: Agreed by 15 of 15 people.",
        "Recommendation 5 To: Municipalities Support local Centres",
        "Why: In some countries nobody knows",
        "UN CRPD: Article 4: General obligations; Article 19: Living independently",
        "Other law: European Social Charter",
        "In easy words: We need a law.",
        "Earlier editions",
        "Йорданка Щърбанова",
        samples.RECOMMENDATIONS.text_hash[:32],
        "Version 1, 3 October 2016",
    ):
        assert said in words, said


def test_easy_words_stand_alone(printed: dict[str, Rendered]) -> None:
    words = _words(printed["easy-en"])
    assert "In easy words" in words
    assert "We need a law. The law must say: peer support is a right." in words
    assert "We say this to: National governments" in words
    assert "Recommendation 5 Local centres need help." in words
    assert "Some texts are not in easy words yet." in words
    assert "funding" not in words


def test_large_print_says_the_same_in_larger_letters(printed: dict[str, Rendered]) -> None:
    large, usual = printed["large-en"], printed["recommendations-en"]
    assert large.html == usual.html
    with pypdfium2.PdfDocument(large.pdf) as pdf:
        sizes = [
            item.get_font_size()
            for page in pdf
            for item in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
        ]
    assert min(sizes) >= 18 * 0.99


def test_an_empty_chapter_is_left_out(pressroom: None) -> None:
    bare = replace(samples.RECOMMENDATIONS, definition=None, terms=(), dos=(), donts=())
    words = _words(render(recommendations_paper(bare, "en")))
    assert "Challenges" in words
    assert "Definition" not in words
    assert "Terms compared" not in words


def test_the_longest_texts_still_fit_one_page(pressroom: None) -> None:
    wide = replace(
        samples.SHORT,
        name=("WMWШЩЖ" * 40)[:200],
        words=[replace(samples.ENGLISH, title=("A training with a very long title, " * 6)[:200])],
    )
    assert render(certificate_paper(wide)).pages == 1


def test_a_logo_stands_in_place_of_the_name_and_is_described(pressroom: None) -> None:
    mark = OrganisationMark("Ένωση για την Ανεξάρτητη Διαβίωση", "ΕΑΔ", "#ffd500", "ead.png")
    picture = BytesIO()
    Image.new("RGB", (600, 200), "#ffd500").save(picture, "PNG")
    values = replace(samples.SHORT, organisations=(samples.ENIL, mark))
    paper = render(certificate_paper(values, {"ead.png": picture.getvalue()}))
    with pikepdf.open(BytesIO(paper.pdf)) as pdf:
        described = [str(part["/Alt"]) for part in _figures(pdf)]
    assert mark.name in described
    assert "ΕΑΔ" not in _words(paper)


def test_a_paper_can_be_made_without_a_visitor(press_app: Flask) -> None:
    with press_app.app_context():
        assert render(certificate_paper(samples.SHORT)).pages == 1


def test_the_screen_says_what_the_paper_says(press_app: Flask) -> None:
    values = samples.certificate("cyrillic", "bg")
    with press_app.test_request_context():
        screen = render_template("certificates/papers/certificate_screen.html", certificate=values)
        tree: Any = html5lib.HTMLParser(strict=True).parseFragment(screen)
        paper = _joined(_words(render(certificate_paper(values))))
    for part in tree.iter():
        assert _joined(part.text or "").rstrip(":") in paper


def _joined(text: str) -> str:
    """`text` without the spaces and hyphens at which lines may break."""
    return re.sub(r"[\s\ufffe\xad-]+", "", text)


def _words(paper: Rendered) -> str:
    with pypdfium2.PdfDocument(paper.pdf) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    return " ".join(" ".join(texts).split())


def _figures(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [
        item
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
    ]
