"""The organisers set up the training and write its call."""

from datetime import date
from pathlib import Path

import pytest

from operations.demo.content import text
from tests.support.sofia_story import OFFICE
from tests.support.sofia_story import OWN_WORDS
from tests.support.sofia_story import PROGRAMME
from tests.support.sofia_story import ROMANIAN
from tests.support.sofia_story import TITLE
from tests.support.sofia_story import TOLD
from tests.support.sofia_story import TRAINING
from tests.support.sofia_story import a_handout
from tests.support.sofia_story import a_logo
from tests.support.sofia_story import a_trainer
from tests.support.sofia_story import an_organisation
from tests.support.story import Story

pytestmark = pytest.mark.xdist_group("sofia")

NOT_FOUND = 404
LANGUAGES = "Languages of the training"


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
    alice.open(OFFICE).follow("Languages")
    alice.tick("English", LANGUAGES).tick("Bulgarian", LANGUAGES)
    for other in ("Bulgarian", "Romanian"):
        alice.tick(other, "Other languages of your texts")
    alice.press("Save")
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
    story.proves("Alice", alice.open(OFFICE).follow("Team").follow("Invite a co-organiser"))
    alice.fill("Name", "Boyan Petrov").fill("Email address", "boyan@example.org")
    alice.choose("For which organisation", "Centre for").choose("Language of the letter", "English")
    alice.press("Send the invitation").sees("The invitation is on its way.")

    boyan = story.browser_of("Boyan")
    boyan.open(story.post.letter("boyan@example.org").link)
    boyan.sees("Alice Martin asks you to organise").press("Yes, I will").sees("Welcome.")
    boyan.open("/organise/organisations").follow("Centre for").follow("Change Logo")
    boyan.upload("Logo", a_logo(tmp_path, "#1f5a99")).press("Save the logo")

    boyan.sees("The logo is saved.")


def test_boyan_tells_of_the_place_and_both_of_the_trainers(story: Story) -> None:
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

    alice.open(f"{OFFICE}/team").sees("Kapka Panayotova", "Zara Todd")


def test_alice_plans_two_groups_at_once_and_boyan_brings_a_material(
    story: Story, tmp_path: Path
) -> None:
    alice, boyan = story.browser_of("Alice"), story.browser_of("Boyan")
    alice.open(f"{OFFICE}/programme").follow("Add to this day: 24 September 2016")
    for number, (day, starts, ends, title, room, group) in enumerate(PROGRAMME, 1):
        alice.choose("Day", day).fill("Starts at", starts).fill("Ends at", ends)
        alice.fill("Title", title).fill("A room that is not in the list", room)
        alice.fill("Parallel group", group)
        alice.press("Save and add the next one" if number < len(PROGRAMME) else "Save")
    alice.sees("Please look at this", *(title for _day, _from, _until, title, *_rest in PROGRAMME))

    boyan.open(f"{OFFICE}/programme").follow("Change What is peer support?, 10:00")
    boyan.follow("Add a material").fill("Title", "Our agreements").choose("Its language", "English")
    boyan.upload("File", a_handout(tmp_path)).tick("Plain text").press("Save")
    boyan.sees("Our agreements")
    boyan.open(f"{OFFICE}/rooms").follow("Change Birch room")
    boyan.choose("Is there a hearing loop?", "Yes, there is one").press("Save")

    visitor = story.browser_of("A visitor").open(f"{TRAINING}/programme")
    assert visitor.status == NOT_FOUND, "nothing is public yet"


def test_ioana_s_language_and_the_words_of_the_offer(story: Story) -> None:
    alice = story.browser_of("Alice")
    alice.open(OFFICE).follow("Translations").follow("Write: Romanian")
    alice.fill("Title", ROMANIAN["title"], TITLE).fill("Summary", ROMANIAN["summary"], TITLE)
    alice.press("Save").sees("Romanian")

    alice.open(f"{OFFICE}/letters").follow("Words of letters").follow(
        "Standard words: A place is offered, English"
    )
    alice.follow("Write your own words")
    alice.fill("Words of the letter", OWN_WORDS.replace("{link}", "")).press("Save")
    alice.sees("There is a problem").fill("Words of the letter", OWN_WORDS).press("Save")

    alice.sees("Bring a friend")


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
    visitor.sees("Listening", "Linden room")
    places = [visitor.text.index(words) for words in ("no steps", "You can apply from")]
    assert places == sorted(places), "how one gets in stands before how one applies"


def test_the_page_speaks_romanian_where_texts_are_written_and_says_where_not(story: Story) -> None:
    visitor = story.browser_of("A visitor").open(f"{TRAINING}?lang=ro")

    visitor.sees(ROMANIAN["title"], ROMANIAN["summary"], "no steps")
    assert visitor.page.locator("[lang=en]").filter(has_text="no steps").count()
    visitor.open(f"{TRAINING}?lang=en").follow("The whole programme, with rooms")
    visitor.sees("At the same time. You go to one of them.", "Our agreements", "Plain text")
    assert visitor.download("Our agreements").decode().startswith("We listen")
    visitor.follow("Table").sees("Birch room")
