"""People apply, and fifteen of them get a place."""

import pytest

from tests.support.bulgarian import in_bulgarian as bg
from tests.support.sofia_story import OFFICE
from tests.support.sofia_story import PEOPLE
from tests.support.sofia_story import TRAINING
from tests.support.sofia_story import decides
from tests.support.sofia_story import maria_s
from tests.support.sofia_story import the_group_says_yes
from tests.support.sofia_story import the_others_apply
from tests.support.sofia_story import the_rest_of_the_form
from tests.support.story import Story

pytestmark = pytest.mark.xdist_group("sofia")


def test_maria_begins_in_bulgarian_by_keyboard_without_javascript_at_320_px(story: Story) -> None:
    story.on("2016-04-27 16:30")
    how = {"by_keyboard": True, "scripts": False, "narrow": True}
    maria = story.browser_of("Maria", "bg-BG", **how)

    maria.open(TRAINING).follow(bg("Apply")).press(bg("Start now"))
    maria.press(bg("Save and go on")).sees(bg("There is a problem"), bg("Enter your name"))
    maria.fill(bg("Your name"), "Мария Димтрова").choose(bg("Country where you live"), "България")
    maria.choose(bg("In which language shall we write to you?"), "Български")
    maria.press(bg("Save and go on"))
    maria.choose(bg("What is the best way to reach you?"), bg("Email"))
    maria.fill(bg("Your email address"), "maria@example.org").press(bg("Save and go on"))
    maria.press(bg("Save and go on later")).press(bg("Email me a link to go on later"))

    maria.sees(bg("We have sent you a link. With it you can go on later, on any device."))


def test_maria_goes_on_at_home_in_another_browser(story: Story) -> None:
    story.on("2016-04-28 20:00")
    letter = story.post.letter("maria@example.org")
    assert letter.subject == bg("Your link to go on with your form")

    maria = story.browser_of("Maria", by_keyboard=True)
    maria.open(letter.link).follow("English").sees("Part 3 of 5")
    maria.choose("Are you a disabled person?", "Yes").tick("English").tick("Bulgarian")
    maria.press("Save and go on").choose("Have you given peer support?", "Informal")
    maria.fill("Why do you want to take part?", "I want to learn to listen well.")
    maria.fill("What will you do with it afterwards?", "I will start a group in Plovdiv.")
    maria.press("Save and go on")
    maria.choose("In which format", "Ordinary print").choose(
        "Do you want help with this form?", "No"
    )
    maria.press("Save and go on").sees("I will start a group in Plovdiv.")
    maria.press("Send my application").sees("Your application is sent", "Your reference number")
    maria.page.go_back()
    maria.sees("It is sent. You can still change your answers")

    received = bg("We have your form (%(reference)s)").partition(" (")[0]
    story.links["Maria"] = story.post.letter("maria@example.org", received).link


def test_nikos_applies_and_his_letters_become_tasks(story: Story) -> None:
    story.on("2016-05-10 12:00")
    nikos = story.browser_of("Nikos")
    nikos.open(TRAINING).follow("Apply").press("Start now")
    nikos.fill("Your name", "Νίκος Παπαδάκης").choose("Country where you live", "Greece")
    nikos.choose("In which language shall we write to you?", "English").press("Save and go on")
    nikos.choose("What is the best way to reach you?", "Letter by post")
    nikos.fill("Your postal address", "Odos 1, Athens, Greece").press("Save and go on")
    the_rest_of_the_form(nikos)
    nikos.press("Send my application").sees("in the way you chose: Letter by post")

    alice = story.signed_in("Alice")
    alice.open(f"{OFFICE}/letters").sees("Waiting for you (1)").follow("Νίκος Παπαδάκης")
    alice.sees_not("/my/").press("Show the words with the personal link").sees("/my/")
    alice.fill("How did you tell the person?", "by post").press("I passed this on")

    alice.sees("Noted: the letter was passed on.", "Nothing waits for you.")


def test_alice_reads_and_decides(story: Story) -> None:
    the_others_apply(story)
    story.on("2016-06-14 11:00")
    alice = story.signed_in("Alice")
    story.proves("Alice", alice.open(f"{OFFICE}/needs")).sees("Nobody has a place or an offer yet.")
    alice.open(f"{OFFICE}/applications").follow("Мария Димтрова")
    alice.sees("I will start a group in Plovdiv.", "I am a disabled person")

    decides(alice)
    alice.open(f"{OFFICE}/places").sees("Places 15", "Held 15", "Free 0")


def test_maria_says_yes_if_and_boyan_arranges_it(story: Story) -> None:
    story.on("2016-06-15 18:45")
    offered = bg("About your form (%(reference)s): please answer").partition("): ")[2]
    offer = story.post.letter("maria@example.org", offered)
    maria = story.browser_of("Maria")
    maria.open(offer.link).follow("Say yes, if")
    maria.press("Yes, if. Go on to my points").sees("without a time limit")
    maria.fill("What has to be arranged before you can say yes?", "A van with a ramp from Plovdiv")
    maria.choose("What is it about?", "Getting there").press("Add this point")
    maria.sees("1 point waits for the organisers.")

    story.on("2016-06-16 10:00")
    boyan = story.signed_in("Boyan")
    story.proves("Boyan", boyan.open(f"{OFFICE}/needs"))
    boyan.follow("Мария Димтрова").follow("Open: Getting there")
    boyan.follow("Write down how far it is").choose("How far is it?", "Arranged")
    boyan.fill("Note for the person", "The van comes at 8:00.").press("Save")

    news = bg("News on your page (%(reference)s)").partition(" (")[0]
    maria.open(story.post.letter("maria@example.org", news).link)
    maria.sees("The van comes at 8:00.").follow("A van with a ramp").press("This is right")
    maria.open(maria_s(story, "offer")).follow("Say yes").press("Yes, I will come")

    maria.sees("Your place is held for you.", "What I need to take part")


def test_lenka_says_no_and_zoran_gets_the_place_by_a_click(story: Story) -> None:
    the_group_says_yes(story)
    story.on("2016-06-24 15:00")
    lenka = story.browser_of("Lenka")
    letter = story.post.letter(PEOPLE["lenka"]["email"], "please answer")
    assert "Bring a friend." in letter.text
    lenka.open(letter.link)
    lenka.follow("Say no").press("No, I will not come")
    lenka.sees("You said no to the place")

    alice = story.signed_in("Alice")
    nikos = alice.open(f"{OFFICE}/people?state=offered").follow("Νίκος Παπαδάκης")
    nikos.follow("Record an answer that they told you")
    alice.choose("What did they answer?", "Yes, they will take part")
    alice.choose("How did they tell you?", "By post").press("Record the answer")
    alice.follow("Offer the place to the next person").sees(PEOPLE["zoran"]["name"])
    alice.press("Offer the place and send the letter").sees("The place is offered to")

    zoran = story.browser_of("Zoran")
    zoran.open(story.post.letter(PEOPLE["zoran"]["email"], "please answer").link)
    zoran.follow("Say yes").press("Yes, I will come")
    alice.open(f"{OFFICE}/places").sees("Free 0", "Confirmed 15")
