"""Certificates that the press really makes: from the button to the bytes in people's hands."""

from pypdfium2 import PdfDocument

from foundation.jobs import work_off
from tests.support.letters import letter_to
from tests.support.papers import a_finished_training
from tests.support.papers import took_part
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor

CERTIFICATES = "/organise/sofia/certificates"


def text_of(pdf: bytes) -> str:
    document = PdfDocument(pdf)
    return " ".join(page.get_textpage().get_text_range() for page in document)


def test_from_the_button_to_the_paper(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    jana = a_participant(event, "Яна Илиева", country="BG", email="jana@example.org")
    took_part(event, alice, jana)

    sign_in(visitor, alice).open(CERTIFICATES).follow("Issue to everyone who earned it")
    visitor.sees("Яна Илиева").press("Issue").sees("0 of 1 are ready")
    work_off()
    visitor.open(CERTIFICATES).sees("1 of 1 are ready")

    link = letter_to("jana@example.org").link
    mine = Visitor(visitor.app).open(link)
    mine.sees("Your certificate is ready", "Яна Илиева")
    pdf = mine.open(f"{link}/en.pdf").body
    assert "Яна Илиева" in text_of(pdf)
