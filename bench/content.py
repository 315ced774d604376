"""One published training with open applications, for the figures. Run inside the app's settings."""

import sys
from datetime import time
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from app import create_app
from events.call.models import Event
from events.call.models import EventOrganisation
from events.programme.models import ProgrammeItem
from events.team.models import Trainer
from events.venue.models import Venue
from foundation import clock
from foundation.people import Organisation
from foundation.store import db
from foundation.store import transaction

TEXT = "People meet for two days and learn from each other how to give **peer support**.\n\n" * 3


def fill() -> None:
    """A training such as an organiser would publish: two organisations, venue, programme."""
    now = clock.now()
    first = now.date() + timedelta(days=90)
    event = Event(
        slug="bench",
        title="Peer support in practice",
        summary="Two days for disabled people who support each other.",
        description=TEXT,
        starts_on=first,
        ends_on=first + timedelta(days=1),
        zone="Europe/Sofia",
        capacity=15,
        languages=["en", "bg", "ils"],
        who_may_apply=TEXT,
        paid_for=TEXT,
        opens_at=now - timedelta(days=1),
        closes_at=now + timedelta(days=30),
        contact_name="The office",
        contact_email="office@example.org",
        code_of_conduct=TEXT,
        published_at=now,
        created_at=now,
    )
    for place, name in enumerate(("North", "South"), start=1):
        body = Organisation(name=f"Centre {name}", short_name=name, country="BG")
        event.held_by.append(EventOrganisation(organisation=body, position=place))
    with transaction():
        db.session.add(event)
        db.session.flush()
        rest = [*_venue(event), *_programme(event), *_trainers(event)]
        db.session.add_all(rest)


def _venue(event: Event) -> list[Venue]:
    texts = dict.fromkeys(("access_statement", "getting_there", "assistance", "rooms"), TEXT)
    place = {"name": "The house", "address": "1 Example Street", "city": "Sofia", "country": "BG"}
    return [Venue(event_id=event.id, **place, **texts)]


def _programme(event: Event) -> list[ProgrammeItem]:
    return [
        ProgrammeItem(
            event_id=event.id,
            day=event.starts_on + timedelta(days=day),
            starts=time(9 + hour),
            ends=time(10 + hour),
            title=f"Session {hour + 1}",
        )
        for day in range(2)
        for hour in range(6)
    ]


def _trainers(event: Event) -> list[Trainer]:
    return [
        Trainer(event_id=event.id, name=f"Trainer {n}", country="BG", biography=TEXT, position=n)
        for n in range(1, 4)
    ]


if __name__ == "__main__":
    with create_app().app_context():
        fill()
