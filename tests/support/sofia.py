"""The Sofia training for tests: ENIL and CIL-Sofia hold it together, Maria takes part."""

from datetime import UTC
from datetime import date
from datetime import datetime
from typing import Any

from events.call.models import Event
from events.call.models import EventOrganisation
from events.team.actions import new_link
from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.people import Organisation
from foundation.people import Person
from foundation.people import Role
from foundation.store import transaction
from tests.support.people import a_person
from tests.support.people import an_organisation
from tests.support.people import an_organiser
from tests.support.people import grant
from tests.support.people import kept

DAY_ONE = datetime(2016, 9, 24, 12, 0, tzinfo=UTC)
AFTERWARDS = datetime(2016, 10, 1, 12, 0, tzinfo=UTC)
BEFORE = datetime(2016, 6, 1, 12, 0, tzinfo=UTC)


def a_training(slug: str = "sofia", *held_by: Organisation, **values: Any) -> Event:
    """A published training on 24 and 25 September 2016 in Sofia with 15 places."""
    event = Event(
        **{
            "slug": slug,
            "title": "Peer Supporters in Action",
            "starts_on": date(2016, 9, 24),
            "ends_on": date(2016, 9, 25),
            "zone": "Europe/Sofia",
            "capacity": 15,
            "contact_name": "The office",
            "contact_email": "office@example.org",
            "published_at": BEFORE,
            "created_at": BEFORE,
            **values,
        }
    )
    event.held_by = [
        EventOrganisation(organisation=organisation, position=position)
        for position, organisation in enumerate(held_by, start=1)
    ]
    return kept(event)


@transaction()
def alices_training(slug: str = "sofia", **values: Any) -> tuple[Person, Event]:
    """Alice of ENIL owns the training; CIL-Sofia holds it with her."""
    enil = an_organisation("ENIL", "BE")
    alice = an_organiser("Alice Martin", enil)
    event = a_training(slug, enil, an_organisation("CIL-Sofia", "BG"), **values)
    grant(alice, event.id, Role.OWNER, enil)
    return alice, event


@transaction()
def boyan_joins(event: Event) -> Person:
    """Boyan of CIL-Sofia organises the training with Alice."""
    cil = event.organisations[1]
    boyan = an_organiser("Boyan Petrov", cil)
    grant(boyan, event.id, Role.CO_ORGANISER, cil)
    return boyan


@transaction()
def charlie() -> Person:
    """Charlie organises trainings elsewhere and has no part in this one."""
    return an_organiser("Charlie Jones", an_organisation("Elsewhere", "GB"))


@transaction()
def a_participant(
    event: Event, name: str = "Maria Dimitrova", state: State = State.CONFIRMED, **values: Any
) -> Participation:
    """Somebody with an application that was sent, in that state."""
    person = values.pop("person", None) or a_person(name)
    row = Participation(
        **{
            "event_id": event.id,
            "person_id": person.id,
            "reference": f"SF-{str(person.id)[:8]}",
            "name": name,
            "country": "BG",
            "email": person.email,
            "state": state,
            "state_since": clock.now(),
            "submitted_at": clock.now(),
            "created_at": clock.now(),
            **values,
        }
    )
    return kept(row)


def link_of(participation: Participation) -> str:
    """A personal link, as a letter would carry it."""
    with transaction():
        return new_link(participation)
