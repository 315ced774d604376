"""Reading applications in a browser: points by keys, kept without pressing anything, no scripts."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest

from app import create_app
from foundation.clock import today
from foundation.settings import read
from foundation.store import db
from registration.review import actions
from tests.support import server as servers
from tests.support.questions import TEAM
from tests.support.reader import OpenReader
from tests.support.reviewing import a_criterion
from tests.support.reviewing import a_reader
from tests.support.reviewing import an_application
from tests.support.server import Server
from tests.support.signing_in import signed_in
from tests.support.sofia import alices_training

pytestmark = pytest.mark.xdist_group("life")

HERE = "/reading/sofia"
AHEAD = today("Europe/Sofia") + timedelta(days=60)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A house of their own: its applications are read once."""
    running = servers.start_ready(tmp_path_factory.mktemp("reading"), workers=1, post=False)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def people(server: Server) -> dict[str, UUID]:
    """Alice, who organises, and Ren and Kai, who read three applications."""
    app = create_app(read(server.environ))
    with app.app_context():
        alice, event = alices_training(starts_on=AHEAD, ends_on=AHEAD)
        a_criterion(event, "Reasons", weight=2)
        a_criterion(event, "Plans")
        ren, kai = a_reader(event, "Ren Reader"), a_reader(event, "Kai Reader")
        for name in ("Яна Стоянова", "Maria Dimitrova", "Ion Popescu"):
            an_application(event, name)
        actions.open_round(event, TEAM, is_blind=True)
        actions.give_evenly(event, TEAM)
        keys = {"alice": alice.id, "ren": ren.id, "kai": kai.id}
        db.engine.dispose()
    return keys


def test_points_by_keys_are_kept_at_once_and_seen_when_the_round_closes(
    server: Server, people: dict[str, UUID], open_reader: OpenReader
) -> None:
    ren = signed_in(server, people["ren"], open_reader(by_keyboard=True)).open(HERE)
    ren.sees("0 of 3 are read").follow("Begin to read").sees("Application 1 of 3").sees_not("Яна")
    first = ren.path
    kept = ren.page.locator("[data-draft-said]").filter(has_text="What you gave was kept at")
    ren.choose("Reasons", "3")
    kept.wait_for(state="attached")
    ren.choose("Plans", "1").fill("A comment for your colleagues", "Ready to begin.")
    ren.follow("The next one").sees("Application 2 of 3")
    ren.choose("Reasons", "2").choose("Plans", "2").press("Save and go to the next")
    ren.sees("Application 3 of 3").open(HERE).sees("2 of 3 are read", "Go on reading")
    assert ren.open(first).value_of("A comment for your colleagues") == "Ready to begin."
    # The form still knows the newest version, though it was never sent by its button.
    ren.choose("Plans", "2").press("Save and stay here").sees("Your points are kept.")

    kai = signed_in(server, people["kai"], open_reader(scripts=False, narrow=True)).open(HERE)
    kai.follow("Begin to read").sees_not("Ready to begin.")
    kai.choose("Reasons", "0").choose("Plans", "2").press("Save and go to the next")
    kai.press("I step back from this application").sees("You stepped back from")

    alice = signed_in(server, people["alice"], open_reader()).open("/organise/sofia/review")
    alice.sees("1 application has fewer than two readers").follow("Close the round")
    alice.press("Close the round").sees("What came of it", "They differ most on", "Reasons")
    kai.open(HERE).sees("The round is closed")
    ren.open(first).sees("Kai Reader", "Ready to begin.")
