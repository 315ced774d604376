"""Every layout holds the longest and the shortest words: nothing cut, nothing over another."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from itertools import cycle
from itertools import product
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from certificates.press import Rendered
from certificates.press import render
from certificates.press.papers import LAYOUTS
from certificates.press.papers import CertificateValues
from certificates.press.papers import Look
from certificates.press.papers import certificate_paper
from certificates.press.papers.arranging import ARRANGED
from certificates.press.papers.binding import bound
from certificates.press.papers.binding import kept_together
from certificates.press.papers.blocks import signer_width
from certificates.press.papers.layouts import Orientation
from certificates.press.papers.layouts import Size
from certificates.press.papers.measure import evened
from certificates.press.papers.measure import lines_of
from certificates.press.papers.measure import width_of
from certificates.press.papers.setting import GUTTER
from certificates.press.papers.setting import LEAST
from certificates.press.papers.setting import SANS
from certificates.press.papers.setting import Setting
from certificates.press.papers.styling import styled
from tests.certificates.press import samples

pytestmark = pytest.mark.xdist_group("layouts")

SIZES: tuple[Size, ...] = ("a4", "letter")
ONE_SHEET = [name for name, layout in LAYOUTS.items() if not layout.is_letter]
# Accents and grounds that no designer would choose, and one that many would.
COLOURS = (("#7a2e1d", "#f7efe3"), ("#ffd500", "#000000"), ("#777777", "#888888"))

DATE = "25\xa0септември\xa02016\xa0г."


def picture() -> bytes:
    kept = BytesIO()
    Image.new("RGB", (600, 200), "#0b6e6e").save(kept, "PNG")
    return kept.getvalue()


PICTURES = {"sign.png": picture()}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_longest_words_are_whole_and_apart(layout: str, pressroom: None) -> None:
    for values in looks(layout, ("long",), (("bg", "en"),)):
        whole_and_apart(samples.longest(values))


@pytest.mark.parametrize("layout", ONE_SHEET)
def test_usual_words_have_room_on_one_sheet(layout: str, pressroom: None) -> None:
    for values in looks(layout, ("short", "long"), (("en",), ("bg", "en"))):
        assert whole_and_apart(values).pages == 1, values.look


@pytest.mark.parametrize("layout", LAYOUTS)
def test_large_print_has_no_small_letter(layout: str, pressroom: None) -> None:
    values = samples.certificate("greek", "en", "bg")
    look = Look(layout, "a4", "portrait", large=True)
    paper = whole_and_apart(samples.longest(replace(values, look=look)))
    assert least_printed(paper) >= 18 * 0.99


def test_no_sheet_is_set_small_to_hold_more() -> None:
    for layout, codes in product(ONE_SHEET, (("en",), ("bg",), ("bg", "en"))):
        for name in ("short", "cyrillic", "long"):
            for values in looks(layout, (name,), (codes,)):
                style = styled(values)
                assert "certificate_flow" not in style.sheets, (values.look, name, codes)
                assert least_points(style.rules + style.named) >= LEAST, (values.look, name, codes)


def test_a_line_ends_neither_in_a_date_nor_before_a_word_alone() -> None:
    assert bound("от 24 до 25 септември 2016 г.").split(" ") == ["от", "24\xa0до", DATE]
    assert bound("Ways around them in town").split(" ")[-1] == "in\xa0town"
    assert bound(bound("Sofia, Bulgaria")) == "Sofia, Bulgaria"
    assert bound("Centre for Independent Living – Sofia").split(" ")[-2:] == [
        "Living\xa0–",
        "Sofia",
    ]


def test_lines_of_a_text_are_nearly_as_long_as_each_other() -> None:
    text = "European Network on Independent Living"
    room = width_of(text, SANS, 9) * 0.9
    even = evened(text, SANS, 9, room)
    assert lines_of(text, SANS, 9, even) == lines_of(text, SANS, 9, room) == 2
    assert room / 2 < even < room * 0.7
    assert evened(text, SANS, 9, 2 * room) == 2 * room


@pytest.mark.parametrize("layout", ONE_SHEET)
def test_no_line_of_a_name_ends_at_its_hyphen(layout: str, pressroom: None) -> None:
    name = "Anne-Marie Papadopoulou-Lindqvist von Übersee-Konstantinou"
    values = replace(samples.SHORT, name=name, look=Look(layout, "a4", "portrait"))
    paper = whole_and_apart(values)
    with pypdfium2.PdfDocument(paper.pdf) as pdf:
        lines = pdf[0].get_textpage().get_text_range().splitlines()
    assert any(line.rstrip().endswith("Papadopoulou-Lindqvist") for line in lines)
    assert any(line.rstrip() == "von Übersee-Konstantinou" for line in lines)


def test_a_column_of_facts_starts_where_a_signatory_does() -> None:
    setting = Setting(kept_together(samples.SHORT), ARRANGED["ramp"][1])
    room = 175.0
    first, second, *_others = setting.fact_widths(room)
    assert first + second == pytest.approx(signer_width(setting.values, room) + GUTTER)


@pytest.mark.parametrize("layout", ONE_SHEET)
def test_many_organisations_stay_apart_from_the_check(layout: str, pressroom: None) -> None:
    values = samples.certificate("long", "bg", "en")
    for orientation in LAYOUTS[layout].orientations:
        look = Look(layout, "a4", orientation)
        whole_and_apart(replace(values, look=look, organisations=[samples.ENIL, samples.CIL] * 2))


def test_a_bare_certificate_says_what_it_has(pressroom: None) -> None:
    words = replace(samples.ENGLISH, before_name="", statement="", facts=(), outcomes=())
    for layout in LAYOUTS:
        bare = replace(samples.SHORT, words=[words], signatories=(), look=Look(layout))
        assert whole_and_apart(bare).pages == 1


def test_who_did_not_sign_by_hand_issued_electronically(pressroom: None) -> None:
    words = text_of(render(certificate_paper(samples.longest(samples.SHORT), PICTURES)))
    assert words.count("Issued electronically") == 2
    assert "Issued on 26 September 2016." in words
    assert "valid without a signature" not in words


def looks(
    layout: str, names: tuple[str, ...], languages: tuple[tuple[str, ...], ...]
) -> Iterator[CertificateValues]:
    """The samples with those names, each in its languages, on every sheet."""
    orientations: tuple[Orientation, ...] = LAYOUTS[layout].orientations
    colours = cycle(COLOURS)
    for size, orientation in product(SIZES, orientations):
        for name, codes in zip(names, languages, strict=True):
            look = Look(layout, size, orientation, *next(colours))
            yield replace(samples.certificate(name, *codes), look=look)


def whole_and_apart(values: CertificateValues) -> Rendered:
    paper = render(certificate_paper(values, PICTURES))
    said = joined(text_of(paper))
    assert least_printed(paper) >= LEAST * 0.99, values.look
    for text in texts_in(values):
        assert joined(text) in said, (values.look, text)
    with pypdfium2.PdfDocument(paper.pdf) as pdf:
        for page in pdf:
            boxes = list(boxes_of(page))
            for left, bottom, right, top, text in boxes:
                inside = (left > 0, bottom > 0, right < page.get_width(), top < page.get_height())
                assert all(inside), (values.look, text)
            for one, other in combinations(boxes, 2):
                assert not lies_over(one, other), (values.look, one, other)
    return paper


def least_printed(paper: Rendered) -> float:
    """The points of the smallest letter on paper."""
    with pypdfium2.PdfDocument(paper.pdf) as pdf:
        return min(
            item.get_font_size()
            for page in pdf
            for item in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
        )


def least_points(rules: str) -> float:
    return min(float(points) for points in re.findall(r"font-size: ([\d.]+)pt", rules))


def texts_in(values: CertificateValues) -> Iterator[str]:
    yield from (values.name, values.number, values.code, values.address)
    for words in values.words:
        yield from (words.heading, words.title, *words.outcomes)
        yield from (fact.text for fact in words.facts)
    for signatory in values.signatories:
        yield from (signatory.name, signatory.organisation)


def boxes_of(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float, str]]:
    text: Any = page.get_textpage()
    for number in range(text.count_rects()):
        box = text.get_rect(number)
        yield (*box, text.get_text_bounded(*box))
    for item in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
        yield (*item.get_bounds(), "a picture")


def lies_over(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Whether two texts share ink; lines set close may share a little of their boxes."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    lower = min(one[3] - one[1], other[3] - other[1])
    return bool(wide > 1 and high > 0.3 * lower)


def text_of(paper: Rendered) -> str:
    with pypdfium2.PdfDocument(paper.pdf) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def joined(text: str) -> str:
    """`text` without the spaces and hyphens at which lines may break."""
    return re.sub(r"[\s\ufffe\xad-]+", "", text)
