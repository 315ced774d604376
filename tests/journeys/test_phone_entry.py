"""An application by phone, in a browser: written down, said yes to, and standing in the list."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from app import create_app
from foundation import clock
from foundation.settings import read
from foundation.store import db
from tests.registration.on_behalf.calls import PHONE
from tests.registration.on_behalf.calls import WRITTEN
from tests.registration.places.stories import SOON
from tests.support import server as servers
from tests.support.reader import OpenReader
from tests.support.server import Server
from tests.support.signing_in import signed_in
from tests.support.sofia import alices_training

pytestmark = pytest.mark.xdist_group("life")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A house of their own: somebody applies in it."""
    running = servers.start_ready(tmp_path_factory.mktemp("phone"), workers=1, post=False)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def alices_key(server: Server) -> UUID:
    app = create_app(read(server.environ))
    with app.app_context():
        key: UUID = alices_training(starts_on=SOON, ends_on=SOON)[0].id
        db.engine.dispose()
    return key


def test_by_phone_in_a_browser(server: Server, alices_key: UUID, open_reader: OpenReader) -> None:
    caller = open_reader(scripts=False).open("/trainings/sofia/apply")
    caller.follow("Ask us for help or a call").fill("Your name", "Maria")
    caller.choose("What is the best way to reach you?", "Phone call")
    caller.fill("The phone number to call", PHONE).press("Please contact me")
    caller.sees("Thank you. We will contact you by")

    alice = signed_in(server, alices_key, open_reader(by_keyboard=True))
    alice.open("/organise/sofia/applications").follow("1 person wants help with the form")
    alice.follow("Write the application down").choose("How did it come to you?", "By phone")
    alice.press("Begin").choose("Country where you live", "Bulgaria").press("Save and go on")
    alice.press("Save and go on").choose("Are you a disabled person?", "Yes").tick("English")
    alice.press("Save and go on").choose("Have you given peer support?", "Both")
    alice.fill("Why do you want to take part?", "I lead a group.")
    alice.fill("What will you do with it afterwards?", "Start another.").press("Save and go on")
    alice.choose("In which format do you want to get documents?", "Audio recording")
    alice.choose("Do you want help with this form?", "No").press("Save and go on")

    alice.follow("They said yes").choose("How did the person say yes?", "By phone")
    alice.date("On which day?", clock.today("Europe/Sofia")).fill("At what time?", "00:00")
    alice.press("Hand the application in").sees("The application is handed in.")
    assert alice.examine() == []

    alice.open("/organise/sofia/applications").sees("Maria", "Applied")
    alice.open(WRITTEN).sees("Said yes")
