"""A person's own page."""

from datetime import timedelta

import pytest

from events.team.actions import end_links
from events.team.models import State
from foundation import clock
from foundation.people.tokens import new_token
from foundation.store import transaction
from tests.support.sofia import BEFORE
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor


@pytest.mark.parametrize(
    ("state", "heading"),
    [
        (State.DRAFT, "You have not sent your application yet"),
        (State.APPLIED, "We have your application"),
        (State.RESERVE, "You are on the reserve list"),
        (State.NOT_CHOSEN, "This time we could not offer you a place"),
        (State.OFFERED, "You are offered a place"),
        (State.CONDITIONAL, "You said: yes, if these things can be arranged"),
        (State.CONFIRMED, "You have a place"),
        (State.DECLINED, "You said no to the place"),
        (State.WITHDRAWN, "You have withdrawn"),
    ],
)
def test_it_tells_how_things_stand(visitor: Visitor, state: State, heading: str) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, state=state)
    link = link_of(maria)

    with clock.travelling_to(BEFORE):
        visitor.open(link)

    assert visitor.heading == "Hello, Maria Dimitrova"
    visitor.sees(heading, "Peer Supporters in Action", "24 to 25 September 2016")


def test_it_tells_that_the_time_to_answer_has_passed(visitor: Visitor) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, state=State.OFFERED, offer_until=BEFORE - timedelta(days=1))
    link = link_of(maria)

    with clock.travelling_to(BEFORE):
        visitor.open(link).sees("The time to answer has passed", "You can still say yes")


def test_after_the_training_it_thanks(visitor: Visitor) -> None:
    _alice, event = alices_training()

    visitor.open(link_of(a_participant(event))).sees("You took part in this training")


def test_it_speaks_the_language_of_the_person(visitor: Visitor) -> None:
    _alice, event = alices_training()
    maria = a_participant(event, language="bg")

    visitor.open(link_of(maria))

    assert visitor.page.tree.get("lang") == "bg"


def test_every_letter_that_was_kept_still_opens(visitor: Visitor) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    first, second = link_of(maria), link_of(maria)

    assert first != second
    assert visitor.open(first).status == 200
    assert visitor.open(second).status == 200


def test_ended_and_invented_links_open_nothing(visitor: Visitor) -> None:
    _alice, event = alices_training()
    maria = a_participant(event)
    link = link_of(maria)
    with transaction():
        end_links(maria)

    assert visitor.open(link).status == 404
    assert visitor.open(f"/my/{new_token()}").status == 404
    visitor.sees_not("Maria")


def test_nobody_finds_it_by_searching(visitor: Visitor) -> None:
    _alice, event = alices_training()

    visitor.open(link_of(a_participant(event)))

    assert visitor.page.tree.xpath("//meta[@name='robots'][@content='noindex']")
