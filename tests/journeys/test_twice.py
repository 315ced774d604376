"""Somebody applied twice, in a browser: found, looked at side by side, put together, undone."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from app import create_app
from foundation.settings import read
from foundation.store import db
from tests.registration.same_person.test_pages import PAGE
from tests.registration.same_person.test_pages import yana_twice
from tests.support import server as servers
from tests.support.reader import OpenReader
from tests.support.server import Server
from tests.support.signing_in import signed_in
from tests.support.sofia import link_of

pytestmark = pytest.mark.xdist_group("life")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A house of their own: two of its applications become one."""
    running = servers.start_ready(tmp_path_factory.mktemp("twice"), workers=1, post=False)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def alice_and_links(server: Server) -> tuple[UUID, list[str]]:
    """Who organises, and the links of both applications."""
    app = create_app(read(server.environ))
    with app.app_context():
        alice, _event, *both = yana_twice()
        kept = alice.id, [link_of(row) for row in both]
        db.engine.dispose()
    return kept


def test_two_applications_of_one_person_in_a_browser(
    server: Server, alice_and_links: tuple[UUID, list[str]], open_reader: OpenReader
) -> None:
    key, (link, other_link) = alice_and_links
    alice = signed_in(server, key, open_reader(by_keyboard=True, scripts=False))
    alice.open("/organise/sofia/applications").follow("Find people who applied twice")
    alice.sees("the same name and country").follow("Look at both SF-ONE, SF-TWO")
    alice.sees("To learn.", "To lead a group.", "Differs")
    alice.choose("Are both from the same person?", "Yes. SF-ONE stays").press("Save")
    alice.sees("Put together. A letter tells the person.", "No two applications look alike.")

    yana = open_reader(narrow=True)
    for path in (link, other_link):
        yana.open(path).sees("SF-ONE").sees_not("SF-TWO")

    alice.open(PAGE).press("Undo SF-ONE, SF-TWO").sees("Taken back.", "Look at both")
    yana.open(other_link).sees("SF-TWO")
