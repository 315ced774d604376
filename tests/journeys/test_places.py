"""A place in a browser: offered to who keeps the targets, more time, yes, withdrawn, given on."""

from collections.abc import Iterator

import pytest

from app import create_app
from foundation.settings import read
from foundation.store import db
from tests.registration.places.stories import SOON
from tests.registration.places.stories import from_bulgaria_and_greece
from tests.support import server as servers
from tests.support.post import Post
from tests.support.reader import OpenReader
from tests.support.reader import Reader
from tests.support.server import Server
from tests.support.signing_in import signed_in
from tests.support.sofia import alices_training

pytestmark = pytest.mark.xdist_group("life")

PLACES = "/organise/sofia/places"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A house of their own: Alice lives in others too."""
    running = servers.start_ready(tmp_path_factory.mktemp("places"), workers=1)
    yield running
    running.stop()


@pytest.fixture
def alice(server: Server, open_reader: OpenReader) -> Reader:
    """Alice at work by keyboard; of two places one is held from Bulgaria, and three people wait."""
    app = create_app(read(server.environ))
    with app.app_context():
        alice, event = alices_training(capacity=2, starts_on=SOON, ends_on=SOON)
        from_bulgaria_and_greece(event)
        key = alice.id
        db.engine.dispose()
    return signed_in(server, key, open_reader(by_keyboard=True))


def test_more_time_a_yes_a_withdrawal_and_the_next_who_keeps_the_targets(
    server: Server, alice: Reader, open_reader: OpenReader
) -> None:
    post = Post(server.address)
    alice.open(PLACES).follow("Offer the place to the next person")
    alice.sees("Nikos is the next who keeps the targets", "Bulgaria: 2 then, over the limit of 1.")
    alice.press("Offer the place and send the letter").sees("The place is offered to Nikos")

    nikos = open_reader(scripts=False).open(post.letter("nikos", "please answer").link)
    nikos.sees("You can take 3 more days, once.").press("Take more time")
    nikos.sees("You have more time").sees_not("Take more time")
    nikos.follow("Say yes").press("Yes, I will come").sees("Your place is held for you.")
    alice.open(PLACES).sees("Free 0", "Confirmed 2")

    nikos.follow("Your page").follow("I can no longer come: withdraw").press("Withdraw").sees(
        "You have withdrawn."
    )
    alice.open(PLACES).sees("Free 1").follow("Offer the place to the next person")
    alice.sees("Eleni is the next who keeps the targets", "1. Yana")
    alice.press("Offer the place and send the letter").sees("The place is offered to Eleni")

    eleni = open_reader(by_keyboard=True).open(post.letter("eleni", "please answer").link)
    eleni.follow("Say yes").press("Yes, I will come").sees("Your place is held for you.")
    alice.open(PLACES).sees("Free 0", "Confirmed 2")
