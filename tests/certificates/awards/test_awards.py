"""Earning and issuing certificates; the press has its own module."""

import re
import threading
from decimal import Decimal

import pytest
from flask import Flask
from sqlalchemy import delete
from sqlalchemy import select

from certificates.awards import actions
from certificates.awards.models import Certificate
from certificates.awards.models import CertificateState
from certificates.awards.queries import language_of_name
from certificates.awards.queries import rule_of
from events.call.models import Event
from events.call.models import EventOrganisation
from events.team.models import Participation
from events.team.models import State
from events.venue.models import Venue
from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.errors import Conflict
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import acting
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from tests.support.counting import queries_made
from tests.support.letters import letters_to
from tests.support.papers import COPIES
from tests.support.papers import RULE
from tests.support.papers import a_finished_training
from tests.support.papers import issued
from tests.support.papers import took_part
from tests.support.papers import with_certificate
from tests.support.people import sign_in
from tests.support.sofia import DAY_ONE
from tests.support.sofia import a_participant
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


# -- issuing


def test_nothing_is_issued_while_something_is_missing(visitor: Visitor) -> None:
    alice, event = alices_training("soon", starts_on=DAY_ONE.date(), ends_on=DAY_ONE.date())
    sign_in(visitor, alice)
    with clock.travelling_to(DAY_ONE.replace(day=20)):
        visitor.open("/organise/soon/certificates/issue")
        visitor.sees("certificates can be issued from 24 September 2016", "The rule:")
        visitor.sees("Nobody is waiting for a certificate.")
        with pytest.raises(Refused, match="Something is still missing"):
            actions.issue(event, me(alice))


def test_a_rule_needs_titles_and_a_training_its_organisations(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    actions.save_rule(event, 1, RULE | {"training_title": {"bg": "Заглавие"}}, me(alice))
    with transaction():
        db.session.execute(delete(EventOrganisation))

    sign_in(visitor, alice).open(CERTIFICATES)

    visitor.sees(
        "The title of the training, in the language of its page.", "An organisation that holds"
    )


def test_issue_all_takes_everyone_who_earned_it_once(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria, jana = a_participant(event), a_participant(event, "Яна Илиева", country="RS")
    short, none = a_participant(event, "Short Stay"), a_participant(event, "Not Marked")
    a_participant(event, "Only Applied", State.APPLIED)
    took_part(event, alice, maria, jana)
    took_part(event, alice, short, hours=9)
    sign_in(visitor, alice).open(CERTIFICATES)
    visitor.sees("2 people have earned a certificate", "9 of 10 hours. Still needed: 1 hour")
    visitor.sees("No hours marked yet", "12 hours: enough").sees_not("Only Applied")

    visitor.follow("Issue to everyone who earned it").sees("Яна Илиева").sees_not("Short Stay")
    visitor.press("Issue").sees("Issued: 2 certificates.", "0 of 2 are ready.")

    assert actions.issue(event, me(alice)) == []
    numbers = {row.participation_id: row.number for row in all_of(select(Certificate))}
    assert sorted(numbers.values()) == [1, 2]
    assert set(numbers) == {maria.id, jana.id}
    visitor.open(f"{CERTIFICATES}/issue").sees("Nobody is waiting for a certificate.")
    assert none.id not in numbers


def test_a_second_press_of_the_button_is_told_that_nobody_waits(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    sign_in(visitor, alice).open(f"{CERTIFICATES}/issue")
    issued(event, alice, maria)

    visitor.press("Issue").sees("Nobody was waiting for a certificate. Nothing was changed.")


def test_one_person_from_their_own_page(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    page = f"/organise/sofia/people/{maria.id}"
    sign_in(visitor, alice).open(page).sees_not("Issue the certificate")
    visitor.open(f"{page}/certificate").sees("No hours are marked yet.").press("Issue")
    assert visitor.errors == ["Maria Dimitrova does not have enough hours yet."]
    took_part(event, alice, maria)

    visitor.open(page).follow("Issue the certificate").sees("Marked: 12 hours.").press("Issue")

    visitor.sees("SOF-2016-001", "Being made", "Alice Martin issued a certificate.")


def test_what_a_certificate_says_is_frozen(app: Flask) -> None:
    alice, event, maria, certificate = with_certificate()
    before = dict(certificate.content)
    assert re.fullmatch("[a-z2-7]{26}", certificate.code)
    assert before["verify_url"] == f"http://localhost/verify/{certificate.code}"
    assert before["organisations"][1]["short_name"] == "CIL-Sofia"

    with transaction():
        maria.name, event.title = "Another Name", "Another title"
    actions.save_rule(event, 1, RULE | {"place": {"en": "Varna", "bg": "Варна"}}, me(alice))

    assert certificate.content == before


def test_eight_issuers_at_once_give_numbers_without_gaps(app: Flask) -> None:
    alice, event = a_finished_training()
    people = [a_participant(event, f"P{number} Lee") for number in range(24)]
    took_part(event, alice, *people)
    event_id, keys, actor = event.id, [person.id for person in people], me(alice)
    faults: list[BaseException] = []

    def issue_some(start: int) -> None:
        # Each issuer takes some of its own, then everybody: they get in each other's way.
        try:
            with app.app_context():
                training = db.session.get_one(Event, event_id)
                for key in keys[start::8]:
                    actions.issue(training, actor, {key})
                actions.issue(training, actor)
        except BaseException as fault:  # noqa: BLE001 - told in the test's own thread
            faults.append(fault)

    db.session.rollback()
    issuers = [threading.Thread(target=issue_some, args=(start,)) for start in range(8)]
    for issuer in issuers:
        issuer.start()
    for issuer in issuers:
        issuer.join()

    assert faults == []
    made = all_of(select(Certificate).order_by(Certificate.number))
    assert [certificate.number for certificate in made] == list(range(1, 25))
    assert len({certificate.participation_id for certificate in made}) == 24
    assert len({certificate.code for certificate in made}) == 24


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


# -- printing


def test_finishing_twice_keeps_the_first_bytes_and_sends_one_letter(app: Flask) -> None:
    _alice, _event, maria, certificate = with_certificate()
    first = [copy.pdf_file_id for copy in certificate.copies]

    actions.finish(certificate, COPIES)
    actions.note_fault(certificate, "Too late")

    assert [copy.pdf_file_id for copy in certificate.copies] == first
    assert (certificate.state, certificate.fault) == (CertificateState.ISSUED, "")
    letters = letters_to("maria@example.org")
    assert [letter.subject for letter in letters] == ["Your certificate is ready"]
    assert "SOF-2016-001" in letters[0].text
    assert maria.person_id is not None


def test_a_fault_of_the_press_is_told_and_tried_again(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    certificate = issued(event, alice, maria)
    actions.note_fault(certificate, "Our printing fonts do not have these signs.")
    sign_in(visitor, alice).open(CERTIFICATES)
    visitor.sees("1 certificate could not be made", "Our printing fonts do not have these signs.")

    visitor.press("Try again to make them").sees("Trying again: 1 certificate.", "Being made")
    actions.finish(certificate, COPIES)

    visitor.open(CERTIFICATES).sees("1 of 1 are ready.")
    assert actions.print_again(event, me(alice)) == 0


def test_the_list_asks_the_store_equally_often_for_1_and_30(visitor: Visitor) -> None:
    alice, event, _maria, _certificate = with_certificate()
    sign_in(visitor, alice).open(CERTIFICATES)
    with queries_made() as few:
        visitor.open(CERTIFICATES)
    people = [a_participant(event, f"P{number} Lee") for number in range(30)]
    took_part(event, alice, *people)
    actions.issue(event, me(alice))

    with queries_made() as many:
        visitor.open(CERTIFICATES)

    assert len(many) == len(few)
