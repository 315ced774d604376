"""What is refused about needs, where two people act at the same time."""

from uuid import uuid4

import pytest
from sqlalchemy import select

from events.team.categories import Category
from events.team.models import State
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.store import all_of
from registration.needs import actions
from registration.needs.models import OwnKind
from registration.needs.models import OwnQuestion
from registration.needs.models import TalkRequest
from registration.needs.models import Way
from registration.needs.queries import content_of
from registration.needs.queries import from_above
from registration.needs.queries import rows_of
from registration.needs.queries import shared_with_trainers
from tests.support.arranging import arranged
from tests.support.letters import letters_to
from tests.support.needs import SELF
from tests.support.needs import a_person_with_needs
from tests.support.needs import tell
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


def test_an_answer_without_consent_is_refused(app: object) -> None:
    maria = a_participant(alices_training()[1])
    sent = actions.Sent("food", ["diet"], {"diet": ["vegan"]})

    with pytest.raises(Refused, match="Tick the box"):
        actions.answer(maria, sent, SELF)

    assert rows_of(maria) == {}


def test_a_change_where_something_is_arranged_reopens_it_without_a_second_letter(
    app: object,
) -> None:
    maria = a_person_with_needs(alices_training()[1])
    before = len(letters_to("office@example.org"))

    tell(maria, {"local_transport": "van_tail_lift"})

    subjects = [letter.subject for letter in letters_to("office@example.org")]
    assert "Somebody changed what they need" not in subjects
    assert len(subjects) == before + 1


def test_a_category_without_an_answer_is_withdrawn_with_what_is_arranged_in_it(
    app: object,
) -> None:
    maria = a_participant(alices_training()[1])
    arranged(maria, category=Category.FOOD)

    actions.withdraw(maria, Category.FOOD, SELF)

    assert from_above().arranged(maria) == set()


def test_marks_go_with_the_answers_they_belong_to(app: object) -> None:
    alice, event = alices_training()
    maria = a_participant(event)
    tell(maria, {"device": "powered_chair", "folded_min_height": {"help": True}})
    for category in (Category.VENUE, Category.TRANSPORT):
        actions.look(maria, category, Actor("organiser", alice.id))
    tell(maria, {"device": "scooter", "folded_min_height": {"si": 800}})
    assert set(content_of(rows_of(maria)["mobility"])["_changed"]) == {
        "device",
        "folded_min_height",
    }

    actions.withdraw(maria, Category.VENUE, SELF)

    content = content_of(rows_of(maria)["mobility"])
    assert set(content["_changed"]) == {"folded_min_height"}


def test_trainers_are_told_only_what_was_ticked(app: object) -> None:
    maria = a_participant(alices_training()[1])
    agreed = frozenset({Category.COMMUNICATION})
    answers = {"captions": "automatic_ok", "lip_reading": "yes"}
    sent = actions.Sent("communication", [*answers], answers, agreed, shared=["captions"])
    actions.answer(maria, sent, SELF)
    assert shared_with_trainers([maria.id]) == {maria.id: {"captions": "automatic_ok"}}
    tell(maria, {"lip_reading": "no"})

    actions.withdraw(maria, Category.COMMUNICATION, SELF)

    assert shared_with_trainers([maria.id]) == {}


def test_sharing_goes_with_a_category_but_not_with_another(app: object) -> None:
    maria = a_participant(alices_training()[1])
    answers = {"quiet_room": "yes", "participation_prefs": ["no_touch"]}
    agreed = frozenset({Category.COMMUNICATION, Category.VENUE})
    sent = actions.Sent("sensory", [*answers], answers, agreed, shared=[*answers])
    actions.answer(maria, sent, SELF)

    actions.withdraw(maria, Category.VENUE, SELF)

    shared = shared_with_trainers([maria.id])
    assert shared == {maria.id: {"participation_prefs": ["no_touch"]}}


def test_an_own_question_sent_twice_is_one(app: object) -> None:
    event = alices_training()[1]
    key, edit = uuid4(), actions.OwnEdit("Song?", OwnKind.LINE, [], Category.OTHER)

    actions.add_own(event, key, edit, ALICE)
    actions.add_own(event, key, edit, ALICE)

    assert len(all_of(select(OwnQuestion))) == 1
