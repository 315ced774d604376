"""Where a scene is played: its person, and what the addresses of its pages hold."""

from collections.abc import Mapping
from typing import Any

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from events.call.models import Event
from events.team.models import Participation
from foundation.errors import Refused
from foundation.factors.queries import demo_apps
from foundation.i18n import gettext as _
from foundation.people import Organisation
from foundation.people import Person
from foundation.store import all_of
from foundation.store import one_or_none
from operations.demo.content import content
from registration.companions.models import Supporter
from registration.companions.queries import supporters_of
from registration.incidents.models import Incident
from registration.incidents.models import IncidentKind

More = Mapping[str, Any]


def participation_or_404(name: str) -> Participation:
    """The one so named in the trainings of the demo, in the latest where there are several."""
    query = select(Participation).join(Participation.event)
    query = query.where(Participation.name == name, Event.is_demo).order_by(Event.starts_on.desc())
    found = all_of(query.options(contains_eager(Participation.event)))
    return found[0] if found else abort(404)


def organiser_or_404(key: str) -> Person:
    """The invented organiser of that key in content/hosts.json; never somebody who is real.

    Only who was given a demo authenticator when the demo was loaded is found.
    """
    told = content("hosts")
    email = (told["people"] | told["helpers"])[key]["email"]
    found = (app.person for app in demo_apps() if app.person.email == email)
    return next(found, None) or abort(404)


def host_or_404(key: str) -> Organisation:
    """The organisation of that key in content/hosts.json."""
    name = content("hosts")["organisations"][key]["name"]
    query = select(Organisation).where(Organisation.name == name, Organisation.is_demo)
    return one_or_none(query) or abort(404)


def supporter_or_404(person: Participation) -> Supporter:
    """Who supports the person."""
    return next(iter(supporters_of(person)), None) or abort(404)


def nothing_more(_person: Participation) -> More:
    """The training or the person's link is all that the address holds."""
    return {}


def open_for_them(person: Participation) -> More:
    """What is open for this person alone, whenever it is due."""
    return {"person": person.id, "show": "open"}


def nothing_first() -> None:
    """The demo as it was loaded holds all that the scene needs."""


def lift_that_broke(person: Participation) -> More:
    """The page of the incident. Raises Refused before somebody has written it down."""
    query = select(Incident.id).where(
        Incident.event_id == person.event_id,
        Incident.kind == IncidentKind.LIFT,
        Incident.removed_at.is_(None),
    )
    found = all_of(query.order_by(Incident.told_at.desc()))
    if not found:
        raise Refused(_("First write down that the lift does not work, and save it."))
    return {"incident_id": found[0]}
