"""A second proof in a real browser: a passkey, then the recovery codes that are shown once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from app import create_app
from foundation.people.current import cookie_name
from foundation.settings import read
from foundation.store import db
from tests.support.looks import CloseLook
from tests.support.people import a_person
from tests.support.people import a_session
from tests.support.reader import Reader
from tests.support.server import Server

HOME = "/account/second-proof"
WANTED = f"{HOME}/recovery"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def address(server: Server) -> str:
    """Passkeys belong to a name, not to a number such as 127.0.0.1."""
    return server.address.replace("127.0.0.1", "localhost")


@pytest.fixture
def maria(
    server: Server, chromium: Browser, close_look: CloseLook, address: str
) -> Iterator[Reader]:
    """Maria has signed in by letter alone; her device can make passkeys."""
    app = create_app(read(server.environ))
    with app.app_context():
        token = a_session(a_person("Maria of the passkey"), proved=False)
        name = cookie_name()
        db.engine.dispose()
    context = chromium.new_context(locale="en-GB")
    context.add_cookies([{"name": name, "value": token, "url": address}])
    reader = Reader(context, address, close_look)
    device = context.new_cdp_session(reader.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    yield reader
    context.close()


def test_a_passkey_is_added_and_proves_without_anything_to_type(maria: Reader) -> None:
    maria.open(WANTED).sees("Your mailbox alone then opens nothing")
    press(maria, "Add a passkey", f"**{WANTED}**")
    maria.sees("Your passkey is added.").press("Show my 10 codes")
    maria.sees("We cannot show them again").follow("I have kept them. Go on")

    maria.open(f"{HOME}/prove?next=/account").sees("Or use your passkey")
    press(maria, "Use your passkey", "**/account")

    maria.sees("Your account")


def press(reader: Reader, button: str, leads_to: str) -> None:
    """Press a button whose script asks the device first, and then leads on."""
    reader.page.get_by_role("button", name=button).click()
    reader.page.wait_for_url(leads_to)
