"""What people say for badges and lists, what letters say of who invites, and papers given out."""

from datetime import date
from datetime import datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned


class PhotoMark(StrEnum):
    """What a badge says of photographs, where its person wants it to say something."""

    YES = "yes"
    ASK = "ask"
    NO = "no"

    @property
    def label(self) -> str:
        """The mark as it stands on a badge."""
        return str(_MARKS[self])


_MARKS = {
    PhotoMark.YES: _l("Photos: yes"),
    PhotoMark.ASK: _l("Photos: ask me first"),
    PhotoMark.NO: _l("No photos"),
}


class BadgeWord(Versioned, Model):
    """What somebody wants on their badge, and what of them may stand on the list."""

    __on_page__ = False

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    #: As the badge names them; "" for the name as they applied.
    name: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    #: Languages that they speak or sign, as they write them: "Bulgarian, English".
    languages: Mapped[str] = mapped_column(default="")
    #: None for a badge without a mark.
    photos: Mapped[PhotoMark | None]
    on_list: Mapped[bool] = mapped_column(default=False)
    country_on_list: Mapped[bool] = mapped_column(default=False)
    organisation_on_list: Mapped[bool] = mapped_column(default=False)

    participation: Mapped[Participation] = relationship()


class PaperTerms(Versioned, Model):
    """What letters of a training say of who invites, where people stay, who pays and signs."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    #: Of the inviting organisation: its address and the number under which it is registered.
    identity: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    stay: Mapped[str] = mapped_column(default="")
    payer: Mapped[str] = mapped_column(default="")
    signed_by: Mapped[str] = mapped_column(default="")
    signed_as: Mapped[str] = mapped_column(default="")
    #: Letters of this training that were given a number.
    last_number: Mapped[int] = mapped_column(default=0)


class GivenPaper(Model):
    """A paper that was given to its person. Its bytes are sealed and never change."""

    __on_page__ = False
    __table_args__ = (UniqueConstraint("participation_id", "kind"),)

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), index=True)
    #: A name of kinds.KINDS.
    kind: Mapped[str]
    #: BCP 47 code.
    language: Mapped[str]
    number: Mapped[int]
    #: {"page": HTML, "text"; "pdf", "large.pdf", "easy.pdf": base64}, bound to row and person.
    sealed: Mapped[bytes]
    given_at: Mapped[datetime]

    participation: Mapped[Participation] = relationship()

    @property
    def given_on(self) -> date:
        """The day of giving, in the zone of the training."""
        return self.given_at.astimezone(ZoneInfo(self.participation.event.zone)).date()
