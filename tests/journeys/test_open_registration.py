"""A training with open registration: a place at once, needs in the same sitting, a waiting list."""

from datetime import timedelta

import pytest

from app import create_app
from events.call.models import WayIn
from foundation.clock import today
from foundation.settings import read
from foundation.store import db
from tests.support import people
from tests.support.post import Post
from tests.support.reader import OpenReader
from tests.support.reader import Reader
from tests.support.server import Server
from tests.support.sofia import alices_training

pytestmark = pytest.mark.xdist_group("life")

TRAINING = "/trainings/one-day"
OFFICE = "/organise/one-day"


@pytest.fixture(scope="module")
def cookie(server: Server) -> dict[str, str]:
    """Alice's cookie; her training has one place."""
    day = today("Europe/Sofia") + timedelta(days=60)
    app = create_app(read(server.environ))
    with app.app_context():
        how = {"starts_on": day, "ends_on": day, "capacity": 1, "way_in": WayIn.OPEN}
        alice, _event = alices_training("one-day", **how)
        session = people.a_session(alice)
        db.engine.dispose()
    return {"name": "signed-in", "value": session, "url": server.address}


def test_one_place_is_taken_given_back_and_given_on(
    server: Server, cookie: dict[str, str], open_reader: OpenReader
) -> None:
    ana, petru, alice = open_reader(), open_reader(), open_reader()
    alice.context.add_cookies([cookie])  # type: ignore[list-item] # a plain dict is what it takes
    post = Post(server.address)

    ana_s_page = registers(ana, "Ana Horvat")
    assert ana.heading == "You have a place"
    tells_what_she_needs(ana)

    petru.open(TRAINING).sees("All places are taken.")
    registers(petru, "Petru Rusu", "Go on the waiting list")
    assert petru.heading == "You are on the waiting list"

    ana.open(ana_s_page).follow("I can no longer come: withdraw").press("Withdraw")
    ana.sees("You have withdrawn.")
    alice.open(f"{OFFICE}/places").follow("Offer the place to the next person")
    alice.press("Offer the place and send the letter")
    petru.open(post.letter("petru@example.org", "please answer").link).follow("Say yes")
    petru.press("Yes, I will come").sees("Your place is held for you.")

    alice.open(f"{OFFICE}/places").sees("Free 0", "Petru Rusu")


def test_the_same_form_sent_from_two_windows_takes_one_place(
    server: Server, cookie: dict[str, str], open_reader: OpenReader
) -> None:
    jelena = open_reader()
    fills_in(jelena, "Jelena Petrović", "Go on the waiting list")
    other = jelena.another_window().open(jelena.path)

    jelena.press("Take my place").sees("Your reference number")
    other.press("Take my place").sees("Your reference number")

    assert jelena.heading == other.heading == "You are on the waiting list"


def registers(reader: Reader, name: str, way_in: str = "Register") -> str:
    """From the page of the training to the end; the path of the person's own page."""
    fills_in(reader, name, way_in)
    reader.press("Take my place")
    return reader.path.partition("/application")[0]


def fills_in(reader: Reader, name: str, way_in: str) -> None:
    reader.open(TRAINING).follow(way_in).press("Start now")
    reader.fill("Your name", name).choose("Country where you live", "Croatia")
    reader.choose("In which language shall we write to you?", "English").press("Save and go on")
    reader.choose("What is the best way to reach you?", "Email")
    reader.fill("Your email address", f"{name.split(maxsplit=1)[0].lower()}@example.org")
    reader.press("Save and go on").choose("In which format", "Ordinary print")
    reader.choose("Do you want help with this form?", "No").press("Save and go on")


def tells_what_she_needs(reader: Reader) -> None:
    """In the same sitting: what should be arranged, then a few questions about it."""
    reader.follow("Tell us what you need").follow("Start")
    reader.tick("Calm: light, noise, breaks").press("Go on")
    reader.choose("Do you need a quiet room to go to?", "Yes").tick("I agree")
    reader.press("Save and go on").tick("I may leave the room at any time").tick("I agree")
    reader.press("Save and go on").press("Save and go on")
    reader.sees("There are no more questions.", "Nobody has looked yet.")
