"""What goes wrong in life: a session ends, two windows differ, somebody presses twice."""

from uuid import UUID

import pytest
from sqlalchemy import update

from app import create_app
from foundation import clock
from foundation.people import Role
from foundation.people.models import SignInSession
from foundation.settings import read
from foundation.store import db
from foundation.store import transaction
from tests.support import people
from tests.support.people import an_organisation
from tests.support.post import Post
from tests.support.reader import OpenReader
from tests.support.reader import Reader
from tests.support.server import Server
from tests.support.signing_in import signed_in
from tests.support.sofia import a_training
from tests.support.sofia import charlie as charlie_jones

pytestmark = pytest.mark.xdist_group("life")

OFFICE = "/organise/mishaps"
LONG = "First paragraph.\n\nSecond paragraph, which took an hour to write."


@pytest.fixture(scope="module")
def key(server: Server) -> UUID:
    """The key of Charlie, who has a training of their own."""
    app = create_app(read(server.environ))
    with app.app_context():
        person = charlie_jones()
        event = a_training("mishaps", an_organisation("ENIL"))
        people.grant(person, event.id, Role.OWNER)
        key = person.id
        db.engine.dispose()
    return key


@pytest.fixture
def charlie(server: Server, key: UUID, open_reader: OpenReader) -> Reader:
    """Charlie, who has just signed in."""
    return signed_in(server, key, open_reader())


def test_what_was_typed_is_there_after_signing_in_again(server: Server, charlie: Reader) -> None:
    charlie.open(f"{OFFICE}/about").fill("Description", LONG)
    end_all_sessions(server)

    charlie.press("Save").sees("Sign in").fill("Email address", "charlie@example.org")
    charlie.press("Send me the letter")
    charlie.open(Post(server.address).letter("charlie@example.org", "Stepfree").link).press(
        "Sign in"
    )

    charlie.sees("We kept what you typed")
    assert charlie.value_of("Description") == LONG
    charlie.press("Save").sees("Saved.")


def test_two_windows_change_the_same_section(charlie: Reader) -> None:
    other = charlie.another_window()
    charlie.open(f"{OFFICE}/about").fill("Summary", "From the first window.")
    other.open(f"{OFFICE}/about").fill("Summary", "From the second window.")

    charlie.press("Save").sees("Saved.")
    other.press("Save").sees("What is saved now", "From the first window.")
    assert other.value_of("Summary") == "From the second window."

    other.press("Save").sees("Saved.")


def test_a_new_address_is_confirmed_by_a_letter(server: Server, charlie: Reader) -> None:
    charlie.open("/account/address").fill("New email address", "charlie@elsewhere.example")
    charlie.press("Send the letter")
    charlie.open(Post(server.address).letter("charlie@elsewhere.example").link)

    assert charlie.heading == "Your new email address"
    ready = charlie.context.request.get(f"{server.address}/health/ready")
    assert ready.ok, "whoever brings letters is at work"


def test_pressing_twice_sends_one_invitation(charlie: Reader) -> None:
    charlie.open(f"{OFFICE}/team/invite").fill("Name", "Boyan").fill(
        "Email address", "b@example.org"
    )
    charlie.choose("For which organisation", "ENIL").choose("Language of the letter", "English")
    # Both presses in one moment, before any answer can take the button away.
    button = charlie.page.get_by_role("button", name="Send the invitation")
    button.evaluate("button => { button.click(); button.click(); }")
    charlie.page.wait_for_url(f"**{OFFICE}/team")

    assert charlie.page.get_by_role("rowheader", name="Boyan").count() == 1


def end_all_sessions(server: Server) -> None:
    """As after a long time without a click; the browsers keep their cookies."""
    app = create_app(read(server.environ))
    with app.app_context():
        with transaction():
            db.session.execute(update(SignInSession).values(ended_at=clock.now()))
        db.engine.dispose()
