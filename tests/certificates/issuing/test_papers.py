"""Certificates that the press really makes: from the button to the bytes in people's hands."""

import hashlib
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from uuid import uuid4

from PIL import Image
from pypdfium2 import PdfDocument

from certificates.awards.actions import save_rule
from certificates.designs import actions
from certificates.designs.models import AwardKind
from certificates.designs.queries import design_of
from certificates.issuing.models import CertificateState
from certificates.issuing.queries import certificates_of
from certificates.issuing.queries import design_of_paper
from certificates.issuing.tasks import print_certificate
from events.call.models import Event
from events.team.models import Participation
from foundation import clock
from foundation.files import keep
from foundation.files import logo_from_upload
from foundation.jobs import work_off
from foundation.people import Person
from foundation.people import acting
from foundation.store import transaction
from tests.support.letters import letter_to
from tests.support.papers import RULE
from tests.support.papers import a_finished_training
from tests.support.papers import issued
from tests.support.papers import took_part
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

CERTIFICATES = "/organise/sofia/certificates"
LONG = ("Мария-Александра Христозова " * 8)[:200]


def text_of(pdf: bytes) -> str:
    """What stands on the paper, in one line."""
    document = PdfDocument(pdf)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join(" ".join(found).split())


def test_from_the_button_to_the_same_bytes_for_ever(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    jana = a_participant(event, "Яна Илиева", country="RS", email="jana@example.org")
    elena = a_participant(event, "Ελένη Παππά", country="GR")
    long = a_participant(event, LONG, country="BG")
    took_part(event, alice, jana, elena, long)
    sign_in(visitor, alice).open(CERTIFICATES).follow("Issue to everyone who earned it")
    visitor.press("Issue").sees("0 of 3 are made.")
    work_off()
    visitor.open(CERTIFICATES).sees("3 of 3 are ready.").sees_not("being made")

    documents = letter_to("jana@example.org").link
    Visitor(visitor.app).open(documents).sees("My documents")
    link = documents.replace("/documents", "/certificate")
    mine = Visitor(visitor.app).open(link).sees("Your certificate is ready", "Яна Илиева")
    mine.choose("In which language?", "Bulgarian").press("Make it").sees("It is ready.")
    english = mine.open(f"{link}/en.pdf").body
    number = certificates_of(jana)[0].content["number"]
    assert_only_saved(mine, f"certificate-{number}-en.pdf")
    said = text_of(english)
    for words in ("Яна Илиева", "Peer Supporters in Action", "24 to 25 September 2016", number):
        assert words in said
    bulgarian = mine.open(f"{link}/bg.pdf").body
    assert "Връстници в действие" in text_of(bulgarian)
    page = mine.open(f"{link}/en.html").body
    assert "Яна Илиева" in page.decode()
    assert mine.open(f"{link}/fr.pdf").status == 404
    for person, name in ((elena, "Ελένη Παππά"), (long, LONG)):
        paper = mine.open(f"{link_of(person)}/certificate/en.pdf").body
        assert letters_of(name) in letters_of(text_of(paper))

    everything_changes(alice, event, jana)
    with clock.travelling_to(clock.now() + timedelta(days=400)):
        assert hash_of(mine.open(f"{link}/en.pdf").body) == hash_of(english)
        assert hash_of(mine.open(f"{link}/bg.pdf").body) == hash_of(bulgarian)
        assert mine.open(f"{link}/en.html").body == page
    certificate = certificates_of(jana)[0]
    assert visitor.open(f"{CERTIFICATES}/{certificate.id}/en.pdf").body == english


def assert_only_saved(reader: Visitor, name: str) -> None:
    """The PDF is saved under that name; no browser runs or keeps it (DO14)."""
    assert reader.response is not None
    headers = reader.response.headers
    assert headers["Content-Type"] == "application/pdf"
    assert headers["Content-Disposition"] == f"attachment; filename={name}"
    assert headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"


def letters_of(text: str) -> str:
    """Without spaces, and without hyphens, which a reader of PDFs takes away at the line's end."""
    return "".join(mark for mark in text if mark.isalnum())


def hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def everything_changes(alice: Person, event: Event, person: Participation) -> None:
    rule = RULE | {"least_hours": Decimal(1), "training_title": {"en": "New", "bg": "Ново"}}
    save_rule(event, 1, rule, acting(alice, "organiser"))
    with transaction():
        person.name, event.title = "New Name", "New title"
        event.organisations[0].name = "New organisation"


def a_picture() -> bytes:
    picture = BytesIO()
    Image.new("RGB", (300, 100), "#5b3a29").save(picture, "PNG")
    return picture.getvalue()


def test_a_job_that_runs_again_changes_nothing(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event)
    took_part(event, alice, maria)
    save_rule(event, 1, RULE | {"learning_outcomes": {}}, acting(alice, "organiser"))
    with transaction():
        logo = logo_from_upload(BytesIO(a_picture()))
        event.organisations[0].logo_file_id = keep(logo, "logo.png", "image/png", public=True).id
    by, signer = acting(alice, "organiser"), {"key": "a", "name": "Ana", "organisation": ""}
    design = actions.make(event, uuid4(), "Ours", "ramp", by)
    row = signer | {"role": {"en": "Director", "bg": "директор"}, "image": None}
    actions.save_signatory(design, 1, row, a_picture(), by)
    actions.choose(event, AwardKind.PARTICIPATION, design, by)
    certificate = issued(event, alice, maria)

    print_certificate(str(certificate.id))
    kept = visitor.open(f"{link_of(maria)}/certificate/en.html").body
    for page in (kept, visitor.open(f"{link_of(maria)}/certificate").body):
        assert b'src="data:image/png;base64,' in page
        assert b'alt="Signature of Ana"' in page
    visitor.open(f"{link_of(maria)}/documents/{certificate.id}").sees("Organised jointly by")
    assert len(visitor.page.tree.xpath("//article//img[@alt='Signature of Ana']")) == 1
    first = [(copy.id, copy.pdf_file_id) for copy in certificates_of(maria)[0].copies]
    actions.change(design, 2, {"accent": "#003366", "layout": "centre"}, by)
    looks = [design_of_paper(certificates_of(maria)[0]), design_of(event, AwardKind.PARTICIPATION)]
    assert [(look.accent, look.layout) for look in looks][1] == ("#003366", "centre")
    assert looks[0].layout == "ramp"
    # The worker died before it could say that it was done, and another one begins again.
    print_certificate(str(certificate.id))
    work_off()

    assert [(copy.id, copy.pdf_file_id) for copy in certificates_of(maria)[0].copies] == first


def test_letters_that_no_font_has_are_told_to_the_organiser(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    maria = a_participant(event, "Maria 佐藤")
    took_part(event, alice, maria)
    for page in (f"{CERTIFICATES}/issue", f"/organise/sofia/people/{maria.id}/certificate"):
        sign_in(visitor, alice).open(page).sees("do not have these signs: 佐 藤")
    certificate = issued(event, alice, maria)
    work_off()

    visitor.open(CERTIFICATES).sees(
        "1 certificate could not be made", "do not have these signs: 佐 藤", "Not made yet"
    )
    assert certificate.state == CertificateState.MAKING
    with transaction():
        maria.name = "Maria Sato"
    visitor.follow("Correct")
    visitor.choose("Why do you issue a new one?", "The name was not right").press("Issue a new one")
    work_off()
    visitor.open(CERTIFICATES).sees("SOF-2016-002").sees_not("could not be made")


def test_a_paper_holds_no_address_and_no_need(visitor: Visitor) -> None:
    alice, event = a_finished_training()
    detail = "MARKER-wheelchair"
    maria = a_participant(event, email="marker@example.org", contact_detail=detail)
    took_part(event, alice, maria)
    issued(event, alice, maria)
    work_off()
    link = f"{link_of(maria)}/certificate"

    for kind in ("en.pdf",):
        said = text_of(visitor.open(f"{link}/{kind}").body).casefold()
        assert not [word for word in ("marker", "@", "disab", "увреж") if word in said]
    page = visitor.open(f"{link}/en.html").body.decode().casefold()
    assert "marker" not in page
