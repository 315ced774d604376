"""What the organisers ask of their own in an application, and what some people answered."""

from collections.abc import Callable
from uuid import uuid4

from events.call.models import Event
from foundation.store import db
from operations.demo.choosing import Group
from operations.demo.content import Told
from operations.demo.content import on
from operations.demo.hosts import Hosts
from registration.questions import actions
from registration.questions.models import FormQuestion
from registration.questions.models import Kind

When = Callable[[str], str]
"""Turns "-9 18:00" (nine days before the day of loading) into the words of content.moment."""
Asked = dict[str, FormQuestion]
"""{name in the demo's content: question}"""

_USUAL = {"help": "", "seen_by": "", "is_required": False, "is_personal": False}


def play_questions(event: Event, told: Told, hosts: Hosts, when: When) -> Asked:
    """Alice adds one page with its questions."""
    by = hosts.acting("alice")
    asked: Asked = {}
    with on(when(told["on"])):
        page = actions.add_section(event, uuid4(), told["page"], by)
        for row in told["questions"]:
            key = uuid4()
            actions.add_question(page, key, _edit(row, asked), by)
            asked[row["key"]] = db.session.get_one(FormQuestion, key)
    return asked


def play_answers(asked: Asked, people: Group, told: Told, when: When) -> None:
    """Some people answer."""
    with on(when(told["answered"])):
        for who, answers in told["answers"]:
            given = {asked[name]: _value(asked[name], value) for name, value in answers.items()}
            actions.keep_answers(people[who], given)


def _edit(row: Told, asked: Asked) -> actions.QuestionEdit:
    kind = Kind(row["kind"])
    values = _USUAL | {name: row[name] for name in ("text", "why", "help") if name in row}
    values |= {"kind": kind, "is_checked": False, "only_if_id": None}
    if "only_if" in row:
        name, number = row["only_if"]
        values["only_if_id"] = asked[name].options[number].id
    if kind is Kind.COMMUNITIES:
        values["is_personal"] = True
    return actions.QuestionEdit(values, row.get("labels", []))


def _value(question: FormQuestion, value: object) -> object:
    """Options are numbered in the demo's content; in an answer their keys stand."""
    if not question.options:
        return value
    keys = [str(option.id) for option in question.options]
    return [keys[number] for number in value] if isinstance(value, list) else keys[int(str(value))]
