"""Offers: an organiser gives places, people answer, and everybody can undo a mistake."""

from collections.abc import Callable
from datetime import UTC
from datetime import datetime
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from events.team.models import Participation
from events.team.models import State
from foundation import clock
from foundation.store import db
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

SUMMER = datetime(2016, 7, 1, 9, 0, tzinfo=UTC)


def test_an_organiser_offers_a_place_and_the_person_says_yes(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = alices_training()
    maria = a_participant(event, state=State.APPLIED)
    desk = sign_in(another_visitor(), alice)

    desk.open("/organise/sofia/applications").tick("Choose Maria Dimitrova")
    desk.choose("What do you decide for the chosen applications?", "Offer a place")
    desk.press("Go on: see the letters first")
    desk.sees("Offer a place to 1 person?", "we are glad to offer you a place", "(personal link)")
    desk.press("Offer the place and send the letter").sees("Done", "Place offered")
    visitor.open(f"{link_of(maria)}/offer").sees("A place is offered to you", "20:00 (Sofia time)")
    visitor.follow("Say yes").press("Yes, I will come")

    db.session.refresh(maria)
    assert (maria.state, maria.offer_until) == (State.CONFIRMED, None)
