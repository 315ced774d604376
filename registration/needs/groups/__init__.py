"""The dictionary of needs: one declarative file for each group of questions.

It drives form, storage, audience, sheets and docs.
"""

from events.team.categories import Category
from registration.needs.groups import assistance
from registration.needs.groups import communication
from registration.needs.groups import contact
from registration.needs.groups import dog
from registration.needs.groups import food
from registration.needs.groups import health
from registration.needs.groups import mobility
from registration.needs.groups import other
from registration.needs.groups import safety
from registration.needs.groups import sensory
from registration.needs.groups import travel
from registration.needs.groups.conditions import ARRANGE
from registration.needs.groups.declaring import Audience
from registration.needs.groups.declaring import Desk
from registration.needs.groups.declaring import Detail
from registration.needs.groups.declaring import Easy
from registration.needs.groups.declaring import Group
from registration.needs.groups.declaring import Kind
from registration.needs.groups.declaring import Question
from registration.needs.groups.declaring import Stage
from registration.needs.groups.declaring import key_of

_IN_ORDER = (
    *(mobility, assistance, travel, communication, contact),
    *(sensory, food, health, dog, safety, other),
)

DICTIONARY: dict[str, Group] = {module.GROUP.name: module.GROUP for module in _IN_ORDER}
"""All groups by name, in the order in which they are asked."""

QUESTIONS: dict[str, Question] = {
    question.name: question for group in DICTIONARY.values() for question in group.questions
}
"""All questions by name."""

GROUP_OF: dict[str, Group] = {
    question.name: group for group in DICTIONARY.values() for question in group.questions
}
"""{name of a question: its group}."""

CATEGORY_OF: dict[str, Category] = {
    name: group.category_of(QUESTIONS[name]) for name, group in GROUP_OF.items()
}
"""{name of a question: whose readers may open its answer}."""

__all__ = [
    "ARRANGE",
    "CATEGORY_OF",
    "DICTIONARY",
    "GROUP_OF",
    "QUESTIONS",
    "Audience",
    "Category",
    "Desk",
    "Detail",
    "Easy",
    "Group",
    "Kind",
    "Question",
    "Stage",
    "key_of",
]
