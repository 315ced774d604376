"""Who has earned which paper."""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_FLOOR
from decimal import Decimal

from certificates.awards.models import LetterState
from certificates.awards.models import TrainerLetter
from certificates.designs.models import AwardKind
from events.call.models import Event
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from foundation.clock import today
from foundation.people import Person
from foundation.people import Role
from foundation.people import holds

TEXTS = ("training_title", "role_title", "place", "learning_outcomes")
"""Columns of the rule that hold words by language."""

PARTS: Mapping[AwardKind, tuple[Part, ...]] = {
    AwardKind.TRAINER: (Part.TRAINER,),
    AwardKind.FACILITATOR: (Part.FACILITATOR,),
    AwardKind.ASSISTANT: (Part.ASSISTANT, Part.LOCAL_ASSISTANT),
    AwardKind.VOLUNTEER: (Part.VOLUNTEER,),
}
"""As what somebody came who gets a paper for it."""

BY_HOURS = (AwardKind.ATTENDANCE, AwardKind.PARTICIPATION, AwardKind.ACHIEVEMENT)
"""Kinds that ask how long somebody was there."""

DECIDABLE = (AwardKind.PARTICIPATION, AwardKind.ACHIEVEMENT, *PARTS)
"""Kinds that organisers may give or keep back by a decision.

A statement says what was marked and a letter what a trainer wrote: neither can be given without.
"""


def has_earned(hours: Decimal | None, least: Decimal | None) -> bool:
    """Whether those hours are enough; nobody earns anything before the rule is written."""
    return hours is not None and least is not None and hours >= least


def hours_lacking(hours: Decimal | None, least: Decimal | None) -> Decimal | None:
    """How many hours are still needed; None before the rule is written, and once it is met."""
    if least is None or has_earned(hours, least):
        return None
    return least - (hours or Decimal(0))


def hours_of_share(whole: Decimal, percent: int) -> Decimal:
    """The hours that a share of the whole asks for, rounded in the person's favour."""
    return (whole * percent / 100).quantize(Decimal("0.01"), ROUND_FLOOR)


def is_over(event: Event) -> bool:
    """A certificate says that somebody took part until the end: from the last day on."""
    return today(event.zone) >= event.ends_on


def may_lead(person: Person, event: Event) -> bool:
    """Whether somebody leads the training, and so writes letters of recommendation in it."""
    return any(holds(person, event.id, role) for role in (Role.TRAINER, Role.FACILITATOR))


def may_recommend(participation: Participation) -> bool:
    """Whether somebody who comes along leads the training: their own link lets them write."""
    leads = participation.part in (Part.TRAINER, Part.FACILITATOR)
    return leads and participation.state is State.COMING


def may_rewrite(letter: TrainerLetter) -> bool:
    """A letter is changed while it is written, and after a no; never while the person is asked."""
    return letter.state in (LetterState.DRAFT, LetterState.DECLINED)


def is_day_of_assessment(event: Event, day: date) -> bool:
    """A result cannot be of a day that has not come, in the training's zone."""
    return day <= today(event.zone)
