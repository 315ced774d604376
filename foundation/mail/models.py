"""The outbox: every letter to a person, from its writing until it is sent or passed on."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.store import Model

ADDRESS = "address"
"""In `last_error`: no message can carry this address."""
WORDS = "words"
"""In `last_error`: the message could not be put together."""
RESTORED = "restored"
"""In `last_error`: it waited while the house was restored. Else: the answer of the mail server."""


class LetterState(StrEnum):
    """Where a letter is on its way."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    TO_PASS_ON = "to_pass_on"  # noqa: S105 - a state, no password
    PASSED_ON = "passed_on"
    #: Waits until an organiser releases it.
    HELD = "held"
    #: Will not go, unless an organiser puts it back.
    CANCELLED = "cancelled"


class OutgoingLetter(Model):
    """A letter with its words ready. `text` holds a mark where the link or a code will stand.

    The link and codes lie sealed in `sealed_link` and are erased once the letter is sent.
    `dedup` names the cause: a second letter for the same cause is not written.
    """

    __on_page__ = False

    __table_args__ = (Index("ix_outgoing_letter_state_not_before", "state", "not_before"),)

    created_at: Mapped[datetime]
    event_id: Mapped[UUID | None] = mapped_column(index=True)
    participation_id: Mapped[UUID | None] = mapped_column(index=True)
    #: The template that wrote it tells why it goes; empty on letters of before 0.6.0.
    template: Mapped[str] = mapped_column(default="", server_default="")
    channel: Mapped[str]
    recipient_name: Mapped[str]
    address: Mapped[str]
    language: Mapped[str]
    subject: Mapped[str]
    text: Mapped[str]
    sealed_link: Mapped[bytes | None]
    has_secrets: Mapped[bool] = mapped_column(default=False)
    #: How often an organiser changed the words of this one letter.
    edits: Mapped[int] = mapped_column(default=0, server_default="0")
    sender_name: Mapped[str] = mapped_column(default="")
    reply_to: Mapped[str] = mapped_column(default="")
    colour: Mapped[str] = mapped_column(default="")
    state: Mapped[LetterState]
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    lease_owner: Mapped[UUID | None]
    last_error: Mapped[str] = mapped_column(default="")
    message_id: Mapped[str] = mapped_column(unique=True)
    dedup: Mapped[str] = mapped_column(unique=True)
    released_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    passed_on_at: Mapped[datetime | None]
    passed_on_by: Mapped[UUID | None]
    passed_on_how: Mapped[str] = mapped_column(default="")
