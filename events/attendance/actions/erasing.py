"""Erasing marks of attendance once nobody has to prove them any more."""

from datetime import date
from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy import select

from events.attendance.models import AssistantPresence
from events.attendance.models import AttendanceMark
from events.attendance.models import HoursMark
from events.team.models import Participation
from foundation.audit import Actor
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.store import all_of
from foundation.store import db

_KEPT = timedelta(days=5 * 365)


def time_of_marks(participation: Participation) -> date:
    """The last day on which hours are proved: 5 years after the training."""
    return participation.event.ends_on + _KEPT


def erase(participation: Participation, by: Actor) -> None:
    """Erase every mark of a person, inside the caller's transaction."""
    del by
    for model in (AttendanceMark, HoursMark):
        db.session.execute(delete(model).where(model.participation_id == participation.id))


def erase_presence(participation: Participation, by: Actor) -> None:
    """Take the name of an assistant off the list of presence, inside the caller's transaction."""
    del by
    query = select(AssistantPresence).where(AssistantPresence.participation_id == participation.id)
    for row in all_of(query):
        with using_language(participation.event.language):
            row.name, row.participation_id = _("Data erased"), None
        row.version += 1
    db.session.flush()
