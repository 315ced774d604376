"""Questions of the organisers' own, for tests."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from events.call.models import Event
from foundation.audit import Actor
from foundation.store import db
from registration.questions import actions
from registration.questions.models import FormQuestion
from registration.questions.models import FormSection
from registration.questions.models import Kind

TEAM = Actor("organiser")


def a_page(event: Event, title: str = "Your group", introduction: str = "") -> FormSection:
    """A page of the form."""
    values = {"title": title, "introduction": introduction}
    return actions.add_section(event, uuid4(), values, TEAM)


def edit_of(
    text: str, kind: Kind, labels: Sequence[str] = (), **values: Any
) -> actions.QuestionEdit:
    """What an organiser writes down about a question."""
    usual: dict[str, Any] = {
        "text": text,
        "kind": kind,
        "help": "",
        "why": "To form mixed groups.",
        "seen_by": "",
        "is_required": False,
        "is_personal": False,
        "is_checked": False,
        "only_if_id": None,
    }
    return actions.QuestionEdit(usual | values, list(labels))


def a_question(
    page: FormSection, text: str, kind: Kind = Kind.SHORT, labels: Sequence[str] = (), **values: Any
) -> FormQuestion:
    """A question at the end of that page."""
    key = uuid4()
    actions.add_question(page, key, edit_of(text, kind, labels, **values), TEAM)
    return db.session.get_one(FormQuestion, key)
