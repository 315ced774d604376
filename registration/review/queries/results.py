"""What came of the reading, once the round is closed."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ScalarSelect
from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from foundation.i18n import format_number
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import db
from registration.review.models import Criterion
from registration.review.models import Reading
from registration.review.models import ReadingResult
from registration.review.queries.criteria import all_criteria
from registration.review.queries.criteria import criteria_of
from registration.review.queries.round import readings_of
from registration.review.rules import counts
from registration.review.rules import mean_of
from registration.review.rules import spread_of


@dataclass(frozen=True)
class Outcome:
    """What readers gave one application: the weighted mean, and where they differ most."""

    participation: Participation
    mean: float | None
    readers: int
    spread: int
    differ_on: Sequence[Criterion]
    readings: Sequence[Reading]

    @property
    def in_words(self) -> str:
        """The mean with one decimal, as the reader writes numbers."""
        return said_score(self.mean) or _("No points")


def scores_of_many(keys: Collection[UUID]) -> dict[UUID, float]:
    """{key of a participation: weighted mean, 0 to 3} of those with points in a closed round."""
    query = select(ReadingResult.participation_id, ReadingResult.mean)
    rows = db.session.execute(query.where(ReadingResult.participation_id.in_(list(keys))))
    return {row.participation_id: row.mean for row in rows}


def points_in_query() -> ScalarSelect[float]:
    """The weighted mean of a participation, inside a query of participations; NULL without one."""
    query = select(ReadingResult.mean).where(ReadingResult.participation_id == Participation.id)
    return query.correlate(Participation).scalar_subquery()


def said_score(mean: float | None) -> str:
    """A mean with one decimal, as the reader writes numbers; "" where there is none."""
    return "" if mean is None else format_number(round(mean, 1))


def outcome_of(event: Event, participation: Participation, readings: Sequence[Reading]) -> Outcome:
    """What `readings` of one application come to."""
    criteria = {one.id: one for one in criteria_of(event)}
    mine = [one for one in readings if counts(one)]
    means = [mean for one in mine if (mean := mean_of(one.points, criteria)) is not None]
    spreads = {one: spread_of(mine, one) for one in criteria.values()}
    most = max(spreads.values(), default=0)
    return Outcome(
        participation,
        sum(means) / len(means) if means else None,
        len(means),
        most,
        [one for one, spread in spreads.items() if most and spread == most],
        mine,
    )


def disagreements(event: Event, readings: Sequence[Reading]) -> list[Outcome]:
    """Every application that was read, those first where readers differ most."""
    grouped: dict[UUID, list[Reading]] = {}
    for reading in readings:
        grouped.setdefault(reading.participation_id, []).append(reading)
    told = [outcome_of(event, rows[0].participation, rows) for rows in grouped.values()]
    return sorted(told, key=lambda one: (-one.spread, -(one.mean or 0), one.participation.name))


def held_on(participation: Participation) -> Iterator[Chapter]:
    """What colleagues noted about the application, without their names, and the points."""
    criteria = {one.id: one for one in all_criteria(participation.event)}

    def said(row: Reading) -> dict[str, object]:
        points = [f"{criteria[one.criterion_id].name}: {one.given}" for one in row.points]
        return {"comment": row.comment, "points": "; ".join(sorted(points))}

    rows = [row for row in readings_of(participation) if row.points or row.comment]
    labels = {"comment": _("Comment"), "points": _("Points"), "scored_at": _("When")}
    title, zone = _("How your application was read"), participation.event.zone
    yield chapter("readings", title, rows, zone, labels=labels, add=said)
