"""Choosing in a browser: prepare by keyboard with a live balance, without JavaScript, release."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from app import create_app
from events.team.models import Participation
from foundation.settings import read
from foundation.store import db
from tests.registration.deciding.worlds import PAGE
from tests.registration.deciding.worlds import three_apply
from tests.support import server as servers
from tests.support.reader import OpenReader
from tests.support.server import Server
from tests.support.signing_in import signed_in

pytestmark = pytest.mark.xdist_group("life")

SAID = "[data-choosing-said]"
GROUP = "[data-balance]"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A house of their own: its people are chosen once."""
    running = servers.start_ready(tmp_path_factory.mktemp("choosing"), workers=1, post=False)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def alices_key(server: Server) -> UUID:
    app = create_app(read(server.environ))
    with app.app_context():
        alice, _event, _people = three_apply()
        key = alice.id
        db.engine.dispose()
    return key


def states(server: Server) -> dict[str, str]:
    app = create_app(read(server.environ))
    with app.app_context():
        rows = db.session.query(Participation).all()
        found = {row.name: row.state.value for row in rows}
        db.engine.dispose()
    return found


def test_prepare_look_and_release(
    server: Server, alices_key: UUID, open_reader: OpenReader
) -> None:
    alice = signed_in(server, alices_key, open_reader(by_keyboard=True)).open(PAGE)
    alice.choose("Decision for Maria", "Chosen")
    alice.page.locator(SAID).filter(has_text="Not saved yet. 1 of 2 places.").wait_for()
    alice.page.locator(GROUP).filter(has_text="1 person is counted.").wait_for()
    focus = alice.page.evaluate("document.activeElement.labels[0].textContent")
    assert focus == "Decision for Maria"
    alice.sees("Bulgaria: 2 then, over the limit of 1.")

    alice.choose("Decision for Ion", "Chosen")
    alice.page.locator(SAID).filter(has_text="All targets are met.").wait_for()
    alice.press("Save the choices").sees("Saved. Nobody is told before you release.")

    # A colleague's old browser runs no scripts.
    other = signed_in(server, alices_key, open_reader(scripts=False)).open(PAGE)
    other.choose("Decision for Ivo", "Reserve list").press("Show the balance")
    other.sees("Not saved yet.").press("Save the choices")
    assert set(states(server).values()) == {"applied"}

    alice.open(PAGE).follow("Go on: see everything before it leaves")
    alice.sees("Maria", "Ion", "Ivo").press("Release now").sees("Released.")
    assert states(server) == {"Maria": "offered", "Ion": "offered", "Ivo": "reserve"}
