"""What the people of the Sofia story write, and the small steps that several chapters share."""

import re
from pathlib import Path

from PIL import Image
from PIL import ImageDraw

from events.call.queries import published_events
from events.team.models import State
from events.team.queries import oneself
from events.team.queries import participations_in
from operations.demo.applicants import hand_in
from operations.demo.content import content
from operations.demo.content import on
from registration.places.actions import confirm
from tests.support.reader import Reader
from tests.support.story import Story

TITLE = "Peer Supporters in Action in Sofia"
TRAINING = "/trainings/peer-supporters-in-action-in-sofia"
OFFICE = "/organise/peer-supporters-in-action-in-sofia"
TOLD = content("sofia")
_SATURDAY, _SUNDAY = "Saturday, 24 September 2016", "Sunday, 25 September 2016"
PROGRAMME = [
    (_SATURDAY, "10:00", "13:00", "What is peer support?", "Linden room", ""),
    (_SATURDAY, "14:00", "16:00", "Listening", "Linden room", "Group A"),
    (_SATURDAY, "14:00", "16:00", "Your own story", "Birch room", "Group B"),
    (_SUNDAY, "10:00", "13:00", "Finding words and agreeing", "Linden room", ""),
]
"""Day, start, end, title, room, parallel group."""
ROMANIAN = {"title": "Sprijin între egali la Sofia", "summary": "Două zile la Sofia."}
OWN_WORDS = """Dear {name},

You have a place at {title}. Please answer until {until}. Bring a friend.

{link}"""


GROUP = [
    *("mirela", "amra", "ralitsa", "dimitar", "zeljka", "evgenia"),
    *("ruta", "djurdja", "stefan", "ioana", "razvan", "jelena"),
]
"""Twelve people of nine countries, whom nobody watches; Maria, Nikos and Zoran make it fifteen."""
OTHERS = ["lenka", "zoran", "marek", "katerina"]
PEOPLE = content("sofia_group") | content("sofia_others")
DECISIONS = {
    "Offer a place": [
        "Мария Димтрова",
        "Νίκος Παπαδάκης",
        *(PEOPLE[key]["name"] for key in (*GROUP, "lenka")),
    ],
    "Put on the reserve list": [PEOPLE["zoran"]["name"]],
    "Decline": [PEOPLE["katerina"]["name"]],
}


AGREED = {
    "definition": {
        "The definition, in English": "A mutual and reciprocal arrangement between individuals or "
        "groups of people who get together in a balanced relationship to give and receive advice, "
        "information and support."
    },
    "do": {"What to do, in English": "Leave choice and control with the disabled person."},
    "dont": {"What not to do, in English": "Judge"},
}
IDEAS = [
    "Enact legislation for peer support.",
    "Make a law for peer support.",
    "Collect data on peer support.",
]
AGREED_OF_TWO_IDEAS = {
    "The recommendation, in English": "Enact legislation for peer support.",
    "The same in easy words, in English": "Make laws that help peer support.",
    "To whom it speaks, in English": "Parliaments and governments",
    "How many people agreed": "14",
    "How many people were present": "15",
    "Reservations that people kept, in English": "One person wants it to say more on money.",
}


def maria_s(story: Story, page: str) -> str:
    """The address of one of Maria's own pages."""
    return f"{story.links['Maria']}/{page}"


def the_code_on(reader: Reader) -> str:
    """The code that stands on the certificate."""
    found = re.search(r"/verify/([a-z2-7]{26})", reader.page.content())
    assert found, f"no code on {reader.path}"
    return found.group(1)


def until_it_says(reader: Reader, words: str) -> None:
    """Load the page again until the worker has done its part."""
    for _ in range(240):
        if words in reader.text:
            return
        reader.page.wait_for_timeout(250)
        reader.open(reader.path)
    reader.sees(words)


def the_group_says_yes(story: Story) -> None:
    story.on("2016-06-20 12:00")
    with story.behind_the_scenes():
        names = {PEOPLE[key]["name"] for key in GROUP}
        for person in participations_in(published_events()[0], State.OFFERED):
            if person.name in names:
                confirm(person, oneself(person))


def the_others_apply(story: Story) -> None:
    with story.behind_the_scenes():
        event = published_events()[0]
        for key in (*GROUP, *OTHERS):
            with on(PEOPLE[key]["applied"]):
                hand_in(event, PEOPLE[key])


def the_rest_of_the_form(reader: Reader) -> None:
    reader.choose("Are you a disabled person?", "Yes").tick("English").press("Save and go on")
    reader.choose("Have you given peer support?", "Formal")
    reader.fill("Why do you want to take part?", "To meet others who do this.")
    reader.fill("What will you do with it afterwards?", "Go on, and do it better.")
    reader.press("Save and go on").choose("In which format", "Large print")
    reader.choose("Do you want help with this form?", "No").press("Save and go on")


def an_organisation(reader: Reader, name: str, short_name: str, country: str, colour: str) -> None:
    reader.open("/organise").follow("Add an organisation")
    reader.fill("Full name", name).fill("Short name", short_name).choose("Country", country)
    reader.fill("Colour", colour).press("Save")


def a_trainer(reader: Reader, name: str, country: str) -> None:
    reader.open(f"{OFFICE}/team").follow("Add a trainer")
    reader.fill("Name", name).choose("Country", country)
    reader.fill("Who they are", TOLD["biography"]).press("Save").sees(name)


def a_handout(folder: Path) -> Path:
    file = folder / "agreements.txt"
    file.write_text("We listen. We keep what we hear to ourselves.")
    return file


def a_logo(folder: Path, colour: str) -> Path:
    """A circle; no real mark of anybody."""
    picture = Image.new("RGB", (400, 200), "white")
    ImageDraw.Draw(picture).ellipse((120, 20, 280, 180), fill=colour)
    file = folder / "logo.png"
    picture.save(file)
    return file


def decides(alice: Reader) -> None:
    """Fifteen are offered a place, one waits, one is not chosen; the letters are read first."""
    for what, people in DECISIONS.items():
        alice.open(f"{OFFICE}/applications")
        for name in people:
            alice.tick(f"Choose {name}")
        alice.choose("What do you decide for the chosen applications?", what)
        alice.press("Go on: see first what will happen")
        alice.page.locator("form button.govuk-button").last.click()
        alice.sees(f"Done for {len(people)} p")


def writes_down_what_was_agreed(boyan: Reader) -> None:
    for kind, words in AGREED.items():
        boyan.open(f"{OFFICE}/outcomes/new/{kind}")
        for label, said in words.items():
            boyan.fill(label, said)
        boyan.press("Save")
