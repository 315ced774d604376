"""Trainings, their organisations, and events linked to them."""

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
from sqlalchemy import false
from sqlalchemy.orm import Mapped
from sqlalchemy.orm import mapped_column
from sqlalchemy.orm import relationship

from foundation.i18n import lazy_gettext as _l
from foundation.people import Organisation
from foundation.store import Model
from foundation.store import Versioned
from foundation.wording import Scope
from foundation.wording import TextLabels


class WayIn(StrEnum):
    """How people get a place: at once while places last, or by selection."""

    OPEN = "open"
    SELECTION = "selection"


class Event(Versioned, Scope):
    """One training. All texts about it are written in its `language`, then in others."""

    __heading__ = _l("About the training")
    __texts__: ClassVar[TextLabels] = {
        "title": _l("Title"),
        "summary": _l("Summary"),
        "description": _l("Description"),
        "who_may_apply": _l("Who the training is for"),
        "paid_for": _l("What is paid for, and what is not"),
        "code_of_conduct": _l("Code of conduct"),
        "support_person": _l("Support person"),
    }

    __table_args__ = (
        CheckConstraint("ends_on >= starts_on", name="days_in_order"),
        CheckConstraint("capacity > 0", name="has_places"),
    )

    slug: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    summary: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    #: IANA name; every time of the event is shown in it.
    zone: Mapped[str]
    capacity: Mapped[int]
    #: BCP 47 and ISO 639-3 codes of the spoken and signed languages of the days.
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    who_may_apply: Mapped[str] = mapped_column(default="")
    for_disabled_people: Mapped[bool] = mapped_column(default=True)
    paid_for: Mapped[str] = mapped_column(default="")
    way_in: Mapped[WayIn] = mapped_column(default=WayIn.SELECTION)
    opens_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    #: By when everybody who applied gets an answer, where people are chosen.
    answers_by: Mapped[date | None]
    #: Columns of an application that are asked because a target counts them (registration/balance).
    also_asks: Mapped[list[str]] = mapped_column(JSON, default=list, server_default="[]")
    #: Organisers have asked something of their own (registration/questions). Most never do, and
    #: each step of a form would look for it.
    has_own_questions: Mapped[bool] = mapped_column(default=False, server_default=false())
    #: There are, or were, places of other kinds beside `capacity` (events/pools). Most have none.
    has_pools: Mapped[bool] = mapped_column(default=False, server_default=false())
    contact_name: Mapped[str] = mapped_column(default="")
    contact_email: Mapped[str] = mapped_column(default="")
    contact_phone: Mapped[str] = mapped_column(default="")
    code_of_conduct: Mapped[str] = mapped_column(default="")
    support_person: Mapped[str] = mapped_column(default="")
    published_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    is_demo: Mapped[bool] = mapped_column(default=False)

    held_by: Mapped[list["EventOrganisation"]] = relationship(
        order_by="EventOrganisation.position", cascade="all, delete-orphan"
    )
    linked_events: Mapped[list["LinkedEvent"]] = relationship(
        order_by="LinkedEvent.on, LinkedEvent.title",
        cascade="all, delete-orphan",
        primaryjoin="and_(LinkedEvent.event_id == Event.id, LinkedEvent.removed_at.is_(None))",
    )

    @property
    def organisations(self) -> list[Organisation]:
        """The organisations that hold the training, in the order of their marks."""
        return [held.organisation for held in self.held_by]


class EventOrganisation(Model):
    """An organisation that holds a training. All that do have equal standing."""

    __table_args__ = (UniqueConstraint("event_id", "organisation_id"),)

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    position: Mapped[int]

    organisation: Mapped[Organisation] = relationship(lazy="joined")


class LinkedEvent(Versioned, Model):
    """An event beside the training that its people may attend, such as a conference."""

    event_id: Mapped[UUID] = mapped_column(ForeignKey("event.id"), index=True)
    title: Mapped[str]
    #: Its first day; times are those of the training's zone.
    on: Mapped[date]
    ends_on: Mapped[date | None]
    starts: Mapped[time | None]
    ends: Mapped[time | None]
    #: Where sources disagree on the day, what they say.
    date_note: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    organiser: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    access_notes: Mapped[str] = mapped_column(default="")
    #: What the training arranges so that its people can attend: transport, tickets.
    arranged: Mapped[str] = mapped_column(default="")
    link: Mapped[str] = mapped_column(default="")
    #: Taken off the page by an organiser; can be put back.
    removed_at: Mapped[datetime | None]
