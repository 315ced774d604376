"""The letter of a move: drawn before the move, also for one that then is not made."""

from dataclasses import replace

from events.call.models import Event
from events.team.models import Participation
from events.team.models import State
from foundation.store import hold
from foundation.store import transaction
from registration.places import states
from registration.places.actions.moving import Details
from registration.places.actions.moving import carry_out
from registration.places.actions.telling import Told
from registration.places.actions.telling import letter_of
from registration.places.states import Move
from tests.registration.places.stories import SELF
from tests.registration.places.stories import in_days
from tests.registration.places.stories import letters_about
from tests.support.letters import letter_to
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor


def a_late_one(event: Event, name: str = "Maria") -> Participation:
    return a_participant(event, name, State.OFFERED, offer_until=in_days(-2))


def move(way: Move, participation: Participation, told: Told) -> bool:
    """Make that move with a letter that was drawn before; whether that letter went out."""
    with transaction():
        hold(participation.event)
        return carry_out(way, participation, SELF, Details(told=told)) == told.letter.key


def test_the_letter_that_was_drawn_goes_out_and_its_link_opens(
    event: Event, visitor: Visitor
) -> None:
    maria = a_late_one(event)
    told = letter_of(states.YES, maria)
    assert letters_about(maria) == []
    assert visitor.open(told.link.path).status == 404

    assert move(states.YES, maria, told)

    assert letters_about(maria) == ["confirmed"]
    assert letter_to(maria.email).link == told.link.path
    assert visitor.open(told.link.path).status == 200


def test_another_move_than_the_likely_one_has_its_own_letter(event: Event) -> None:
    maria = a_late_one(event)

    assert not move(states.LATE_YES, maria, letter_of(states.YES, maria))

    assert letters_about(maria) == ["reserve"]


def test_who_moved_in_between_gets_a_letter_about_where_they_stand(event: Event) -> None:
    maria = a_late_one(event)
    told = letter_of(states.YES, maria)
    assert move(states.YES_IF, maria, letter_of(states.YES_IF, maria))

    assert not move(states.YES, maria, told)

    assert letters_about(maria) == ["yes_if", "confirmed"]


def test_nobody_gets_the_letter_of_somebody_else(event: Event) -> None:
    maria, ivo = a_late_one(event), a_late_one(event, "Ivo")
    told = letter_of(states.YES, ivo)

    assert not move(states.YES, maria, replace(told, version=maria.version))

    assert (letters_about(maria), letters_about(ivo)) == (["confirmed"], [])
