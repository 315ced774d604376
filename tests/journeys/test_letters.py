"""An organiser holds a letter, changes and releases it, and plans a reminder."""

from datetime import date

import pytest

from tests.support.loaded_demo import Demo
from tests.support.reader import OpenReader

pytestmark = pytest.mark.xdist_group("odd")


def test_a_letter_is_changed_and_released_and_a_reminder_planned(
    open_demo: OpenReader, demo: Demo
) -> None:
    alice = open_demo(demo.alice)
    alice.open(demo.pages["holding.change"]).fill("Subject", "Dear friend").press("Save")
    alice.sees("Saved. Only this one letter has these words.").press("Release it")
    alice.sees("1 letter is on its way.").follow("Letters").follow("Letters to a group and rem")

    alice.press("Add a reminder").follow("Change when it goes")
    alice.choose("When shall it go?", "So many days before or after a day of the training")
    alice.fill("How many days", "400").press("Save").sees("Enter a whole number from 0 to 365")
    alice.fill("How many days", "365").press("Save").sees("That day has passed.")
    alice.choose("When shall it go?", "On a day and at a time").date("Day", date(2090, 1, 2))
    alice.fill("Time", "9:30").press("Save")
    alice.follow("Write it in English").press("Save").press("Plan it")
    alice.sees("The letter is planned.").press("Switch it off")
    alice.follow("Throw this draft away").press("Throw this draft away").sees("The draft is gone.")
