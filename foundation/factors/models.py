"""What proves a second time that it is the person: apps, passkeys, recovery codes."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from foundation.people import Person
from foundation.store import Model


class Authenticator(Model):
    """An authenticator app of a person. It shares a secret with us and shows codes of it."""

    __on_page__ = False

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    #: The browser in which it was added, in words.
    name: Mapped[str]
    #: {"secret": base32}
    sealed: Mapped[bytes]
    #: The latest step of 30 seconds whose code was used: no code works twice.
    last_step: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime]
    #: None until the person typed a first code of it.
    confirmed_at: Mapped[datetime | None]
    #: Of an invented person: the demo mailbox shows its codes.
    is_demo: Mapped[bool] = mapped_column(default=False, server_default="0")

    person: Mapped[Person] = relationship()


class Passkey(Model):
    """A passkey of a person (WebAuthn): we hold its public half."""

    __on_page__ = False

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[str]
    #: Its own name for itself, base64url.
    credential_id: Mapped[str] = mapped_column(unique=True)
    public_key: Mapped[bytes]
    sign_count: Mapped[int]
    made_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class RecoveryCode(Model):
    """A code on paper for the day when app and passkey are lost. It works once."""

    __on_page__ = False

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    code_hash: Mapped[str]
    made_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
