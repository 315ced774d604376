"""A certificate is designed by keyboard, from nothing to the look at it."""

import pytest

from tests.support.loaded_demo import Demo
from tests.support.reader import OpenReader

pytestmark = pytest.mark.xdist_group("scenes")


def test_an_organiser_designs_a_certificate_by_keyboard(demo: Demo, open_demo: OpenReader) -> None:
    alice = open_demo(demo.alice, by_keyboard=True)
    alice.open(demo.pages["designs.overview"]).follow("Make a design")
    alice.fill("Name of the design", "Ours").choose("Begin with", "Quiet centre")
    alice.press("Make the design").sees("The design is made.", "Not used yet.")

    alice.follow("Change Languages on the sheet")
    alice.choose("First language on the sheet", "English")
    alice.choose("Second language on the sheet (optional)", "Bulgarian").press("Save")
    alice.follow("Change Colours").fill("First colour, for headings and lines", "#ffee88")
    alice.press("Save").sees("Text in this colour is hard to read")
    alice.fill("First colour, for headings and lines", "#0b4f50").press("Save").sees("#0b4f50")
    alice.follow("Change Layout and paper").choose("How the sheet lies", "Standing").press("Save")
    alice.follow("Certificate of participation")
    alice.fill("Before the name, in English (optional)", "We are glad that {{7*7}}").press("Save")
    alice.sees("is no placeholder").fill("Before the name, in English (optional)", "In {place},")
    alice.press("Save").sees("Certificate of participation: own words")
    alice.follow("Change Who signs").follow("Add who signs").fill("Name", "Ana Marinova")
    alice.fill("What this person is, in English", "Director").press("Save")
    alice.sees("Enter what this person is, in Bulgarian")
    alice.fill("What this person is, in Bulgarian", "директор").press("Save").follow("Ours")

    alice.follow("Choose the designs").choose("Certificate of participation", "Ours")
    alice.press("Save").follow("Ours").sees("Used for: Certificate of participation.")
    alice.follow("Look at it").sees("The longest name here", "The shortest name here")
    assert alice.download("PDF, English, Bulgarian, A name in Greek").startswith(b"%PDF-")
    alice.follow("Page, English, Bulgarian, A name in Cyrillic")
    alice.sees("Sample: Certificate of participation", "In Sofia, Bulgaria,", "Ana Marinova")
    alice.sees("Мостра: Удостоверение за участие", "директор")
