"""The message that goes over the wire: text and HTML, one recipient, clean headers."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from email.utils import parseaddr

from flask import current_app

from foundation.clock import now
from foundation.i18n import using_language
from foundation.mail.cleaning import one_line
from foundation.mail.models import OutgoingLetter
from foundation.mail.words import blocks
from foundation.mail.words import filled
from foundation.settings import settings


def build(letter: OutgoingLetter, values: dict[str, str]) -> EmailMessage:
    """The message for `letter` with its link and secrets in place.

    Raises ValueError (UnicodeError among them) for an address that no message can carry.
    """
    own_name, own_address = parseaddr(settings().mail_from)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = one_line(letter.subject)
    message["From"] = _address(letter.sender_name or own_name, own_address)
    message["To"] = _address(letter.recipient_name, letter.address)
    if letter.reply_to:
        message["Reply-To"] = _address(letter.sender_name, letter.reply_to)
    message["Date"] = format_datetime(now())
    message["Message-ID"] = letter.message_id
    # RFC 3834: holiday notes do not answer it.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(f"{filled(letter.text, values)}\n")
    message.add_alternative(_html(letter, values), subtype="html")
    # Set last: the calls above move Content-… headers down into the first part.
    message["Content-Language"] = letter.language
    return message


def _html(letter: OutgoingLetter, values: dict[str, str]) -> str:
    with using_language(letter.language):
        return current_app.jinja_env.get_template("foundation/mail/letter.html").render(
            subject=letter.subject,
            language=letter.language,
            sender_name=letter.sender_name,
            colour=letter.colour,
            large=_is_large(letter),
            blocks=blocks(letter.text, values),
        )


def _is_large(letter: OutgoingLetter) -> bool:
    """Whether the reader asked for large print; the room that knows it stands above this one."""
    if letter.participation_id is None:
        return False
    asked: bool = current_app.extensions["stepfree.large_print"](
        letter.participation_id, letter.address
    )
    return asked


def _address(name: str, address: str) -> Address:
    local, at, domain = one_line(address).rpartition("@")
    if not (local and at and domain) or " " in local:
        raise ValueError("It is not an email address.")
    return Address(one_line(name), local, domain.encode("idna").decode("ascii"))
