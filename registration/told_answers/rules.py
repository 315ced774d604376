"""What may be told, heard and taken back, and how long recordings are kept."""

from datetime import datetime
from datetime import timedelta

from events.team.models import Participation
from events.team.models import State
from registration.apply.rules import may_change
from registration.told_answers.models import ToldAnswer
from registration.told_answers.models import Way

KEPT_AFTER_YES = timedelta(days=30)
"""How long a recording is kept once its text was approved."""


def may_tell(participation: Participation, now: datetime) -> bool:
    """While the answers can be changed; text, recording and conversation are one answer."""
    return may_change(participation, now)


def may_hear(told: ToldAnswer) -> bool:
    """Whether the team meets it: a draft is its writer's alone, unless they want to be called."""
    return told.participation.state != State.DRAFT or told.way == Way.CONVERSATION
