"""What the group agreed becomes public, and a document."""

import hashlib

import pytest

from tests.support.sofia_story import AGREED_OF_TWO_IDEAS
from tests.support.sofia_story import IDEAS
from tests.support.sofia_story import OFFICE
from tests.support.sofia_story import TRAINING
from tests.support.sofia_story import until_it_says
from tests.support.sofia_story import writes_down_what_was_agreed
from tests.support.story import Story

pytestmark = pytest.mark.xdist_group("sofia")


def test_many_texts_are_written_down_at_once_and_two_become_one(story: Story) -> None:
    story.on("2016-09-28 10:00")
    alice = story.signed_in("Alice")
    writes_down_what_was_agreed(alice)
    alice.open(f"{OFFICE}/outcomes").follow("Add many: Recommendations")
    alice.fill("One text on each line", "\n".join(IDEAS)).press("Add these texts")
    alice.sees("3 texts added.").follow("Back to all outcomes")
    alice.follow("Make one of several: Recommendations")
    for idea in IDEAS[:2]:
        alice.tick(f"Recommendations: {idea}")
    alice.press("Continue")
    for label, said in AGREED_OF_TWO_IDEAS.items():
        alice.fill(label, said)
    alice.choose("How far the group came", "Agreed")
    alice.unfold("Articles of the UN CRPD").tick("Article 19").press("Make one text")

    alice.sees("Joined.", "Came from 2 texts")


def test_one_is_moved_up_by_keyboard_without_javascript(story: Story) -> None:
    boyan = story.signed_in("Boyan")
    boyan.open(f"{OFFICE}/outcomes").follow("Change the order: Recommendations")
    boyan.press(f"Move up {IDEAS[0]}")

    assert boyan.text.index(IDEAS[0]) < boyan.text.index(IDEAS[2])
    focused = boyan.page.locator(":focus").inner_text()
    assert " ".join(focused.split()) == f"Move down {IDEAS[0]}", "its place is not lost"


def test_what_the_group_agreed_is_published(story: Story) -> None:
    alice = story.browser_of("Alice")
    alice.open(f"{OFFICE}/outcomes").follow("How you came to agree")
    alice.fill("How you came to agree, in English", "All together, by consent.").press("Save")
    alice.open(f"{OFFICE}/outcomes").press("Publish the outcomes")

    visitor = story.browser_of("A visitor")
    visitor.open(TRAINING).follow("Read the outcomes")
    visitor.sees("A mutual and reciprocal arrangement", "Agreed by 14 of 15 people", "One person")
    visitor.sees("Article 19").sees_not(IDEAS[2])


def test_the_recommendations_become_a_document_for_everybody(story: Story) -> None:
    story.on("2016-10-10 10:00")
    boyan = story.signed_in("Boyan")
    boyan.open(f"{OFFICE}/recommendations").choose("Language", "English").press("Make this edition")
    until_it_says(boyan, "Public")

    visitor = story.browser_of("A visitor")
    visitor.open(TRAINING).follow("Edition 1, English").sees("Enact legislation for peer support")
    assert visitor.download("PDF, English").startswith(b"%PDF-")
    visitor.sees(hashlib.sha256(visitor.download("plain text")).hexdigest())
