"""Trainings with hours and certificates, for the tests of the papers."""

import base64
import gzip
from decimal import Decimal
from typing import Any

from certificates.awards.actions import save_rule
from certificates.credentials import jose
from certificates.credentials.open_badges import LIST_SIZE
from certificates.issuing.actions import Printed
from certificates.issuing.actions import finish
from certificates.issuing.actions import issue
from certificates.issuing.models import Certificate
from events.attendance.actions import Typed
from events.attendance.actions import mark_hours
from events.call.models import Event
from events.team.models import Participation
from events.venue.models import Venue
from foundation import clock
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from foundation.store import transaction
from tests.support.sofia import AFTERWARDS
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training

RULE: dict[str, Any] = {
    "whole_hours": Decimal(14),
    "least_hours": Decimal(10),
    "training_title": {"en": "Peer Supporters in Action", "bg": "Връстници в действие"},
    "role_title": {"en": "Participant", "bg": "Участник"},
    "place": {"en": "Sofia, Bulgaria", "bg": "София, България"},
    "learning_outcomes": {"en": "Peer support\nIndependent living", "bg": "Подкрепа"},
}
COPIES = {
    "en": Printed(b"%PDF- in English", "<h1>In English</h1>"),
    "bg": Printed(b"%PDF- in Bulgarian", "<h1>In Bulgarian</h1>"),
}


def a_finished_training(**values: Any) -> tuple[Person, Event]:
    """Alice's training in Sofia, with a place and a rule: 10 of 14 hours earn a certificate."""
    alice, event = alices_training(**values)
    with transaction():
        db.session.add(
            Venue(event_id=event.id, name="Hotel", address="1 Street", city="Sofia", country="BG")
        )
    save_rule(event, 0, RULE, acting(alice, "organiser"))
    return alice, event


def took_part(event: Event, alice: Person, *people: Participation, hours: int = 12) -> None:
    """Those people were there for so many hours."""
    with clock.travelling_to(AFTERWARDS):
        typed = {person.id: Typed(Decimal(hours), 0) for person in people}
        mark_hours(event, typed, alice)


def issued(event: Event, alice: Person, participation: Participation) -> Certificate:
    """A certificate in the making."""
    return issue(event, acting(alice, "organiser"), {participation.id})[0]


def ready(event: Event, alice: Person, participation: Participation) -> Certificate:
    """A certificate that is ready, its paper not made by the press but for the test."""
    certificate = issued(event, alice, participation)
    finish(certificate, COPIES)
    return certificate


def with_certificate() -> tuple[Person, Event, Participation, Certificate]:
    """Maria took part for 12 hours, and her certificate is ready."""
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    return alice, event, maria, ready(event, alice, maria)


def is_set(list_jwt: str, index: int) -> bool:
    """Whether the list says that the credential at that place no longer stands."""
    packed = jose.read(list_jwt).payload["credentialSubject"]["encodedList"]
    assert packed.startswith("u")
    bits = gzip.decompress(base64.urlsafe_b64decode(packed[1:] + "=" * (-len(packed[1:]) % 4)))
    assert len(bits) * 8 == LIST_SIZE
    return bool(bits[index // 8] & (0x80 >> index % 8))
