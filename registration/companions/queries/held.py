"""What companions hold on a person, as they take it away with them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import or_
from sqlalchemy import select

from events.team.categories import Category
from events.team.models import Participation
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import as_language
from foundation.privacy.telling import chapter
from foundation.store import all_of
from registration.companions.models import Companion
from registration.companions.models import Served
from registration.companions.models import Share
from registration.companions.models import Shift
from registration.companions.models import Suggestion
from registration.companions.models import Supporter
from registration.companions.queries.engaged import meeting_of
from registration.companions.queries.engaged import suggestions_for
from registration.companions.queries.supporters import details_of


def suggested_on(participation: Participation) -> Iterator[Chapter]:
    """Who was suggested to the person, what they said, and for which hours somebody is kept."""

    def meeting(row: Suggestion) -> dict[str, Any]:
        return {"who": row.engaged.name, "meet": meeting_of(row)}

    rows, zone = suggestions_for(participation), participation.event.zone
    labels = {"who": _("Who"), "meet": _("How you meet")}
    labels |= {"created_at": _("Suggested on"), "answered_at": _("When you answered")}
    title = _("Who was suggested to you")
    yield chapter("suggestions", title, rows, zone, labels=labels, add=meeting)
    mine = Served.suggestion_id.in_([row.id for row in rows])
    shifts = all_of(select(Shift).join(Shift.people).where(mine).order_by(Shift.day, Shift.id))
    yield chapter("shifts", _("When somebody is there for you"), shifts, zone)


def beside_on(participation: Participation) -> Iterator[Chapter]:
    """Who comes with the person, with whom they come, and who supports them."""
    query = select(Companion).where(
        or_(Companion.participation_id == participation.id, Companion.beside_id == participation.id)
    )
    zone = participation.event.zone

    def both(row: Companion) -> dict[str, str]:
        return {"assistant": row.participation.name, "person": row.beside.name}

    labels = {"assistant": _("Assistant"), "person": _("Who is assisted")}
    title = _("Who comes with whom")
    yield chapter("companions", title, all_of(query), zone, labels=labels, add=both)
    supporters = all_of(select(Supporter).where(Supporter.participation_id == participation.id))
    labels = {"name": _("Name"), "email": _("Email address"), "language": _("Language")}
    labels |= {"created_at": _("Since when"), "ended_at": _("Ended on")}
    title = _("Who supports you")
    yield chapter("supporters", title, supporters, zone, labels=labels, add=_of_supporter)


def _of_supporter(row: Supporter) -> dict[str, object]:
    return {
        **vars(details_of(row)),
        "language": as_language(row.language),
        "letters": [Share(one) for one in row.letters],
        "parts": [Share(one) for one in row.parts],
        "needs": [Category(one) for one in row.needs],
        "fills": [Category(one) for one in row.fills],
    }
