"""Organisers' texts become parts of a paper, and easy words one sentence a line."""

import pytest
from flask import Flask

from certificates.papers.parts import Heading
from certificates.papers.parts import Listing
from certificates.papers.parts import Paragraph
from certificates.papers.words import line
from certificates.papers.words import prose
from certificates.papers.words import sentences
from foundation.wording import Said
from tests.support.sofia import a_training

pytestmark = pytest.mark.one_store(reason="Words are the same in each store")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        (
            "Come early. The door is open! Is it? Yes.",
            ["Come early.", "The door is open!", "Is it?", "Yes."],
        ),
        (
            "Dr. Jones lives in ul. Lipa 5. She waits.",
            ["Dr. Jones lives in ul. Lipa 5. She waits."],
        ),
        ("Елате рано. Вратата е отворена.", ["Елате рано.", "Вратата е отворена."]),
        ("One line\nanother line", ["One line", "another line"]),
    ],
)
def test_a_sentence_stands_on_a_line_of_its_own(text: str, told: list[str]) -> None:
    assert sentences(text) == told


def test_markdown_loses_its_signs_and_no_word(app: Flask) -> None:
    text = "# Way\n\nA **bold** [site](https://enil.eu)\nand <https://a.eu>\n\n- one\n- two\n\nEnd"
    event = a_training(description=text)
    assert prose(event, "description", "en") == [
        Heading(Said("Way", "en"), 3),
        Paragraph(Said("A bold site (https://enil.eu) and https://a.eu", "en")),
        Listing((Said("one", "en"), Said("two", "en"))),
        Paragraph(Said("End", "en")),
    ]
    assert line(event, "who_may_apply", "en") == []
