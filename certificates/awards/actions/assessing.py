"""Verbs on results of assessments. A mark is never changed: the next one corrects it."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from uuid import UUID

from certificates.awards.models import AssessmentMark
from certificates.awards.models import Outcome
from certificates.awards.queries import candidates_of
from certificates.awards.queries import marks_of
from certificates.awards.rules import is_day_of_assessment
from certificates.designs.models import AwardKind
from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.audit import record
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction


@dataclass(frozen=True)
class Result:
    """What is entered: the outcome, when, by whom it was assessed, and how."""

    outcome: Outcome
    held_on: date
    assessor: str = ""
    #: By language; empty where the training's own words say it.
    words: Mapping[str, str] = field(default_factory=dict)


def enter_results(
    event: Event, outcomes: Mapping[UUID, Outcome], held: Result, by: Person
) -> list[Participation]:
    """Enter a result for several people who were assessed alike; who has a new one.

    `outcomes` is {participation: outcome}; `held` tells the rest, its own outcome is not looked at.
    A person who has the same outcome already is left alone.
    """
    with transaction():
        hold(event)
        people = {each.id: each for each in candidates_of(event, AwardKind.ACHIEVEMENT)}
        entered = []
        for key, outcome in outcomes.items():
            marks = marks_of(people[key]) if key in people else ()
            if key not in people or (marks and marks[0].outcome is outcome):
                continue
            told = Result(outcome, held.held_on, held.assessor, held.words)
            _enter(people[key], marks[0].number if marks else 0, told, by)
            entered.append(people[key])
        return entered


def enter_result(participation: Participation, seen: int, result: Result, by: Person) -> None:
    """Enter or correct the result of one person; `seen` is the number of the newest mark shown.

    Raises Refused for a day that has not come, Conflict when somebody else entered one meanwhile.
    """
    with transaction():
        hold(participation)
        marks = marks_of(participation)
        if (marks[0].number if marks else 0) != seen:
            raise Conflict(_("Somebody has just entered a result. Check it and save once more."))
        _enter(participation, seen, result, by)


def _enter(participation: Participation, last: int, result: Result, by: Person) -> None:
    event = participation.event
    if not is_day_of_assessment(event, result.held_on):
        raise Refused(_("The day of the assessment has not come yet."), "held_on")
    db.session.add(
        AssessmentMark(
            participation_id=participation.id,
            outcome=result.outcome,
            held_on=result.held_on,
            assessor=result.assessor,
            words=dict(result.words),
            number=last + 1,
            marked_at=clock.now(),
            marked_by_id=by.id,
        )
    )
    # The outcome is for organisers and the person alone; the trail only says that there is one.
    actor = acting(by, "organiser")
    record(actor, "entered.assessment", participation, event.id)
