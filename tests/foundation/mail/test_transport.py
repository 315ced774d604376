"""The line to the mail server: verified, never endless, honest about what happened."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from aiosmtpd.smtp import LoginPassword
from flask import Flask

from foundation.mail import transport
from foundation.mail.transport import MailServer
from foundation.mail.transport import Never
from foundation.mail.transport import NotNow
from foundation.mail.transport import deliver
from foundation.mail.transport import server_named
from foundation.settings import SettingsError
from tests.foundation.mail.conftest import MakeApp
from tests.foundation.mail.conftest import Sink
from tests.foundation.mail.conftest import certificate_for

pytestmark = pytest.mark.one_store(reason="the line to the mail server knows no store")


def a_message() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "us@steps.example"
    message["To"] = "ada@example.org"
    message.set_content("Words")
    return message


@contextmanager
def tls_server(port: int, folder: Path, name: str) -> Iterator[tuple[Sink, Path]]:
    """A server that insists on STARTTLS, with a certificate for `name`."""
    context, chain = certificate_for(name, folder)
    sink = Sink()
    controller = Controller(
        sink,
        hostname="127.0.0.1",
        port=port,
        tls_context=context,
        require_starttls=True,
        authenticator=_knows_ada,
        auth_required=True,
        auth_exclude_mechanism=["LOGIN"],
    )
    controller.start()
    try:
        yield sink, chain
    finally:
        controller.stop()


def _knows_ada(
    _server: object, _session: object, _envelope: object, _how: str, data: LoginPassword
) -> AuthResult:
    right = data == LoginPassword(b"ada", b"p@ss")
    # Not handled: the server itself gives the answer 535.
    return AuthResult(success=right, handled=False)


@pytest.fixture
def house(app_with: MakeApp, free_port: int) -> Iterator[Flask]:
    url = f"smtp://ada:p%40ss@127.0.0.1:{free_port}?tls=starttls"
    app = app_with(SMTP_URL=url)
    with app.app_context():
        yield app


def test_a_trusted_server_gets_the_letter_under_tls(
    house: Flask, free_port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tls_server(free_port, tmp_path, "127.0.0.1") as (sink, chain):
        monkeypatch.setenv("SSL_CERT_FILE", str(chain))
        deliver(a_message())

    assert sink.recipients == [["ada@example.org"]]
    assert sink.senders == ["us@steps.example"]


def test_a_certificate_for_another_name_is_refused(
    house: Flask, free_port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tls_server(free_port, tmp_path, "mail.evil.example") as (sink, chain):
        monkeypatch.setenv("SSL_CERT_FILE", str(chain))
        with pytest.raises(NotNow, match="SSLCertVerificationError"):
            deliver(a_message())

    assert sink.letters == []


def test_a_self_signed_certificate_is_refused(house: Flask, free_port: int, tmp_path: Path) -> None:
    with (
        tls_server(free_port, tmp_path, "127.0.0.1") as (sink, _chain),
        pytest.raises(NotNow, match="SSLCertVerificationError"),
    ):
        deliver(a_message())

    assert sink.letters == []


def test_a_wrong_password_of_ours_does_not_condemn_the_letter(
    app_with: MakeApp, free_port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_with(SMTP_URL=f"smtp://ada:old@127.0.0.1:{free_port}?tls=starttls")
    with tls_server(free_port, tmp_path, "127.0.0.1") as (sink, chain), app.app_context():
        monkeypatch.setenv("SSL_CERT_FILE", str(chain))
        with pytest.raises(NotNow, match="sign-in 535"):
            deliver(a_message())

    assert sink.letters == []


def test_a_server_without_tls_is_refused(house: Flask, sink: Sink) -> None:
    with pytest.raises(NotNow, match="NotSupported"):
        deliver(a_message())

    assert sink.letters == []


def test_tls_from_the_first_byte_is_verified_too(
    app_with: MakeApp, free_port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, chain = certificate_for("127.0.0.1", tmp_path)
    sink = Sink()
    controller = Controller(sink, hostname="127.0.0.1", port=free_port, ssl_context=context)
    monkeypatch.setenv("SSL_CERT_FILE", str(chain))
    controller.start()
    try:
        with app_with(SMTP_URL=f"smtps://127.0.0.1:{free_port}").app_context():
            deliver(a_message())
            monkeypatch.delenv("SSL_CERT_FILE")
            with pytest.raises(NotNow, match="SSLCertVerificationError"):
                deliver(a_message())
    finally:
        controller.stop()

    assert len(sink.letters) == 1


def test_a_silent_server_is_left_after_the_time_out(
    app_with: MakeApp, free_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert transport.TIMEOUT_SECONDS == 10
    monkeypatch.setattr(transport, "TIMEOUT_SECONDS", 0.3)
    app = app_with(SMTP_URL=f"smtp://127.0.0.1:{free_port}")
    with socket.create_server(("127.0.0.1", free_port)), app.app_context():
        begin = time.monotonic()
        with pytest.raises(NotNow, match="Disconnected"):
            deliver(a_message())

    assert time.monotonic() - begin < 5


def test_no_server_at_all_means_later(app_with: MakeApp, free_port: int) -> None:
    app = app_with(SMTP_URL=f"smtp://127.0.0.1:{free_port}")
    with app.app_context(), pytest.raises(NotNow, match="ConnectionRefusedError"):
        deliver(a_message())


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [("550 no", Never), ("553 no", Never), ("450 later", NotNow), ("421 later", NotNow)],
)
def test_the_servers_answer_decides(
    post_office: Flask, sink: Sink, answer: str, outcome: type[Exception]
) -> None:
    sink.answers = [answer]

    with pytest.raises(outcome, match=answer[:3]):
        deliver(a_message())


class _RefusesWords(Sink):
    async def handle_DATA(self, *_args: object) -> str:  # noqa: N802 - aiosmtpd's own name
        return "554 no such words here"


def test_words_can_be_refused_as_well(app_with: MakeApp, free_port: int) -> None:
    controller = Controller(_RefusesWords(), hostname="127.0.0.1", port=free_port)
    controller.start()
    try:
        with (
            app_with(SMTP_URL=f"smtp://127.0.0.1:{free_port}").app_context(),
            pytest.raises(Never, match="554"),
        ):
            deliver(a_message())
    finally:
        controller.stop()


class _HangsUp(Sink):
    async def handle_QUIT(self, server: Any, *_args: object) -> str:  # noqa: N802 - the same
        server.transport.close()
        return "221 bye"


def test_a_server_that_hangs_up_early_has_still_taken_the_letter(
    app_with: MakeApp, free_port: int
) -> None:
    sink = _HangsUp()
    controller = Controller(sink, hostname="127.0.0.1", port=free_port)
    controller.start()
    try:
        with app_with(SMTP_URL=f"smtp://127.0.0.1:{free_port}").app_context():
            deliver(a_message())
    finally:
        controller.stop()

    assert len(sink.letters) == 1


def test_the_address_of_the_server_is_read() -> None:
    assert server_named("smtp://a%40b:p%3Aw@mail.example:2525") == MailServer(
        "mail.example", 2525, "starttls", "a@b", "p:w"
    )
    assert server_named("smtps://mail.example") == MailServer("mail.example", 465, "tls")
    assert server_named("smtp://mail.example").port == 587
    assert server_named("smtp://localhost:25").tls == "none"
    assert server_named("smtp://mail.example?tls=none").tls == "none"
    assert "p:w" not in repr(server_named("smtp://a:p%3Aw@mail.example"))


@pytest.mark.parametrize(
    "url", ["mail.example", "http://mail.example", "smtp://", "smtp://h?tls=x"]
)
def test_an_address_that_cannot_be_read_is_told(url: str) -> None:
    with pytest.raises(SettingsError, match="SMTP_URL"):
        server_named(url)
