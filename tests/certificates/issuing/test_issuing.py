"""Issuing certificates; the press has its own module."""

import re
import threading
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import delete
from sqlalchemy import select

from certificates.awards.actions import Written
from certificates.awards.actions import answer_letter
from certificates.awards.actions import save_kind
from certificates.awards.actions import save_rule
from certificates.awards.actions import show_letter
from certificates.awards.actions import take_back_letter
from certificates.awards.actions import write_letter
from certificates.designs.models import AwardKind
from certificates.issuing import actions
from certificates.issuing.models import Certificate
from certificates.issuing.models import CertificateState
from certificates.issuing.queries import held_in
from certificates.issuing.queries import helds_of
from events.call.models import Event
from events.call.models import EventOrganisation
from events.team.models import State
from foundation import clock
from foundation.audit import Actor
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
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

CERTIFICATES = "/organise/sofia/certificates"


def me(person: Person) -> Actor:
    return acting(person, "organiser")


def test_nothing_is_issued_while_something_is_missing(visitor: Visitor) -> None:
    alice, event = alices_training("soon", starts_on=DAY_ONE.date(), ends_on=DAY_ONE.date())
    sign_in(visitor, alice)
    with clock.travelling_to(DAY_ONE.replace(day=20)):
        visitor.open("/organise/soon/certificates/issue")
        visitor.sees("certificates can be issued from 24 September 2016", "The rule:")
        visitor.sees("Nobody is waiting for a certificate.")
        visitor.follow("The end of the training: certificates").sees("Last day")
        with pytest.raises(Refused, match="Something is still missing"):
            actions.issue(event, me(alice))


def test_a_rule_needs_titles_and_a_training_its_organisations(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    save_rule(event, 1, RULE | {"training_title": {"bg": "Заглавие"}}, me(alice))
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
    save_kind(event, AwardKind.ATTENDANCE, 0, {"is_given": True}, me(alice))
    sign_in(visitor, alice).open(CERTIFICATES)
    rows = visitor.page.tree.xpath("//table[.//th[@class='number']]//tr")
    assert {len(row.xpath("*[@class='number']")) for row in rows} == {3}
    assert not visitor.page.tree.xpath("//main//h2[following-sibling::*[1][self::h2]]")
    visitor.follow("Certificate of participation")
    visitor.sees("2 people have earned a certificate", "9 of 10 hours. Still needed: 1 hour")
    visitor.sees("No hours marked yet", "12 hours: enough").sees_not("Only Applied")

    visitor.follow("Issue to everyone who earned it").sees("Яна Илиева").sees_not("Short Stay")
    visitor.press("Issue").sees("Issued: 2 certificates.", "0 of 2 are made.")

    assert actions.issue(event, me(alice)) == []
    numbers = {row.participation_id: row.number for row in all_of(select(Certificate))}
    assert sorted(numbers.values()) == [1, 2]
    assert set(numbers) == {maria.id, jana.id}
    visitor.open(f"{CERTIFICATES}/issue?kind=participation").sees("Nobody is waiting")
    assert none.id not in numbers


def test_a_second_press_of_the_button_is_told_that_nobody_waits(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    sign_in(visitor, alice).open(f"{CERTIFICATES}/issue")
    actions.finish(issued(event, alice, maria), COPIES)

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
    save_rule(event, 1, RULE | {"place": {"en": "Varna", "bg": "Варна"}}, me(alice))

    assert certificate.content == before


def test_cc7_eight_issuers_at_once_give_numbers_without_gaps(app: Flask) -> None:
    alice, event = a_finished_training()
    people = [a_participant(event, f"P{number} Lee") for number in range(24)]
    took_part(event, alice, *people)
    save_kind(event, AwardKind.ATTENDANCE, 0, {"is_given": True}, me(alice))
    event_id, keys, actor = event.id, [person.id for person in people], me(alice)
    faults: list[BaseException] = []

    def issue_some(start: int) -> None:
        # Each issuer takes some of its own, then everybody: they get in each other's way.
        try:
            with app.app_context():
                training = db.session.get_one(Event, event_id)
                for key in keys[start::8]:
                    actions.issue(training, actor, {key})
                actions.issue(training, actor, kind=list(AwardKind)[start % 2])
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
    assert [certificate.number for certificate in made] == list(range(1, 49))
    assert len({(certificate.participation_id, certificate.kind) for certificate in made}) == 48
    assert len({certificate.code for certificate in made}) == 48


# -- printing


def test_finishing_twice_keeps_the_first_bytes_and_sends_one_letter(app: Flask) -> None:
    _alice, _event, maria, certificate = with_certificate()
    first = [copy.pdf_file_id for copy in certificate.copies]

    actions.finish(certificate, COPIES)
    actions.note_fault(certificate, "Too late")

    assert [copy.pdf_file_id for copy in certificate.copies] == first
    assert (certificate.state, certificate.fault) == (CertificateState.ISSUED, "")
    letters = letters_to("maria@example.org")
    assert [letter.subject for letter in letters] == ["A document is ready for you"]
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


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
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


def test_each_letter_about_maria_becomes_a_paper_of_its_own(app: Flask) -> None:
    alice, event = a_finished_training()
    maria, by = a_participant(event), me(alice)
    took_part(event, alice, maria)
    kind = AwardKind.RECOMMENDATION
    save_kind(event, kind, 0, {"is_given": True}, by)
    letters = [
        write_letter(maria, uuid4(), Written(author, {"en": f"{author} says so."}), by)
        for author in ("Elena", "Ivan", "Petar")
    ]
    for letter in letters[:2]:
        show_letter(letter, by)
        answer_letter(letter, letter.version, by, wants=True)

    first, second = actions.issue(event, by, {maria.id}, kind)
    assert [each.content["paragraphs"]["en"].split()[0] for each in (first, second)] == [
        "Elena",
        "Ivan",
    ]
    assert actions.issue(event, by, kind=kind) == []

    take_back_letter(letters[1], by)
    newer = actions.issue_again(first, by)
    assert (newer.letter_id, newer.content["paragraphs"]) == (
        first.letter_id,
        first.content["paragraphs"],
    )
    with pytest.raises(Refused, match="There is no letter to which"):
        actions.issue_again(second, by)
    assert [each.certificate for each in held_in(event, kind)] == [newer, second, None]
    assert [each.certificate for each in helds_of(maria)] == [None, newer, second, None]


def test_two_papers_of_maria_stand_on_one_page(visitor: Visitor) -> None:
    alice, event, maria, _certificate = with_certificate()
    kind = AwardKind.ATTENDANCE
    save_kind(event, kind, 0, {"is_given": True}, me(alice))
    actions.finish(actions.issue(event, me(alice), {maria.id}, kind)[0], COPIES)

    visitor.open(f"{link_of(maria)}/certificate")

    visitor.sees("Attendance statement SOF-2016-002", "Certificate of participation SOF-2016-001")
