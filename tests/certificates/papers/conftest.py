"""A training with all that papers are made of."""

from datetime import date
from datetime import time
from typing import NamedTuple

import pytest
from flask import Flask

from certificates.papers import actions
from certificates.papers.models import PhotoMark
from events.call.models import Event
from events.programme.models import ProgrammeItem
from events.team.models import Participation
from events.team.models import State
from events.team.models import Trainer
from events.venue.models import Room
from events.venue.models import Venue
from foundation.audit import Actor
from foundation.people import Person
from foundation.store import db
from foundation.store import transaction
from tests.support.companions import an_assistant
from tests.support.companions import somebody_engaged
from tests.support.formats import an_easy_read
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.survey import a_measured_hotel

TEAM, SELF = Actor("organiser"), Actor("participant")
TERMS = {
    "organisation_id": None,
    "identity": "1 Street, Brussels\nNumber 123",
    "contact": "+32 2 000 00 00",
    "stay": "Hotel Lipa\n1 Street, Sofia",
    "payer": "We pay for the journey and the hotel.",
    "signed_by": "Alice Martin",
    "signed_as": "Director",
}
SAID = {
    "name": "Mimi",
    "organisation": "The Spiders",
    "languages": "Bulgarian, English",
    "photos": PhotoMark.NO,
    "on_list": True,
    "country_on_list": True,
    "organisation_on_list": False,
}


class Papers(NamedTuple):
    alice: Person
    event: Event
    maria: Participation


@pytest.fixture
def training(app: Flask) -> Papers:
    """Maria has a place; Ivan assists her, somebody else will; Zoe was only offered a place."""
    del app
    return build()


@transaction()
def build() -> Papers:
    alice, event = alices_training(summary="**Two** days, [more](https://enil.eu).")
    venue = Venue(event_id=event.id, name="Hotel", address="1 Street", city="Sofia", country="BG")
    venue.getting_there = "# By tram\n\nTake tram 5. It has a low floor.\n\n- Get off at Lipa"
    room = Room(event_id=event.id, name="Linden room")
    db.session.add_all(
        [venue, room, Trainer(event_id=event.id, name="Zara Todd", country="GB", position=1)]
    )
    db.session.flush()
    for day in (24, 25):
        db.session.add_all(
            ProgrammeItem(
                event_id=event.id,
                day=date(2016, 9, day),
                starts=time(hour),
                ends=time(hour + 1),
                title=f"Session {hour}",
                led_by="A guest",
                languages=["bg"],
                room_id=room.id if hour == 9 else None,
            )
            for hour in (9, 11, 14)
        )
    a_measured_hotel(event)
    an_easy_read(event)
    somebody_engaged(event)
    maria = a_participant(event)
    an_assistant(maria, "Ivan Ivanov")
    an_assistant(maria)
    a_participant(event, "Zoe Offered", State.OFFERED)
    actions.say_terms(event, 0, TERMS, TEAM)
    actions.say_badge(maria, 0, SAID, SELF)
    return Papers(alice, event, maria)
