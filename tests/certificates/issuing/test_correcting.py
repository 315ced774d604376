"""Correcting and taking back certificates, and the page of the person who holds one."""

from datetime import timedelta
from decimal import Decimal
from io import BytesIO

import pikepdf
import pytest
from flask import Flask

from certificates.awards.actions import save_rule
from certificates.issuing import actions
from certificates.issuing.models import CertificateState
from certificates.issuing.models import Edition
from certificates.issuing.queries import certificates_of
from foundation import clock
from foundation.audit import Actor
from foundation.audit import history_of
from foundation.clock import travelling_to
from foundation.errors import Refused
from foundation.people import Person
from foundation.people import acting
from foundation.store import transaction
from tests.support.letters import letter_to
from tests.support.papers import COPIES
from tests.support.papers import RULE
from tests.support.papers import a_finished_training
from tests.support.papers import issued
from tests.support.papers import took_part
from tests.support.papers import with_certificate
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

CERTIFICATES = "/organise/sofia/certificates"


def me(person: Person) -> Actor:
    return acting(person, "organiser")


# -- correcting and taking back


def test_a_corrected_name_is_a_new_certificate(visitor: Visitor) -> None:
    alice, _event, maria, old = with_certificate()
    with transaction():
        maria.name = "Мария Димитрова"
    sign_in(visitor, alice).open(CERTIFICATES).follow("Correct")
    visitor.sees("Whoever checks the old number SOF-2016-001").press("Issue a new one")
    assert visitor.errors == ["Choose why you issue a new one"]
    visitor.choose("Why do you issue a new one?", "The name was not right").press("Issue a new one")

    visitor.sees("SOF-2016-001", "Replaced", "SOF-2016-002", "Being made")

    newer = certificates_of(maria)[0]
    assert newer.content["name"] == "Мария Димитрова"
    assert (old.state, old.replaced_by_id) == (CertificateState.REPLACED, newer.id)
    assert old.content["name"] == "Maria Dimitrova"
    assert actions.issue_again(old, me(alice)).id == newer.id


def test_a_certificate_that_is_not_printed_is_replaced_and_never_printed(app: Flask) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    old = issued(event, alice, maria)

    newer = actions.issue_again(old, me(alice))
    actions.finish(old, COPIES)

    assert (old.state, old.copies) == (CertificateState.REPLACED, [])
    assert newer.state == CertificateState.MAKING
    assert actions.print_again(event, me(alice)) == 1


def test_no_new_certificate_without_the_hours(app: Flask) -> None:
    alice, event, maria, certificate = with_certificate()
    save_rule(event, 1, RULE | {"least_hours": Decimal(13)}, me(alice))

    with pytest.raises(Refused, match="does not have enough hours"):
        actions.issue_again(certificate, me(alice))

    assert [each.state for each in certificates_of(maria)] == [CertificateState.ISSUED]


def test_au12_taking_back_needs_a_fresh_second_proof(visitor: Visitor) -> None:
    alice, _event, _maria, certificate = with_certificate()
    sign_in(visitor, alice)

    with travelling_to(clock.now() + timedelta(minutes=16)):
        visitor.open(f"{CERTIFICATES}/{certificate.id}/revoke")

    assert visitor.heading == "Your second proof"


def test_taken_back_with_a_reason_that_only_the_log_keeps(visitor: Visitor) -> None:
    alice, event, maria, certificate = with_certificate()
    sign_in(visitor, alice).open(CERTIFICATES).follow("Take back").press("Take it back")
    assert visitor.errors == ["Choose why you take it back"]

    visitor.choose("Why do you take it back?", "The hours were not right").press("Take it back")

    visitor.sees("Taken back", "Alice Martin took a certificate back.").sees_not("The hours were")
    assert certificate.state == CertificateState.REVOKED
    entry = history_of(maria.id, "revoked.certificate")[0]
    assert entry.details == {"number": 1, "reason": "hours"}
    letter = letter_to("maria@example.org")
    assert letter.subject == "About a document of yours"
    assert "hours" not in letter.text
    assert actions.issue(event, me(alice)) == []


def test_taking_back_twice_is_once_and_a_new_one_undoes_it(visitor: Visitor) -> None:
    alice, _event, maria, certificate = with_certificate()
    actions.revoke(certificate, "mistake", me(alice))
    ended = certificate.ended_at
    actions.revoke(certificate, "other", me(alice))
    assert certificate.ended_at == ended

    sign_in(visitor, alice).open(CERTIFICATES).follow("Issue a new one")
    visitor.choose("Why do you issue a new one?", "Another reason").press("Issue a new one")

    newer, old = certificates_of(maria)
    assert (newer.number, newer.state) == (2, CertificateState.MAKING)
    assert (old.state, old.replaced_by_id) == (CertificateState.REVOKED, newer.id)


def test_only_what_stands_can_be_taken_back(app: Flask) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    making = issued(event, alice, maria)

    with pytest.raises(Refused, match="Only a certificate that is ready"):
        actions.revoke(making, "mistake", me(alice))


# -- the person's own page


def test_my_certificate_from_nothing_to_replaced(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    link = link_of(maria)
    page = f"{link}/certificate"
    visitor.open(link).sees("The certificate asks for 10 hours.").follow("More about")
    visitor.sees("There is no certificate for you yet.", "Your hours are not marked yet.")
    assert visitor.open(f"{page}/en.pdf").status == 404
    took_part(event, alice, maria)
    visitor.open(page).sees(
        "You have earned a certificate.", "You have 12 hours. It asks for 10 hours."
    )
    visitor.open(link).sees("You have earned a certificate.", "You have enough.")
    certificate = issued(event, alice, maria)
    visitor.open(page).sees("Your certificate is being made.")
    visitor.open(link).sees("Your certificate is being made.")
    actions.finish(certificate, COPIES)
    visitor.open(link).follow("Read it and take it with you")
    visitor.sees("Your certificate is ready.", "Maria Dimitrova", "Peer support")

    newer = actions.issue_again(certificate, me(alice))
    visitor.open(page).sees("This certificate was replaced on", "A new one is being made")
    actions.finish(newer, COPIES)
    visitor.open(page).sees("SOF-2016-002", "Other certificates of yours", "SOF-2016-001 Replaced")
    actions.revoke(newer, "mistake", me(alice))
    visitor.open(page).sees("This certificate was taken back on").open(link)
    visitor.sees("Your certificate was taken back.")


def test_my_certificate_speaks_my_language(visitor: Visitor) -> None:
    _alice, _event, maria, _certificate = with_certificate()

    visitor.open(f"{link_of(maria)}/certificate?lang=bg").sees("Връстници в действие", "София")


def test_there_is_no_line_before_anybody_wrote_a_rule(visitor: Visitor) -> None:
    _alice, event = alices_training()
    link = link_of(a_participant(event))

    visitor.open(f"{link}/certificate").sees("The organisers have not said yet how many hours")
    visitor.open(link).sees_not("gets a certificate")


def test_a_link_opens_its_own_certificate_only(visitor: Visitor) -> None:
    _alice, event, _maria, certificate = with_certificate()
    other = link_of(a_participant(event, "Somebody Else"))

    visitor.open(f"{other}/certificate").sees("There is no certificate for you yet.")

    assert certificate.content["number"] not in visitor.text


def test_the_holder_corrects_their_name_at_any_time(visitor: Visitor) -> None:
    alice, event, maria, old = with_certificate()
    save_rule(event, 1, RULE | {"least_hours": Decimal(13)}, me(alice))
    page = f"{link_of(maria)}/certificate"
    visitor.open(page).follow("Correct your name").press("Correct my name")
    visitor.sees("Your name stands like this already.")

    visitor.follow("Correct your name").fill("Your name, as you write it", "Мария 🦽")
    assert "do not have these signs: 🦽" in visitor.press("Correct my name").errors[0]
    visitor.fill("Your name, as you write it", "Мария Димитрова")
    visitor.press("Correct my name").sees("A new certificate is being made.", "replaced on")

    newer = certificates_of(maria)[0]
    assert (old.state, old.replaced_by_id) == (CertificateState.REPLACED, newer.id)
    assert newer.content["name"] == maria.name == "Мария Димитрова"
    assert newer.content["hours"] == old.content["hours"]
    assert newer.content["design"] == old.content["design"]
    visitor.sees("You replaced number SOF-2016-001 by SOF-2016-002. The name was not right.")
    told = letter_to(event.contact_email)
    assert "SOF-2016-002" in told.text
    assert "Мария" not in told.text
    actions.finish(newer, COPIES)
    assert "It takes the place of number SOF-2016-001" in letter_to("maria@example.org").text
    sign_in(visitor, alice).open(f"/organise/sofia/people/{maria.id}")
    visitor.sees("Мария Димитрова replaced number SOF-2016-001")
    actions.revoke(newer, "mistake", me(alice))
    assert visitor.open(f"{page}/name").status == 404


@pytest.mark.one_store(reason="the press")
def test_another_language_and_large_print_are_made_once_and_kept(visitor: Visitor) -> None:
    _alice, event, maria, certificate = with_certificate()
    page = f"{link_of(maria)}/certificate"
    visitor.open(page).choose("In which language?", "Bulgarian").choose("How large?", "Large print")
    visitor.press("Make it").sees("It is ready.", "Bulgarian, large print")
    paper = f"{page}/{certificate.id}/large/bg"
    first = visitor.open(f"{paper}.pdf").body
    assert first.startswith(b"%PDF-")
    with transaction():
        maria.name, event.organisations[0].name = "New", "New"

    visitor.open(page).choose("In which language?", "Bulgarian").choose("How large?", "Large print")
    visitor.press("Make it")

    assert visitor.open(f"{paper}.pdf").body == first
    assert b"<html" in visitor.open(f"{paper}.html").body
    assert visitor.open(f"{paper}.doc").status == 404
    assert visitor.open(f"{page}/{certificate.id}/large/fr.pdf").status == 404
    again = actions.keep_copy(certificate, "bg", Edition.LARGE, COPIES["bg"])
    assert again.pdf_file_id == certificate.copies[-1].pdf_file_id
    with pikepdf.open(BytesIO(first)) as pdf:
        assert list(pdf.attachments) == ["credential.jwt"]
    assert len(certificates_of(maria)[0].copies) == 3
