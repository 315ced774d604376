"""One training with everybody around it, for the table of who may open which page.

Each role has a browser; `values` says what stands for the placeholders in addresses. A room that
brings a new kind of address adds its row here and its value to `values`.
"""

from dataclasses import dataclass
from dataclasses import field
from datetime import date
from uuid import UUID

from flask import Flask

from events.call.models import Event
from events.call.models import EventOrganisation
from events.team.models import Participation
from events.team.models import PersonalLink
from events.team.models import State
from foundation import clock
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.people.tokens import hash_of
from foundation.store import db
from foundation.store import transaction
from tests.support import people
from tests.support.visitor import Visitor

VISITOR = "visitor"
PARTICIPANT = "participant"
ORGANISER = "organiser"
CO_ORGANISER = "co-organiser"
OUTSIDER = "outsider"
ADMIN = "site admin"
COORDINATOR = "access coordinator"
TRANSPORT = "helper with transport"
ROLES = (VISITOR, PARTICIPANT, OUTSIDER, ADMIN, TRANSPORT, COORDINATOR, CO_ORGANISER, ORGANISER)

SLUG = "peer-supporters"
TOKEN = "a-personal-link-of-26-chars"
NOBODY = UUID(int=0)


@dataclass
class World:
    """The training, the people's browsers by role, and the values of placeholders."""

    event: Event
    participation: Participation
    browsers: dict[str, Visitor]
    values: dict[str, str] = field(default_factory=dict)


@transaction()
def build(app: Flask) -> World:
    """A published training of ENIL and CIL-Sofia with one participant who has a place."""
    enil, cil = people.an_organisation("ENIL"), people.an_organisation("CIL-Sofia", "BG")
    elsewhere = people.an_organisation("Elsewhere", "IE")
    event = _event(enil, cil)
    participation = _participant(event)
    browsers = {role: Visitor(app) for role in ROLES}
    _organiser(browsers[ORGANISER], "Alice", enil, event, Role.OWNER)
    _organiser(browsers[CO_ORGANISER], "Boyan", cil, event, Role.CO_ORGANISER)
    _organiser(browsers[OUTSIDER], "Charlie", elsewhere, _another(elsewhere), Role.OWNER)
    _helper(browsers[COORDINATOR], "Mila", event, Role.COORDINATOR)
    _helper(browsers[TRANSPORT], "Petar", event, Role.HELPER, "transport")
    people.sign_in(browsers[ADMIN], _admin())
    values = {"slug": SLUG, "token": TOKEN, "filename": "nothing", "code": "AAAA-AAAA"}
    values["organisation_id"] = str(enil.id)
    values["participation_id"] = str(participation.id)
    return World(event, participation, browsers, values)


def _event(*organisations: Organisation, slug: str = SLUG) -> Event:
    event = Event(
        slug=slug,
        title="Peer Supporters in Action",
        starts_on=date(2027, 9, 22),
        ends_on=date(2027, 9, 23),
        zone="Europe/Sofia",
        capacity=15,
        published_at=clock.now(),
        created_at=clock.now(),
    )
    with transaction():
        db.session.add(event)
        db.session.flush()
        for position, organisation in enumerate(organisations, 1):
            db.session.add(
                EventOrganisation(
                    event_id=event.id, organisation_id=organisation.id, position=position
                )
            )
    return event


def _another(organisation: Organisation) -> Event:
    return _event(organisation, slug="another-training")


def _organiser(
    browser: Visitor, name: str, organisation: Organisation, event: Event, role: Role
) -> None:
    person = people.an_organiser(name, organisation)
    people.grant(person, event.id, role, organisation)
    people.sign_in(browser, person)


def _helper(browser: Visitor, name: str, event: Event, role: Role, *limited_to: str) -> None:
    person = people.a_person(name)
    people.grant(person, event.id, role, limited_to=limited_to)
    people.sign_in(browser, person)


def _admin() -> Person:
    person = people.a_person("Dana")
    with transaction():
        person.is_site_admin = True
    return person


def _participant(event: Event) -> Participation:
    person = people.a_person("Ágnes")
    participation = Participation(
        event_id=event.id,
        person_id=person.id,
        reference="SOF-0001",
        name=person.name,
        country="HU",
        email=person.email or "",
        state=State.CONFIRMED,
        state_since=clock.now(),
        submitted_at=clock.now(),
        created_at=clock.now(),
    )
    with transaction():
        db.session.add(participation)
        db.session.flush()
        db.session.add(
            PersonalLink(
                participation_id=participation.id, token_hash=hash_of(TOKEN), made_at=clock.now()
            )
        )
    return participation
