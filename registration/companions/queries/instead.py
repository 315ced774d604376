"""Who can work instead of somebody engaged who cannot come."""

from collections.abc import Sequence
from typing import NamedTuple

from events.team.models import Participation
from registration.companions.models import Answer
from registration.companions.models import Engaged
from registration.companions.models import EngagedKind
from registration.companions.models import Shift
from registration.companions.queries.engaged import engaged_in
from registration.companions.queries.engaged import hours_open_to
from registration.companions.queries.engaged import shifts_of
from registration.companions.queries.engaged import suggestions_in
from registration.companions.serving import ASKED_OF
from registration.companions.serving import suits
from registration.needs.queries import told_by


class StandIn(NamedTuple):
    """Somebody who can be asked."""

    engaged: Engaged
    #: In which of the hours they can be there for everybody who is served.
    hours: list[str]
    #: Whether they have the language, and the gender, that everybody asked for.
    suits: bool


def served_by(engaged: Engaged) -> dict[str, list[Participation]]:
    """{hour: whom they serve}, by day and part."""
    return {row.hour: _people(row) for row in shifts_of(engaged)}


def stand_ins(missing: Engaged) -> list[StandIn]:
    """Who does the same work and was refused by none of those served; the best first.

    Raises Refused where what people told does not open.
    """
    served = served_by(missing)
    people = {one.id: one for held in served.values() for one in held}
    told = told_by(people, ASKED_OF[missing.kind])
    refused = {
        row.engaged_id
        for row in suggestions_in(missing.event)
        if row.participation_id in people and row.answer is Answer.REFUSED
    }
    found = [
        StandIn(
            one,
            open_for(one, served),
            all(suits(one.kind, one.languages, one.gender, told.get(key, {})) for key in people),
        )
        for one in engaged_in(missing.event)
        if one.kind is missing.kind and one.id not in {missing.id, *refused}
    ]
    # Who has not the language is no interpreter for them.
    able = [one for one in found if one.suits or missing.kind is EngagedKind.ASSISTANT]
    return sorted(able, key=lambda one: (not one.suits, -len(one.hours), one.engaged.name))


def open_for(engaged: Engaged, served: dict[str, list[Participation]]) -> list[str]:
    """In which of these hours they are free, or with people whom all of these may join.

    Who is there for one of them already is no replacement.
    """
    people = {one.id: one for held in served.values() for one in held}
    is_open = {key: hours_open_to(engaged, one) for key, one in people.items()}
    there = {hour: {one.id for one in held} for hour, held in served_by(engaged).items()}
    return [
        hour
        for hour, held in served.items()
        if all(hour in is_open[one.id] and one.id not in there.get(hour, ()) for one in held)
    ]


def _people(row: Shift) -> list[Participation]:
    held: Sequence[Participation] = [one.suggestion.participation for one in row.people]
    return sorted(held, key=lambda one: (one.name, str(one.id)))
