"""The letters on paper are the letters that were meant, looked at as pictures.

A text layer can be right while the drawn letters are wrong: so each letter is printed by the press
and drawn by Pillow from the same font file, and the two pictures are compared.
"""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from flask import Flask
from PIL import Image
from PIL import ImageChops
from PIL import ImageDraw
from PIL import ImageFilter
from PIL import ImageFont
from PIL import features

from certificates.press import Paper
from certificates.press import Rendered
from certificates.press import render
from tests.certificates.press import samples

FONTS = Path(__file__).parents[3] / "certificates" / "press" / "fonts"
FACES = {
    "IBMPlexSans-Regular": ("IBM Plex Sans", 400),
    "IBMPlexSans-SemiBold": ("IBM Plex Sans", 600),
    "IBMPlexSans-Bold": ("IBM Plex Sans", 700),
    "SourceSerif4-Regular": ("Source Serif 4", 400),
    "SourceSerif4-SemiBold": ("Source Serif 4", 600),
    "SourceSerif4-Bold": ("Source Serif 4", 700),
}
LETTERS = {
    "bg": "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯабвгдежзийклмнопрстуфхцчшщъьюя",
    "sr-Cyrl": "АБВГДЂЖИЈЉЊЋЏабвгдђжијклљмњпртћџ",
    "sr-Latn": "ČĆĐŠŽčćđšž",
    "el": "ΑΒΓΔΘΛΞΠΣΦΨΩαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "ro": "ĂÂÎȘȚăâîșț",
    "lt": "ĄČĘĖĮŠŲŪŽąčęėįšųūž",
    "hr": "ČĆĐŠŽčćđšžŚśŹź",
    "sq": "ÇËçë",
    "sv": "ÅÄÖåäö",
    "en": "AaBbGgIl1O0Qq@&2345€",
}
_QR_CODES = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
OURS = ("IBM-Plex-Sans", "Source-Serif-4")
COLUMNS, CELL, SIZE, SCALE = 13, 40, 20, 4  # cells and letters in points; dots per point
SAME = 0.16  # seen: up to 0.13 for the same letter, from 0.36 for another
GRID = """<!doctype html><html lang="en"><head><title>Letters</title><style>
@page { size: 520pt 1080pt; margin: 0 }
section { break-after: page; height: 1080pt; position: relative }
p { font-size: 20pt; line-height: 40pt; position: absolute; text-align: center; width: 40pt }
{% for name, (family, weight) in faces.items() %}
.{{ name }} { font-family: "{{ family }}"; font-weight: {{ weight }} }
{% endfor %}
{% for n in range(letters | length) %}
.n{{ n }} { left: {{ n % 13 * 40 }}pt; top: {{ n // 13 * 40 }}pt }
{% endfor %}
</style></head><body>{% for name in faces %}<section class="{{ name }}">
{% for language, letter in letters %}
<p class="n{{ loop.index0 }}" lang="{{ language }}">{{ letter }}</p>
{% endfor %}</section>{% endfor %}</body></html>"""
ALL = [(language, letter) for language, letters in LETTERS.items() for letter in letters]


pytestmark = pytest.mark.xdist_group("letters")


@pytest.fixture(scope="module")
def pictures(press_app: Flask, drafts: dict[str, str]) -> dict[str, Image.Image]:
    """A page of all letters for each face, all six printed as one paper."""
    drafts["grid.html"] = GRID
    with press_app.test_request_context():
        paper = render(Paper("grid.html", "en", {"faces": FACES, "letters": ALL}))
    with pypdfium2.PdfDocument(paper.pdf) as pdf:
        return {
            name: page.render(scale=SCALE).to_pil().convert("L")
            for name, page in zip(FACES, pdf, strict=True)
        }


@pytest.mark.parametrize("face", FACES)
def test_every_letter_is_the_right_one(face: str, pictures: dict[str, Image.Image]) -> None:
    assert _wrong(pictures[face], face, ALL) == []


def test_wrong_letters_are_seen(pictures: dict[str, Image.Image]) -> None:
    """What a mixed-up font prints: the neighbour of each letter."""
    neighbours = [*ALL[1:], ALL[0]]
    seen = _wrong(pictures["IBMPlexSans-Regular"], "IBMPlexSans-Regular", neighbours)
    assert len(seen) > 0.9 * len(ALL)


def test_bulgarian_letters_have_their_bulgarian_form(pictures: dict[str, Image.Image]) -> None:
    face = "SourceSerif4-Regular"
    russian = [("ru" if language == "bg" else language, letter) for language, letter in ALL]
    other = {letter for _language, letter in _wrong(pictures[face], face, russian)}
    assert other >= set("вгджзиклпт")


def test_serbian_has_its_own_be_where_the_font_draws_one(pictures: dict[str, Image.Image]) -> None:
    """Source Serif 4 does, for names and titles; IBM Plex Sans has one form for all languages."""
    russian = [("ru" if lang == "sr-Cyrl" else lang, letter) for lang, letter in ALL]
    others = {
        face: {letter for _lang, letter in _wrong(pictures[face], face, russian)} for face in FACES
    }
    assert {face for face, other in others.items() if "б" in other} == {
        face for face in FACES if face.startswith("SourceSerif4")
    }


def test_only_our_fonts_are_used(printed: dict[str, Rendered]) -> None:
    for paper in printed.values():
        with pikepdf.open(BytesIO(paper.pdf)) as pdf:
            names = {
                str(item.BaseFont).partition("+")[2]
                for item in pdf.objects
                if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0"
            }
        assert names
        assert [name for name in names if not name.startswith(OURS)] == []


def test_the_code_leads_to_the_check(printed: dict[str, Rendered]) -> None:
    for name, paper in printed.items():
        if name.startswith("certificate"):
            codes = zxingcpp.read_barcodes(_first_page(paper), _QR_CODES)
            assert [code.text for code in codes] == [samples.VERIFY_URL]


def test_a_certificate_is_one_page_and_whole(printed: dict[str, Rendered]) -> None:
    for name, (text, _language) in samples.NAMES.items():
        for language in ("en", "bg"):
            paper = printed[f"certificate-{name}-{language}"]
            assert paper.pages == 1
            with pypdfium2.PdfDocument(paper.pdf) as pdf:
                page = pdf[0]
                words = page.get_textpage().get_text_range()
            assert _letters(text) in _letters(words)


def _wrong(
    picture: Image.Image, face: str, meant: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    assert features.check("raqm"), "Pillow must shape text to draw Bulgarian forms"
    font = ImageFont.truetype(FONTS / f"{face}.ttf", SIZE * SCALE, 0, "", ImageFont.Layout.RAQM)
    return [
        pair for place, pair in enumerate(meant) if _apart(_cell(picture, place), font, pair) > SAME
    ]


def _cell(picture: Image.Image, place: int) -> Image.Image:
    left, top = place % COLUMNS * CELL * SCALE, place // COLUMNS * CELL * SCALE
    return picture.crop((left, top, left + CELL * SCALE, top + CELL * SCALE))


def _apart(printed: Image.Image, font: ImageFont.FreeTypeFont, pair: tuple[str, str]) -> float:
    """How much ink differs between the printed and the drawn letter, 0 (same) to about 2."""
    language, letter = pair
    drawn = Image.new("L", printed.size, 255)
    ImageDraw.Draw(drawn).text((SIZE, SIZE), letter, 0, font, language=language)
    first, second = (_ink(picture) for picture in (printed, drawn))
    width, height = max(first.width, second.width), max(first.height, second.height)
    if abs(first.width - second.width) > SCALE or abs(first.height - second.height) > SCALE:
        return 2
    both = [picture.resize((width, height)) for picture in (first, second)]
    # Two engines round edges differently: only ink further than a dot from the other's counts.
    stray = [
        ImageChops.subtract(one, other.filter(ImageFilter.MaxFilter(3)))
        for one, other in (both, both[::-1])
    ]
    return sum(map(_sum, stray)) / max(1, _sum(both[0]))


def _ink(picture: Image.Image) -> Image.Image:
    dark = ImageChops.invert(picture)
    return dark.crop(dark.point(lambda dot: 255 if dot > 96 else 0).getbbox())


def _sum(picture: Image.Image) -> int:
    return sum(value * count for value, count in enumerate(picture.histogram()))


def _first_page(paper: Rendered) -> Image.Image:
    with pypdfium2.PdfDocument(paper.pdf) as pdf:
        picture: Image.Image = pdf[0].render(scale=3).to_pil()
        return picture


def _letters(text: str) -> str:
    """`text` without spaces and hyphens, where lines may break."""
    return "".join(letter for letter in text if letter.isalpha())
