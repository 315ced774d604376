"""Pages answer whatever the mail server does: no request ever speaks to it."""

import socket
from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import select

from foundation import clock
from foundation.mail import transport
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.mail.sending import send
from foundation.store import all_of
from tests.foundation.mail.conftest import MakeApp
from tests.registration.apply.filling import SPRING
from tests.registration.apply.filling import fill_in
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor


@pytest.fixture
def silent_server() -> Iterator[socket.socket]:
    """It takes every line and never says a word; whoever called it stands in its queue."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@pytest.fixture
def house(app_with: MakeApp, silent_server: socket.socket) -> Iterator[Flask]:
    app = app_with(SMTP_URL=f"smtp://127.0.0.1:{silent_server.getsockname()[1]}")
    with app.app_context(), clock.travelling_to(SPRING):
        yield app


def was_called(server: socket.socket) -> bool:
    """Whether somebody opened a line to it."""
    try:
        server.accept()[0].close()
    except BlockingIOError:
        return False
    return True


def test_ml6_no_request_opens_a_line_to_the_mail_server(
    house: Flask, silent_server: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, _event = alices_training()
    yana = Visitor(house)
    fill_in(yana).press("Send my application").sees("Your application is sent")
    yana.open("/sign-in").fill("Email address", str(alice.email)).press("Send me the letter")
    organiser = sign_in(Visitor(house), alice)
    for page in ("", "/letters", "/applications"):
        assert organiser.open(f"/organise/sofia{page}").status == 200, page
    letters = all_of(select(OutgoingLetter))

    assert len(letters) == len(("to Yana", "to Alice"))
    assert {letter.state for letter in letters} == {LetterState.QUEUED}
    assert not was_called(silent_server)

    # The worker does call it: the server would have noticed.
    monkeypatch.setattr(transport, "TIMEOUT_SECONDS", 0.3)
    send(letters[0].id)
    assert was_called(silent_server)
