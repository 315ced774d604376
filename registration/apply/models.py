"""Applications."""

from enum import StrEnum
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import Index
from sqlalchemy import event
from sqlalchemy import inspect
from sqlalchemy import text
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.team.models import Participation
from foundation.store import SORT_KEY
from foundation.store import Model
from foundation.store import Versioned
from foundation.store import search_key
from foundation.store import words_key


class Experience(StrEnum):
    """Where somebody has given peer support."""

    FORMAL = "formal"
    INFORMAL = "informal"
    BOTH = "both"
    NONE = "none"


class Gender(StrEnum):
    """What somebody says of their gender; asked only where a training has a target for it."""

    WOMAN = "woman"
    MAN = "man"
    ANOTHER = "another"
    NOT_SAID = "not_said"


class Application(Versioned, Model):
    """What a person wrote. It holds no access needs; those are asked with the offer."""

    __on_page__ = False

    __table_args__ = (
        # Few want help among thousands, and the list of applications says how many.
        Index(
            "ix_application_help_wanted",
            "participation_id",
            sqlite_where=text("help_wanted = 1"),
            postgresql_where=text("help_wanted"),
        ),
    )

    participation_id: Mapped[UUID] = mapped_column(ForeignKey("participation.id"), unique=True)
    organisation: Mapped[str] = mapped_column(default="")
    role_there: Mapped[str] = mapped_column(default="")
    #: Self-declared, asked only where the call is for disabled people; no kind, no proof.
    is_disabled_person: Mapped[bool | None]
    #: Optional, asked only where the balance of the group counts it; hidden in blind reading.
    gender: Mapped[Gender | None]
    #: The same: whether they took part in trainings of these organisations before.
    took_part_before: Mapped[bool | None]
    experience: Mapped[Experience | None]
    experience_text: Mapped[str] = mapped_column(default="")
    motivation: Mapped[str] = mapped_column(default="")
    afterwards: Mapped[str] = mapped_column(default="")
    #: BCP 47 and ISO 639-3 codes.
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    #: The organisation, as lists sort and find it.
    organisation_finds: Mapped[str] = mapped_column(SORT_KEY, default="", deferred=True)
    #: The words of the long answers, each once after a space: long lists find them on every store.
    answers_finds: Mapped[str] = mapped_column(default="", deferred=True)
    wanted_format: Mapped[str] = mapped_column(default="")
    #: Help with this form; goes to the organisers at once and never to reviewers.
    form_help: Mapped[str] = mapped_column(default="")
    help_wanted: Mapped[bool] = mapped_column(default=False)
    #: {part: {field: values}}: what stands in a draft as it was typed, complete or not, until its
    #: part is saved.
    typed: Mapped[dict[str, dict[str, list[str]]]] = mapped_column(
        JSON, default=dict, server_default="{}"
    )

    participation: Mapped[Participation] = relationship(lazy="joined", innerjoin=True)


_LONG = ("experience_text", "motivation", "afterwards")


@event.listens_for(Application, "before_insert")
@event.listens_for(Application, "before_update")
def _make_keys(mapper: object, connection: object, row: Application) -> None:
    """Once for all that was typed on a page, as the long answers are one key."""
    del mapper, connection
    columns = inspect(row).attrs
    if columns["organisation"].history.has_changes():
        row.organisation_finds = f" {search_key(row.organisation)}" if row.organisation else ""
    if any(columns[name].history.has_changes() for name in _LONG):
        row.answers_finds = words_key(*(getattr(row, name) or "" for name in _LONG))
