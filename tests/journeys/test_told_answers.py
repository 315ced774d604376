"""An answer by voice, in a browser: spoken, typed by staff, approved, and read as text alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from app import create_app
from foundation.settings import read
from foundation.store import db
from registration.review import actions
from tests.registration.places.stories import SOON
from tests.support import server as servers
from tests.support.questions import TEAM
from tests.support.reader import OpenReader
from tests.support.recordings import a_wav
from tests.support.reviewing import a_criterion
from tests.support.reviewing import a_reader
from tests.support.reviewing import an_application
from tests.support.server import Server
from tests.support.signing_in import signed_in
from tests.support.sofia import alices_training
from tests.support.sofia import link_of

pytestmark = pytest.mark.xdist_group("life")


@dataclass(frozen=True)
class House:
    """Yana's link, and the keys of Alice, who organises, and of Ren, who reads."""

    link: str
    alice: UUID
    ren: UUID


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A house of their own: its application is read."""
    running = servers.start_ready(tmp_path_factory.mktemp("told"), workers=1, post=False)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def house(server: Server) -> House:
    app = create_app(read(server.environ))
    with app.app_context():
        alice, event = alices_training(starts_on=SOON, ends_on=SOON)
        a_criterion(event)
        ren = a_reader(event)
        sent = an_application(event, motivation="", experience_text="Ten years.")
        actions.open_round(event, TEAM, is_blind=False)
        actions.give(sent, [ren.id], TEAM)
        kept = House(link_of(sent), alice.id, ren.id)
        db.engine.dispose()
    return kept


def test_by_voice_in_a_browser(
    server: Server, house: House, open_reader: OpenReader, tmp_path: Path
) -> None:
    spoken = tmp_path / "me.wav"
    spoken.write_bytes(a_wav())
    yana = open_reader(by_keyboard=True, scripts=False, narrow=True).open(house.link)
    yana.follow("See or change my answers").follow("Change Why you want to take part")
    yana.follow("Answer in another way: Why do you want to take part?")
    yana.upload("Your recording", spoken).press("Send the recording")
    yana.sees("Your recording is here", "You sent a recording on")

    alice = signed_in(server, house.alice, open_reader(by_keyboard=True))
    alice.open("/organise/sofia/applications").follow("1 answer that somebody told")
    alice.follow("Яна Стоянова: Why you want to take part")
    assert alice.page.locator("audio[controls]").count() == 1
    alice.fill("The answer as text", "I lead a group.").press("Save and ask the person")
    alice.sees("The person is asked whether the text is right.")

    ren = signed_in(server, house.ren, open_reader()).open("/reading/sofia")
    ren.follow("Begin to read").sees("Ten years.").sees_not("I lead a group.", "recording")

    yana.open(house.link).follow("Read the text Why you want to take part").sees("I lead a group.")
    yana.press("Yes, this is my answer").sees("This text is now your answer.")
    alice.open("/organise/sofia/applications/told").sees("Nothing waits.")
    ren.open(ren.path).sees("I lead a group.").sees_not("recording", "Told", "Typed")
