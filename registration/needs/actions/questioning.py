"""What the organisers of a training ask: questions of the dictionary, and their own."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from events.call.models import Event
from events.team.categories import Category
from foundation import clock
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import add_once
from foundation.store import all_of
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.needs.groups import Desk
from registration.needs.groups import Group
from registration.needs.groups.pages import is_on
from registration.needs.models import OwnKind
from registration.needs.models import OwnQuestion
from registration.needs.models import QuestionSwitch

_FEWEST_CHOICES = 2


@dataclass(frozen=True)
class OwnEdit:
    """What an organiser writes down about a question of their own."""

    text: str
    kind: OwnKind
    choices: list[str]
    category: Category


def switch(event: Event, group: Group, wanted: Collection[str], by: Actor) -> None:
    """Ask exactly the `wanted` questions of that group, and no others of it.

    What the dictionary says anyway is not kept as a decision. Answers that were given stay.
    """
    with transaction():
        hold(event)
        query = select(QuestionSwitch).where(QuestionSwitch.event_id == event.id)
        rows = {row.question: row for row in all_of(query)}
        before = {name: row.is_on for name, row in rows.items()}
        for question in group.questions:
            if question.asked_at is not Desk.NEEDS:
                continue
            is_wanted = question.name in wanted
            row = rows.get(question.name)
            if row is not None:
                db.session.delete(row)
            if is_wanted is not is_on(question, {}):
                db.session.flush()
                db.session.add(
                    QuestionSwitch(event_id=event.id, question=question.name, is_on=is_wanted)
                )
            if is_wanted is not is_on(question, before):
                act = "switched_on.question" if is_wanted else "switched_off.question"
                record(by, act, event, event.id, question=question.name)


def add_own(event: Event, question_id: UUID, edit: OwnEdit, by: Actor) -> None:
    """Ask a question of the organisers' own. Sent twice it is one. Raises Refused."""
    with transaction():
        _refuse_few_choices(edit)
        row = OwnQuestion(id=question_id, event_id=event.id, created_at=clock.now())
        _put(edit, row)
        if add_once(row) is row:
            record(by, "added.own_question", row, event.id)


def change_own(question: OwnQuestion, edit: OwnEdit, by: Actor, seen: int) -> None:
    """Change an own question; answers that were given stay. Raises Refused, Conflict."""
    with transaction():
        hold(question)
        check_version(question, seen)
        _refuse_few_choices(edit)
        _put(edit, question)
        record(by, "changed.own_question", question, question.event_id)


def take_own_out(question: OwnQuestion, by: Actor) -> None:
    """Ask it no longer. It can be put back; answers that were given stay."""
    take_out(question, "took_out.own_question", by)


def put_own_back(question: OwnQuestion, by: Actor) -> bool:
    """Ask it again. Whether it had been out."""
    return put_back(question, "put_back.own_question", by)


def _put(edit: OwnEdit, row: OwnQuestion) -> None:
    row.text, row.kind, row.category = edit.text, edit.kind, edit.category
    row.choices = edit.choices if edit.kind is OwnKind.CHOICE else []


def _refuse_few_choices(edit: OwnEdit) -> None:
    if edit.kind is OwnKind.CHOICE and len(edit.choices) < _FEWEST_CHOICES:
        raise Refused(_("Write at least two answers, one on each line."), "choices")
