"""Incidents of the days, and how the team is reached in them. What people write is sealed."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from events.call.models import Event
from events.survey.models import SurveyedObject
from events.team.categories import Category
from events.team.models import Participation
from foundation.i18n import lazy_gettext as _l
from foundation.people import Person
from foundation.store import Model
from foundation.store import Versioned
from registration.arrangements.models import Supplier
from registration.arrangements.models import SupplierKind
from registration.companions.models import EngagedKind


class IncidentKind(StrEnum):
    """What is not right."""

    LIFT = "lift"
    INTERPRETER = "interpreter"
    ASSISTANT = "assistant"
    WHEELCHAIR = "wheelchair"
    ILL = "ill"
    ROOM = "room"
    POWER = "power"
    OTHER = "other"

    @property
    def label(self) -> str:
        """What is not right, in words that both sides read."""
        return str(_KINDS[self])

    @property
    def category(self) -> Category:
        """Who may open it: those whose role holds this category of needs."""
        return _CATEGORIES[self]

    @property
    def replaced_by(self) -> tuple[SupplierKind, ...]:
        """The suppliers who can replace what is missing, the nearest first."""
        return _REPLACEMENTS[self]

    @property
    def done_by(self) -> tuple[EngagedKind, ...]:
        """Those engaged on site who do what is missing."""
        return _ENGAGED.get(self, ())


class IncidentState(StrEnum):
    """How far the team is with it."""

    TOLD = "told"
    SEEN = "seen"
    MENDING = "mending"
    MENDED = "mended"

    @property
    def label(self) -> str:
        """How far it is, in words that both sides read."""
        return str(_STATES[self])


_KINDS = {
    IncidentKind.LIFT: _l("A lift does not work"),
    IncidentKind.INTERPRETER: _l("An interpreter is not there"),
    IncidentKind.ASSISTANT: _l("An assistant is not there"),
    IncidentKind.WHEELCHAIR: _l("A wheelchair or another aid is damaged"),
    IncidentKind.ILL: _l("Somebody is ill"),
    IncidentKind.ROOM: _l("A room is not right"),
    IncidentKind.POWER: _l("There is no electricity"),
    IncidentKind.OTHER: _l("Something else is not right"),
}
_CATEGORIES = {
    IncidentKind.LIFT: Category.VENUE,
    IncidentKind.INTERPRETER: Category.COMMUNICATION,
    IncidentKind.ASSISTANT: Category.ASSISTANCE,
    IncidentKind.WHEELCHAIR: Category.TRANSPORT,
    IncidentKind.ILL: Category.SAFETY,
    IncidentKind.ROOM: Category.VENUE,
    IncidentKind.POWER: Category.VENUE,
    IncidentKind.OTHER: Category.OTHER,
}
_REPLACEMENTS = {
    IncidentKind.LIFT: (SupplierKind.EQUIPMENT, SupplierKind.TRANSPORT, SupplierKind.VENUE),
    IncidentKind.INTERPRETER: (SupplierKind.INTERPRETING, SupplierKind.CAPTIONS),
    IncidentKind.ASSISTANT: (SupplierKind.ASSISTANCE,),
    IncidentKind.WHEELCHAIR: (SupplierKind.EQUIPMENT, SupplierKind.TRANSPORT),
    IncidentKind.ILL: (SupplierKind.ASSISTANCE, SupplierKind.TRANSPORT),
    IncidentKind.ROOM: (SupplierKind.HOTEL, SupplierKind.VENUE, SupplierKind.EQUIPMENT),
    IncidentKind.POWER: (SupplierKind.EQUIPMENT, SupplierKind.HOTEL, SupplierKind.VENUE),
    IncidentKind.OTHER: tuple(SupplierKind),
}
_ENGAGED = {
    IncidentKind.INTERPRETER: (EngagedKind.INTERPRETER, EngagedKind.CAPTIONER),
    IncidentKind.ASSISTANT: (EngagedKind.ASSISTANT,),
}
_STATES = {
    IncidentState.TOLD: _l("Nobody has read it yet"),
    IncidentState.SEEN: _l("Somebody sees to it"),
    IncidentState.MENDING: _l("Being mended"),
    IncidentState.MENDED: _l("Mended"),
}


class Incident(Versioned, Model):
    """Something that is not right now. A lift is out of order until its incident is mended.

    Public pages say so of a lift, so a change of an incident draws them anew.
    """

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    kind: Mapped[IncidentKind]
    #: The lift or platform that does not work, where it was measured.
    object_id: Mapped[UUID | None] = mapped_column(ForeignKey("surveyed_object.id"))
    #: Whom alone it concerns; None where it may concern many.
    concerns_id: Mapped[UUID | None] = mapped_column(ForeignKey("participation.id"), index=True)
    #: Who told it.
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    #: {"words": what was told, "answer": what the team does}, for this row and who told it.
    sealed: Mapped[bytes]
    state: Mapped[IncidentState] = mapped_column(default=IncidentState.TOLD)
    #: Who replaces what is missing.
    supplier_id: Mapped[UUID | None] = mapped_column(ForeignKey("supplier.id"))
    told_at: Mapped[datetime]
    mended_at: Mapped[datetime | None]
    #: Taken back: it was a mistake, or is right again. It can be put back.
    removed_at: Mapped[datetime | None]

    event: Mapped[Event] = relationship()
    object: Mapped[SurveyedObject | None] = relationship()
    concerns: Mapped[Participation | None] = relationship()
    person: Mapped[Person] = relationship()
    supplier: Mapped[Supplier | None] = relationship()


class HelpLine(Versioned, Model):
    """How the team of a training is reached at once during the days."""

    __on_page__ = False

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), unique=True)
    phone: Mapped[str] = mapped_column(default="")
    #: A number for text messages.
    text: Mapped[str] = mapped_column(default="")
    #: An address at which one meets by video.
    video: Mapped[str] = mapped_column(default="")
