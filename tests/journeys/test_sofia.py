"""The Sofia training, from the call to the certificates, as its people live it.

Each test is a chapter and follows the one before. All happens in real browsers at the days of
2016; only the twelve people whom nobody watches act behind the scenes.
"""

from datetime import date
from pathlib import Path

import pytest

from operations.demo.content import text
from tests.support.bulgarian import in_bulgarian as bg
from tests.support.sofia_story import OFFICE
from tests.support.sofia_story import PEOPLE
from tests.support.sofia_story import PROGRAMME
from tests.support.sofia_story import TITLE
from tests.support.sofia_story import TOLD
from tests.support.sofia_story import TRAINING
from tests.support.sofia_story import a_logo
from tests.support.sofia_story import a_trainer
from tests.support.sofia_story import an_organisation
from tests.support.sofia_story import decides
from tests.support.sofia_story import maria_s
from tests.support.sofia_story import the_code_on
from tests.support.sofia_story import the_group_says_yes
from tests.support.sofia_story import the_others_apply
from tests.support.sofia_story import the_rest_of_the_form
from tests.support.sofia_story import until_it_says
from tests.support.sofia_story import writes_down_what_was_agreed
from tests.support.story import Story

pytestmark = pytest.mark.xdist_group("sofia")


def test_alice_gets_an_account_by_a_command_and_signs_in_by_letter(story: Story) -> None:
    story.on("2016-03-14 10:00")
    story.server.flask("create-admin", "--name", "Alice Martin", "--email", "alice@example.org")
    alice = story.browser_of("Alice")

    alice.open("/organise").sees("Sign in")
    alice.fill("Email address", "alice@example.org").press("Send me the letter")
    story.post.letter("alice@example.org")
    alice.follow("Read it in the demo mailbox").follow("Your way into Stepfree")
    alice.follow("Open your page").sees("Alice Martin").press("Sign in")

    assert alice.heading == "Your trainings"


def test_alice_adds_both_organisations_and_the_logo_of_enil(story: Story, tmp_path: Path) -> None:
    alice = story.browser_of("Alice")

    an_organisation(alice, "European Network on Independent Living", "ENIL", "Belgium", "#8a1c4a")
    alice.follow("Change Logo").upload("Logo", a_logo(tmp_path, "#8a1c4a")).press("Save the logo")
    alice.sees("The logo is saved.")
    an_organisation(
        alice, "Centre for Independent Living – Sofia", "CIL-Sofia", "Bulgaria", "#1f5a99"
    )

    alice.open("/organise/organisations").sees("European Network", "Centre for Independent")


def test_alice_sets_up_the_training(story: Story) -> None:
    alice = story.browser_of("Alice")

    alice.open("/organise").follow("Set up a training")
    alice.fill("Title", TITLE).choose("Language of the page", "English")
    alice.choose("Organisation that holds the training", "European Network")
    alice.date("First day", date(2016, 9, 25)).date("Last day", date(2016, 9, 24))
    alice.choose("Time zone", "Europe/Sofia").fill("Number of places", "15")
    alice.press("Set up the training").sees("The last day is before the first day. Check both.")
    alice.date("First day", date(2016, 9, 24)).date("Last day", date(2016, 9, 25))
    alice.press("Set up the training")

    alice.sees("Only you can see it until you publish it.", "15 places.")


def test_alice_writes_the_call_section_by_section(story: Story) -> None:
    alice = story.browser_of("Alice")

    alice.open(OFFICE).follow("About the training")
    alice.fill("Summary", TOLD["summary"]).fill("Description", text(TOLD["description"])).press(
        "Save"
    )
    alice.open(OFFICE).follow("Who and how")
    alice.fill("Who the training is for", text(TOLD["who_may_apply"]))
    alice.choose("Is it for disabled people only?", "Yes")
    alice.choose("How people get a place", "They apply, and you choose")
    alice.date("Day on which applications open", date(2016, 4, 4))
    alice.date("Last day to apply", date(2016, 5, 31))
    alice.date("Day by which everybody gets an answer", date(2016, 6, 30)).press("Save")
    alice.open(OFFICE).follow("Languages").tick("English").tick("Bulgarian").press("Save")
    alice.open(OFFICE).follow("Money")
    alice.fill("What is paid for, and what is not", text(TOLD["paid_for"])).press("Save")
    alice.open(OFFICE).follow("Contact and conduct")
    alice.fill("Who answers questions", "Alice Martin").fill("Email address", "alice@example.org")
    alice.fill("Code of conduct", text(TOLD["code_of_conduct"]))
    alice.fill("Support person", TOLD["support_person"]).press("Save")

    alice.sees("Saved.")


def test_boyan_accepts_in_his_own_browser_and_brings_the_logo_of_his_organisation(
    story: Story, tmp_path: Path
) -> None:
    alice = story.browser_of("Alice")
    alice.open(OFFICE).follow("Organisations").choose("Your organisation", "Centre for")
    alice.press("Add the organisation").sees("holds the training too")
    alice.open(OFFICE).follow("Team").follow("Invite a co-organiser")
    alice.fill("Name", "Boyan Petrov").fill("Email address", "boyan@example.org")
    alice.choose("For which organisation", "Centre for").choose("Language of the letter", "English")
    alice.press("Send the invitation").sees("The invitation is on its way.")

    boyan = story.browser_of("Boyan")
    boyan.open(story.post.letter("boyan@example.org").link)
    boyan.sees("Alice Martin asks you to organise").press("Yes, I will").sees("Welcome.")
    boyan.open("/organise/organisations").follow("Centre for").follow("Change Logo")
    boyan.upload("Logo", a_logo(tmp_path, "#1f5a99")).press("Save the logo")

    boyan.sees("The logo is saved.")


def test_boyan_tells_of_the_place_and_alice_of_days_and_trainers(story: Story) -> None:
    boyan, alice, venue = story.browser_of("Boyan"), story.browser_of("Alice"), TOLD["venue"]

    boyan.open(OFFICE).follow("Place")
    boyan.fill("Name of the place", venue["name"]).fill("Address", venue["address"])
    boyan.fill("Town or city", "Sofia").choose("Country", "Bulgaria")
    boyan.fill("Access at the place", text(venue["access_statement"]))
    boyan.fill("Getting there", venue["getting_there"]).fill(
        "Personal assistance", venue["assistance"]
    )
    boyan.fill("Rooms to sleep in", venue["rooms"]).press("Save").sees("Saved.")
    for name, country in [("Kapka Panayotova", "Bulgaria"), ("Jamie Bolling", "Sweden")]:
        a_trainer(alice, name, country)
    a_trainer(boyan, "Zara Todd", "United Kingdom")
    for day, starts, ends, title in PROGRAMME:
        alice.open(f"{OFFICE}/programme/new").choose("Day", day)
        alice.fill("Starts at", starts).fill("Ends at", ends).fill("Title", title).press("Save")

    alice.open(f"{OFFICE}/programme").sees(*(title for *_rest, title in PROGRAMME))


def test_the_check_tells_what_is_missing_and_boyan_publishes_all_the_same(story: Story) -> None:
    alice, boyan = story.browser_of("Alice"), story.browser_of("Boyan")

    boyan.open(f"{OFFICE}/publish").sees(
        "What a good call still lacks here", "publish all the same"
    )
    alice.open(OFFICE).follow("Linked events").follow("Add an event")
    alice.fill("Title", TOLD["linked"]["title"]).date("Day", date(2016, 9, 26))
    alice.fill("Note on the day", TOLD["linked"]["date_note"])
    alice.fill("Who organises it", "CIL-Sofia").press("Save")
    boyan.open(f"{OFFICE}/publish").press("Publish the page").sees("Everybody can see it now.")

    visitor = story.browser_of("A visitor").open("/").follow(TITLE)
    visitor.sees("24 to 25 September 2016", "Kapka Panayotova", "Monday, 26th October")
    places = [visitor.text.index(words) for words in ("no steps", "You can apply from")]
    assert places == sorted(places), "how one gets in stands before how one applies"


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
    maria.unfold(bg("I want to stop here and go on later"))
    maria.press(bg("Email me a link to go on later"))

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

    story.links["Maria"] = story.post.letter("maria@example.org").link


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
    alice.open(f"{OFFICE}/needs").sees("Nobody has a place or an offer yet.")
    alice.open(f"{OFFICE}/applications").follow("Мария Димтрова")
    alice.sees("I will start a group in Plovdiv.", "I am a disabled person")

    decides(alice)
    alice.open(f"{OFFICE}/places").sees("Places 15", "Held 15", "Free 0")


def test_maria_says_yes_if_and_boyan_arranges_it(story: Story) -> None:
    story.on("2016-06-15 18:45")
    offer = story.post.letter("maria@example.org")
    maria = story.browser_of("Maria")
    maria.open(offer.link).follow("Say yes, if")
    maria.press("Yes, if. Go on to my points").sees("without a time limit")
    maria.fill("What has to be arranged before you can say yes?", "A van with a ramp from Plovdiv")
    maria.choose("What is it about?", "Getting there").press("Add this point")
    maria.sees("1 point waits for the organisers.")

    story.on("2016-06-16 10:00")
    boyan = story.signed_in("Boyan")
    boyan.open(f"{OFFICE}/needs").follow("Мария Димтрова").follow("Open: Getting there")
    boyan.follow("Write down how far it is").choose("How far is it?", "Arranged")
    boyan.fill("Note for the person", "The van comes at 8:00.").press("Save")

    news = bg("News on your page (%(reference)s)").partition(" (")[0]
    maria.open(story.post.letter("maria@example.org", news).link)
    maria.sees("The van comes at 8:00.").follow("A van with a ramp").press("This is right")
    maria.open(maria_s(story, "offer")).follow("Say yes").press("Yes, I will come")

    maria.sees("Your place is held for you.", "What you need")


def test_lenka_says_no_and_zoran_gets_the_place_by_a_click(story: Story) -> None:
    the_group_says_yes(story)
    story.on("2016-06-24 15:00")
    lenka = story.browser_of("Lenka")
    lenka.open(story.post.letter(PEOPLE["lenka"]["email"], "please answer").link)
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
    boyan.open(f"{OFFICE}/needs").follow("Мария Димтрова").follow("Open: Venue and room")
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


def test_hours_are_typed_on_the_last_day(story: Story) -> None:
    story.on("2016-07-05 09:00")
    alice = story.signed_in("Alice")
    alice.open(f"{OFFICE}/hours").sees("The training has not begun.")

    story.on("2016-09-25 17:30")
    boyan = story.signed_in("Boyan")
    boyan.open(f"{OFFICE}/hours")
    boyan.fill("Мария Димтрова", "60").fill("Νίκος Παπαδάκης", "9.5").press("Save all hours")
    boyan.sees("There is a problem").fill("Мария Димтрова", "10").press("Save all hours")

    boyan.open(f"{OFFICE}/hours").sees("9.5")


def test_what_the_group_agreed_is_written_down_and_published(story: Story) -> None:
    story.on("2016-09-28 10:00")
    boyan = story.signed_in("Boyan")
    writes_down_what_was_agreed(boyan)
    boyan.follow("How you came to agree")
    boyan.fill("How you came to agree, in English", "All together, by consent.").press("Save")
    boyan.open(f"{OFFICE}/outcomes").press("Publish the outcomes")

    visitor = story.browser_of("A visitor")
    visitor.open(TRAINING).follow("Read the outcomes")
    visitor.sees("A mutual and reciprocal arrangement", "Agreed by 14 of 15 people", "One person")


def test_certificates_are_issued_and_maria_takes_hers(story: Story) -> None:
    story.on("2016-10-03 10:00")
    alice = story.signed_in("Alice")
    alice.open(f"{OFFICE}/certificates").follow("Write the rule")
    alice.fill("Hours of the whole training", "10").fill("Hours that a person needs", "8")
    alice.fill("Title of the training, in Bulgarian", "Подкрепящи се като равни").press("Save")
    alice.follow("Issue to everyone who earned it").sees("Мария Димтрова", "Νίκος Παπαδάκης")
    alice.press("Issue").sees("Issued: 2 certificates.")

    maria = story.browser_of("Maria")
    maria.open(story.post.letter("maria@example.org", bg("Your certificate is ready")).link)
    maria.follow("Your certificate").sees("Your certificate is ready.", "Мария Димтрова", "10")
    assert maria.download("PDF, English").startswith(b"%PDF-")
    assert "Мария Димтрова" in maria.download("HTML, Bulgarian").decode()
    story.links["code"] = the_code_on(maria)


def test_a_stranger_checks_the_certificate_by_code_and_name(story: Story) -> None:
    stranger = story.browser_of("A stranger").open("/").follow("Check a certificate")
    stranger.fill("Code on the certificate", "abcd").press("Check")
    stranger.sees("We do not know this certificate")
    stranger.fill("Code on the certificate", story.links["code"].upper()).press("Check")
    stranger.sees("This certificate is real", "10").sees_not("Мария")
    stranger.fill("Name of the person", "Ivan Ivanov").press("Compare the name").sees(
        "No: this is not"
    )
    stranger.fill("Name of the person", "мария димтрова").press("Compare the name")

    stranger.sees("Yes: the name matches.")


def test_a_misspelt_name_is_corrected_and_the_old_certificate_says_so(story: Story) -> None:
    story.on("2016-10-06 09:30")
    alice, maria = story.signed_in("Alice"), story.browser_of("Maria")
    alice.open(f"{OFFICE}/people").follow("Мария Димтрова").follow("Change Name")
    alice.fill("Name", "Мария Димитрова").press("Save").follow("Issue a new one")
    alice.press("Issue a new one").sees("The new certificate is being made.")

    maria.open(story.post.letter("maria@example.org", bg("Your certificate is ready")).link)
    maria.follow("Your certificate").sees("Мария Димитрова")
    stranger = story.browser_of("A stranger")
    stranger.open(f"/verify/{story.links['code']}").sees("This certificate was replaced")
    stranger.open(f"/verify/{the_code_on(maria)}").sees("This certificate is real")


def test_the_recommendations_become_a_document_for_everybody(story: Story) -> None:
    story.on("2016-10-10 10:00")
    boyan = story.signed_in("Boyan")
    boyan.open(f"{OFFICE}/recommendations").choose("Language", "English").press("Make this edition")
    until_it_says(boyan, "Public")

    visitor = story.browser_of("A visitor")
    visitor.open(TRAINING).follow("Edition 1, English").sees("Enact legislation for peer support")
    assert visitor.download("PDF, English").startswith(b"%PDF-")
