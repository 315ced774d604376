"""Whether somebody's answers meet a condition: no store, no request, no decision."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from typing import Any
from uuid import UUID

from events.team.models import State
from registration.eligibility.models import About
from registration.eligibility.models import EligibilityRule
from registration.questions.rules import chosen_in
from registration.questions.rules import is_nothing

LOOKED_AT = (State.APPLIED, State.RESERVE)
"""Those whose applications are marked: about whom something can still be decided."""


@dataclass(frozen=True)
class Facts:
    """All that conditions know of a person. `answers` are by the key of their question."""

    country: str = ""
    is_disabled_person: bool | None = None
    answers: Mapping[UUID, Any] = field(default_factory=dict)


def meets(rule: EligibilityRule, facts: Facts) -> bool:
    """Whether the answer is one of the wanted ones. No answer is none of them."""
    if rule.about is About.COUNTRY:
        return facts.country in rule.wanted
    if rule.about is About.DISABLED:
        return facts.is_disabled_person is True
    answer = facts.answers.get(rule.question_id) if rule.question_id else None
    return not is_nothing(answer) and bool(chosen_in(answer) & set(rule.wanted))
