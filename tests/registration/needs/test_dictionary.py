"""The dictionary holds the 102 fields of the facts, and says openly where it departs from them."""

import json
from pathlib import Path

import pytest

from registration.needs.groups import DICTIONARY
from registration.needs.groups import GROUP_OF
from registration.needs.groups import QUESTIONS
from registration.needs.groups import Desk
from registration.needs.groups import Group
from registration.needs.groups import Kind
from registration.needs.groups import Question
from registration.needs.groups.conditions import ARRANGE
from registration.needs.groups.opening import EASY_SUBJECTS
from registration.needs.groups.opening import NOTHING
from registration.needs.groups.opening import SUBJECTS
from registration.needs.groups.pages import asked_on_pages
from tests.support import house

FACTS = json.loads((Path(__file__).parent / "dictionary_facts.json").read_text())
"""{field: [group, type, unit, options, stage, audiences]}, as access-needs.json has them."""

RENAMED: dict[str, dict[str, str | None]] = {
    "assistance_dog": {"psychiatric": None, "medical_alert": "other"},
    "diet": {
        "diabetic": "carbohydrates_stated",
        "coeliac": "gluten_free_no_traces",
        "text": "other",
    },
    "eating_aids": {"PA_feeds": "assistant_helps_eat"},
    "stairs_down": {"carried_in_own_chair": "own_chair_with_help", "cannot": "other_way"},
}
"""Words that name a diagnosis or a deficit, and what stands in their place (None: nothing)."""

ADDED = {
    "battery": {"help"},
    "pa_room": {"no_room"},
    "eating_aids": {"soft"},
}
"""Answers that the facts do not have: help is always one; some assistants live near; soft food."""

ASKED_OTHERWISE = {
    "pa_hours": ("int", Kind.SEVERAL),
    "pa_languages": ("multi", Kind.LINE),
    "guiding": ("choice", Kind.SEVERAL),
    "dog_papers": ("file", Kind.TEXT),
}
"""Parts of the day instead of hours; languages in words; several ways of guiding at once; what
stands in the papers of a dog, and the files on a page of their own (actions/papers.py)."""

BESIDES = {"rooms_work", "way_works"}
"""Show before you ask: "would this work for you?" has no field in the facts."""

KINDS = {
    "choice": {Kind.CHOICE},
    "multi": {Kind.SEVERAL},
    "int": {Kind.NUMBER, Kind.MEASURE, Kind.RANGE},
    "bool": {Kind.YES_NO},
    "text": {Kind.LINE, Kind.TEXT},
    "person": {Kind.PERSON},
}
every = pytest.mark.parametrize("name", FACTS)


def test_all_102_fields_are_there_in_their_groups() -> None:
    assert len(FACTS) == 102
    assert QUESTIONS.keys() - FACTS.keys() == BESIDES
    assert {name: GROUP_OF[name].name for name in FACTS} == {
        name: fact[0] for name, fact in FACTS.items()
    }
    assert len(DICTIONARY) == 11


@every
def test_a_field_is_asked_as_the_facts_say(name: str) -> None:
    _, kind, unit, options, stage, audiences = FACTS[name]
    question = QUESTIONS[name]
    renamed = RENAMED.get(name, {})
    wanted = {renamed.get(one, one) for one in options} - {None} | ADDED.get(name, set())

    if name in ASKED_OTHERWISE:
        assert (kind, question.kind) == ASKED_OTHERWISE[name]
    else:
        assert question.kind in KINDS[kind]
        assert set(question.choices) == wanted
    assert question.stage == stage
    assert [one.value for one in question.audience] == audiences
    if question.unit:
        assert question.unit.value == unit


def test_about_20_questions_stand_by_default_and_one_at_least_for_each_subject() -> None:
    on = [one for one in QUESTIONS.values() if one.on_by_default]
    led_to = {subject for one in on if one.asked_when for subject in one.asked_when.subjects()}

    assert len(on) == 21
    assert not [one.name for one in on if one.asked_at is not Desk.NEEDS or one.is_called_for]
    assert SUBJECTS.keys() - led_to == {"other", NOTHING}


def test_every_condition_looks_at_something_that_is_asked() -> None:
    known = {ARRANGE, *QUESTIONS}
    for name, question in QUESTIONS.items():
        looked_at = set(question.asked_when.fields()) if question.asked_when else set()
        assert looked_at <= known, name
    asked = [one.asked_when for one in QUESTIONS.values() if one.asked_when]
    subjects = {subject for condition in asked for subject in condition.subjects()}
    assert subjects | {"other", NOTHING} == SUBJECTS.keys() == EASY_SUBJECTS.keys()


def test_every_measure_has_a_unit_and_limits() -> None:
    measured = [q for q in QUESTIONS.values() if q.kind in (Kind.MEASURE, Kind.RANGE)]

    assert [q.name for q in measured if not q.unit or not q.between] == []


def test_details_stand_under_answers_that_there_are() -> None:
    for question in QUESTIONS.values():
        offered = {"yes", "no", *question.choices}
        assert [d.name for d in question.details if not set(d.under) <= offered] == []


def test_airport_codes_are_always_sentences() -> None:
    sentences = [str(one) for one in QUESTIONS["ssr_codes"].choices.values()]

    assert [one for one in sentences if not one.endswith(".")] == []
    assert not [
        one for one in sentences if any(code in one for code in QUESTIONS["ssr_codes"].choices)
    ]


def test_pr5_no_word_names_a_diagnosis_or_a_deficit() -> None:
    told = " ".join(
        str(word).casefold()
        for question in QUESTIONS.values()
        for word in (question.label, question.hint, *question.choices.values())
    )
    never = [
        "diabet",
        "coeliac",
        "epilep",
        "psychiatr",
        "autis",
        "impair",
        "suffer",
        "wheelchair-bound",
    ]

    assert [word for word in never if word in told] == []


def test_every_question_says_why_it_is_asked() -> None:
    assert [name for name, one in QUESTIONS.items() if not one.why] == []


def row_of(question: Question) -> str:
    """How docs/needs-dictionary.md tells a question."""
    group = GROUP_OF[question.name]
    audience = " ".join(one.value for one in question.audience) or "nobody else"
    asked = "always" if question.on_by_default else "when called for"
    if not question.on_by_default and not question.is_called_for:
        asked = "when switched on"
    if question.asked_at is not Desk.NEEDS:
        asked = f"elsewhere ({question.asked_at.name.lower()})"
    category = group.category_of(question).value
    cells = (f"`{question.name}`", str(question.label), category, audience, asked, question.why)
    return f"| {' | '.join(cells)} |"


def test_the_document_tells_the_dictionary_of_today() -> None:
    written = house.text(house.ROOT / "docs" / "needs-dictionary.md")
    missing = [one.name for one in QUESTIONS.values() if row_of(one) not in written]

    assert missing == []
    assert written.count("\n| `") == len(QUESTIONS)


@pytest.mark.parametrize("group", DICTIONARY.values(), ids=list(DICTIONARY))
def test_what_follows_an_answer_stands_on_a_later_page_of_its_group(group: Group) -> None:
    for one in asked_on_pages(group):
        earlier = one.asked_when.fields() if one.asked_when else ()
        here = [QUESTIONS[name] for name in earlier if GROUP_OF.get(name) is group]
        assert [before.name for before in here if before.part >= one.part] == [], one.name
