"""A letter before it is in the outbox: to whom, in which language, which template, which link."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from typing import NamedTuple
from uuid import UUID


class Words(NamedTuple):
    """What is kept of a letter; `text` holds a mark in place of the link and of each secret."""

    subject: str
    text: str


@dataclass(frozen=True)
class Recipient:
    """One person and the way they chose: "email", or another channel with its `detail`."""

    name: str
    channel: str = "email"
    email: str = ""
    detail: str = ""

    @property
    def address(self) -> str:
        """Where the letter goes: an email address, a telephone number, a postal address."""
        return self.email if self.channel == "email" else self.detail


@dataclass(frozen=True)
class Letter:
    """One letter to one person.

    `template` begins with "Subject: …" and an empty line; `{{ link }}` stands for the personal
    link (a path on our own site), and `{{ name }}` for each of `secrets`, such as a sign-in code.
    Secrets are never stored readable. Texts in `context` may have been typed by anyone: they are
    cleaned, and no mail program will turn them into links. `dedup` names the cause of the letter.
    `own` words, with names of the context in braces, stand in place of the template's. A `note`
    stands before them.
    """

    to: Recipient
    language: str
    template: str
    dedup: str
    context: Mapping[str, object] = field(default_factory=dict)
    link: str | None = field(default=None, repr=False)
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
    own: Words | None = None
    note: str = ""
    event_id: UUID | None = None
    participation_id: UUID | None = None
    sender_name: str = ""
    reply_to: str = ""
    colour: str = ""
