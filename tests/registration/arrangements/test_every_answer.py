"""Every answer of the dictionary leads to a proposal, or it is written down why it needs none."""

from collections.abc import Iterator

import pytest

from registration.arrangements.catalogue.declaring import ANY
from registration.arrangements.catalogue.declaring import Rule
from registration.arrangements.catalogue.declaring import calls_for
from registration.arrangements.catalogue.proposals import RULES
from registration.needs.groups import QUESTIONS
from registration.needs.groups import Kind
from registration.needs.groups import Question
from tests.support.unarranged import ANSWERS
from tests.support.unarranged import FIELDS

_VALUE = "*"


def answers_to(question: Question) -> Iterator[str]:
    """All stored words with which it can be answered; "*" for a number or words of one's own."""
    if question.choices:
        yield from question.choices
    elif question.kind is Kind.YES_NO:
        yield from ("yes", "no")
    else:
        yield _VALUE


def is_proposed(field: str, answer: str) -> bool:
    """Whether some rule proposes something for that answer."""
    asked = [rule.when[field] for rule in RULES if field in rule.when]
    return any(calls_for(wanted, answer) for wanted in asked)


def unanswered(question: Question) -> list[str]:
    """The answers for which there is no rule and no reason, or both."""
    reasons = ANSWERS.get(question.name, {})
    return [
        answer
        for answer in answers_to(question)
        if is_proposed(question.name, answer) is bool(reasons.get(answer))
    ]


@pytest.mark.parametrize("field", QUESTIONS)
def test_an_answer_is_proposed_or_needs_nothing(field: str) -> None:
    if field in FIELDS:
        assert FIELDS[field]
        assert not any(field in rule.when for rule in RULES), "a rule reads it, yet it needs none"
    else:
        assert unanswered(QUESTIONS[field]) == []


def test_the_reasons_are_about_answers_that_there_are() -> None:
    assert FIELDS.keys() <= QUESTIONS.keys()
    for field, reasons in ANSWERS.items():
        assert set(reasons) <= {*answers_to(QUESTIONS[field])}, field


def an_answer(field: str, wanted: frozenset[str]) -> object:
    """One of the wanted answers, as the store holds it."""
    question = QUESTIONS[field]
    if wanted == ANY:
        return next((one for one in question.choices if calls_for(ANY, one)), "some words")
    word = min(wanted)
    return word if question.choices or question.kind is Kind.YES_NO else {word: True}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_fits_its_answers_and_says_why(rule: Rule) -> None:
    told = {field: an_answer(field, wanted) for field, wanted in rule.when.items()}

    assert rule.fits(told)
    assert rule.ground({**told, "photo_consent": "no"}) == dict(sorted(told.items()))
    assert rule.reason()
    assert not rule.fits({})
    for field, wanted in rule.unless.items():
        assert not rule.fits({**told, field: an_answer(field, wanted)})


def test_a_new_field_without_a_rule_or_a_reason_is_found() -> None:
    wings = Question("wings", Kind.CHOICE, "Do you fly?", choices={"none": "No", "two": "Yes"})
    assert unanswered(wings) == ["none", "two"]
    assert unanswered(Question("tail", Kind.LINE, "How long is your tail?")) == ["*"]
