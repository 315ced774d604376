"""Acts on a person's own word on the measured way. It goes into the store sealed."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.survey.models import SurveyedObject
from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import all_of
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.arrangements import actions as arrangements
from registration.matching.models import OwnWord
from registration.matching.queries import opened
from registration.matching.queries import own_word_of
from registration.needs import actions as needs
from registration.needs.actions.consenting import agree
from registration.needs.queries import consents_of
from registration.needs.queries import from_above
from registration.needs.rules import may_answer

WORKS = ("yes", "no", "not_sure")


def say_works(participation: Participation, works: str, by: Actor, *, agreed: bool = False) -> None:
    """The person says whether the measured way would work: one of WORKS, or "" for no answer.

    `agreed`: they ticked that those who see to rooms may read it. The same answer again changes
    nothing. Raises Refused before an offer, and where they have not agreed.
    """
    with transaction():
        hold(participation)
        if agreed and may_answer(participation):
            agree(participation, [Category.VENUE])
        word = opened(own_word_of(participation))
        if word.get("works", "") != works:
            _keep(participation, word | {"works": works}, by)


def manage(participation: Participation, object_id: UUID, by: Actor, *, can: bool) -> None:
    """The person says "I can manage this" of an object, or takes it back.

    It counts above what we calculate, except for loads and tie-downs. Raises Refused before an
    offer, without consent, and for an object of another training.
    """
    with transaction():
        hold(participation)
        row = db.session.get(SurveyedObject, object_id)
        if row is None or row.event_id != participation.event_id:
            raise Refused(_("This is not measured any more. Look at the page again."))
        word = opened(own_word_of(participation))
        before = set(word.get("manages", []))
        now = before | {str(object_id)} if can else before - {str(object_id)}
        if now != before:
            _keep(participation, word | {"manages": sorted(now)}, by)


def forget(participation: Participation, category: str) -> None:
    """Erase their own word and what is arranged, where the person takes a category back.

    It runs inside the transaction in which they do.
    """
    arrangements.forget(participation, category)
    word = own_word_of(participation)
    if word is not None and category == Category.VENUE:
        db.session.delete(word)


def erase(participation: Participation, by: Actor) -> None:
    """Erase their own word, inside the caller's transaction."""
    del by
    word = own_word_of(participation)
    if word is not None:
        db.session.delete(word)
        db.session.flush()


def look(people: Collection[UUID], category: Category, by: Actor) -> None:
    """Note for each participation that somebody reads what fits them; call it before showing it.

    All are read at once inside, and have to be read again afterwards.
    """
    query = select(Participation).where(Participation.id.in_(people))
    with transaction():
        rows = all_of(query.options(joinedload(Participation.event)))
        needs.look_at_many(rows, category, by)


def _keep(participation: Participation, content: dict[str, object], by: Actor) -> None:
    if not may_answer(participation):
        raise Refused(_("You can tell us what you need once a place is offered to you."))
    if Category.VENUE not in consents_of(participation):
        message = _("Tick that we may read your answer. Without that we cannot keep it.")
        raise Refused(message, "agree")
    row = own_word_of(participation)
    if row is None:
        row = OwnWord(participation_id=participation.id, participation=participation)
        db.session.add(row)
    else:
        row.version += 1
    row.sealed, row.said_at = needs.sealed(content, row, participation), clock.now()
    db.session.flush()
    record(by, "said.own_word", participation, participation.event_id)
    from_above().changed(participation, {Category.VENUE})
