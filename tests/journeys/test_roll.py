"""Marking who is there in a browser: by keyboard, without a network, two organisers at once."""

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

import pytest

from app import create_app
from events.attendance.models import Presence
from events.call.models import Event
from events.team.models import Participation
from foundation.people import Person
from foundation.settings import read
from foundation.store import db
from tests.support import server as servers
from tests.support.attendance import MORNING
from tests.support.attendance import marked
from tests.support.attendance import marks_of
from tests.support.people import a_session
from tests.support.reader import OpenReader
from tests.support.reader import Reader
from tests.support.server import Server
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins

pytestmark = pytest.mark.xdist_group("life")

PAGE = f"/organise/sofia/attendance/parts/{MORNING}"
NAMES = ("Мария Тонева", "Marko Petrov", "Ștefan Țurcănașu", "Jelena Živojinović")
Answer = TypeVar("Answer")
SAID = "[data-roll-said]"
UNSAVED = "[data-roll-unsaved]"


@dataclass
class Hall:
    """Where the training is: its server, and the keys of who is there."""

    server: Server
    event: UUID
    people: dict[str, UUID]
    organisers: dict[str, UUID]

    def inside(self, ask: Callable[[], Answer]) -> Answer:
        """What `ask` answers in the same house, in this process."""
        app = create_app(read(self.server.environ))
        with app.app_context():
            answer = ask()
            db.engine.dispose()
        return answer

    def presences(self, name: str) -> list[Presence]:
        def ask() -> list[Presence]:
            person = db.session.get_one(Participation, self.people[name])
            return [mark.presence for mark in marks_of(person)]

        return self.inside(ask)

    def boyan_marks(self, name: str, presence: Presence) -> None:
        def mark() -> None:
            event = db.session.get_one(Event, self.event)
            boyan = db.session.get_one(Person, self.organisers["boyan"])
            person = db.session.get_one(Participation, self.people[name])
            marked(event, boyan, person, {MORNING: presence})

        self.inside(mark)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A house of their own: in that of the other journeys somebody may be called Alice already."""
    running = servers.start_ready(tmp_path_factory.mktemp("hall"), workers=1, post=False)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def hall(server: Server) -> Hall:
    app = create_app(read(server.environ))
    with app.app_context():
        alice, event = alices_training()
        boyan = boyan_joins(event)
        people = {name: a_participant(event, name).id for name in NAMES}
        hall = Hall(server, event.id, people, {"alice": alice.id, "boyan": boyan.id})
        db.engine.dispose()
    return hall


@pytest.fixture
def alice(hall: Hall, open_reader: OpenReader) -> Reader:
    session = hall.inside(lambda: a_session(db.session.get_one(Person, hall.organisers["alice"])))
    reader = open_reader()
    reader.context.add_cookies(
        [{"name": "signed-in", "value": session, "url": hall.server.address}]
    )
    return reader.open(PAGE)


def says(reader: Reader, words: str) -> None:
    reader.page.locator(SAID).filter(has_text=words).wait_for(state="attached")


def test_two_letters_and_enter_mark_somebody_in_any_alphabet(hall: Hall, alice: Reader) -> None:
    alice.page.get_by_label("Mark by name").focus()
    keys = alice.page.keyboard

    for typed, name in (("тон", "Мария Тонева"), ("tu", "Ștefan Țurcănașu")):
        keys.type(typed)
        keys.press("Enter")
        says(alice, f"{name}: Present. Marked:")
    keys.type("m")
    keys.press("Enter")
    says(alice, "Type two letters of a name")
    keys.type("a")
    says(alice, "2 people match")
    keys.press("Enter")
    says(alice, "Marko Petrov")
    keys.press("ArrowDown")
    keys.press("Enter")
    says(alice, "Marko Petrov: Present. Marked: 3 of 4. There: 3.")

    assert alice.page.evaluate("document.activeElement.id") == "find"
    assert hall.presences("Мария Тонева") == [Presence.PRESENT]
    alice.open(PAGE).sees("Marked: 3 of 4. There: 3.")


def test_without_a_network_nothing_is_lost(hall: Hall, alice: Reader) -> None:
    alice.context.set_offline(True)
    alice.choose("Jelena Živojinović", "Joined remotely")
    alice.page.locator(UNSAVED).wait_for()
    alice.sees("Not saved yet", "Jelena Živojinović: Joined remotely")
    # The browser says in its console that there is no network.
    alice.complaints.clear()
    assert hall.presences("Jelena Živojinović") == []

    alice.context.set_offline(False)

    says(alice, "Jelena Živojinović: Joined remotely")
    alice.page.locator(UNSAVED).wait_for(state="hidden")
    assert hall.presences("Jelena Živojinović") == [Presence.REMOTE]


def test_what_is_not_saved_outlives_the_page(hall: Hall, alice: Reader) -> None:
    alice.page.route("**/people/*", lambda route: route.abort())
    alice.choose("Jelena Živojinović", "Partly there")
    alice.page.locator(UNSAVED).wait_for()
    alice.page.close()
    alice.complaints.clear()

    alice = alice.another_window().open(PAGE)

    says(alice, "Jelena Živojinović: Partly there")
    assert hall.presences("Jelena Živojinović")[0] == Presence.PARTLY


def test_who_was_overtaken_is_told_and_overwrites_nothing(hall: Hall, alice: Reader) -> None:
    hall.boyan_marks("Marko Petrov", Presence.AWAY)

    alice.choose("Marko Petrov", "Did not come")

    says(alice, "Boyan Petrov has just marked Marko Petrov: Away, as agreed.")
    alice.complaints.clear()
    assert hall.presences("Marko Petrov")[0] == Presence.AWAY
    alice.choose("Marko Petrov", "Did not come")
    says(alice, "Marko Petrov: Did not come")
    assert hall.presences("Marko Petrov")[0] == Presence.DID_NOT_COME


def test_the_sheet_of_a_day_is_printed(alice: Reader) -> None:
    alice.open("/organise/sofia/attendance/sheet").sees(
        "present, does not sign", "Ștefan Țurcănașu"
    )

    assert alice.page.pdf().startswith(b"%PDF")
