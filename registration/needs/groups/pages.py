"""Which questions are asked of whom, on which page: a pure function of answers and measures."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from dataclasses import field
from typing import Any

from events.team.categories import Category
from registration.needs.groups import CATEGORY_OF
from registration.needs.groups import DICTIONARY
from registration.needs.groups import QUESTIONS
from registration.needs.groups import Desk
from registration.needs.groups import Group
from registration.needs.groups import Question
from registration.needs.groups import Stage

LAST = ("other", 8)
"""The page that always comes last: anything else."""

MOST_MEASURES = 3
"""No more measures than these are asked of one person, in the order of the dictionary.

What is not asked stays "not known" in every comparison, and the coordinator asks for it.
"""

_AT_FIRST = frozenset({Stage.APPLICATION, Stage.BUDGET, Stage.OFFER})
_WITH_JOURNEY = _AT_FIRST | {Stage.TRAVEL}

ONLINE = frozenset({Category.COMMUNICATION, Category.OTHER})
"""The categories that matter to somebody who takes part from where they are."""

JOURNEY = frozenset(name for name, one in QUESTIONS.items() if one.stage is Stage.TRAVEL)
"""The questions of a later sitting, about a booked journey; each page holds only such, or none."""


@dataclass(frozen=True)
class Asking:
    """What decides, besides the answers, what is asked."""

    #: Questions about a booked journey are asked too.
    about_journey: bool
    #: {question: whether the organisers ask it}, where they decided.
    switched: Mapping[str, bool] = field(default_factory=dict)
    #: The measures for which an object of this training comes close to a limit.
    near: AbstractSet[str] = frozenset()
    #: Somebody who takes part from where they are is asked about nothing that is on site.
    online: bool = False

    @property
    def stages(self) -> AbstractSet[Stage]:
        """The stages whose questions may be asked now."""
        return _WITH_JOURNEY if self.about_journey else _AT_FIRST


@dataclass(frozen=True)
class Page:
    """A few questions of one group."""

    group: Group
    part: int
    questions: Sequence[Question]

    @property
    def key(self) -> tuple[str, int]:
        """What its address says."""
        return self.group.name, self.part


def is_on(question: Question, switched: Mapping[str, bool]) -> bool:
    """Whether a question is asked at all: as the organisers decided, or as the dictionary does.

    What is asked of everybody, "anything else", cannot be left out.
    """
    if question.asked_when is None and question.on_by_default:
        return True
    return switched.get(question.name, question.on_by_default or question.is_called_for)


def asked_on_pages(group: Group) -> list[Question]:
    """The questions of a group that stand on the pages of needs, not on those of other rooms."""
    return [one for one in group.questions if one.asked_at is Desk.NEEDS]


def usual(group: Group) -> list[str]:
    """The questions of a group that are asked where nobody decided otherwise."""
    return [one.name for one in asked_on_pages(group) if is_on(one, {})]


def is_asked(question: Question, told: Mapping[str, Any], asking: Asking) -> bool:
    """Whether this question is asked of somebody who told `told` {field: value}."""
    if question.asked_at is not Desk.NEEDS or question.stage not in asking.stages:
        return False
    if not is_on(question, asking.switched) or not _is_where_they_are(question, asking.online):
        return False
    return question.asked_when is None or question.asked_when.holds(told, asking.near)


def pages(told: Mapping[str, Any], asking: Asking) -> list[Page]:
    """The pages for somebody who told `told`, in order; the last one is always there."""
    found = []
    measures_left = MOST_MEASURES
    for group in DICTIONARY.values():
        asked = []
        for one in group.questions:
            if not is_asked(one, told, asking):
                continue
            if _is_measured_against(one) and one.name not in asking.switched:
                measures_left -= 1
                if measures_left < 0 and one.name not in told:
                    continue
            asked.append(one)
        found += [
            Page(group, part, [one for one in asked if one.part == part])
            for part in sorted({one.part for one in asked})
        ]
    return found


def subjects_of(category: Category, others: AbstractSet[Category]) -> frozenset[str]:
    """The subjects of the opening question that lead to this category and to none of the others."""
    leads: dict[str, set[Category]] = {}
    for name, question in QUESTIONS.items():
        for subject in question.asked_when.subjects() if question.asked_when else ():
            leads.setdefault(subject, set()).add(CATEGORY_OF[name])
    return frozenset(
        subject for subject, found in leads.items() if category in found and not found & others
    )


def subjects_into(categories: AbstractSet[Category]) -> frozenset[str]:
    """The subjects of the opening question that lead into one of these categories."""
    conditions = (
        one.asked_when for name, one in QUESTIONS.items() if CATEGORY_OF[name] in categories
    )
    return frozenset(one for each in conditions if each is not None for one in each.subjects())


def subjects_asked(asking: Asking) -> frozenset[str]:
    """The subjects under which something is asked, as the organisers decided."""
    here = (one for group in DICTIONARY.values() for one in asked_on_pages(group))
    on = (one for one in here if is_on(one, asking.switched))
    conditions = (one.asked_when for one in on if _is_where_they_are(one, asking.online))
    return frozenset(one for each in conditions if each is not None for one in each.subjects())


def _is_where_they_are(question: Question, online: bool) -> bool:  # noqa: FBT001 - a fact of the person
    return not online or CATEGORY_OF[question.name] in ONLINE


def _is_measured_against(question: Question) -> bool:
    return question.asked_when is not None and question.asked_when.is_measure


def lapsed(answers: Mapping[str, Any], told: Mapping[str, Any]) -> Iterator[str]:
    """Names of answers whose question followed up an answer that is another one now.

    A subject that is no longer chosen, or a measure that no longer matters, lapses nothing.
    """
    for name in answers:
        question = QUESTIONS.get(name.partition("__")[0])
        if question and question.asked_when and question.asked_when.is_broken(told):
            yield name
