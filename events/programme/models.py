"""Sessions of the programme, who leads them, and their materials."""

from datetime import date
from datetime import datetime
from datetime import time
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import CheckConstraint
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Trainer
from events.venue.models import Room
from foundation.files import StoredFile
from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned
from foundation.wording import TextLabels


class Kind(StrEnum):
    """What a stretch of time is for."""

    SESSION = "session"
    BREAK = "break"
    MEAL = "meal"
    SOCIAL = "social"
    TRAVEL = "travel"


class Part(StrEnum):
    """What a trainer does in a session."""

    LEADS = "leads"
    FACILITATES = "facilitates"


class Access(StrEnum):
    """An accessible form that a material has. One without any is not accessible yet."""

    TAGGED_PDF = "tagged_pdf"
    WORD = "word"
    HTML = "html"
    PLAIN_TEXT = "plain_text"
    LARGE_PRINT = "large_print"
    EASY_READ = "easy_read"
    BRAILLE = "braille"
    AUDIO = "audio"
    CAPTIONS = "captions"
    SIGN_LANGUAGE = "sign_language"


class ProgrammeItem(Versioned, Model):
    """A stretch of one day, in the event's zone."""

    __table_args__ = (CheckConstraint("ends > starts", name="times_in_order"),)
    __heading__ = _l("Programme")
    __texts__: ClassVar[TextLabels] = {
        "title": _l("Title"),
        "parallel_group": _l("Parallel group"),
        "description": _l("Description"),
    }

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    day: Mapped[date]
    starts: Mapped[time]
    ends: Mapped[time]
    title: Mapped[str]
    kind: Mapped[Kind] = mapped_column(default=Kind.SESSION)
    #: Items of the same time with different groups are parallel: a person attends one of them.
    parallel_group: Mapped[str] = mapped_column(default="")
    room_id: Mapped[UUID | None] = mapped_column(ForeignKey("room.id"))
    #: Names of guests, who are no trainers of this training, separated by commas.
    led_by: Mapped[str] = mapped_column(default="")
    facilitated_by: Mapped[str] = mapped_column(default="")
    #: BCP 47 and ISO 639-3 codes; none means the languages of the training.
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    description: Mapped[str] = mapped_column(default="")
    #: Nothing is handed out or shown, so no material is missed.
    without_material: Mapped[bool] = mapped_column(default=False)
    #: Taken out by an organiser; can be put back.
    removed_at: Mapped[datetime | None]

    room: Mapped[Room | None] = relationship(lazy="joined")
    item_trainers: Mapped[list["ItemTrainer"]] = relationship(
        cascade="all, delete-orphan", lazy="selectin", order_by="ItemTrainer.position"
    )
    materials: Mapped[list["Material"]] = relationship(
        viewonly=True,
        order_by="Material.position",
        primaryjoin="and_(Material.item_id == ProgrammeItem.id, Material.removed_at.is_(None))",
    )

    @property
    def place(self) -> Room | None:
        """The room, unless it was taken out."""
        return self.room if self.room is not None and self.room.removed_at is None else None

    def trainers(self, part: Part) -> list[Trainer]:
        """The trainers with that part who are on the training's page."""
        return [
            one.trainer
            for one in self.item_trainers
            if one.part == part and one.trainer.removed_at is None
        ]


class ItemTrainer(Model):
    """A trainer's part in a session."""

    __table_args__ = (UniqueConstraint("item_id", "trainer_id", "part"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    item_id: Mapped[UUID] = mapped_column(ForeignKey("programme_item.id"), index=True)
    trainer_id: Mapped[UUID] = mapped_column(ForeignKey("trainer.id"))
    part: Mapped[Part]
    position: Mapped[int] = mapped_column(default=0)

    trainer: Mapped[Trainer] = relationship(lazy="joined")

    def anew(self, trainer: Trainer | None = None) -> "ItemTrainer":
        """The same part for another item, of the same trainer or of that one."""
        one = trainer or self.trainer
        return ItemTrainer(
            event_id=one.event_id, trainer=one, part=self.part, position=self.position
        )


class Material(Versioned, Model):
    """Something to read, hear or watch for a session: a kept file, or a link."""

    __table_args__ = (CheckConstraint("file_id IS NOT NULL OR link <> ''", name="somewhere"),)
    __heading__ = _l("Materials")
    __texts__: ClassVar[TextLabels] = {"title": _l("Title")}

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    item_id: Mapped[UUID] = mapped_column(ForeignKey("programme_item.id"), index=True)
    title: Mapped[str]
    #: BCP 47 or ISO 639-3 code of the language in which it is.
    language: Mapped[str]
    link: Mapped[str] = mapped_column(default="")
    file_id: Mapped[UUID | None] = mapped_column(ForeignKey("stored_file.id"))
    #: Values of Access.
    forms: Mapped[list[str]] = mapped_column(JSON, default=list)
    position: Mapped[int] = mapped_column(default=0)
    #: Taken out by an organiser; can be put back.
    removed_at: Mapped[datetime | None]

    file: Mapped[StoredFile | None] = relationship(lazy="joined")
