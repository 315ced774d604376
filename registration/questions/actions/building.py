"""Questions of the form: added, changed, moved, taken off. What was answered is never lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from events.call.actions import put
from events.call.models import Event
from foundation.audit import Actor
from foundation.audit import put_back
from foundation.audit import record
from foundation.audit import take_out
from foundation.clock import now
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import add_once
from foundation.store import check_version
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.questions.actions.pages import refuse_needed
from registration.questions.actions.pages import refused_order
from registration.questions.models import WITH_OPTIONS
from registration.questions.models import FormOption
from registration.questions.models import FormQuestion
from registration.questions.models import FormSection
from registration.questions.models import Kind
from registration.questions.queries import count_of_answers
from registration.questions.queries import depend_on
from registration.questions.queries import questions_of
from registration.questions.queries import sections_of
from registration.questions.queries.form import asked_on
from registration.questions.rules import is_in_order
from registration.questions.rules import offered
from registration.questions.rules import walled

_FEWEST_OPTIONS = 2


@dataclass(frozen=True)
class QuestionEdit:
    """What an organiser writes down about a question."""

    #: Values for the columns.
    values: Mapping[str, Any]
    #: The answers to choose from, in their order.
    labels: list[str]


def add_question(section: FormSection, question_id: UUID, edit: QuestionEdit, by: Actor) -> None:
    """Ask a question at the end of a page. Sent twice it is one. Raises Refused."""
    with transaction():
        hold(section)
        _check(edit)
        last = max((each.position for each in section.questions), default=0)
        row = FormQuestion(
            id=question_id,
            event_id=section.event_id,
            section_id=section.id,
            position=last + 1,
            **edit.values,
        )
        if add_once(row) is not row:
            return
        _put_options(row, edit)
        record(by, "added.form_question", row, section.event_id)


def change_question(
    event: Event, question: FormQuestion, seen: int, edit: QuestionEdit, by: Actor
) -> None:
    """Change a question; what people answered stays.

    Raises Conflict when somebody else saved in between, Refused for another kind once somebody
    answered, for an answer to choose from that another question depends on, and as adding does.
    """
    with transaction():
        hold(event)
        _check(edit)
        if edit.values["kind"] != question.kind and count_of_answers(event).get(question.id):
            raise Refused(
                _(
                    "People have answered this question, so how it is answered cannot change. "
                    "Take it off and ask a new one."
                ),
                "kind",
            )
        fields = put(question, seen, edit.values)
        if _labels(edit) != [option.label for option in offered(question)]:
            if not fields:
                check_version(question, seen)
            _put_options(question, edit)
            fields.append("options")
        db.session.flush()
        db.session.expire_all()
        if not is_in_order(questions_of(event)):
            raise Refused(refused_order().message, "only_if_id")
        if fields:
            record(by, "changed.form_question", question, event.id, fields=fields)


def move_question(event: Event, question: FormQuestion, step: int, by: Actor) -> None:
    """Ask it one place earlier (-1) or later (+1), over the end of its page onto the next one.

    At the ends of the form nothing happens. Raises Refused when a question would come before the
    one that it depends on.
    """
    with transaction():
        hold(event)
        pages = sections_of(event)
        layout = [asked_on(page) for page in pages]
        here = next((number for number, page in enumerate(layout) if question in page), None)
        if here is None:
            return
        place = layout[here].index(question) + step
        layout[here].remove(question)
        there = here if 0 <= place <= len(layout[here]) else here + step
        if not 0 <= there < len(pages):
            return
        where = place if there == here else (len(layout[there]) if step < 0 else 0)
        layout[there].insert(where, question)
        if not is_in_order([each for page in layout for each in page]):
            raise refused_order()
        question.section_id = pages[there].id
        for position, each in enumerate(layout[there], 1):
            each.position = position
        record(by, "moved.form_question", question, event.id, step=step)


def take_off_question(event: Event, question: FormQuestion, by: Actor) -> None:
    """Ask it no longer; it can be put back, and answers stay.

    Raises Refused while another question depends on it.
    """
    with transaction():
        hold(event)
        refuse_needed(depend_on(event, [option.id for option in question.options]))
        take_out(question, "took_off.form_question", by)


def put_back_question(event: Event, question: FormQuestion, by: Actor) -> None:
    """Ask it again. Raises Refused while the question that it depends on is taken off."""
    with transaction():
        hold(event)
        put_back(question, "put_back.form_question", by)
        db.session.flush()
        db.session.expire_all()
        if not is_in_order(questions_of(event)):
            raise Refused(_("It depends on a question that is taken off. Put that one back first."))


def _check(edit: QuestionEdit) -> None:
    values = edit.values
    if values["kind"] in WITH_OPTIONS and len(edit.labels) < _FEWEST_OPTIONS:
        raise Refused(_("Write at least two answers, one on each line."), "labels")
    wall = walled(values["text"], values["help"], *edit.labels)
    # Communities are asked openly and counted only; their names may sound like other things.
    if wall and not values["is_checked"] and values["kind"] != Kind.COMMUNITIES:
        raise Refused(wall.instead, "text")


def _labels(edit: QuestionEdit) -> list[str]:
    return edit.labels if edit.values["kind"] in WITH_OPTIONS else []


def _put_options(question: FormQuestion, edit: QuestionEdit) -> None:
    """Offer exactly these answers; those who chose another one keep theirs."""
    labels = _labels(edit)
    known = {option.label: option for option in question.options}
    gone = [option for option in offered(question) if option.label not in labels]
    refuse_needed(_depending(question, gone), "labels")
    for option in gone:
        option.removed_at = now()
    about = {"event_id": question.event_id, "question_id": question.id}
    for position, label in enumerate(labels, 1):
        option = known.get(label) or FormOption(label=label, **about)
        option.position, option.removed_at = position, None
        db.session.add(option)
    db.session.flush()


def _depending(question: FormQuestion, gone: list[FormOption]) -> list[FormQuestion]:
    if not gone:
        return []
    event = db.session.get_one(Event, question.event_id)
    return depend_on(event, [option.id for option in gone])
