"""What people need is arranged, and the two days happen."""

import pytest

from tests.support.reader import Reader
from tests.support.sofia_story import OFFICE
from tests.support.sofia_story import maria_s
from tests.support.story import Story

pytestmark = pytest.mark.xdist_group("sofia")


def test_maria_tells_what_she_needs_in_three_groups(story: Story) -> None:
    story.on("2016-07-01 19:00")
    maria = story.browser_of("Maria")

    maria.open(maria_s(story, "needs/transport")).sees("a van that has a ramp")
    maria.choose("Would this way of getting there work for you?", "Yes")
    maria.choose("Do you bring equipment", "A powered wheelchair")
    maria.fill("Make and model", "help me").press("Save and go on")
    maria.sees("Tick the box if we may keep what you wrote.")
    maria.tick("You may read and keep").press("Save and go on").sees("Personal assistance")
    maria.choose("Do you use personal assistance?", "Yes, I bring my own assistant")
    maria.fill("Name of your assistant", "Ivanka").tick("In the morning")
    maria.tick("You may read and keep").press("Save and go on").sees("Venue and room")
    maria.tick("A shower without a step").choose("Would you share your room?", "No")
    maria.tick("You may read and keep").press("Save and go on")

    maria.sees("Saved: Venue and room.", "Three subjects")


def test_boyan_arranges_maria_objects_then_confirms_and_sees_who_looked(story: Story) -> None:
    story.on("2016-07-04 09:00")
    boyan, maria = story.signed_in("Boyan"), story.browser_of("Maria")
    story.proves("Boyan", boyan.open(f"{OFFICE}/needs"))
    boyan.follow("Мария Димтрова").follow("Open: Venue and room")
    boyan.sees("A shower without a step").follow("Plan an arrangement")
    boyan.fill("What is arranged", "Room 204").choose("How far is it?", "Arranged").press("Save")

    maria.open(maria_s(story, "needs")).follow("Room 204")
    maria.press("This is not right").sees("There is a problem")
    maria.fill("If it is not right", "The bathroom has a step.").press("This is not right")
    maria.sees("You said: this is not right")

    boyan.open(f"{OFFICE}/needs").sees("1 is not right").follow("Мария Димтрова")
    boyan.follow("Open: Venue and room").sees("The bathroom has a step.")
    boyan.follow("Write down how far it is").fill("What is arranged", "Room 210, without steps")
    boyan.press("Save")
    maria.open(maria_s(story, "needs")).follow("Room 210").press("This is right")

    maria.sees("You said: this is right", "Boyan Petrov, organiser")


def test_the_first_morning_is_marked_by_two_letters_and_enter(story: Story) -> None:
    story.on("2016-07-05 09:00")
    alice = story.signed_in("Alice")
    alice.open(f"{OFFICE}/attendance").follow("Morning, Saturday")
    alice.sees("This day has not begun.")

    story.on("2016-09-24 13:10")
    alice = story.signed_in("Alice")
    alice.open(f"{OFFICE}/attendance").sees("That is 8 hours in all.").follow("Morning, Saturday")
    alice.page.get_by_label("Mark by name").focus()
    for typed, name in (("ма", "Мария Димтрова"), ("ni", "Νίκος Παπαδάκης")):
        alice.page.keyboard.type(typed)
        alice.page.keyboard.press("Enter")
        hears(alice, f"{name}: Present.")
    alice.press("Everybody else is present")

    alice.sees("Marked: 15 of 15. There: 15.")


def test_the_afternoon_is_marked_by_keyboard_without_javascript(story: Story) -> None:
    story.browser_of("Boyan", by_keyboard=True, scripts=False)
    boyan = story.signed_in("Boyan")
    boyan.open(f"{OFFICE}/attendance").follow("Afternoon, Saturday")
    boyan.choose("Мария Димтрова", "Partly there").choose("Νίκος Παπαδάκης", "Joined remotely")
    boyan.press("Save all").sees("Marked: 2 of 15. There: 2.")


def test_the_second_day_is_signed_on_paper_and_one_mark_is_corrected(story: Story) -> None:
    story.on("2016-09-25 17:30")
    alice = story.signed_in("Alice")
    alice.open(f"{OFFICE}/attendance").follow("Sign-in sheet to print")
    alice.sees("present, does not sign", "Νίκος Παπαδάκης")
    alice.open(f"{OFFICE}/attendance").follow("Enter the signed sheet, Sunday")
    alice.choose("Мария Димтрова, Morning", "Present")
    alice.choose("Νίκος Παπαδάκης, Morning", "Present").press("Save all")

    alice.open(f"{OFFICE}/people").follow("Мария Димтрова").follow("Correct, and see every mark")
    alice.choose("Saturday, 24 September: Afternoon", "Present")
    alice.choose("If you change a mark that is there", "We learned later how it was").press("Save")
    alice.open(f"{OFFICE}/attendance/assistants").fill("Name of the assistant", "Ivanka")
    alice.tick("Sunday, 25 September: Morning").press("Add").sees("Ivanka")

    maria = story.browser_of("Maria").open(story.links["Maria"])
    maria.sees("Counted so far: 8 hours.").unfold("What is marked for you")
    maria.sees("Saturday, 24 September, Afternoon (2 hours): Present")


def hears(reader: Reader, words: str) -> None:
    """What a screen reader is told."""
    said = reader.page.locator("[data-roll-said]").filter(has_text=words)
    said.wait_for(state="attached")
