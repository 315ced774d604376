"""An application that anybody can finish: by keys, without scripts, on two devices, cut off."""

from datetime import timedelta

import pytest

from app import create_app
from foundation.clock import today
from foundation.settings import read
from foundation.store import db
from foundation.store import transaction
from tests.support.looks import ALL_LOOKS
from tests.support.people import an_organisation
from tests.support.post import Post
from tests.support.reader import OpenReader
from tests.support.reader import Reader
from tests.support.server import Server
from tests.support.sofia import a_training

pytestmark = pytest.mark.xdist_group("life")

_WHY = "Why do you want to take part?"
AHEAD = today("Europe/Sofia") + timedelta(days=60)


@pytest.fixture(scope="module")
def training(server: Server) -> str:
    """The path of a training whose people are chosen."""
    app = create_app(read(server.environ))
    with app.app_context():
        with transaction():
            a_training("drafted", an_organisation("ENIL", "BE"), starts_on=AHEAD, ends_on=AHEAD)
        db.engine.dispose()
    return "/trainings/drafted"


def test_end_to_end_by_keys_without_scripts_at_320_px_and_on_two_devices(
    server: Server, training: str, open_reader: OpenReader
) -> None:
    how = {"by_keyboard": True, "scripts": False, "narrow": True, "looks": ALL_LOOKS[:1]}
    phone, library = open_reader(**how), open_reader(**how)
    begins(phone, training, "yana@example.org")
    phone.choose("Are you a disabled person?", "Yes").press("Save and go on later")
    phone.sees("You can go on later", "You have not sent it yet.")

    library.open(Post(server.address).letter("yana@example.org").link).sees("Part 3 of 5")
    assert library.page.get_by_role("radio", name="Yes").is_checked()
    library.tick("English").press("Save and go on").choose("Have you given peer support?", "Both")
    library.fill(_WHY, "To learn.").fill("What will you do with it afterwards?", "Start a group.")
    library.press("Save and go on").choose("In which format", "Large print")
    library.choose("Do you want help with this form?", "No").press("Save and go on")
    library.press("Send my application").sees("Your application is sent", "Your reference number")


def test_cr8_typing_is_kept_without_pressing_anything(
    training: str, open_reader: OpenReader
) -> None:
    reader = open_reader(looks=ALL_LOOKS[:1])
    begins(reader, training, "ivan@example.org")
    reader.open(reader.path.replace("/you", "/experience")).fill(_WHY, "To learn. Да.")

    said = reader.page.locator("[data-draft-said]")
    reader.page.clock.run_for(20_000)
    said.filter(has_text="What you typed was kept at").wait_for(state="attached")
    spoken = said.inner_text()
    reader.fill(_WHY, "To learn and to teach.")
    assert (said.inner_text(), reader.examine()) == (spoken, [])
    address = reader.page.url
    reader.open("/")

    again = open_reader(looks=ALL_LOOKS[:1])
    # The page was left while it was sending: nobody is told when that has arrived.
    found = {again.open(address).value_of(_WHY) for _look in range(3)}
    assert "To learn and to teach." in found


def test_cr8_without_a_network_the_page_says_so_and_goes_on_trying(
    training: str, open_reader: OpenReader
) -> None:
    reader = open_reader(looks=ALL_LOOKS[:1])
    begins(reader, training, "mila@example.org")
    reader.fill("What you do there", "I vote")

    seen = reader.page.locator("[data-draft-when]")
    reader.context.set_offline(True)
    reader.page.clock.run_for(20_000)
    seen.filter(has_text="We go on trying.").wait_for()
    reader.context.set_offline(False)
    reader.page.clock.run_for(20_000)

    seen.filter(has_text="What you typed was kept at").wait_for()
    reader.complaints.clear()


def begins(reader: Reader, training: str, email: str) -> None:
    """Up to the page that asks about the person; our own clock runs in the browser from there."""
    reader.open(f"{training}/apply").press("Start now").fill("Your name", email.partition("@")[0])
    reader.choose("Country where you live", "Bulgaria")
    reader.choose("In which language shall we write to you?", "English").press("Save and go on")
    reader.choose("What is the best way to reach you?", "Email")
    reader.page.clock.install()
    reader.fill("Your email address", email).press("Save and go on").sees("Part 3 of 5")
