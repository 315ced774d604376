"""What people need is arranged, and the two days happen."""

import pytest

from tests.support.reader import Reader
from tests.support.sofia_story import OFFICE
from tests.support.sofia_story import maria_s
from tests.support.story import Story

pytestmark = pytest.mark.xdist_group("sofia")


def test_maria_tells_what_she_needs_a_few_questions_at_a_time(story: Story) -> None:
    story.on("2016-07-01 19:00")
    maria = story.browser_of("Maria")

    maria.open(maria_s(story, "needs")).follow("Start")
    maria.tick("Ways, rooms and a bathroom").tick("Personal assistance").press("Go on")
    maria.choose("What do you move around with?", "A powered wheelchair")
    maria.unfold("Make and model").fill("Make and model", "help me").press("Save and go on")
    maria.sees("Tick the box if we may keep what you wrote.")
    maria.tick("I agree").press("Save and go on").tick("A shower without a step")
    maria.choose("How do you change from your chair", "With one person").press("Save and go on")
    maria.sees("Personal assistance").choose("Who assists you?", "I bring my own assistant")
    maria.tick("I agree").press("Save and go on")
    maria.choose("Where should your assistant sleep?", "In the room next").press("Save and go on")
    maria.sees("Safety").choose("How do you get down stairs", "I leave in my own chair with help")
    maria.tick("I agree").press("Save and go on").choose("Do you want a bedroom", "Yes")
    maria.press("Save and go on").fill("Is there anything else", "I like soup.").tick("I agree")
    maria.press("Save and go on")

    maria.sees("There are no more questions.", "A shower without a step", "You agreed on")


def test_boyan_arranges_maria_objects_then_confirms_and_sees_who_looked(story: Story) -> None:
    story.on("2016-07-04 09:00")
    boyan, maria = story.signed_in("Boyan"), story.browser_of("Maria")
    story.proves("Boyan", boyan.open(f"{OFFICE}/needs"))
    boyan.follow("Мария Димтрова").follow("Open: Rooms and moving around")
    boyan.sees("A shower without a step").follow("Plan an arrangement")
    boyan.fill("What is arranged", "Room 204").choose("How far is it?", "Arranged").press("Save")

    maria.open(maria_s(story, "needs")).follow("Room 204")
    maria.press("This is not right").sees("There is a problem")
    maria.fill("If it is not right", "The bathroom has a step.").press("This is not right")
    maria.sees("You said: this is not right")

    boyan.open(f"{OFFICE}/needs").sees("1 is not right").follow("Мария Димтрова")
    boyan.follow("Open: Rooms and moving around").sees("The bathroom has a step.")
    boyan.follow("Write down how far it is").fill("What is arranged", "Room 210, without steps")
    boyan.press("Save")
    maria.open(maria_s(story, "needs")).follow("Room 210").press("This is right")

    maria.sees("You said: this is right").follow("See what you told us, and who looked")
    maria.sees("Boyan Petrov, organiser")


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
