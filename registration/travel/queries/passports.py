"""Data of passports: who was asked, what they gave, what is to be erased."""

from collections.abc import Sequence
from datetime import date

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.team.models import Participation
from foundation import clock
from foundation.errors import Refused
from foundation.store import all_of
from foundation.store import one_or_none
from registration.travel.models import PassportData
from registration.travel.queries.journeys import details_in
from registration.travel.queries.journeys import journey_of
from registration.travel.rules import may_travel
from registration.travel.rules import passport_kept_until


def passport_of(participation: Participation) -> PassportData | None:
    """What was asked of the person, and their answer still sealed."""
    query = select(PassportData).where(PassportData.participation_id == participation.id)
    return one_or_none(query)


def passport_or_404(participation: Participation) -> PassportData:
    """The same; no page where nothing was asked."""
    return passport_of(participation) or abort(404)


def passports_to_erase() -> Sequence[PassportData]:
    """Whatever is kept longer than seven days after travel, or of somebody who no longer comes."""
    query = select(PassportData).options(joinedload(PassportData.participation))
    return [row for row in all_of(query) if _is_over(row.participation)]


def time_of_passport(participation: Participation) -> date:
    """The last day on which data of the person's passport are kept."""
    try:
        legs = details_in(journey_of(participation))
    except Refused:
        # A journey that no longer opens keeps nobody's passport.
        legs = []
    return passport_kept_until(participation.event, legs)


def _is_over(participation: Participation) -> bool:
    today = clock.today(participation.event.zone)
    return not may_travel(participation) or today > time_of_passport(participation)
