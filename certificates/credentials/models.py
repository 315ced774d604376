"""Credentials that were signed, the pages they point to, and the keys that others check with."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import Text
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from events.team.models import Participation
from foundation.store import Model


class CredentialStatus(StrEnum):
    """Whether a credential stands."""

    VALID = "valid"
    REVOKED = "revoked"
    REPLACED = "replaced"


class CredentialKey(Model):
    """A public key, published for ever; the private one lies in KEYS_DIR (RFC 7517)."""

    __on_page__ = False

    #: The thumbprint of the key (RFC 7638), the end of its address.
    kid: Mapped[str] = mapped_column(unique=True)
    jwk: Mapped[dict[str, str]] = mapped_column(JSON)
    published_at: Mapped[datetime]


class CredentialIssuer(Model):
    """The organisations that issue together, as they were called then. The key is made of it."""

    __on_page__ = False

    content: Mapped[dict[str, Any]] = mapped_column(JSON)


class CredentialAchievement(Model):
    """What was achieved and by which rule, the same for all who did. The key is made of it."""

    __on_page__ = False

    issuer_id: Mapped[UUID] = mapped_column(ForeignKey(CredentialIssuer.id))
    content: Mapped[dict[str, Any]] = mapped_column(JSON)


class Credential(Model):
    """One signed credential. `jwt` is frozen; empty once the person has had it erased."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("issuer_id", "list_number", "list_index"),)

    #: Of which certificate; rooms above keep those.
    certificate_id: Mapped[UUID] = mapped_column(unique=True)
    participation_id: Mapped[UUID] = mapped_column(ForeignKey(Participation.id), index=True)
    issuer_id: Mapped[UUID] = mapped_column(ForeignKey(CredentialIssuer.id))
    achievement_id: Mapped[UUID] = mapped_column(ForeignKey(CredentialAchievement.id))
    jwt: Mapped[str] = mapped_column(Text)
    status: Mapped[CredentialStatus] = mapped_column(default=CredentialStatus.VALID)
    #: Its place in the issuer's public list of those that no longer stand; drawn by lot.
    list_number: Mapped[int]
    list_index: Mapped[int]
    signed_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
