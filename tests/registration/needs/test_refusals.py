"""What is refused about needs, where two people act at the same time."""

from uuid import uuid4

from sqlalchemy import select

from events.team.models import State
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.store import all_of
from registration.needs import actions
from registration.needs.models import TalkRequest
from registration.needs.models import Way
from tests.support.letters import letters_to
from tests.support.needs import SELF
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

ALICE = Actor("organiser")


def test_after_the_talk_the_back_button_asks_no_second_time(app: object) -> None:
    maria = a_participant(alices_training()[1])
    key, wish = uuid4(), {"way": Way.CALL.value, "more": ""}
    actions.ask_to_talk(maria, key, wish, SELF)
    actions.talked(maria, ALICE)
    actions.talked(maria, ALICE)

    actions.ask_to_talk(maria, key, wish, SELF)

    assert len(all_of(select(TalkRequest))) == 1
    assert len(letters_to("office@example.org")) == 1
    assert len(history_of(maria.id, "talked_about.needs")) == 1


def test_before_an_offer_the_own_page_does_not_speak_of_needs(visitor: Visitor) -> None:
    maria = a_participant(alices_training()[1], state=State.APPLIED)

    visitor.open(link_of(maria)).sees_not("Tell us what you need to take part")
