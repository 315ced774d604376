"""A person tells what they need, group by group; nothing has to be answered."""

from events.team.models import State
from events.venue.models import Venue
from foundation.store import db
from foundation.store import transaction
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor


def test_maria_answers_a_group(visitor: Visitor) -> None:
    _, event = alices_training()
    maria = a_participant(event)
    link = link_of(maria)
    visitor.open(f"{link}/needs").sees("Nothing here must be answered").follow("Start")

    visitor.sees("Not known yet. We will find it out with you")
    visitor.choose("Would this way of getting there work for you?", "I am not sure")
    visitor.tick("Somebody meets me when I arrive").press("Save and go on")
    assert visitor.errors == ["Tick the box if we may keep what you wrote. Without it we cannot save it."]
    visitor.tick("You may read and keep what I wrote here about getting there, to arrange my journey.")
    visitor.press("Save and go on").sees("Saved: Getting there.")

    assert visitor.heading == "Personal assistance"
    visitor.open(f"{link}/needs").sees("Answered")
