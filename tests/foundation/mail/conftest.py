"""A real mail server in a thread, and letters to send to it."""

import socket
import ssl
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from dataclasses import field
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization import NoEncryption
from cryptography.hazmat.primitives.serialization import PrivateFormat
from cryptography.x509.oid import NameOID
from flask import Flask
from jinja2 import ChoiceLoader
from jinja2 import DictLoader

from foundation.clock import now
from foundation.mail import Letter
from foundation.mail import Recipient

MakeApp = Callable[..., Flask]
TEMPLATES = {
    "offer.txt": "Subject: A place for you in {{ title }}\n\nDear {{ name }},\n\n{{ note }}\n\n"
    "{{ link }}\n\n{{ _('Close') }}\n",
    "code.txt": "Subject: Your code\n\nYour code is {{ code }}.\n\n{{ link }}\n",
    "list.txt": "Subject: Words\n\nPlease bring:\n\n- a pen\n- {{ note }}\n\n"
    "Or see {{ link }} first.\n",
    "language.txt": "Subject: Words\n\n{{ current_language() }}\n",
    "plain.txt": "Subject: Words\n\nDear {{ name }}\n",
    "none.txt": "Dear {{ name }}\n",
}


@dataclass
class Sink:
    """Takes letters as a mail server does; `answers` are given first, then it accepts."""

    answers: list[str] = field(default_factory=list)
    letters: list[bytes] = field(default_factory=list)
    recipients: list[list[str]] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's own name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: list[str]
    ) -> str:
        if self.answers:
            return self.answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's own name
        self, _server: Any, _session: Any, envelope: Any
    ) -> str:
        self.letters.append(envelope.content)
        self.recipients.append(envelope.rcpt_tos)
        self.senders.append(envelope.mail_from)
        return "250 OK"

    @property
    def messages(self) -> list[EmailMessage]:
        return [message_from_bytes(each, policy=default) for each in self.letters]


def part(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert body is not None
    text: str = body.get_content()
    return text.replace("\r\n", "\n")


@pytest.fixture
def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def sink(free_port: int) -> Iterator[Sink]:
    """A mail server on this machine, without TLS."""
    sink = Sink()
    controller = Controller(sink, hostname="127.0.0.1", port=free_port)
    controller.start()
    yield sink
    controller.stop()


@pytest.fixture
def post_office(app_with: MakeApp, sink: Sink, free_port: int) -> Iterator[Flask]:
    """The app with SMTP_URL set to the sink, inside its context."""
    app = with_templates(app_with(SMTP_URL=f"smtp://127.0.0.1:{free_port}"))
    with app.app_context():
        yield app


@pytest.fixture
def mailbox_house(app_with: MakeApp) -> Iterator[Flask]:
    """The app without SMTP_URL: letters go to the demo mailbox."""
    app = with_templates(app_with())
    with app.app_context():
        yield app


def with_templates(app: Flask) -> Flask:
    assert app.jinja_env.loader is not None
    app.jinja_env.loader = ChoiceLoader([DictLoader(TEMPLATES), app.jinja_env.loader])
    return app


def a_letter(**changes: Any) -> Letter:
    given: dict[str, Any] = {
        "to": Recipient("Мария Ангелова", "email", "maria@example.org"),
        "language": "en",
        "template": "offer.txt",
        "dedup": "offer:1",
        "context": {"title": "Peer Supporters", "name": "Мария", "note": "See you in Sofia."},
        "link": "/my/secretsecretsecretsecretsecret",
    }
    return Letter(**given | changes)


def certificate_for(name: str, folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A server's TLS context with a self-signed certificate for `name`, and that certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    known_as: x509.GeneralName = (
        x509.IPAddress(ip_address(name)) if name[0].isdigit() else x509.DNSName(name)
    )
    moment = now()
    signed = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(moment - timedelta(days=1))
        .not_valid_after(moment + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([known_as]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    chain, private = folder / f"{name}.pem", folder / f"{name}.key"
    chain.write_bytes(signed.public_bytes(Encoding.PEM))
    private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, private)
    return context, chain
