"""How an answer is said, on pages, in lists and in files."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from foundation.i18n import country_name
from foundation.i18n import format_days
from foundation.i18n import gettext as _
from foundation.i18n import language_name
from foundation.wording import said
from registration.questions.models import FormQuestion
from registration.questions.models import Kind
from registration.questions.models import Level
from registration.questions.rules import chosen_in
from registration.questions.rules import is_nothing


def said_answer(question: FormQuestion, value: Any) -> str:  # noqa: ANN401 - JSON as Kind says it
    """An answer in words; "" where there is none."""
    if is_nothing(value):
        return ""
    if question.options:
        return _said_options(question, chosen_in(value))
    if question.kind == Kind.LANGUAGES:
        return _said_languages(value)
    if question.kind == Kind.DATE:
        day = date.fromisoformat(value)
        return format_days(day, day)
    if question.kind == Kind.COUNTRY:
        return country_name(value)
    return _("Yes") if value is True else str(value)


def seen_by(question: FormQuestion) -> str:
    """Who sees the answer: in the organisers' words, else the standard ones of its kind."""
    written = said(question, "seen_by").text
    if written:
        return written
    if question.kind == Kind.COMMUNITIES:
        return _("Nobody sees your answer. It is only counted for the whole group.")
    if question.is_personal:
        return _("The organisers. Those who read applications without names do not.")
    return _("The organisers, and those who choose the participants.")


def _said_options(question: FormQuestion, chosen: set[str]) -> str:
    labels = [said(each, "label").text for each in question.options if str(each.id) in chosen]
    return "; ".join(labels)


def _said_languages(value: Mapping[str, str]) -> str:
    said = [f"{language_name(code)}: {Level(level).label}" for code, level in value.items()]
    return "; ".join(said)
