"""Arrangements. What they are, and the notes, are sealed."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.store import Model
from foundation.store import Versioned


class Progress(StrEnum):
    """How far an arrangement is."""

    ASKED = "asked"
    ARRANGING = "arranging"
    ARRANGED = "arranged"
    NOT_MANAGED = "not_managed"

    @property
    def label(self) -> str:
        """How far it is, in words that both sides read."""
        return str(_PROGRESS[self])


class Reply(StrEnum):
    """What the person says of an arrangement."""

    CONFIRMED = "confirmed"
    NOT_RIGHT = "not_right"


_PROGRESS = {
    Progress.ASKED: _l("Not started yet"),
    Progress.ARRANGING: _l("Being arranged"),
    Progress.ARRANGED: _l("Arranged"),
    Progress.NOT_MANAGED: _l("Not possible like this"),
}


class Arrangement(Versioned, Model):
    """Something that is arranged for one person. What, and the notes, are sealed."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    group: Mapped[str]
    #: {"what": …, "note": …, "not_right": …}
    sealed: Mapped[bytes]
    progress: Mapped[Progress] = mapped_column(default=Progress.ASKED)
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    #: The person said "yes, if this can be arranged".
    is_condition: Mapped[bool] = mapped_column(default=False)
    reply: Mapped[Reply | None]
    replied_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    participation: Mapped[Participation] = relationship()
    owner: Mapped[Person | None] = relationship()
