"""Answers in the words in which the person read the questions."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from events.team.categories import Category
from foundation.i18n import gettext as _
from registration.needs.groups import DICTIONARY
from registration.needs.groups import Kind
from registration.needs.groups import Question
from registration.needs.groups import key_of
from registration.needs.models import OwnQuestion
from registration.needs.queries.telling import OWN
from registration.needs.queries.telling import Told


@dataclass(frozen=True)
class Shown:
    """One question and its answer, in words."""

    question: str
    words: list[str]
    #: When the person changed it after somebody had read it.
    changed_at: datetime | None = None
    #: The page on which the person answers it: (group, part).
    page: tuple[str, int] = (OWN, 1)


def taken_back_in(category: Category, told: Told) -> list[Shown]:
    """The questions whose answers the person took back after somebody had read them."""
    return [
        Shown(str(question.label), [], _changed(told.groups.get(name, {}), question.name))
        for name, group in DICTIONARY.items()
        for question in group.questions
        if group.category_of(question) is category
        and _changed(told.groups.get(name, {}), question.name)
        and question.name not in told.fields
    ]


def told_in(category: Category, told: Told, asked_own: Sequence[OwnQuestion]) -> list[Shown]:
    """What a person told in one category, in the order of the dictionary, own questions last."""
    found: list[Shown] = []
    for name, group in DICTIONARY.items():
        answers = told.groups.get(name, {})
        for question in group.questions:
            if group.category_of(question) is category:
                found += _of(question, answers, (name, question.part))
        if group.category is category and answers.get("more"):
            label = _("Something else about: %(subject)s", subject=group.title)
            part = group.questions[0].part
            found.append(Shown(label, [answers["more"]], _changed(answers, "more"), (name, part)))
    own = told.groups.get(OWN, {})
    for asked in asked_own:
        if asked.category is category and own.get(str(asked.id)):
            found.append(_of_own(asked, own))
    return found


def _of(question: Question, answers: Mapping[str, Any], page: tuple[str, int]) -> Iterator[Shown]:
    value = answers.get(question.name)
    if value in (None, "", []):
        return
    words = _words(question, value)
    for detail in question.details:
        more = answers.get(key_of(question, detail))
        if more:
            words.append(f"{detail.label} {_yes_no(str(more))}")
    yield Shown(str(question.label), words, _changed(answers, question.name), page)


def _words(question: Question, value: Any) -> list[str]:  # noqa: ANN401 - an answer of any kind
    if question.kind in (Kind.CHOICE, Kind.SEVERAL):
        values = value if isinstance(value, list) else [value]
        return [str(question.choices.get(one, one)) for one in values]
    if question.kind is Kind.YES_NO:
        return [_yes_no(value)]
    if isinstance(value, dict):
        if value.get("help"):
            return [_("I do not know, help me")]
        return [f"{value.get('typed', value.get('si'))} {value.get('unit', '')}".strip()]
    return [str(value)]


def _of_own(asked: OwnQuestion, own: Mapping[str, Any]) -> Shown:
    return Shown(asked.text, [_yes_no(own[str(asked.id)])], _changed(own, str(asked.id)))


def _yes_no(value: str) -> str:
    return {"yes": _("Yes"), "no": _("No")}.get(value, value)


def _changed(answers: Mapping[str, Any], name: str) -> datetime | None:
    at = answers.get("_changed", {}).get(name)
    return datetime.fromisoformat(at) if at else None
