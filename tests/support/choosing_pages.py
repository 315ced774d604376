"""The part of tests/support/demo_pages.py about choosing: targets, questions, decisions."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.files import Document
from foundation.people import Person
from foundation.store import db
from registration.balance.models import BalanceTarget
from registration.deciding.models import Choice
from registration.deciding.models import PreparedDecision
from registration.eligibility.queries import flags_of
from registration.questions.actions import keep_answers
from registration.questions.models import FormQuestion
from registration.questions.models import FormSection
from registration.questions.models import Kind
from registration.review.models import Criterion
from registration.review.models import Reading
from registration.same_person.actions import keep_apart
from tests.support.questions import a_question

_PDF = b"%PDF-1.7\n%%EOF\n"


def of_choosing(event: Event) -> dict[str, dict[str, Any]]:
    """Values for the pages of targets of a training that chooses."""
    mine = select(BalanceTarget).where(BalanceTarget.event_id == event.id)
    target = db.session.scalars(mine.order_by(BalanceTarget.kind)).first()
    assert target is not None, "the demo sets no target"
    here = PreparedDecision.participation.has(event_id=event.id)
    decision = db.session.scalars(
        select(PreparedDecision).where(here, PreparedDecision.choice == Choice.CHOOSE)
    ).first()
    assert decision is not None, "the demo prepares no decision"
    person = {"slug": event.slug, "participation_id": decision.participation_id}
    return {
        "eligibility": _marked(event),
        "balance": {"slug": event.slug, "target_id": target.id, "kind": "country"},
        "deciding": person | {"choice": "choose"},
        "questions": _question(event),
        **_reading(event),
        "same_person": _twice(event),
    }


def _twice(event: Event) -> dict[str, Any]:
    """Two to look at, and two of whom it is said that they are not the same."""
    sent = select(Participation).where(
        Participation.event_id == event.id, Participation.state == State.APPLIED
    )
    one, other, third, *_more = db.session.scalars(sent.order_by(Participation.reference)).all()
    keep_apart(event, other, third, Actor("organiser"))
    return {"slug": event.slug, "one_id": one.id, "other_id": other.id}


def _reading(event: Event) -> dict[str, dict[str, Any]]:
    """A criterion, and what was given to Alice to read."""
    criterion = db.session.scalars(select(Criterion).where(Criterion.event_id == event.id)).first()
    hers = Reading.reader.has(Person.name.startswith("Alice"))
    reading = db.session.scalars(select(Reading).where(hers)).first()
    assert criterion is not None, "the demo has no criterion"
    assert reading is not None, "the demo gives Alice nothing to read"
    person = {"slug": event.slug, "participation_id": reading.participation_id}
    return {
        "review": person | {"criterion_id": criterion.id},
        "reading": {"slug": event.slug, "reading_id": reading.id},
    }


def _marked(event: Event) -> dict[str, Any]:
    """Somebody who is marked for a condition."""
    here = select(Participation).where(Participation.event_id == event.id)
    marked = flags_of(event, db.session.scalars(here).all())
    (participation_id, (flag, *_others)), *_rest = marked.items()
    return {
        "slug": event.slug,
        "participation_id": participation_id,
        "rule_id": flag.rule.id,
        "about": str(_own_question(event)),
    }


def _own_question(event: Event) -> UUID:
    """The key of a question with answers to choose from."""
    asked = select(FormQuestion.id).where(
        FormQuestion.event_id == event.id, FormQuestion.kind == Kind.ONE
    )
    return db.session.scalars(asked).one()


def _question(event: Event) -> dict[str, Any]:
    """A question for a file, which the demo does not ask, and somebody who sent one."""
    page = db.session.scalars(select(FormSection).where(FormSection.event_id == event.id)).one()
    question = a_question(page, "A text of yours", Kind.FILE)
    sent = select(Participation).where(
        Participation.event_id == event.id, Participation.state == State.APPLIED
    )
    person = db.session.scalars(sent.order_by(Participation.reference)).first()
    assert person is not None, "the demo has nobody who applied"
    keep_answers(person, {question: Document(_PDF, "text.pdf", "application/pdf")})
    return {
        "slug": event.slug,
        "section_id": page.id,
        "question_id": question.id,
        "participation_id": person.id,
    }
