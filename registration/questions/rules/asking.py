"""What a form asks of whom."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from registration.questions.models import BRANCHING
from registration.questions.models import FormOption
from registration.questions.models import FormQuestion

Answers = Mapping[UUID, Any]
"""{key of a question: its answer}, as models.Kind says it."""


def chosen_in(value: object) -> set[str]:
    """Keys of the options in the answer to a question that has some."""
    return {str(one) for one in value} if isinstance(value, list) else {str(value)}


def asked_of(questions: Iterable[FormQuestion], answers: Answers) -> Iterator[FormQuestion]:
    """Those of `questions`, in the order of the form, that are asked of somebody who answered so.

    A condition on a question that is not asked itself is not met.
    """
    chosen: set[str] = set()
    for question in questions:
        if question.only_if_id is not None and str(question.only_if_id) not in chosen:
            continue
        if question.kind in BRANCHING and question.id in answers:
            chosen |= chosen_in(answers[question.id])
        yield question


def name_of(question: FormQuestion) -> str:
    """The name of its field, and of its answer wherever answers are told apart by names."""
    return f"q-{question.id.hex}"


def lacks_answer(question: FormQuestion, answers: Answers) -> bool:
    """Whether a question that has to be answered is not."""
    return question.is_required and is_nothing(answers.get(question.id))


def is_nothing(value: object) -> bool:
    """Whether that is no answer. The number 0 is one."""
    return value is None or value is False or value in ("", [], {})


def offered(question: FormQuestion) -> list[FormOption]:
    """The options that can be chosen now."""
    return [option for option in question.options if option.removed_at is None]


def is_in_order(order: Sequence[FormQuestion]) -> bool:
    """Whether each question comes after the one that it depends on."""
    seen: set[UUID] = set()
    for question in order:
        if question.only_if_id is not None and question.only_if_id not in seen:
            return False
        seen |= {option.id for option in offered(question)}
    return True
