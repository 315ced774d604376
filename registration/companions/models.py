"""Assistants who come with somebody, and supporters. What a person wrote is sealed."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned


class Companion(Versioned, Model):
    """Somebody who comes as the assistant of another person, in a participation of their own."""

    __on_page__ = False

    #: Of the assistant.
    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    #: Of the person with whom they come.
    beside_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: Days in ISO 8601 on which they assist; [] for all days.
    days: Mapped[list[str]] = mapped_column(JSON, default=list)
    #: False while the person does not know yet who comes.
    is_named: Mapped[bool] = mapped_column(default=False)
    #: When the assistant agreed to keep to themselves what they learn, to which wording.
    agreed_at: Mapped[datetime | None]
    confidentiality_wording: Mapped[str] = mapped_column(default="")
    confidentiality_language: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]

    participation: Mapped[Participation] = relationship(foreign_keys=[participation_id])
    beside: Mapped[Participation] = relationship(foreign_keys=[beside_id])


class Share(StrEnum):
    """A part of somebody's own pages and letters that they may let a supporter read."""

    PLACE = "place"
    ARRANGEMENTS = "arrangements"
    CERTIFICATE = "certificate"

    @property
    def label(self) -> str:
        """The part in words."""
        return str(_SHARES[self])


_SHARES = {
    Share.PLACE: _l("My application and my place"),
    Share.ARRANGEMENTS: _l("What is arranged for me"),
    Share.CERTIFICATE: _l("My certificate"),
}


class Supporter(Versioned, Model):
    """Somebody who helps a person to read, write or decide, as far as that person wants."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: {"name": …, "email": …}
    sealed: Mapped[bytes]
    #: BCP 47 code of the language in which they read.
    language: Mapped[str]
    #: Names of Share: of which letters they get copies, which parts their page shows.
    letters: Mapped[list[str]] = mapped_column(JSON, default=list)
    parts: Mapped[list[str]] = mapped_column(JSON, default=list)
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    participation: Mapped[Participation] = relationship()


class SupporterLink(Model):
    """A way to a supporter's page. The store keeps the token's hash."""

    __on_page__ = False

    supporter_id: Mapped[UUID] = mapped_column(ForeignKey("supporter.id"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    supporter: Mapped[Supporter] = relationship()
