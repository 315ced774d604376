"""Questions about wishes for help and about applications that somebody else wrote down."""

from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from flask import abort
from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import chapter
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import one_or_none
from registration.apply.models import Application
from registration.on_behalf.models import HelpTask
from registration.on_behalf.models import WrittenDown


class Wish(NamedTuple):
    """Somebody who wants help, and the task that came of it (none of demo and old data)."""

    application: Application
    task: HelpTask | None
    overdue: bool


def how_many_want_help(event: Event) -> int:
    """How many people want help with the form."""
    return count_of(_wishes(event))


def wishes_for_help(event: Event) -> list[Wish]:
    """Everybody who wants help, drafts too: they asked to be contacted. First those due first."""
    query = _wishes(event).outerjoin(
        HelpTask, HelpTask.participation_id == Application.participation_id
    )
    rows = db.session.execute(query.add_columns(HelpTask)).all()
    today = clock.today(event.zone)
    wishes = [Wish(row[0], row[1], row[1] is not None and row[1].due_on < today) for row in rows]
    return sorted(wishes, key=_when_due)


def wish_or_404(event: Event, participation_id: UUID) -> Application:
    """The application of somebody in that training who wants help."""
    query = _wishes(event).where(Application.participation_id == participation_id)
    return one_or_none(query) or abort(404)


def task_of(participation: Participation) -> HelpTask | None:
    """The task that came of somebody's wish for help."""
    query = select(HelpTask).where(HelpTask.participation_id == participation.id)
    return one_or_none(query)


def written_in(event: Event) -> Sequence[WrittenDown]:
    """Applications that staff wrote down, newest first."""
    query = (
        select(WrittenDown)
        .join(Participation, Participation.id == WrittenDown.participation_id)
        .where(Participation.event_id == event.id)
        .options(joinedload(WrittenDown.written_by))
    )
    return all_of(query.order_by(WrittenDown.written_at.desc(), WrittenDown.id))


def how_it_came(participation: Participation) -> WrittenDown | None:
    """Who wrote the application down and how it came; None where the person typed it.

    For the organisers' page of one application alone. Lists, exports and pages of reviewers must
    never ask this: tests/registration/on_behalf/test_wall.py.
    """
    query = select(WrittenDown).where(WrittenDown.participation_id == participation.id)
    return one_or_none(query)


def written(event: Event, participation_id: UUID) -> WrittenDown | None:
    """What staff wrote down for somebody in that training; None where they did not."""
    query = select(WrittenDown).where(
        WrittenDown.participation_id == participation_id,
        WrittenDown.participation.has(Participation.event_id == event.id),
    )
    return one_or_none(query)


def written_or_404(event: Event, participation_id: UUID) -> WrittenDown:
    """The same; no page where staff wrote nothing down."""
    return written(event, participation_id) or abort(404)


def held_on(participation: Participation) -> Iterator[Chapter]:
    """Wishes for help and what was written down, as a person takes them away with them."""
    zone = participation.event.zone
    task, row = task_of(participation), how_it_came(participation)
    yield chapter("help", _("Help with the form"), [task] if task else [], zone)
    title = _("What we wrote down for you")
    yield chapter("written_down", title, [row] if row else [], zone, add=_in_words)


def _in_words(row: WrittenDown) -> dict[str, object]:
    return {
        "came_by": Said(row.came_by.value, row.came_by.label),
        "yes_by": row.yes_by and Said(row.yes_by.value, row.yes_by.label),
    }


def _wishes(event: Event) -> Select[Application]:
    # Beginning with the few wishes, not with the thousands of people.
    of_event = Application.participation.has(Participation.event_id == event.id)
    return select(Application).where(Application.help_wanted, of_event)


def _when_due(wish: Wish) -> tuple[date, UUID]:
    """Those without a task are the oldest: the day on which they began stands for it."""
    person = wish.application.participation
    return (wish.task.due_on if wish.task else person.created_at.date()), person.id
