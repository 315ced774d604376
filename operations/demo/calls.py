"""Setting up a training from its content file, as its organisers do page by page."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import uuid4

from events.call import actions as call
from events.call.models import Event
from events.call.models import WayIn
from events.formats.actions import save_easy_read
from events.formats.models import Subject
from events.pools.actions import add_pool
from events.team.actions import add_trainer
from events.venue.actions import save_venue
from foundation.audit import Actor
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import acting
from operations.demo.content import Told
from operations.demo.content import text
from operations.demo.programmes import add_programme
from operations.demo.programmes import add_rooms

_FIRST_PAGE = ("title", "language", "zone", "capacity")
_TEXTS = ("summary", "description", "who_may_apply", "paid_for", "code_of_conduct")
_AS_TOLD = ("languages", "for_disabled_people", "support_person", "contact_phone")


def set_up(told: Told, days: Mapping[str, Any], host: Organisation, by: Person) -> Event:
    """Set up the training of a content file with its place, programme and trainers.

    `days` are the columns of Event that hold its days and moments.
    """
    first = {name: told[name] for name in _FIRST_PAGE} | {
        "starts_on": days["starts_on"],
        "ends_on": days["ends_on"],
        "is_demo": True,
    }
    event = call.set_up(uuid4(), first, host, by)
    actor = acting(by, "organiser")
    call.change(event, event.version, {**days, **_about(told), **_contact(by)}, actor)
    venue = {name: text(said) for name, said in told["venue"].items()}
    save_venue(event, 0, venue, actor)
    for trainer in told["trainers"]:
        values = {"biography": told.get("biography", ""), **trainer}
        add_trainer(event, uuid4(), values, actor)
    for subject, said in told.get("easy_read", {}).items():
        save_easy_read(event, (Subject(subject), event.language), 0, text(said), actor)
    for pool in told.get("pools", []):
        add_pool(event, uuid4(), pool, actor)
    add_rooms(event, told.get("rooms", []), actor)
    add_programme(event, told["programme"], actor)
    return event


def link_conference(event: Event, told: Told, by: Actor) -> None:
    """Link the event that a content file tells of."""
    values = {**told, "on": date.fromisoformat(told["on"])}
    call.link_event(event, uuid4(), values, by)


def _about(told: Told) -> dict[str, Any]:
    texts = {name: text(told[name]) for name in _TEXTS}
    plain = {name: told[name] for name in _AS_TOLD}
    return texts | plain | {"way_in": WayIn(told["way_in"])}


def _contact(person: Person) -> dict[str, Any]:
    return {"contact_name": person.name, "contact_email": person.email}
