"""Pools: places of one kind, counted for themselves."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column

from foundation.i18n import lazy_gettext as _l
from foundation.store import Model
from foundation.store import Versioned
from foundation.wording import TextLabels


class Pool(Versioned, Model):
    """Places of one kind. The places of the training itself have no row: `event.capacity`."""

    __heading__ = _l("Kinds of places")
    __texts__: ClassVar[TextLabels] = {
        "name": _l("Name of the kind"),
        "about": _l("What is different"),
    }
    __table_args__ = (CheckConstraint("capacity > 0", name="has_places"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    name: Mapped[str]
    #: For whom these places are, and what is different from a place of the training itself.
    about: Mapped[str] = mapped_column(default="")
    capacity: Mapped[int]
    #: They take part from where they are: no journey, no bed, no meals.
    is_online: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int]
    #: Taken out by an organiser; can be put back.
    removed_at: Mapped[datetime | None]
