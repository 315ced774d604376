"""The list of applications: which stand in it, in which order, how many of each state."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from typing import Any
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy import Row
from sqlalchemy import Select
from sqlalchemy import String
from sqlalchemy import case
from sqlalchemy import cast
from sqlalchemy import false
from sqlalchemy import func
from sqlalchemy import select

from events.call.models import Event
from events.pools.queries import kind_named
from events.team.models import Participation
from events.team.models import State
from events.team.queries import ORDERS as BY_PERSON
from events.team.queries import found_and_ordered
from foundation.i18n import countries
from foundation.store import Page
from foundation.store import all_of
from foundation.store import db
from foundation.store import one_page
from foundation.store import search_key
from foundation.store import shared
from foundation.store import words_of
from foundation.web.lists import Asked
from registration.apply.models import Application
from registration.places.queries import stands_in
from registration.questions.queries import answers_of_many
from registration.review.queries import points_in_query
from registration.review.queries import scores_of_many
from registration.select.queries.answered import has_answered
from registration.select.queries.answered import ways_answered
from registration.select.queries.wanted import POINTS
from registration.select.queries.wanted import SENT
from registration.select.queries.wanted import Wanted

People = TypeVar("People", bound=Select[*tuple[Any, ...]])
_HALF_A_DECIMAL = 0.05
_WRITTEN = (
    *(Application.organisation, Application.role_there, Application.languages),
    *(Application.experience, Application.help_wanted),
)


@dataclass(frozen=True)
class Line:
    """One application in the list: who, and what they wrote, None where they joined without.

    `answers` are those to the organisers' own questions, read where a column shows one.
    """

    participation: Participation
    written: Row[*tuple[Any, ...]] | None
    answers: Mapping[UUID, Any]
    #: The weighted mean of the readers' points, once the round is closed.
    points: float | None = None


def list_page(
    event: Event, wanted: Wanted, total: int, *, answers: bool = False, points: bool = False
) -> Page[Line]:
    """The page that was asked for; `total` is how many applications are found."""
    page = one_page(found(event, wanted), wanted.page, wanted.rows, total)
    written, keys = _written_by(page.rows), [row.id for row in page.rows]
    given = answers_of_many(event, keys) if answers else {}
    scores = scores_of_many(keys) if points else {}
    return page.of(
        [
            Line(row, written.get(row.id), given.get(row.id, {}), scores.get(row.id))
            for row in page.rows
        ]
    )


def found(event: Event, wanted: Wanted) -> Select[Participation]:
    """The applications that are asked for, in the order that is asked for."""
    query = with_written(select(Participation), wanted)
    return ordered(narrowed(query, event, wanted), event, wanted.sort)


def with_written(query: People, wanted: Wanted) -> People:
    """`query` of participations with their applications, where narrowing or ordering asks them."""
    told = wanted.organisation or wanted.experience or wanted.speaks or wanted.text
    if not told and wanted.sort != "organisation":
        return query
    return query.outerjoin(Application, Application.participation_id == Participation.id)


def narrowed(query: People, event: Event, wanted: Wanted) -> People:
    """`query` of participations, with_written, as `wanted` narrows it."""
    states = [State(wanted.state)] if wanted.state else SENT
    query = query.where(Participation.event_id == event.id, Participation.state.in_(states))
    if wanted.country:
        query = query.where(Participation.country == wanted.country)
    if wanted.answer:
        query = query.where(has_answered(ways_answered(event)[wanted.answer]))
    if wanted.kind:
        query = query.where(stands_in(event, kind_named(event, wanted.kind)))
    if wanted.points:
        # As it is shown, with one decimal.
        query = query.where(points_in_query() >= POINTS[wanted.points] - _HALF_A_DECIMAL)
    query = query.where(*_about_written(wanted))
    asked = Asked(words=wanted.find, order="sent", page=1)
    return found_and_ordered(query, asked).order_by(None)


def ordered(query: People, event: Event, order: str) -> People:
    """`query` of participations, with_written, in one of ORDERS."""
    if order in BY_PERSON:
        return found_and_ordered(query, Asked(words="", order=order, page=1))
    first: ColumnElement[Any]
    if order == "points":
        first = func.coalesce(points_in_query(), -1).desc()
    elif order == "country":
        # By name as the reader knows it: on no store are the codes in that order.
        places = {code: place for place, code in enumerate(countries_of(event))} or {"": 0}
        first = case(places, value=Participation.country, else_=len(places))
    else:
        first = func.coalesce(Application.organisation_finds, "")
    return query.order_by(first, Participation.name_sorts, Participation.id)


def counts_by_state(event: Event, wanted: Wanted) -> dict[State, int]:
    """How many of the applications stand where, as the list is narrowed beside its state."""
    counted = select(Participation.state, func.count()).group_by(Participation.state)
    every = replace(wanted, state="", sort="sent")
    rows = db.session.execute(narrowed(with_written(counted, every), event, every))
    found_there = {row[0]: row[1] for row in rows}
    return {state: found_there[state] for state in SENT if state in found_there}


def countries_of(event: Event) -> dict[str, str]:
    """{code: name} of the countries from which somebody applied, by name."""
    query = select(Participation.country).distinct()
    query = query.where(Participation.event_id == event.id, Participation.state.in_(SENT))
    there = shared((countries_of, event.id), lambda: set(all_of(query)))
    return {code: name for code, name in countries().items() if code in there}


def _about_written(wanted: Wanted) -> Iterable[ColumnElement[bool]]:
    if wanted.experience:
        yield Application.experience == wanted.experience
    if wanted.speaks:
        # JSON is text on both stores; the codes stand in it between quotation marks.
        yield cast(Application.languages, String).contains(f'"{wanted.speaks}"', autoescape=True)
    for word in search_key(wanted.organisation).split():
        yield Application.organisation_finds.contains(f" {word}", autoescape=True)
    if wanted.text:
        words = words_of(wanted.text)
        # Marks alone are no words, and nobody wrote them as one.
        yield from [] if words else [false()]
        for word in words:
            yield Application.answers_finds.contains(f" {word}", autoescape=True)


def _written_by(people: Sequence[Participation]) -> dict[UUID, Row[*tuple[Any, ...]]]:
    query = select(Application.participation_id, *_WRITTEN)
    asked = query.where(Application.participation_id.in_([row.id for row in people]))
    return {row.participation_id: row for row in db.session.execute(asked)}
