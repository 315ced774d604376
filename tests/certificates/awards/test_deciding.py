"""Decisions beside the rule, letters of trainers, and what a person reads of it all."""

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from certificates.awards import actions
from certificates.awards import panels
from certificates.awards.actions import Decision
from certificates.awards.actions import Result
from certificates.awards.actions import Written
from certificates.awards.models import AwardException
from certificates.awards.models import LetterState
from certificates.awards.models import Outcome
from certificates.awards.queries import exception_of
from certificates.awards.queries import facts_about
from certificates.awards.queries import letters_of
from certificates.awards.queries import reason_of
from certificates.awards.queries import standing_of
from certificates.awards.queries import standings_in
from certificates.awards.queries.held import held_on
from certificates.designs.models import AwardKind
from events.team.models import Part
from events.team.models import Participation
from events.team.models import State
from foundation.audit import Actor
from foundation.errors import Refused
from foundation.people import Role
from foundation.store import all_of
from foundation.store import transaction
from tests.certificates.awards.test_kinds import DAY
from tests.certificates.awards.test_kinds import PLACE
from tests.certificates.awards.test_kinds import along
from tests.certificates.awards.test_kinds import given
from tests.certificates.awards.test_kinds import me
from tests.certificates.awards.test_kinds import passed
from tests.support.letters import letters_to
from tests.support.papers import a_finished_training
from tests.support.papers import took_part
from tests.support.people import a_person
from tests.support.people import grant
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

SELF = Actor("participant")
PARTICIPATION, ACHIEVEMENT = AwardKind.PARTICIPATION, AwardKind.ACHIEVEMENT
LETTER = Written("Elena Ilieva", {"en": "She listens.\n\nI recommend her.", "bg": "Тя слуша."})


def test_alice_decides_with_a_reason_that_maria_reads(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria, hours=9)
    own = another_visitor().open(link_of(maria)).follow("See where you stand")
    own.sees("You have 9 of 10 hours. Still missing: 1 hour.")
    sign_in(visitor, alice).open(f"/organise/sofia/people/{maria.id}")
    visitor.follow("Results, decisions, and what the person is called")
    visitor.follow("Give it although the rule is not met").press("Give it")
    assert visitor.errors == ["Write why"]
    visitor.fill("Why do you decide so?", "The lift was broken, she could not come in.")
    visitor.fill("What else do you tell the person? (optional)", "We owe you that hour.")
    visitor.press("Give it").sees("Given by a decision", "The lift was broken", "We owe you")
    visitor.sees("Alice Martin decided that the person gets this: Certificate of participation.")

    assert standing_of(maria, PARTICIPATION).earned
    own.follow("Your page").follow("See where you stand").sees("whatever the rule says", "We owe")
    own.sees("Why: The lift was broken, she could not come in.")
    visitor.press("Let the rule count again").sees("The rule counts again.", "Still needed: 1 hour")
    visitor.sees("let the rule count again")
    assert not standing_of(maria, PARTICIPATION).earned
    actions.undo_decision(maria, PARTICIPATION, alice)


def test_a_paper_is_kept_back_and_the_next_decision_takes_its_place(app: Flask) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    actions.decide(maria, PARTICIPATION, Decision(gives=False, reason="Asked for it"), alice)
    kept = standing_of(maria, PARTICIPATION)
    assert (kept.by_rule, kept.earned) == (True, False)
    assert kept.unmet == "It was decided that Maria Dimitrova does not get this paper."
    assert panels.told_to_person(kept) == [
        "The organisers decided that you do not get it.",
        "Why: Asked for it",
    ]

    actions.decide(maria, PARTICIPATION, Decision(gives=True, reason="Again"), alice)

    now = exception_of(maria, PARTICIPATION)
    assert now is not None
    assert reason_of(now) == "Again"
    with transaction():
        now.sealed = b"broken"
    assert reason_of(now) == "it cannot be read any more"
    assert len(all_of(select(AwardException))) == 2


def test_no_decision_makes_an_assessment_passed_or_a_letter_written(app: Flask) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria, hours=2)
    made = Decision(gives=True, reason="Long journey")
    for kind, words in (
        (AwardKind.ATTENDANCE, "only says what was marked"),
        (AwardKind.RECOMMENDATION, "only says what was marked"),
        (ACHIEVEMENT, "Enter that result first"),
    ):
        with pytest.raises(Refused, match=words):
            actions.decide(maria, kind, made, alice)
    passed(maria, alice)
    actions.decide(maria, ACHIEVEMENT, made, alice)
    assert standing_of(maria, ACHIEVEMENT).earned

    actions.enter_result(maria, 1, Result(Outcome.NOT_YET, DAY), alice)

    after = standing_of(maria, ACHIEVEMENT)
    assert not after.earned
    assert after.unmet == "Maria Dimitrova has not passed the assessment."


def test_somebody_who_did_more_than_they_came_for(app: Flask) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    given(event, alice, AwardKind.FACILITATOR)
    actions.decide(maria, AwardKind.FACILITATOR, Decision(gives=True, reason="Led a day"), alice)

    (only,) = standings_in(event, AwardKind.FACILITATOR)
    assert (only.participation.id, only.earned) == (maria.id, True)
    assert [each.kind for each in panels.own_standings(maria)] == [
        PARTICIPATION,
        AwardKind.FACILITATOR,
    ]


# -- letters of recommendation


def test_a_trainer_writes_and_maria_reads_it_before_anybody(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    elena = a_person("Elena Ilieva", "elena@example.org")
    grant(elena, event.id, Role.TRAINER)
    desk = sign_in(another_visitor(), elena).open("/organise").sees_not("You can recommend people")
    given(event, alice, AwardKind.RECOMMENDATION)
    desk.open("/organise").follow("Letters of recommendation: Peer Supporters in Action")
    desk.follow("Write Maria Dimitrova")
    assert desk.value_of("Name of the trainer who recommends") == "Elena Ilieva"
    assert desk.press("Save").errors == ["Write the letter in English"]
    desk.fill("The letter in English", "She listens.\n\nI recommend her.").press("Save")
    page, written = link_of(maria), desk.path
    visitor.open(f"{page}/standing").sees_not("Letter of recommendation")
    assert visitor.open(f"{page}/recommendation").status == 404
    desk.press("Ask the person to read it").sees("The person is asked")

    letter = letters_to("maria@example.org")[0]
    assert letter.subject == "A letter about you to read"
    visitor.open(letter.link).sees("Elena Ilieva recommends you", "She listens.")
    assert visitor.press("Send my answer").errors == ["Choose yes or no"]
    visitor.choose("Do you want this letter?", "No, I do not want it")
    visitor.press("Send my answer").sees("You said no to the letter about you. It is not issued.")
    assert not standing_of(maria, AwardKind.RECOMMENDATION).earned
    desk.open(f"{PLACE}/letters").sees("The person said no").follow("Maria Dimitrova: Elena")
    desk.fill("The letter in English", "She hears what others miss.").press("Save")
    desk.press("Ask the person to read it")
    visitor.open(f"{page}/recommendation").sees("She hears what others miss.")
    visitor.choose("Do you want this letter?", "Yes, it may be issued").press("Send my answer")

    desk.open(written).sees("The person said yes")
    agreed = standing_of(maria, AwardKind.RECOMMENDATION)
    assert agreed.earned
    (text,) = facts_about(event, agreed)["paragraphs"].values()
    assert text == "She hears what others miss.\n\nRecommended by Elena Ilieva."
    desk.press("Take it back to change it").sees("You can change the letter now.")
    assert not standing_of(maria, AwardKind.RECOMMENDATION).earned


def test_what_was_read_is_what_is_answered(app: Flask) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    letter = actions.write_letter(maria, event.id, LETTER, me(alice))
    assert actions.write_letter(maria, event.id, LETTER, me(alice)) is letter
    with pytest.raises(Refused, match="The letter was changed"):
        actions.answer_letter(letter, letter.version, SELF, wants=True)
    actions.take_back_letter(letter, me(alice))
    actions.change_letter(letter, letter.version, LETTER, me(alice))
    actions.show_letter(letter, me(alice))
    actions.show_letter(letter, me(alice))
    with pytest.raises(Refused, match="The person has this letter already"):
        actions.change_letter(letter, letter.version, LETTER, me(alice))
    with pytest.raises(Refused, match="The letter was changed"):
        actions.answer_letter(letter, letter.version - 1, SELF, wants=True)
    actions.answer_letter(letter, letter.version, SELF, wants=True)
    actions.answer_letter(letter, letter.version, SELF, wants=True)
    assert letter.state is LetterState.AGREED
    newest = panels.history_of_person(maria)[0]
    assert newest[2].endswith("yes to the letter.")


# -- what a person reads


def test_each_standing_is_told_in_plain_words(app: Flask) -> None:
    alice, event = a_finished_training()
    given(event, alice, AwardKind.ATTENDANCE, ACHIEVEMENT, AwardKind.TRAINER)
    maria, elena = a_participant(event), along(event, "Elena", Part.TRAINER)

    def told(person: Participation, kind: AwardKind) -> list[str]:
        return panels.told_to_person(standing_of(person, kind))

    assert told(maria, ACHIEVEMENT) == [
        "Your hours are not marked yet.",
        "There is no result of the assessment yet.",
    ]
    took_part(event, alice, maria)
    assert told(maria, AwardKind.ATTENDANCE) == [
        "It says how long you were there: 12 hours.",
        "You have earned it.",
    ]
    words = {"en": "oral test"}
    actions.enter_result(maria, 0, Result(Outcome.NOT_YET, DAY, "", words), alice)
    assert told(maria, ACHIEVEMENT)[1] == (
        "Result of the assessment on 25 September 2016: not yet. It was: oral test."
    )
    actions.enter_result(maria, 1, Result(Outcome.PASSED, date(2016, 9, 26)), alice)
    assert told(maria, ACHIEVEMENT) == [
        "You have 12 hours. It asks for 10 hours.",
        "You passed the assessment on 26 September 2016.",
        "You have earned it.",
    ]
    assert told(elena, AwardKind.TRAINER) == ["You get it because you come as: Trainer."]
    assert [each.kind for each in panels.own_standings(elena)] == [AwardKind.TRAINER]
    with transaction():
        elena.state = State.NO_LONGER_COMING
    assert panels.own_standings(elena) == []
    assert panels.my_standing(elena, "x") == panels.of_person(event, elena) == ""


def test_a_person_takes_it_with_them_and_erases_it(app: Flask) -> None:
    alice, event = a_finished_training()
    title = actions.add_title(event, event.id, {"en": "peer mentor"}, me(alice))
    maria = a_participant(event)
    took_part(event, alice, maria)
    passed(maria, alice)
    actions.choose_own_title(maria, PARTICIPATION, title.id, me(alice))
    actions.decide(maria, PARTICIPATION, Decision(gives=True, reason="Long way"), alice)
    actions.write_letter(maria, event.id, LETTER, me(alice))
    told = str(list(held_on(maria)))
    for words in ("Passed", "Alice Martin", "Long way", "peer mentor", "I recommend her."):
        assert words in told

    with transaction():
        actions.erase(maria, SELF)

    assert [row for chapter in held_on(maria) for row in chapter.rows] == []


def test_do15_no_need_and_no_address_comes_near_a_paper(app: Flask) -> None:
    """security-bars DO15."""
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    passed(maria, alice)
    with transaction():
        maria.contact_detail = "marker-detail"
    for kind in AwardKind:
        told = str(facts_about(event, standing_of(maria, kind)))
        assert "maria@example.org" not in told
        assert "marker" not in told


def test_trainers_without_an_account_each_recommend_maria(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    elena, ivan = along(event, "Елена", Part.TRAINER), along(event, "Ivan", Part.FACILITATOR)
    visitor.open(link_of(elena)).sees_not("You can recommend people")
    given(event, alice, AwardKind.RECOMMENDATION)
    for trainer, words in ((elena, "She listens."), (ivan, "She leads.")):
        visitor.open(link_of(trainer)).follow("Letters of recommendation")
        visitor.sees_not("She listens.", "Елена:").follow("Write Maria Dimitrova")
        assert visitor.value_of("Name of the trainer who recommends") == trainer.name
        visitor.fill("The letter in English", "שלום").press("Save").sees("these signs: ו ל")
        visitor.fill("The letter in English", words).press("Save").sees("Being written")
        visitor.press("Ask the person to read it").sees(f"{trainer.name}, The person is asked")
    visitor.follow("Maria Dimitrova: Ivan").follow("See it as a paper (PDF)")
    assert visitor.body.startswith(b"%PDF-")

    own = another_visitor().open(f"{link_of(maria)}/standing")
    own.sees("Letter of recommendation, Ivan", "Letter of recommendation, Елена")
    assert own.open(f"{link_of(elena)}/recommendation").status == 404
    of_ivan = f"{maria.id}/{letters_of(maria)[0].id}"
    assert own.open(f"{link_of(ivan)}/letters/{of_ivan}").status == 200
    assert own.open(f"{link_of(elena)}/letters/{of_ivan}").status == 404
    assert own.open(f"{link_of(maria)}/letters/{of_ivan}").status == 404
    for _each in letters_of(maria):
        own.open(f"{link_of(maria)}/recommendation")
        own.choose("Do you want this letter?", "Yes, it may be issued").press("Send my answer")
    first, second = standings_in(event, AwardKind.RECOMMENDATION)
    assert (first.earned, second.earned) == (True, True)
    assert first.letter != second.letter
    assert standing_of(maria, AwardKind.RECOMMENDATION, event.id).unmet
    with transaction():
        elena.state = State.NO_LONGER_COMING
    assert visitor.open(f"{link_of(elena)}/letters").status == 404
