"""Five people tell what they need, with an offer and in open registration; each question counts."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from app import create_app
from events.call.models import Event
from events.call.models import WayIn
from events.survey.models import PlaceKind
from events.team.models import State
from foundation.clock import today
from foundation.settings import read
from foundation.store import db
from tests.support.reader import OpenReader
from tests.support.reader import Reader
from tests.support.server import Server
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import link_of
from tests.support.survey import a_measured_hotel
from tests.support.survey import a_place
from tests.support.survey import an_object

pytestmark = pytest.mark.xdist_group("life")

_QUESTION = "main form > .govuk-form-group:not(:has(> .govuk-checkboxes [name=agree]))"
"""A question of a page; boxes of consent are none."""
Answers = Mapping[str, str | list[str]]

BARS = {"no needs": 2, "Deaf": 8, "blind": 10, "wheelchair": 18, "easy read": 8}
"""The most questions that somebody may be asked (issue 4, Telling)."""
DEAF: Answers = {
    "Which sign languages do you use?": ["Bulgarian Sign Language"],
    "What should the interpreters do": ["Come in the evenings and at meals too"],
    "Do you want to read what is said?": "No captions",
    "How do you notice a fire alarm?": "With a light that flashes",
}
BLIND: Answers = {
    "Which vehicle should we arrange": "A usual taxi or car",
    "Who should book and pay your journey?": "The organisers book it and pay in advance",
    "How do you like to find your way?": ["With somebody who guides me"],
    "In which forms do you read best?": ["Braille"],
    "Which Braille do you read?": "Grade 2, with contractions",
    "Should people describe slides": "Yes",
    "Which assistance dog comes with you?": "A guide dog",
    "What does your dog need?": ["Water"],
}
WHEELCHAIR: Answers = {
    "What do you move around with?": "A powered wheelchair",
    "How wide is it when you sit in it?": "67",
    "How do you change from your chair": "With a hoist",
    "What should your bathroom have?": ["A shower without a step"],
    "Which hoist do you use?": "Please hire a mobile hoist",
    "Who assists you?": "I bring my own assistant",
    "Where should your assistant sleep?": "In a room with a door to mine",
    "Which vehicle should we arrange": "A vehicle with a lift",
    "Who should book and pay your journey?": "The organisers book it and pay in advance",
    "How do you travel in a vehicle?": "In my wheelchair",
    "How do you get down stairs": "In a chair made for carrying people down stairs",
}
EASY: Answers = {
    "Who helps you?": "Please find me an assistant on site",
    "When do you need help?": ["During the day"],
    "Which words are good for you?": "Easy to read: short sentences, large letters",
    "What helps you in the group?": ["I may leave the room at any time"],
}


BLIND_BY_PLANE: Answers = {
    "How do you travel?": "By plane",
    "Should we book free assistance at the airports?": "Yes",
    "What should the airline and the airport know?": ["Somebody guides me and tells me"],
}
WHEELCHAIR_BY_PLANE: Answers = {
    "How do you travel?": "By plane",
    "Should we book free assistance at the airports?": "Yes",
    "What should the airline and the airport know?": ["My wheelchair has a lithium battery."],
    "What kind of battery does it have?": "A lithium battery that can be taken out",
}


@pytest.fixture(scope="module")
def every_link(server: Server) -> dict[WayIn, dict[str, str]]:
    """{way in: {name: their link}}; all have an offer or a place where everything is measured."""
    app = create_app(read(server.environ))
    with app.app_context():
        found = {way_in: _links_into(way_in) for way_in in WayIn}
        db.engine.dispose()
    return found


def _links_into(way_in: WayIn) -> dict[str, str]:
    day = today("Europe/Sofia") + timedelta(days=60)
    event = a_training(f"five-{way_in.value}", starts_on=day, ends_on=day, way_in=way_in)
    a_measured_hotel(event)
    _a_van(event)
    state = State.CONFIRMED if way_in is WayIn.OPEN else State.OFFERED
    names = ("Ema", "Deyan", "Blaga", "Wanda", "Lili")
    return {name: link_of(a_participant(event, f"{name}-{way_in}", state)) for name in names}


def _a_van(event: Event) -> None:
    vans = a_place(event, "Vans", PlaceKind.VEHICLES)
    an_object(vans, "vehicle", "Van 1", {"seats": 6, "wheelchair_places": 1, "lift_load": 300})


@pytest.mark.parametrize("way_in", WayIn)
def test_five_people_are_asked_no_more_than_the_bars(
    every_link: dict[WayIn, dict[str, str]], way_in: WayIn, open_reader: OpenReader
) -> None:
    links = every_link[way_in]
    asked = {
        "no needs": tells(open_reader(), links["Ema"], ["Nothing. It is fine as it is"], {}),
        "Deaf": tells(open_reader(), links["Deyan"], ["Sign language interpreters"], DEAF),
        "blind": tells(
            open_reader(),
            links["Blaga"],
            ["Description, guiding", "My journey, and a vehicle", "A place for my assistance dog"],
            BLIND,
        ),
        "wheelchair": judges_the_way(open_reader(), links["Wanda"])
        + tells(
            open_reader(),
            links["Wanda"],
            ["Ways, rooms and a bathroom", "Personal assistance", "My journey, and a vehicle"],
            WHEELCHAIR,
        ),
        "easy read": tells(
            in_easy_words(open_reader(), links["Lili"]),
            links["Lili"],
            ["Easy words", "A person who helps me"],
            EASY,
        ),
    }

    assert {who: count for who, count in asked.items() if count > BARS[who]} == {}, asked
    if way_in is WayIn.OPEN:
        tells_of_the_journey(open_reader(), links["Blaga"], BLIND_BY_PLANE)
        tells_of_the_journey(open_reader(), links["Wanda"], WHEELCHAIR_BY_PLANE)


def tells_of_the_journey(reader: Reader, link: str, answers: Answers) -> None:
    """Once it is booked: a sitting of its own, to which the page asks."""
    reader.open(f"{link}/needs").sees("It is time for a few questions about your journey.")
    goes_on(reader.follow("Answer the questions about your journey"), answers)
    reader.sees("There are no more questions.", "By plane")


def tells(reader: Reader, link: str, subjects: list[str], answers: Answers) -> int:
    """Answer from "Start" to the end, page by page; how many questions the pages asked."""
    reader.open(f"{link}/needs").follow("Start")
    for subject in subjects:
        reader.tick(subject)
    reader.press("Go on")
    asked = 1 + goes_on(reader, answers)
    reader.sees("You can change everything here.")
    return asked


def goes_on(reader: Reader, answers: Answers) -> int:
    """Answer page by page until no page is left; how many questions they asked."""
    asked, left = 0, dict(answers)
    while "/about/" in reader.path:
        asked += reader.page.locator(_QUESTION).count()
        for question in [one for one in left if on_page(reader, one)]:
            says(reader, question, left.pop(question))
        for box in reader.page.locator("input[name^=consent_]").all():
            box.check()
        reader.press("Save and go on")
    assert left == {}, f"never asked: {sorted(left)}"
    return asked


def on_page(reader: Reader, question: str) -> bool:
    """Whether this question stands on the page."""
    words = reader.page.locator(f"{_QUESTION} >> :is(legend, label)")
    return bool(words.filter(has_text=question).count())


def says(reader: Reader, question: str, answer: str | list[str]) -> None:
    """Answer one question as its field wants it."""
    if isinstance(answer, list):
        for one in answer:
            reader.tick(one, question)
    elif answer.isdecimal():
        measure = reader.page.get_by_role("group", name=question)
        group = question if measure.count() else None
        reader.fill("Number" if group else question, answer, group)
    else:
        reader.choose(question, answer)


def judges_the_way(reader: Reader, link: str) -> int:
    """Look first at what was measured, and say whether it would work; one question."""
    reader.open(f"{link}/needs").follow("Look at the measured way and the rooms")
    asked = reader.page.locator(_QUESTION).count()
    reader.sees("204", "210").choose("Would this work for you?", "I am not sure")
    for box in reader.page.locator("input[name=agree]").all():
        box.check()
    reader.press("Save and go on").sees("Saved. Thank you.")
    return asked


def in_easy_words(reader: Reader, link: str) -> Reader:
    """Read these pages in easy words from now on."""
    reader.open(f"{link}/needs").press("Show me easy words")
    return reader.sees("Show me the usual words")
