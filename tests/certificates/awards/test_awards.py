"""Writing the rule by which certificates are earned."""

from decimal import Decimal

import pytest
from flask import Flask

from certificates.awards import actions
from certificates.awards.queries import language_of_name
from certificates.awards.queries import rule_of
from events.team.models import Participation
from events.venue.models import Venue
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import acting
from foundation.store import db
from foundation.store import transaction
from tests.support.papers import RULE
from tests.support.papers import a_finished_training
from tests.support.people import sign_in
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

CERTIFICATES = "/organise/sofia/certificates"


def me(person: Person) -> Actor:
    return acting(person, "organiser")


# -- the rule


def test_alice_writes_the_rule_and_sees_its_history(visitor: Visitor) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(CERTIFICATES).follow("Write the rule")
    assert visitor.value_of("Title of the training, in English") == "Peer Supporters in Action"
    visitor.fill("Hours of the whole training", "14")
    visitor.fill("Hours that a person needs for a certificate", "10,5").press("Save")
    assert visitor.errors == ["Enter the place"]

    visitor.fill("Title of the training, in Bulgarian (optional)", "Връстници")
    visitor.fill("Place, in English", "Sofia").press("Save")

    visitor.sees("at least 10.5 of 14 hours gets a certificate")
    visitor.follow("Change the rule and the words").sees("Alice Martin wrote the rule.")
    visitor.fill("Hours of the whole training", "15").press("Save")
    visitor.open(f"{CERTIFICATES}/rule")
    assert visitor.value_of("Hours that a person needs for a certificate") == "10.5"
    visitor.sees("changed: Hours of the whole training.")
    rule = rule_of(event)
    assert rule is not None
    assert rule.whole_hours == 15


def test_the_first_words_come_from_the_call_and_its_place(visitor: Visitor) -> None:
    alice, event = alices_training()
    with transaction():
        db.session.add(Venue(event_id=event.id, name="X", address="Y", city="Sofia", country="BG"))

    sign_in(visitor, alice).open(f"{CERTIFICATES}/rule")

    assert visitor.value_of("Place, in English") == "Sofia, Bulgaria"
    assert visitor.value_of("Place, in Bulgarian (optional)") == "Sofia, България"
    assert visitor.value_of("What the person was, in English") == "Participant"


@pytest.mark.parametrize(
    ("whole", "least", "field"),
    [
        (0, 0, "whole_hours"),
        (49, 10, "whole_hours"),
        (14, 0, "least_hours"),
        (14, 15, "least_hours"),
    ],
)
def test_hours_of_a_rule_fit_together(app: Flask, whole: int, least: int, field: str) -> None:
    alice, event = alices_training()
    values = RULE | {"whole_hours": Decimal(whole), "least_hours": Decimal(least)}

    with pytest.raises(Refused) as refused:
        actions.save_rule(event, 0, values, me(alice))

    assert refused.value.field == field


def test_the_same_rule_again_is_no_change_and_two_tabs_are_told(app: Flask) -> None:
    alice, event = a_finished_training()
    rule = actions.save_rule(event, 1, RULE, me(alice))
    assert [entry.act for entry in history_of(rule.id)] == ["added.certificate_rule"]

    changed = RULE | {"whole_hours": Decimal(12)}
    actions.save_rule(event, 1, changed, me(alice))

    with pytest.raises(Conflict):
        actions.save_rule(event, 1, RULE, me(alice))


def test_what_the_training_worked_on_fits_on_the_paper(visitor: Visitor) -> None:
    alice, _event = a_finished_training()
    english = "What the training worked on, in English (optional)"
    bulgarian = "What the training worked on, in Bulgarian (optional)"
    sign_in(visitor, alice).open(f"{CERTIFICATES}/rule")

    visitor.fill(english, "\n".join("1234567")).fill(bulgarian, "x" * 111).press("Save")

    assert visitor.errors == [
        "Write at most 6 lines.",
        "A line can have at most 110 characters.",
    ]


@pytest.mark.parametrize(
    ("name", "country", "language"),
    [
        ("Maria Dimitrova", "RO", "ro"),
        ("Яна Илиева", "BG", "bg"),
        ("Ђорђе Петровић", "RS", "sr"),
        ("Đorđe Petrović", "RS", "sr-Latn"),
        ("Ευανθία Ξυδάκη", "GR", "el"),
        ("Ευανθία Ξυδάκη", "SE", "el"),
        ("Яна Илиева", "", "bg"),
        ("Ana", "", "en"),
        ("佐藤", "", "en"),
    ],
)
def test_names_are_read_in_their_own_language(name: str, country: str, language: str) -> None:
    person = Participation(name=name, country=country, language="en")

    assert language_of_name(person) == language
