"""Questions about venues."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort
from markupsafe import Markup
from sqlalchemy import select

from events.call.models import Event
from events.call.queries import Lack
from events.call.queries import page_of
from events.venue.models import Room
from events.venue.models import Venue
from foundation.i18n import country_name
from foundation.i18n import gettext as _
from foundation.store import Model
from foundation.store import all_of
from foundation.store import get_or_404
from foundation.store import one_or_none
from foundation.store import read_once
from foundation.wording import load_wordings
from foundation.wording import say


@read_once
def venue_of(event: Event) -> Venue | None:
    """Where the training takes place, once somebody has said it."""
    return one_or_none(select(Venue).where(Venue.event_id == event.id))


def rooms_of(event: Event, *, removed: bool = False) -> Sequence[Room]:
    """The rooms in their order, or those that were taken out."""
    return [room for room in all_rooms_of(event) if (room.removed_at is not None) is removed]


@read_once
def all_rooms_of(event: Event) -> Sequence[Room]:
    """The rooms in their order, those that were taken out among them: sessions may be in both."""
    query = select(Room).where(Room.event_id == event.id)
    return all_of(query.order_by(Room.position, Room.name))


def room_or_404(event: Event, room_id: UUID) -> Room:
    """A room of this training, also one that was taken out."""
    room = get_or_404(Room, room_id)
    if room.event_id != event.id:
        abort(404)
    return room


def texts_of(event: Event) -> list[Model]:
    """The place and its rooms, whose texts are written in several languages."""
    venue = venue_of(event)
    return [*([venue] if venue else []), *rooms_of(event)]


def places_of(events: Sequence[Event]) -> dict[UUID, str]:
    """{key of a training: its city and country}, in one question for all."""
    venues = all_of(select(Venue).where(Venue.event_id.in_([event.id for event in events])))
    load_wordings(venues)
    return {
        venue.event_id: Markup("{}, {}").format(say(venue, "city"), country_name(venue.country))
        for venue in venues
    }


def lacks(event: Event) -> list[Lack]:
    """What people should know about the place before they apply (reference domain.md A2)."""
    venue = venue_of(event)
    here = page_of(event, "venue.edit")
    if venue is None:
        return [Lack(_("The place: its name, address, and how accessible it is."), here)]
    texts = (
        (venue.access_statement, _("How accessible the place is, and what is difficult there.")),
        (venue.getting_there, _("How people get there, from the airport or the station.")),
        (venue.assistance, _("What help there is with personal assistance.")),
        (venue.rooms, _("How the rooms to sleep in are.")),
    )
    return [Lack(text, here) for written, text in texts if not written]
