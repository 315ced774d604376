"""What a certificate asks for: hours or a share, counted from who was there; and its copy."""

from datetime import date
from datetime import timedelta
from decimal import Decimal

import pytest
from flask import Flask

from certificates.awards import actions
from certificates.awards.models import CertificateRule
from certificates.awards.queries import languages_of_rule
from certificates.awards.queries import rule_of
from certificates.awards.queries import standings_in
from certificates.awards.rules import has_earned
from certificates.awards.rules import hours_lacking
from certificates.awards.rules import hours_of_share
from certificates.issuing.queries import values_of
from events.attendance.models import Presence
from events.attendance.models import Way
from events.attendance.queries import setup_of
from events.call.queries import Copying
from foundation.errors import Refused
from foundation.people import acting
from foundation.store import transaction
from tests.support.attendance import HALF_DAYS
from tests.support.attendance import MORNING
from tests.support.attendance import marked
from tests.support.attendance import marking
from tests.support.papers import RULE
from tests.support.papers import a_finished_training
from tests.support.papers import issued
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

RULE_PAGE = "/organise/sofia/certificates/rule"
one_store = pytest.mark.one_store(reason="pages and forms")


def test_a_share_is_rounded_in_the_persons_favour() -> None:
    assert hours_of_share(Decimal("9.5"), 75) == Decimal("7.12")
    assert hours_of_share(Decimal(10), 80) == 8


def test_what_is_lacking_is_known_only_with_a_rule() -> None:
    rule = CertificateRule(least_hours=Decimal(8))

    assert hours_lacking(Decimal(3), None) is None
    assert hours_lacking(Decimal(3), rule.least_hours) == 5
    assert hours_lacking(None, rule.least_hours) == 8
    assert hours_lacking(Decimal(8), rule.least_hours) is None
    assert not has_earned(None, rule.least_hours)


@one_store
def test_alice_asks_for_a_share_of_what_she_marks(visitor: Visitor) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(RULE_PAGE).sees("What you mark has 12 hours in all.")
    assert visitor.value_of("Hours of the whole training") == "12"
    visitor.fill("Place, in English", "Sofia").press("Save")
    assert visitor.errors == ["Enter the hours that a person needs"]

    visitor.choose("What does a certificate ask for?", "A share of the whole training")
    visitor.press("Save")
    assert visitor.errors == ["Enter the percent that a person needs"]
    visitor.fill("Percent of the whole that a person needs", "80").press("Save")

    visitor.sees("at least 80 percent of 12 hours gets a certificate. That is 9.6 hours.")
    rule = rule_of(event)
    assert rule is not None
    assert (rule.least_share, rule.least_hours) == (80, Decimal("9.6"))
    visitor.open(RULE_PAGE)
    assert visitor.value_of("Percent of the whole that a person needs") == "80"
    visitor.choose("What does a certificate ask for?", "A number of hours")
    visitor.fill("Hours that a person needs for a certificate", "9").press("Save")
    visitor.sees("at least 9 of 12 hours gets a certificate.")
    assert rule.least_share is None


def test_a_share_of_nothing_is_refused(app: Flask) -> None:
    alice, event = alices_training()
    values = RULE | {"whole_hours": Decimal(0), "least_share": 80}

    with pytest.raises(Refused, match="hours of the whole training"):
        actions.save_rule(event, 0, values, acting(alice, "organiser"))


def test_who_was_there_says_who_earned_it_and_who_lacks_what(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria, jana = a_participant(event), a_participant(event, "Jana")
    marked(event, alice, maria, dict.fromkeys(HALF_DAYS, Presence.PRESENT))
    marked(event, alice, jana, dict.fromkeys(HALF_DAYS[1:], Presence.REMOTE))

    found = {each.participation.name: each for each in standings_in(event)}

    assert found["Maria Dimitrova"].earned
    assert not found["Jana"].earned
    assert found["Jana"].lacking == 1
    sign_in(visitor, alice).open("/organise/sofia/certificates")
    visitor.sees("9 of 10 hours. Still needed: 1 hour").follow("See what is marked")
    assert visitor.heading == "Attendance of Jana"
    visitor.open(f"{link_of(jana)}/certificate")
    visitor.sees("at least 10 of 14 hours", "You have 9 of 10 hours. Still missing: 1 hour.")


@one_store
def test_one_hour_is_said_as_one(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    marking(event, alice, half_day_hours=Decimal(1))
    marked(event, alice, maria, MORNING)

    visitor.open(link_of(maria)).sees("Counted so far: 1 hour.", "You have 1 of 14 hours.")
    visitor.open(f"{link_of(maria)}?lang=bg").sees("1 час")


@one_store
def test_the_words_are_asked_in_the_languages_of_the_training(visitor: Visitor) -> None:
    alice, event = a_finished_training(language="hr", text_languages=["en"])

    assert languages_of_rule(event, None) == ["hr", "en"]
    assert languages_of_rule(event, rule_of(event)) == ["hr", "en", "bg"]
    sign_in(visitor, alice).open("/organise/sofia/certificates")
    visitor.sees("The title of the training, in the language of its page.")
    visitor.open(RULE_PAGE).fill("Title of the training, in Croatian", "Vršnjaci")
    visitor.fill("Place, in Croatian", "Sofija").fill(
        "What the person was, in Croatian", "Sudionik"
    )
    visitor.press("Save").sees_not("This is still missing")
    rule = rule_of(event)
    assert rule is not None
    assert set(rule.training_title) == {"hr", "en", "bg"}


def test_a_certificate_names_the_days_on_which_the_person_was_there(app: Flask) -> None:
    alice, event = a_finished_training(ends_on=date(2016, 9, 27))
    maria = a_participant(event)
    marking(event, alice, half_day_hours=Decimal(4))
    parts = ("2016-09-24.am", "2016-09-25.am", "2016-09-27.am")
    marked(event, alice, maria, dict.fromkeys(parts, Presence.PRESENT))

    certificate = issued(event, alice, maria)

    told = [fact.text for fact in values_of(certificate, "en").words[0].facts]
    assert told[0] == "24 to 25 September 2016, 27 September 2016"
    assert told[2] == "12"


def test_a_copied_training_has_the_rule_and_the_way_of_marking(app: Flask) -> None:
    alice, event = a_finished_training()
    new, shift = a_training("new"), timedelta(days=365)
    bare = a_training("bare")
    with transaction():
        assert actions.copy_rule(bare, new, Copying(shift)) == {}
    marking(event, alice, way=Way.SESSIONS)

    with transaction():
        copied = actions.copy_rule(event, new, Copying(shift))

    old_rule, new_rule = rule_of(event), rule_of(new)
    assert old_rule is not None
    assert new_rule is not None
    assert copied == {old_rule.id: new_rule.id, setup_of(event).id: setup_of(new).id}
    assert new_rule.least_hours == 10
    assert new_rule.training_title == RULE["training_title"]
    assert (new_rule.version, setup_of(new).way) == (1, Way.SESSIONS)
