"""Linking trainings in a series."""

from uuid import UUID

from sqlalchemy import select

from events.call.models import Event
from events.editions.models import Series
from events.editions.models import SeriesEdition
from events.editions.queries import edition_of
from events.editions.queries import editions_in
from events.editions.rules import may_join
from foundation import clock
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import acting
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import one_or_none
from foundation.store import transaction


def start_series(event: Event, series_id: UUID, name: str, by: Person) -> Series:
    """Make a series with this training as its first edition; sent twice, made once.

    Raises Refused when the training is in a series already.
    """
    with transaction():
        hold(event)
        earlier = db.session.get(Series, series_id)
        if earlier is not None:
            return earlier
        _refuse_second_series(event)
        series = Series(id=series_id, name=name, created_at=clock.now())
        db.session.add(series)
        db.session.flush()
        record(acting(by, "organiser"), "started.series", series, event.id)
        _put_in(event, series, by)
        return series


def join_series(event: Event, series: Series, by: Person) -> None:
    """Make the training an edition of the series; again changes nothing.

    Raises Refused when it is in another series, or `by` organises no edition of this one.
    """
    with transaction():
        hold(event)
        here = edition_of(event)
        if here is not None and here.series_id == series.id:
            return
        _refuse_second_series(event)
        if not may_join(by, editions_in(series, removed=True)):
            raise Refused(_("Only organisers of this series can add trainings to it."), "series")
        _put_in(event, series, by)


def leave_series(event: Event, by: Person) -> None:
    """Take the training out of its series; it can be put back."""
    with transaction():
        hold(event)
        here = edition_of(event)
        if here is not None:
            here.removed_at = clock.now()
            record(acting(by, "organiser"), "left.series", here, event.id)


def rename_series(event: Event, series: Series, seen: int, name: str, by: Person) -> None:
    """Give the series another name. Raises Conflict when somebody else changed it in between."""
    with transaction():
        hold(series)
        if series.name == name:
            return
        check_version(series, seen)
        series.name = name
        record(acting(by, "organiser"), "renamed.series", series, event.id)


def _put_in(event: Event, series: Series, by: Person) -> None:
    row = one_or_none(select(SeriesEdition).where(SeriesEdition.event_id == event.id))
    if row is None:
        row = SeriesEdition(event_id=event.id)
        db.session.add(row)
    row.series_id = series.id
    row.removed_at = None
    db.session.flush()
    record(acting(by, "organiser"), "joined.series", row, event.id)


def _refuse_second_series(event: Event) -> None:
    if edition_of(event) is not None:
        raise Refused(_("This training is in a series already. Take it out first."), "series")
