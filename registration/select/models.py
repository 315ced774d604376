"""How organisers want their list of applications."""

from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy import ForeignKey
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.store import Model


class ChosenColumns(Model):
    """The columns that one organiser wants in the list of one training."""

    __on_page__ = False

    __table_args__ = (UniqueConstraint("person_id", "event_id"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"))
    names: Mapped[list[str]] = mapped_column(JSON)
