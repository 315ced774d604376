"""People, organisations, and the rights that people hold."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from foundation.files import StoredFile
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned


class Role(StrEnum):
    """What a person may be in a scope: an organisation or an event."""

    ORGANISER = "organiser"
    OWNER = "owner"
    CO_ORGANISER = "co_organiser"
    #: Sees to the access needs of a training, in all categories.
    COORDINATOR = "coordinator"
    #: Sees to one or more categories, named in `limited_to`.
    HELPER = "helper"
    TRAINER = "trainer"
    FACILITATOR = "facilitator"
    #: Reads applications and gives points; reads nothing else.
    REVIEWER = "reviewer"

    @property
    def label(self) -> str:
        """The role in words."""
        return str(_ROLES[self])


_ROLES = {
    Role.ORGANISER: _l("Organiser"),
    Role.OWNER: _l("Owner"),
    Role.CO_ORGANISER: _l("Co-organiser"),
    Role.COORDINATOR: _l("Access coordinator"),
    Role.HELPER: _l("Helper"),
    Role.TRAINER: _l("Trainer"),
    Role.FACILITATOR: _l("Facilitator"),
    Role.REVIEWER: _l("Reader of applications"),
}


class Person(Model):
    """One human being. A name is one text, as the person writes it."""

    __on_page__ = False

    name: Mapped[str]
    email: Mapped[str | None]
    email_key: Mapped[str | None] = mapped_column(unique=True)
    language: Mapped[str] = mapped_column(default="en")
    password_hash: Mapped[str | None]
    is_site_admin: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]


class Organisation(Versioned, Model):
    """A body that holds trainings. Several may hold one together, with equal standing."""

    name: Mapped[str]
    short_name: Mapped[str]
    country: Mapped[str]
    about: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    colour: Mapped[str] = mapped_column(default="#0b5d5e")
    logo_file_id: Mapped[UUID | None] = mapped_column(ForeignKey(StoredFile.id))
    is_demo: Mapped[bool] = mapped_column(default=False)


class RoleGrant(Model):
    """A right: this person holds this role in this scope, for this organisation."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("person_id", "scope_id", "role"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    scope_id: Mapped[UUID] = mapped_column(index=True)
    role: Mapped[Role]
    #: Names of the only things that this right opens; [] where the role says it all.
    limited_to: Mapped[list[str]] = mapped_column(JSON, default=list, server_default="[]")
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    granted_at: Mapped[datetime]

    person: Mapped[Person] = relationship()
    organisation: Mapped[Organisation | None] = relationship()


class Invitation(Model):
    """An asked-for right: it becomes a RoleGrant when the invited person says yes."""

    __on_page__ = False

    scope_id: Mapped[UUID] = mapped_column(index=True)
    role: Mapped[Role]
    limited_to: Mapped[list[str]] = mapped_column(JSON, default=list, server_default="[]")
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    name: Mapped[str]
    email: Mapped[str]
    language: Mapped[str]
    #: For what the right is asked: the title of a training; empty for an organisation itself.
    what: Mapped[str] = mapped_column(default="")
    token_hash: Mapped[str] = mapped_column(unique=True)
    invited_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    invited_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]

    organisation: Mapped[Organisation] = relationship()


class SignInSession(Model):
    """A signed-in browser. The cookie holds a random token; the row holds its hash."""

    __on_page__ = False

    token_hash: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    browser: Mapped[str]
    #: When the person last proved a second time in this browser that it is them.
    factor_at: Mapped[datetime | None]
    #: What a passkey is asked to sign now, base64url; used once.
    challenge: Mapped[str | None]

    person: Mapped[Person] = relationship()


class SignInLink(Model):
    """A one-time way in by email: a link and a code for the same asking.

    An asking with an address that nobody has makes the same row, without a person, so that the
    time of the answer does not tell. The worker writes the letter and with it the hashes.
    """

    __on_page__ = False

    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    token_hash: Mapped[str | None] = mapped_column(unique=True)
    code_hash: Mapped[str | None]
    asked_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    wrong_codes: Mapped[int] = mapped_column(default=0)
    used_at: Mapped[datetime | None]
    #: The page that the person wanted to see.
    next_path: Mapped[str] = mapped_column(default="")

    person: Mapped[Person | None] = relationship()


class AddressChange(Model):
    """A new email address that becomes a person's own when they open the letter sent to it."""

    __on_page__ = False

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    email: Mapped[str]
    token_hash: Mapped[str] = mapped_column(unique=True)
    asked_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()


class KeptForm(Model):
    """What a person typed when their session had ended, sealed until they are back."""

    __on_page__ = False

    token_hash: Mapped[str] = mapped_column(unique=True)
    #: Whose ended session it was; None when the browser no longer knew.
    person_id: Mapped[UUID | None]
    path: Mapped[str]
    sealed: Mapped[bytes]
    kept_at: Mapped[datetime]
