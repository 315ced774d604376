"""Questions about prepared decisions: the candidates, what is prepared, what a release would do."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy import and_
from sqlalchemy import func
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from events.call.models import Event
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from events.team.queries import found_and_ordered
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import Said
from foundation.privacy.telling import chapter
from foundation.store import Page
from foundation.store import all_of
from foundation.store import count_of
from foundation.store import db
from foundation.store import one_or_none
from foundation.store import one_page
from foundation.web.lists import Asked
from registration.apply.models import Application
from registration.apply.models import Experience
from registration.balance.queries import effects
from registration.deciding.models import Choice
from registration.deciding.models import DecisionRound
from registration.deciding.models import PreparedDecision
from registration.deciding.rules import CANDIDATES
from registration.deciding.rules import Round
from registration.deciding.rules import choices_for
from registration.deciding.rules import round_of
from registration.eligibility.queries import open_words
from registration.places.queries import holders_of
from registration.review.queries import points_in_query
from registration.review.queries import said_score
from registration.review.queries import scores_of_many

Marks = Mapping[UUID, Choice | None]
"""What a page shows as chosen for some people, saved or not."""


@dataclass(frozen=True)
class Line:
    """One candidate on the choosing page; `mark` is what the page shows as their decision."""

    participation: Participation
    organisation: str
    experience: Experience | None
    decision: PreparedDecision | None
    mark: Choice | None
    effect: Sequence[str]
    keeps: bool
    #: Conditions of the call, in words, at which somebody has to look.
    to_look_at: Sequence[str]
    #: What readers gave, as the reader writes numbers; "" before the round of reading is closed.
    points: str

    @property
    def seen(self) -> int:
        """The version of the prepared decision; 0 where there is none."""
        return self.decision.version if self.decision else 0

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be prepared for them."""
        return choices_for(self.participation)


def candidates_page(event: Event, which: str, asked: Asked) -> Page[Participation]:
    """A page of the candidates: "all", "undecided", or those with one choice."""
    query = _candidates(event).outerjoin(
        PreparedDecision,
        and_(
            PreparedDecision.participation_id == Participation.id,
            PreparedDecision.released_at.is_(None),
        ),
    )
    if which == "undecided":
        query = query.where(PreparedDecision.choice.is_(None))
    elif which != "all":
        query = query.where(PreparedDecision.choice == Choice(which))
    if asked.order == "points":
        asked_then = replace(asked, order="sent")
        first = func.coalesce(points_in_query(), -1).desc()
        found = found_and_ordered(query, asked_then).order_by(None)
        return one_page(found.order_by(first, Participation.id), asked.page)
    return one_page(found_and_ordered(query, asked), asked.page)


def people_named(event: Event, keys: Collection[UUID]) -> list[Participation]:
    """The participants with these keys, in this order; those of other trainings are left out."""
    query = select(Participation).where(
        Participation.event_id == event.id,
        Participation.id.in_(keys),
        Participation.part == Part.PARTICIPANT,
        Participation.state != State.DRAFT,
    )
    found = {row.id: row for row in all_of(query)}
    return [found[key] for key in keys if key in found]


def lines_of(
    event: Event, people: Sequence[Participation], marks: Marks, group: Collection[UUID]
) -> list[Line]:
    """These candidates with what is prepared, and what choosing each would change in the group."""
    prepared = waiting_for(event)
    written = _written_by(people)
    told = effects(event, group, [row.id for row in people if row.pool_id is None])
    marked, points = open_words(event, people), scores_of_many([row.id for row in people])
    lines = []
    for row in people:
        decision = prepared.get(row.id)
        organisation, experience = written.get(row.id, ("", None))
        mark = marks.get(row.id, decision.choice if decision else None)
        effect = told.get(row.id)
        said, keeps = (effect.sentences, effect.effect.keeps) if effect else ((), True)
        more = (said, keeps, marked.get(row.id, ()), said_score(points.get(row.id)))
        lines.append(Line(row, organisation, experience, decision, mark, *more))
    return lines


def group_of(event: Event, marks: Marks) -> set[UUID]:
    """Who would be there: those who hold a place, and those whom this page shows as chosen.

    Counted are the places of the training itself; the targets are for them.
    """
    chosen = {key for key, row in waiting_for(event).items() if row.choice is Choice.CHOOSE}
    chosen -= {key for key, mark in marks.items() if mark is not Choice.CHOOSE}
    chosen |= {key for key, mark in marks.items() if mark is Choice.CHOOSE}
    return (chosen - _of_other_kinds(event)) | holders_of(event, None)


def waiting_for(event: Event) -> dict[UUID, PreparedDecision]:
    """What waits for its release, by the key of the person; only of those who are candidates."""
    return {row.participation_id: row for row in all_of(_waiting(event))}


def leaving_page(event: Event, choice: Choice, number: int) -> Page[PreparedDecision]:
    """A page of the decisions of one kind that a release would send out, by name."""
    does_something = or_(
        PreparedDecision.choice != Choice.RESERVE, Participation.state == State.APPLIED
    )
    query = _waiting(event).where(PreparedDecision.choice == choice, does_something)
    return one_page(query.order_by(Participation.name_sorts, Participation.id), number)


def round_to_release(event: Event) -> Round:
    """What a release would send out now."""
    return round_of(waiting_for(event).values())


def how_many_undecided(event: Event) -> int:
    """How many candidates nothing is prepared for; a release leaves them as they are."""
    decided = select(PreparedDecision.participation_id).where(
        PreparedDecision.released_at.is_(None), PreparedDecision.choice.is_not(None)
    )
    left = Participation.id.not_in(decided)
    return count_of(_candidates(event).where(Participation.state == State.APPLIED, left))


def counts_of_choices(event: Event) -> dict[str, int]:
    """How many candidates stand under each choice of the page's menu."""
    total = count_of(_candidates(event))
    waiting = [row.choice for row in waiting_for(event).values() if row.choice]
    counts = {choice.value: waiting.count(choice) for choice in Choice}
    return {"all": total, "undecided": total - len(waiting), **counts}


def decision_waiting(participation: Participation) -> PreparedDecision | None:
    """What is prepared for somebody and not released yet."""
    return one_or_none(
        select(PreparedDecision).where(
            PreparedDecision.participation_id == participation.id,
            PreparedDecision.released_at.is_(None),
        )
    )


def decisions_of(participation: Participation) -> Sequence[PreparedDecision]:
    """All that was prepared for somebody, the newest first; the waiting one before the others."""
    query = select(PreparedDecision).where(PreparedDecision.participation_id == participation.id)
    return all_of(query.order_by(PreparedDecision.prepared_at.desc(), PreparedDecision.id))


def words_for(participation: Participation) -> str:
    """What the organisers wrote to somebody with the latest decision; "" while there is none."""
    query = select(PreparedDecision).where(
        PreparedDecision.participation_id == participation.id,
        PreparedDecision.released_at.is_not(None),
    )
    rows = all_of(query.order_by(PreparedDecision.released_at.desc()).limit(1))
    return rows[0].words if rows else ""


def rounds_of(event: Event) -> Sequence[DecisionRound]:
    """The rounds that were released, the newest first."""
    query = select(DecisionRound).where(DecisionRound.event_id == event.id)
    return all_of(query.order_by(DecisionRound.released_at.desc(), DecisionRound.id))


def held_on(participation: Participation) -> Iterator[Chapter]:
    """Released decisions with their reasons. What is being prepared is told once it is released."""
    rows = [row for row in decisions_of(participation) if row.released_at is not None]
    yield chapter(
        *("decision", _("What was decided about you"), rows, participation.event.zone),
        add=_coded,
    )


def with_words() -> Select[UUID]:
    """Keys of the participations of which a decision is left that says something."""
    says = or_(
        PreparedDecision.reason != "",
        PreparedDecision.words != "",
        PreparedDecision.released_at.is_(None),
    )
    return select(PreparedDecision.participation_id).where(says)


def _coded(row: PreparedDecision) -> dict[str, object]:
    return {"choice": row.choice and Said(row.choice.value, row.choice.label)}


def _of_other_kinds(event: Event) -> set[UUID]:
    if not event.has_pools:
        return set()
    other = Participation.event_id == event.id, Participation.pool_id.is_not(None)
    return set(all_of(select(Participation.id).where(*other)))


def _candidates(event: Event) -> Select[Participation]:
    return select(Participation).where(
        Participation.event_id == event.id,
        Participation.part == Part.PARTICIPANT,
        Participation.state.in_(CANDIDATES),
    )


def _waiting(event: Event) -> Select[PreparedDecision]:
    return (
        select(PreparedDecision)
        .join(PreparedDecision.participation)
        .options(contains_eager(PreparedDecision.participation))
        .where(
            Participation.event_id == event.id,
            Participation.state.in_(CANDIDATES),
            PreparedDecision.released_at.is_(None),
        )
    )


def _written_by(people: Collection[Participation]) -> dict[UUID, tuple[str, Experience | None]]:
    query = select(Application.participation_id, Application.organisation, Application.experience)
    asked = query.where(Application.participation_id.in_([row.id for row in people]))
    return {row[0]: (row[1], row[2]) for row in db.session.execute(asked)}
