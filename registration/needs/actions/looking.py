"""Every look at needs is noted, and the emergency note is opened with a reason."""

from collections.abc import Iterable

from events.team.categories import Category
from events.team.models import Participation
from foundation import clock
from foundation.audit import Actor
from foundation.audit import record
from foundation.errors import Refused
from foundation.i18n import gettext as _
from foundation.store import db
from foundation.store import hold
from foundation.store import transaction
from registration.needs import letters
from registration.needs import queries
from registration.needs.actions.sealing import sealed
from registration.needs.models import NoteOpening
from registration.needs.queries import LOOKED
from registration.needs.queries import NOTE


def look(participation: Participation, category: Category | str, by: Actor) -> None:
    """Note that somebody reads this category; call it before showing what is in it.

    Instead of a category it may be queries.TALK.
    """
    look_at_many((participation,), category, by)


def look_at_many(
    participations: Iterable[Participation], category: Category | str, by: Actor
) -> None:
    """Note that somebody reads this category of each of these people of one training."""
    with transaction():
        details: dict[str, str] = {}
        for participation in participations:
            event = participation.event
            details = details or {
                "group": str(category),
                "role": queries.standing_of(by.person_id, event),
                "organisation": queries.organisation_of(by.person_id, event),
            }
            record(by, LOOKED, participation, event.id, **details)


def open_note(participation: Participation, reason: str, by: Actor) -> str:
    """Open the emergency note for a reason, and tell the person. Returns what it says.

    Raises Refused without a reason, or where there is no note.
    """
    with transaction():
        hold(participation)
        if not reason:
            raise Refused(_("Say why you open the note."), "reason")
        note = queries.content_of(queries.rows_of(participation).get(NOTE))
        if not note:
            raise Refused(_("This person has written no emergency note."))
        assert by.person_id is not None  # noqa: S101 - only people open notes, by their pages
        row = NoteOpening(participation_id=participation.id, opened_at=clock.now())
        row.opened_by_id = by.person_id
        row.sealed = sealed({"reason": reason}, row, participation)
        db.session.add(row)
        look(participation, queries.NOTE_OPENED, by)
        letters.note_opened(row, participation)
    return str(note["emergency_instructions"])
