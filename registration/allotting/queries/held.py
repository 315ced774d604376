"""What allotting holds on a person, as they take it away with them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from events.team.models import Participation
from foundation.i18n import format_days
from foundation.i18n import gettext as _
from foundation.personal_data import Chapter
from foundation.privacy.telling import chapter
from foundation.store import all_of
from registration.allotting.models import BedroomNight
from registration.allotting.models import BedroomStay
from registration.allotting.models import PlanPart
from registration.allotting.models import Subject
from registration.allotting.queries.bedrooms import opened_as_rooms
from registration.allotting.queries.plans import Told
from registration.companions.forms.engaging import hour_in_words
from registration.needs.queries import unsealed


def bedrooms_on(participation: Participation) -> Iterator[Chapter]:
    """The beds of each night, what was set by hand, and what is proposed."""
    zone, key = participation.event.zone, participation.id
    beds = {"room": _("Bedroom"), "given_at": _("When it was given to you")}
    rows = all_of(select(BedroomNight).where(BedroomNight.participation_id == key))
    yield chapter("bedrooms", _("Your bedroom"), rows, zone, labels=beds, add=_room)
    stays = all_of(select(BedroomStay).where(BedroomStay.participation_id == key))
    yield chapter("bedroom_nights", _("Your nights, as set by hand"), stays, zone)


def _room(row: BedroomNight) -> dict[str, Any]:
    return {"room": row.room.name}


def plans_on(participation: Participation) -> Iterator[Chapter]:
    """Rooms, rides and hours that are proposed, or that nothing and nobody is there for yet."""
    query = select(PlanPart).where(PlanPart.participation_id == participation.id)
    rows = all_of(query.options(joinedload(PlanPart.plan)).order_by(PlanPart.plan_id))
    labels = {
        "about": _("About"),
        "room": _("Bedroom"),
        "nights": _("When"),
        "leaves_at": _("When it leaves"),
        "from_place": _("From"),
        "to_place": _("To"),
        "hour": _("For which hours?"),
    }
    title = _("What is proposed for you")
    yield chapter("proposed", title, rows, participation.event.zone, labels=labels, add=_proposal)


def _proposal(row: PlanPart) -> dict[str, Any]:
    content = unsealed(row)
    if row.plan.subject is Subject.BEDROOMS:
        (room,) = opened_as_rooms([Told(row, content)])
        days = format_days(room.nights.first, room.nights.leaves_on)
        name = room.room.name if room.room else ""
        return {"about": row.plan.subject.label, "room": name, "nights": days}
    leaves = content.get("leaves") or content.get("earliest")
    return {
        "about": row.plan.subject.label,
        "leaves_at": datetime.fromisoformat(leaves) if leaves else None,
        "from_place": content.get("from", content.get("at", "")),
        "to_place": content.get("to", ""),
        "hour": hour_in_words(content["hour"]) if "hour" in content else "",
    }
