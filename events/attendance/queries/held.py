"""What attendance holds on a person, as they take it away with them."""

from collections.abc import Iterator

from sqlalchemy import select

from events.attendance.models import AssistantPresence
from events.attendance.models import AttendanceMark
from events.attendance.models import HoursMark
from events.attendance.queries.marks import attendance_of
from events.attendance.queries.marks import marks_of
from events.attendance.queries.parts import parts_of
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import all_of


def held_on(participation: Participation) -> Iterator[Chapter]:
    """Every mark of hours and of half-days, also those that were corrected, and who made it."""
    zone = participation.event.zone
    names = {part.key: part.full_label for part in parts_of(participation.event)}
    labels = {"marked_by": _("Who marked it"), "which": _("In which half-day or session")}

    def of_part(mark: AttendanceMark) -> dict[str, str]:
        which = names.get(mark.part, mark.part)
        return {"which": which, "marked_by": mark.marked_by.name}

    def of_hours(mark: HoursMark) -> dict[str, str]:
        return {"marked_by": mark.marked_by.name}

    marks = [mark for own in attendance_of(participation).values() for mark in own]
    title = _("When you were there")
    yield chapter("attendance", title, marks, zone, labels=labels, add=of_part)
    hours = marks_of(participation)
    yield chapter("hours", _("Your hours"), hours, zone, labels=labels, add=of_hours)


def presence_on(participation: Participation) -> Iterator[Chapter]:
    """When an assistant was there."""
    query = select(AssistantPresence).where(AssistantPresence.participation_id == participation.id)
    title, zone = _("When you were there as an assistant"), participation.event.zone
    yield chapter("presence", title, all_of(query), zone)
