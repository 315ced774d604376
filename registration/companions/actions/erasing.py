"""Erasing who comes with a person, who supports them, and who was suggested to them."""

from collections.abc import Collection

from sqlalchemy import delete
from sqlalchemy import or_
from sqlalchemy import select

from events.team.models import Channel
from events.team.models import Participation
from foundation.audit import Actor
from foundation.i18n import gettext as _
from foundation.i18n import using_language
from foundation.mail.actions import erase_letters
from foundation.store import all_of
from foundation.store import db
from registration.companions.actions.keeping import let_go
from registration.companions.models import Companion
from registration.companions.models import Suggestion
from registration.companions.models import Supporter
from registration.companions.models import SupporterLink
from registration.companions.queries import suggestions_for
from registration.companions.rules import category_of


def erase_suggested(participation: Participation, by: Actor) -> None:
    """Erase who was suggested, inside the caller's transaction; their hours are free again."""
    del by
    _erase(suggestions_for(participation))


def erase_beside(participation: Participation, by: Actor) -> None:
    """Erase who comes with the person, and their supporters, inside the caller's transaction.

    An assistant stays a person of their own, whose page no longer says with whom they came.
    """
    del by
    own = or_(
        Companion.participation_id == participation.id, Companion.beside_id == participation.id
    )
    for row in all_of(select(Companion).where(own)):
        if row.beside_id == participation.id:
            _take_person_out(row)
        db.session.delete(row)
    supporters = all_of(select(Supporter).where(Supporter.participation_id == participation.id))
    ids = [row.id for row in supporters]
    db.session.execute(delete(SupporterLink).where(SupporterLink.supporter_id.in_(ids)))
    db.session.execute(delete(Supporter).where(Supporter.id.in_(ids)))
    for key in ids:
        erase_letters(participation.id, [f"copy:{key}:"])
    db.session.flush()


def _take_person_out(companion: Companion) -> None:
    """An assistant who was never named was called after the person; some are reached by them."""
    assistant = companion.participation
    if not companion.is_named:
        with using_language(assistant.event.language):
            assistant.name = _("Assistant")
        person = assistant.person
        assert person is not None  # noqa: S101 - the store keeps it (CHECK sent_by_somebody)
        person.name = assistant.name
    if assistant.channel == Channel.BESIDE:
        assistant.contact_detail = ""


def forget(participation: Participation, category: str) -> None:
    """Erase who was suggested for a category, where the person takes it back.

    It runs inside the transaction in which they do; the hours are free again.
    """
    rows = suggestions_for(participation)
    _erase([row for row in rows if category_of(row.engaged.kind) == category])


def _erase(suggestions: Collection[Suggestion]) -> None:
    """Whoever else is served in the same hours stays served."""
    keys = [row.id for row in suggestions]
    let_go(suggestions)
    db.session.execute(delete(Suggestion).where(Suggestion.id.in_(keys)))
