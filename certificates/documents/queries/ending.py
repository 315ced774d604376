"""Whose documents end soon: they are told before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta

from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from certificates.documents.rules import TOLD_BEFORE
from certificates.documents.rules import ends_soon
from certificates.issuing.models import Certificate
from certificates.issuing.rules import time_of_names
from certificates.papers.models import GivenPaper
from certificates.papers.rules import kept_until
from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.store import all_of

# The longest time after a training for which given papers are kept; certificates, years.
_PAPERS_LATEST = timedelta(days=60)


@dataclass(frozen=True)
class Ending:
    """A person of whom some document is kept only until that day."""

    participation: Participation
    last_day: date


def endings_soon() -> list[Ending]:
    """Who is to be told now; of the invented trainings of the demo, nobody."""
    today = clock.now().date()
    papers = _people().where(
        Participation.id.in_(select(GivenPaper.participation_id)),
        Event.ends_on >= today - _PAPERS_LATEST,
    )
    # 10 years and some leap days; the rule below decides.
    certificates = _people().where(
        Participation.id.in_(select(Certificate.participation_id).join(Certificate.copies)),
        Event.ends_on <= today - timedelta(days=10 * 365) + TOLD_BEFORE,
    )
    found = [
        *((each, kept_until(each)) for each in all_of(papers)),
        *((each, time_of_names(each)) for each in all_of(certificates)),
    ]
    return list(_soon(found))


def _soon(found: Iterable[tuple[Participation, date]]) -> Iterable[Ending]:
    for participation, last_day in found:
        if ends_soon(last_day, clock.today(participation.event.zone)):
            yield Ending(participation, last_day)


def _people() -> Select[Participation]:
    query = select(Participation).join(Participation.event).where(Event.is_demo.is_(False))
    return query.options(contains_eager(Participation.event))
