"""The form of one training, asked in another."""

from uuid import UUID

from events.call.models import Event
from events.call.queries import Copying
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import copy_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from foundation.wording import copy_wordings
from registration.questions.models import FormQuestion
from registration.questions.queries import all_of_form
from registration.questions.queries import has_form
from registration.questions.queries import sections_of
from registration.questions.queries.form import asked_on
from registration.questions.rules import offered


def take_over(earlier: Event, event: Event, by: Actor) -> None:
    """Ask behind the own questions what `earlier` asks, with all its languages.

    Raises Refused when it asks nothing. Nothing that people answered is copied.
    """
    with transaction():
        hold(event)
        if not has_form(earlier):
            raise Refused(_("That training asks no questions of its own."), "earlier")
        keys = copy_questions(earlier, event, Copying())
        copy_wordings(earlier, event, keys, by)
        record(by, "took_over.form", event, event.id, pages=len(sections_of(earlier)))


def copy_questions(old: Event, new: Event, copying: Copying) -> dict[UUID, UUID]:
    """Copy what the form of `old` asks now into `new`, inside the caller's transaction.

    {key of a row: key of its copy}. Questions have no days to shift.
    """
    del copying
    keys: dict[UUID, UUID] = {}
    made: list[FormQuestion] = []
    behind = max((section.position for section in all_of_form(new)), default=0)
    new.has_own_questions = new.has_own_questions or bool(sections_of(old))
    for section in sections_of(old):
        page = copy_of(section, event_id=new.id, position=behind + section.position)
        db.session.add(page)
        db.session.flush()
        keys[section.id] = page.id
        made += [_copy(question, new, page.id, keys) for question in asked_on(section)]
    for question in made:
        if question.only_if_id is not None:
            question.only_if_id = keys.get(question.only_if_id)
    db.session.flush()
    return keys


def _copy(question: FormQuestion, new: Event, page: UUID, keys: dict[UUID, UUID]) -> FormQuestion:
    copy = copy_of(question, event_id=new.id, section_id=page)
    db.session.add(copy)
    db.session.flush()
    keys[question.id] = copy.id
    for option in offered(question):
        one = copy_of(option, event_id=new.id, question_id=copy.id)
        db.session.add(one)
        keys[option.id] = one.id
    db.session.flush()
    return copy
