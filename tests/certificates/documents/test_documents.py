"""My documents: everything that is mine in one place, in the format that suits me."""

from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask

from certificates.documents.actions import make_large
from certificates.documents.actions import tell_before_the_end
from certificates.documents.queries import documents_of
from certificates.documents.rules import ends_soon
from certificates.documents.rules import in_order
from certificates.documents.tasks import tell_people
from certificates.issuing import actions as issuing
from certificates.issuing.models import CertificateState
from certificates.issuing.models import Edition
from certificates.issuing.rules import time_of_names
from certificates.papers.models import GivenPaper
from certificates.papers.rules import kept_until
from certificates.press import PressFailed
from certificates.recommendations.actions import Printed
from certificates.recommendations.actions import Wanted
from certificates.recommendations.actions import finish as finish_edition
from certificates.recommendations.actions import make_edition
from events.outcomes import actions as outcomes
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from events.team.models import Channel
from events.team.models import Participation
from foundation import clock
from foundation.mail.models import LetterState
from foundation.mail.queries import letters_of_participation
from foundation.people import acting
from foundation.store import db
from foundation.store import transaction
from registration.apply.models import Application
from tests.support.letters import letter_to
from tests.support.papers import COPIES
from tests.support.papers import with_certificate
from tests.support.people import sign_in
from tests.support.sofia import AFTERWARDS
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor


def wants(participation: Participation, wanted: str) -> None:
    with transaction():
        db.session.add(Application(participation_id=participation.id, wanted_format=wanted))


def test_a_certificate_is_read_saved_and_checked_here(visitor: Visitor) -> None:
    _alice, _event, maria, _certificate = with_certificate()
    with clock.travelling_to(AFTERWARDS):
        visitor.open(link_of(maria)).follow("My documents")
        visitor.sees("Certificate of participation SOF-2016-001", "We write to you before that.")
    assert visitor.follow("PDF").body == COPIES["en"].pdf
    visitor.open(f"{link_of(maria)}/documents").follow("As a page")
    visitor.sees("Maria Dimitrova", "Peer Supporters in Action", "My name is wrong")
    said = visitor.follow("Plain text").body.decode()
    for part in ("Maria Dimitrova", "Peer Supporters in Action", "SOF-2016-001", "/verify/"):
        assert part in said
    visitor.open(f"{link_of(maria)}/documents").follow("The page where others check it")
    visitor.sees("Peer Supporters in Action")
    assert visitor.path.startswith("/verify/")


def test_the_letter_leads_here(visitor: Visitor) -> None:
    _alice, _event, maria, _certificate = with_certificate()
    letter = letter_to(maria.email)
    visitor.open(letter.link).sees("My documents", "SOF-2016-001")


def test_who_is_signed_in_comes_here_from_the_account(visitor: Visitor) -> None:
    _alice, _event, maria, _certificate = with_certificate()
    person = maria.person
    assert person is not None
    sign_in(visitor, person).open("/account").press("My documents").sees("SOF-2016-001")


def test_what_became_of_it_is_told(visitor: Visitor) -> None:
    alice, _event, maria, certificate = with_certificate()
    newer = issuing.issue_again(certificate, acting(alice, "organiser"))
    visitor.open(f"{link_of(maria)}/documents")
    visitor.sees("Replaced", "The new one has the number SOF-2016-002", "It is being made.")
    issuing.finish(newer, COPIES)
    issuing.revoke(newer, "mistake", acting(alice, "organiser"))
    visitor.open(f"{link_of(maria)}/documents").sees("It was taken back on")
    visitor.sees("took back number SOF-2016-002")
    visitor.open(f"{link_of(maria)}/documents/{newer.id}").sees("It was taken back on")
    visitor.sees_not("My name is wrong")


def test_nothing_yet_and_nothing_of_others(visitor: Visitor) -> None:
    _alice, event, maria, certificate = with_certificate()
    other = a_participant(event, "Ion Popa", email="ion@example.org")
    visitor.open(f"{link_of(other)}/documents").sees_not("SOF-2016-001")
    assert visitor.open(f"{link_of(other)}/documents/{certificate.id}").status == 404
    assert visitor.open(f"{link_of(maria)}/documents/{uuid4()}").status == 404


def test_the_format_that_somebody_asked_for_stands_first(app: Flask) -> None:
    alice, event, maria, _certificate = with_certificate()
    values = {"texts": {"en": "Listen"}, "state": OutcomeState.AGREED}
    outcomes.add_item(event, uuid4(), OutcomeKind.DO, values, alice)
    outcomes.publish(event, alice)
    edition = make_edition(event, uuid4(), Wanted("en"), alice)
    finish_edition(edition, Printed({"pdf": b"%PDF-", "large": b"%PDF- 2"}, "<h1>", b"PK"))
    wants(maria, "braille")

    with app.test_request_context():
        documents = documents_of(maria)

    assert documents.wanted == "Braille"
    assert documents.certificates[0].ways[0].label == "Plain text"
    ((_edition, ways),) = documents.editions
    assert [way.label for way in ways][:3] == ["Plain text", "Word file", "As a page"]
    assert documents.count > 2


def test_large_print_is_made_once_and_kept(visitor: Visitor) -> None:
    _alice, _event, maria, certificate = with_certificate()
    wants(maria, "large_print")
    visitor.open(f"{link_of(maria)}/documents").press("Make it in large print")
    visitor.sees("It is ready in large print.", "PDF in large print", "PDF in large print")
    visitor.sees_not("Make it in large print")
    (large,) = [copy for copy in certificate.copies if copy.edition is Edition.LARGE]
    make_large(certificate)
    assert [copy.id for copy in certificate.copies if copy.is_large] == [large.id]


def test_a_press_that_cannot_says_why(visitor: Visitor) -> None:
    _alice, _event, maria, certificate = with_certificate()
    wants(maria, "large_print")
    with transaction():
        certificate.content = certificate.content | {"name": "佐藤"}
    visitor.open(f"{link_of(maria)}/documents").press("Make it in large print")
    visitor.sees("do not have these signs")
    with pytest.raises(PressFailed):
        make_large(certificate)


def test_whose_documents_end_is_told_before_once(app: Flask) -> None:
    _alice, _event, maria, certificate = with_certificate()
    last_day = time_of_names(maria)
    with clock.travelling_to(_noon(last_day - timedelta(days=31))):
        assert tell_before_the_end() == 0
    with clock.travelling_to(_noon(last_day - timedelta(days=10))):
        assert tell_before_the_end() == 1
        tell_people()
    told = [row for row in letters_of_participation(maria.id) if "Save your" in row.subject]
    assert len(told) == 1
    assert certificate.state is CertificateState.ISSUED


def test_given_papers_end_soon_after_the_training(app: Flask) -> None:
    _alice, event, maria, _certificate = with_certificate()
    with transaction():
        db.session.add(_confirmation(maria))
        event.is_demo = False
    with clock.travelling_to(_noon(kept_until(maria) - timedelta(days=3))):
        assert tell_before_the_end() == 1
    with transaction():
        second = a_participant(maria.event, "Ivan Assists", channel=Channel.BESIDE)
        db.session.add(_confirmation(second))
    with clock.travelling_to(_noon(kept_until(maria) - timedelta(days=2))):
        assert tell_before_the_end() == 2, "who has no way of their own is passed theirs on"
    for one in (maria, second):
        told = [row for row in letters_of_participation(one.id) if "Save your" in row.subject]
        assert len(told) == 1
    assert told[0].state is LetterState.TO_PASS_ON


def test_the_order_of_formats() -> None:
    there = ["html", "pdf", "easy.pdf", "txt"]
    assert in_order(there, "easy_read") == ["easy.pdf", "html", "pdf", "txt"]
    assert in_order(there, "signed") == there
    day = clock.now().date()
    assert ends_soon(day, day)
    assert not ends_soon(day, day + timedelta(days=1))


def _confirmation(person: Participation) -> GivenPaper:
    return GivenPaper(
        participation_id=person.id,
        kind="confirmation",
        language="en",
        number=1,
        sealed=b"",
        given_at=clock.now(),
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
