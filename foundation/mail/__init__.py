"""Letters to people: an outbox in the store, sent by the worker, readable in the demo mailbox."""

from flask import Flask

from foundation.mail import tasks as _tasks  # noqa: F401 - names the background work
from foundation.mail.actions import post
from foundation.mail.actions import post_all
from foundation.mail.letter import Letter
from foundation.mail.letter import Recipient
from foundation.mail.transport import init_transport
from foundation.settings import Settings

__all__ = ["Letter", "Recipient", "init_mail", "post", "post_all"]


def init_mail(app: Flask, settings: Settings) -> None:
    """Tell `app` its mail server. Raises SettingsError when SMTP_URL cannot be read."""
    init_transport(app, settings)
