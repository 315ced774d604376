"""Letters are given once, sealed, and come back as the same bytes until their time is over."""

from base64 import b64decode
from datetime import date

import pytest
from sqlalchemy import select

from certificates.papers import actions
from certificates.papers import queries
from certificates.papers.kinds import KINDS
from certificates.papers.models import GivenPaper
from certificates.papers.rules import kept_until
from events.team.categories import Category
from events.team.models import Channel
from events.team.models import State
from foundation.audit import Actor
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.jobs import work_off
from foundation.mail.models import LetterState
from foundation.mail.queries import letters_of_event
from foundation.mail.queries import letters_of_participation
from foundation.store import all_of
from foundation.store import transaction
from registration.companions.queries import companions_of
from registration.needs.queries import unsealed
from registration.travel import actions as travel
from tests.certificates.papers.conftest import SAID
from tests.certificates.papers.conftest import SELF
from tests.certificates.papers.conftest import TEAM
from tests.certificates.papers.conftest import TERMS
from tests.certificates.papers.conftest import Papers
from tests.support.journeys import GIVEN
from tests.support.journeys import a_passport
from tests.support.letters import letter_to
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor

INVITATION, CONFIRMATION = KINDS["invitation"], KINDS["confirmation"]


def test_an_invitation_is_sealed_numbered_told_and_given_anew(training: Papers) -> None:
    maria = training.maria
    with pytest.raises(Refused, match="passport"):
        actions.give(INVITATION, maria, "en", TEAM)
    travel.ask_for_passport(maria, TEAM)
    with pytest.raises(Refused, match="passport"):
        actions.give(INVITATION, maria, "en", TEAM)
    a_passport(maria)
    actions.give(INVITATION, maria, "en", TEAM)
    first = queries.given_of(maria, "invitation")
    assert first is not None
    assert first.number == 1
    assert GIVEN["number"].encode() not in first.sealed
    held = unsealed(first)
    assert b64decode(held["pdf"]).startswith(b"%PDF-")
    for word in (
        GIVEN["name"],
        GIVEN["number"],
        "1 Street, Brussels",
        TERMS["payer"],
        "Hotel Lipa",
    ):
        assert str(word) in held["text"]
    assert GIVEN["number"] in held["page"]
    assert kept_until(maria) == date(2016, 10, 2), "7 days after the last day"
    actions.give(INVITATION, maria, "bg", TEAM)
    again = queries.given_of(maria, "invitation")
    assert again is not None
    assert (again.number, again.language) == (2, "bg")
    told = [one for one in letters_of_participation(maria.id) if one.dedup.startswith("paper:")]
    assert len(told) == 2


def test_all_who_wait_are_given_theirs_and_twice_changes_nothing(training: Papers) -> None:
    maria, event = training.maria, training.event
    by = Actor("organiser", training.alice.id)
    assert actions.give_to_all(INVITATION, event, by) == 0, "nobody gave a passport"
    assert actions.give_to_all(KINDS["badges"], event, by) == 0, "nobody is given badges"
    a_passport(maria)
    left = a_participant(event, "Leaves")
    assert actions.give_to_all(INVITATION, event, by) == 1
    # Maria, Ivan who assists her, and somebody who leaves before the worker comes.
    assert actions.give_to_all(CONFIRMATION, event, by) == 3
    with transaction():
        left.state = State.WITHDRAWN
    work_off()
    given = {(row.participation.name, row.kind): row for row in all_of(select(GivenPaper))}
    assert given.keys() == {
        ("Maria Dimitrova", "invitation"),
        ("Maria Dimitrova", "confirmation"),
        ("Ivan Ivanov", "confirmation"),
    }
    first = given["Maria Dimitrova", "confirmation"]
    assert first.language == maria.language
    assert actions.give_to_all(CONFIRMATION, event, by) == 0
    actions.give_first(CONFIRMATION, maria, by)
    assert queries.given_of(maria, "confirmation") is first


def test_ra5_a_second_press_while_papers_are_given_makes_none_twice(training: Papers) -> None:
    by = Actor("organiser", training.alice.id)
    assert actions.give_to_all(CONFIRMATION, training.event, by) == 2
    # The worker is at the second one when somebody presses again.
    actions.give_first(CONFIRMATION, training.maria, by)
    assert actions.give_to_all(CONFIRMATION, training.event, by) == 1

    work_off()

    given = all_of(select(GivenPaper).order_by(GivenPaper.number))
    assert [row.number for row in given] == [1, 2]
    told = letters_of_event(training.event.id)
    assert len([one for one in told if one.dedup.startswith("paper:")]) == 2


def test_each_is_told_in_their_own_way_and_language(visitor: Visitor, training: Papers) -> None:
    maria, event = training.maria, training.event
    with transaction():
        maria.channel, maria.contact_detail, maria.email = Channel.PHONE, "+359 2 123", ""
        maria.language = "bg"
    a_participant(event, "Ion Popa", email="ion@example.org")
    sign_in(visitor, training.alice).open("/organise/sofia/papers/joining")
    visitor.press("Tell all 3 people who were not told yet").sees("3 people get a letter")
    visitor.sees_not("Tell everybody")
    actions.give(CONFIRMATION, maria, maria.language, TEAM)
    by_mail = letter_to("ion@example.org")
    assert "a paper for this training is ready for you" in by_mail.text
    assert Visitor(visitor.app).open(by_mail.link).sees("Get off at Lipa").status == 200
    to_call = [
        one
        for one in letters_of_event(event.id, LetterState.TO_PASS_ON)
        if one.participation_id == maria.id
    ]
    about = {one.dedup.partition(":")[0]: one for one in to_call}
    assert about.keys() == {"paper-for-all", "paper"}, "organisers call her for each"
    for one in about.values():
        said = (one.participation_id, one.channel, one.address, one.language)
        assert said == (maria.id, "phone", "+359 2 123", "bg")
        assert "Здравейте" in one.text
    assert actions.tell_all(KINDS["joining"], event, TEAM) == 0
    assert actions.tell_all(KINDS["badges"], event, TEAM) == 0, "for the team alone"
    with transaction():
        event.contact_name = event.contact_email = event.contact_phone = ""
    a_participant(event, "Latest")
    assert actions.tell_all(KINDS["joining"], event, TEAM) == 0, "something is missing"


def test_organisers_pass_on_what_is_for_an_assistant_without_a_way_of_their_own(
    visitor: Visitor, training: Papers
) -> None:
    maria, event = training.maria, training.event
    ivan = next(one.participation for one in companions_of(maria) if one.is_named)
    assert actions.tell_all(KINDS["joining"], event, TEAM) == 2
    actions.give(CONFIRMATION, ivan, "en", TEAM)
    waiting = [
        one for one in letters_of_event(event.id, LetterState.TO_PASS_ON) if one.channel == "beside"
    ]
    assert {one.dedup.partition(":")[0] for one in waiting} == {"paper-for-all", "paper"}
    assert {(one.participation_id, one.address) for one in waiting} == {(ivan.id, maria.name)}
    sign_in(visitor, training.alice).open("/organise/sofia/letters")
    visitor.sees("Through the person they come with")


def test_nobody_gets_a_paper_who_does_not_come_or_while_something_is_missing(
    training: Papers,
) -> None:
    event = training.event
    waiting = a_participant(event, "Waits", State.OFFERED)
    with pytest.raises(Refused, match="no place"):
        actions.give(CONFIRMATION, waiting, "en", TEAM)
    actions.say_terms(event, queries.terms_of(event).version, TERMS | {"signed_by": ""}, TEAM)
    with pytest.raises(Refused, match="missing"):
        actions.give(CONFIRMATION, training.maria, "en", TEAM)
    with pytest.raises(Refused, match="people who come"):
        actions.say_badge(waiting, 0, SAID, SELF)
    with pytest.raises(Conflict):
        actions.say_badge(training.maria, 0, SAID, SELF)
    actions.say_terms(event, queries.terms_of(event).version, TERMS | {"signed_by": ""}, TEAM)


def test_a_given_paper_goes_when_its_ground_goes(training: Papers) -> None:
    maria = training.maria
    a_passport(maria)
    for kind in (INVITATION, CONFIRMATION):
        actions.give(kind, maria, "en", TEAM)
    with transaction():
        actions.forget(maria, Category.FOOD)
    assert _kinds() == ["confirmation", "invitation"]
    with transaction():
        actions.forget(maria, Category.TRANSPORT)
    assert _kinds() == ["confirmation"]
    with transaction():
        actions.person_moved(maria)
    assert _kinds() == ["confirmation"]
    for _twice in range(2):
        actions.take_back(CONFIRMATION, maria, TEAM)
    assert _kinds() == []
    actions.give(CONFIRMATION, maria, "en", TEAM)
    with transaction():
        maria.state = State.WITHDRAWN
        actions.person_moved(maria)
        actions.person_moved(maria)
        actions.erase_badge(maria, SELF)
    assert _kinds() == []
    assert queries.badge_word_of(maria).version == 0


def _kinds() -> list[str]:
    return sorted(row.kind for row in all_of(select(GivenPaper)))
