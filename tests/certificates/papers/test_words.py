"""Organisers' texts become parts of a paper, and easy words one sentence a line."""

import pytest
from flask import Flask

from certificates.papers.kinds import KINDS
from certificates.papers.parts import Heading
from certificates.papers.parts import Listing
from certificates.papers.parts import Paragraph
from certificates.papers.queries import about_of
from certificates.papers.queries import lay
from certificates.papers.queries.laying import in_easy_words
from certificates.papers.words import line
from certificates.papers.words import prose
from certificates.papers.words import sentences
from foundation.wording import Said
from tests.certificates.papers.conftest import Papers
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


def test_each_sentence_of_a_list_is_an_item_in_easy_words(app: Flask, training: Papers) -> None:
    with app.test_request_context():
        parts = in_easy_words(lay(KINDS["joining"], about_of(training.event, "en")))
    items = [one.text for part in parts if isinstance(part, Listing) for one in part.items]
    assert {"Your own aids.", "Tell us early if something should be there for you."} <= set(items)
