"""The mail server: Flask-Mail's connection with verified TLS, a timeout and an honest end."""

import contextlib
import smtplib
import ssl
from dataclasses import dataclass
from dataclasses import field
from email.message import EmailMessage
from email.utils import parseaddr
from types import TracebackType
from urllib.parse import parse_qs
from urllib.parse import unquote
from urllib.parse import urlsplit

import flask_mail
from flask import Flask
from flask import current_app

from foundation.settings import Settings
from foundation.settings import SettingsError

TIMEOUT_SECONDS = 10
_PERMANENT = 500
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_SUBMISSION_PORT = 587
_SUBMISSIONS_PORT = 465


class NotNow(Exception):  # noqa: N818 - it is an answer of the server, not a fault
    """The server did not take the letter, but may later. The text is a code, no personal data."""


class Never(Exception):  # noqa: N818 - the same
    """The server will never take this letter. The text is a code, no personal data."""


@dataclass(frozen=True)
class MailServer:
    """What SMTP_URL says. `tls` is "starttls", "tls" (from the first byte) or "none"."""

    host: str
    port: int
    tls: str
    user: str = ""
    password: str = field(default="", repr=False)


def server_named(url: str) -> MailServer:
    """Read smtp://user:password@host:587?tls=starttls or smtps://….

    A server on another machine is spoken to under TLS unless the address says tls=none.
    Raises SettingsError for anything else.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise SettingsError("SMTP_URL must look like smtp://user:password@host:587.")
    local = parts.hostname in _LOOPBACK
    usual = "tls" if parts.scheme == "smtps" else "none" if local else "starttls"
    tls = parse_qs(parts.query).get("tls", [usual])[0]
    if tls not in {"starttls", "tls", "none"}:
        raise SettingsError("The tls of SMTP_URL must be starttls, tls or none.")
    return MailServer(
        host=parts.hostname,
        port=parts.port or (_SUBMISSIONS_PORT if tls == "tls" else _SUBMISSION_PORT),
        tls=tls,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


class VerifyingConnection(flask_mail.Connection):
    """Flask-Mail 0.10 takes any certificate (#241) and waits for ever (#114); this one does not."""

    def configure_host(self) -> smtplib.SMTP | smtplib.SMTP_SSL:
        """Connect, protect the line and sign in. Raises OSError and smtplib's exceptions."""
        host = self._connected()
        try:
            if self.mail.use_tls:
                host.starttls(context=ssl.create_default_context())
            if self.mail.username and self.mail.password:
                host.login(self.mail.username, self.mail.password)
        except BaseException:
            host.close()
            raise
        return host

    def _connected(self) -> smtplib.SMTP | smtplib.SMTP_SSL:
        server, port = self.mail.server, self.mail.port or 0
        if self.mail.use_ssl:
            trusted = ssl.create_default_context()
            return smtplib.SMTP_SSL(server, port, timeout=TIMEOUT_SECONDS, context=trusted)
        return smtplib.SMTP(server, port, timeout=TIMEOUT_SECONDS)

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        """Say good-bye and close the line, whatever happened."""
        if self.host is None:
            return
        # The letter is accepted or refused by now; a server that hangs up early changes nothing.
        with contextlib.suppress(smtplib.SMTPException, OSError):
            self.host.quit()
        self.host.close()


class Mailer(flask_mail.Mail):
    """Flask-Mail with our connection."""

    def connect(self) -> VerifyingConnection:
        """A connection to the server that the settings name."""
        return VerifyingConnection(current_app.extensions["mail"])


mailer = Mailer()


def init_transport(app: Flask, settings: Settings) -> None:
    """Tell Flask-Mail the server of SMTP_URL; raises SettingsError when it cannot be read."""
    if settings.smtp_url is not None:
        server = server_named(settings.smtp_url)
        app.config.update(
            MAIL_SERVER=server.host,
            MAIL_PORT=server.port,
            MAIL_USERNAME=server.user,
            MAIL_PASSWORD=server.password,
            MAIL_USE_TLS=server.tls == "starttls",
            MAIL_USE_SSL=server.tls == "tls",
        )
    # Flask-Mail would send nothing in tests; ours speak to a real server.
    app.config["MAIL_SUPPRESS_SEND"] = False
    mailer.init_app(app)


def deliver(message: EmailMessage) -> None:
    """Hand `message` to the mail server. Raises NotNow or Never."""
    sender = parseaddr(str(message["From"]))[1]
    recipient = parseaddr(str(message["To"]))[1]
    try:
        with mailer.connect() as connection:
            assert connection.host is not None  # noqa: S101 - narrows the type for mypy
            connection.host.send_message(message, sender, [recipient])
    except smtplib.SMTPAuthenticationError as error:
        # The site's own sign-in is wrong, not this letter; it goes out once that is mended.
        raise NotNow(f"sign-in {error.smtp_code}") from None
    except smtplib.SMTPRecipientsRefused as error:
        code = next(iter(error.recipients.values()))[0]
        raise _by_code(code) from None
    except smtplib.SMTPResponseException as error:
        raise _by_code(error.smtp_code) from None
    except (smtplib.SMTPException, OSError) as error:
        raise NotNow(type(error).__name__) from None


def _by_code(code: int) -> NotNow | Never:
    return Never(str(code)) if code >= _PERMANENT else NotNow(str(code))
