"""Editions of the recommendations: made from what was agreed, printed once, never changed."""

import hashlib
import threading
from io import BytesIO
from typing import Any
from uuid import UUID
from uuid import uuid4

import docx
import pytest
from flask import Flask
from pypdfium2 import PdfDocument
from sqlalchemy import select

from certificates.recommendations import actions
from certificates.recommendations.actions import Printed
from certificates.recommendations.actions import Wanted
from certificates.recommendations.models import Edition
from certificates.recommendations.queries import editions_of
from certificates.recommendations.queries import imprint_of
from certificates.recommendations.queries import values_of
from certificates.recommendations.queries import who_met
from certificates.recommendations.tasks import print_edition
from events.call.models import Event
from events.outcomes import actions as outcomes
from events.outcomes.models import OutcomeKind
from events.outcomes.models import OutcomeState
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.jobs import work_off
from foundation.people import Person
from foundation.people import acting
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from tests.support.counting import queries_made
from tests.support.papers import a_finished_training
from tests.support.papers import took_part
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

EDITOR = "/organise/sofia/recommendations"
PUBLIC = "/trainings/sofia/recommendations"
NEW = {"named", "changes", "earlier"}
GOVERNMENTS, TOWNS = "National governments", "Municipalities"


def said(event: Event, by: Person, kind: OutcomeKind, text: str, **more: Any) -> UUID:
    values = {"texts": {"en": text}, "state": OutcomeState.AGREED} | more
    return outcomes.add_item(event, uuid4(), kind, values, by).id


def an_agreed_training() -> tuple[Person, Event]:
    """Alice's training with texts of each kind, published; Maria and Ion were there."""
    alice, event = a_finished_training(summary="Why we met.")
    maria = a_participant(event, "Maria MARKER", country="BG", email="marker@example.org")
    ion = a_participant(event, "Ion MARKER", country="RO")
    a_participant(event, "Absent MARKER", country="SE")
    took_part(event, alice, maria, ion)
    agreed = {"agreed": 14, "present": 15}
    said(event, alice, OutcomeKind.DEFINITION, "A mutual arrangement", **agreed)
    said(event, alice, OutcomeKind.DEFINITION, "A second definition")
    for kind in (OutcomeKind.DO, OutcomeKind.DONT, OutcomeKind.CHARACTERISTIC):
        said(event, alice, kind, f"Text of {kind.value}")
    said(event, alice, OutcomeKind.BARRIER, "Stairs", more={"en": "Ramps"})
    said(event, alice, OutcomeKind.TERM, "Support and counselling", more={"en": "Not the same"})
    said(event, alice, OutcomeKind.TERM, "A term alone")
    said(event, alice, OutcomeKind.CHALLENGE, "Burning out", reservations={"en": "One of us"})
    said(event, alice, OutcomeKind.FUTURE_IDEA, "Guidelines")
    law = {"texts": {"en": "Enact legislation", "bg": "Приемете закон"}}
    to = {"addressee": {"en": GOVERNMENTS, "bg": "Правителства"}}
    said(event, alice, OutcomeKind.RECOMMENDATION, "", **law, **to)
    said(event, alice, OutcomeKind.RECOMMENDATION, "Local centres", addressee={"en": TOWNS})
    said(event, alice, OutcomeKind.RECOMMENDATION, "Collect data")
    outcomes.say_how_agreed(event, {"en": "Each person\n\nsaid yes."}, 0, alice)
    outcomes.publish(event, alice)
    return alice, event


def an_edition(
    event: Event, by: Person, language: str = "en", addressee: str = "", *, printed: bool = True
) -> Edition:
    edition = actions.make_edition(event, uuid4(), Wanted(language, addressee), by)
    if printed:
        actions.finish(edition, a_copy(b"%PDF- for the test"))
    return edition


def a_copy(pdf: bytes) -> Printed:
    """What the press would make."""
    return Printed({"pdf": pdf, "large": b"%PDF- large"}, "<h1>For the test</h1>", b"PK docx")


def text_of(pdf: bytes) -> str:
    document = PdfDocument(pdf)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join(" ".join(found).split())


def test_from_the_button_to_the_same_bytes_for_ever(visitor: Visitor) -> None:
    alice, event = an_agreed_training()
    sign_in(visitor, alice).open(EDITOR).sees("There is no edition yet.")
    visitor.press("Make this edition")
    assert visitor.errors == ["Choose the language"]
    visitor.choose("Language", "English").press("Make this edition").sees("Being made")
    reader = Visitor(visitor.app).open(f"{PUBLIC}/1").sees("This edition is not ready yet")
    assert reader.status == 404
    reader.open("/trainings/sofia").sees_not("Recommendations to read")

    work_off()

    visitor.open(EDITOR).sees("Public", "Alice Martin made edition 1.")
    reader.open("/trainings/sofia").follow("Edition 1, English")
    reader.sees("Enact legislation", "A mutual arrangement", "A second definition", "Ramps")
    reader.sees("Agreed by 14 of 15 people", "2 people", "Bulgaria, Romania", "said yes.")
    pdf = reader.open(f"{PUBLIC}/1.pdf").body
    page = reader.open(f"{PUBLIC}/1.html").body
    word = reader.open(f"{PUBLIC}/1").follow("Word file").body
    assert "Enact legislation" in [one.text for one in docx.Document(BytesIO(word)).paragraphs]
    assert reader.open(f"{PUBLIC}/1.braille").status == 404
    words = text_of(pdf)
    for part in ("Enact legislation", "A second definition", "Not the same", "Why we met."):
        assert part in words
        assert part in page.decode()
    for text in (words, page.decode(), str(editions_of(event)[0].content)):
        assert "MARKER" not in text
        assert "@" not in text
        assert "Sweden" not in text

    with transaction():
        event.title, event.organisations[0].name = "New title", "New name"
    said(event, alice, OutcomeKind.RECOMMENDATION, "Later words")
    assert reader.open(f"{PUBLIC}/1.pdf").body == pdf
    assert reader.open(f"{PUBLIC}/1.docx").body == word
    assert reader.open(f"{PUBLIC}/1.html").body == page
    reader.open(f"{PUBLIC}/1").sees_not("Later words")
    reader.sees(hashlib.sha256(pdf).hexdigest())


def test_the_hash_is_counted_from_the_words_and_stands_everywhere(visitor: Visitor) -> None:
    alice, event = an_agreed_training()
    said(
        event,
        alice,
        OutcomeKind.RECOMMENDATION,
        "Pay for it",
        easy={"en": "The state pays."},
        reason={"en": "It costs money."},
        articles=["19"],
        legal={"en": "The budget law"},
        how={"en": "By show of hands"},
    )
    an_edition(event, alice)
    wanted = Wanted("en", changes="One recommendation more.")
    actions.make_edition(event, uuid4(), wanted, alice)
    work_off()

    text = visitor.open(f"{PUBLIC}/2.txt").body
    fingerprint = hashlib.sha256(text).hexdigest()

    assert b"4. Pay for it\nWhy: It costs money.\nUN CRPD: Article 19: Living" in text
    page = visitor.open(f"{PUBLIC}/2").sees(fingerprint, "One recommendation more.").text
    usual = text_of(visitor.open(f"{PUBLIC}/2.pdf").body)
    large = text_of(visitor.open(f"{PUBLIC}/2.large.pdf").body)
    for line in text.decode().splitlines():
        for word in line.split():
            assert word.strip(".:;,()") in page, word
    for part in ("It costs money.", "The state pays.", "The budget law", "By show of hands"):
        assert part in usual
        assert part in large
    assert fingerprint[:32] in usual
    assert "Edition 1, English" in usual
    assert "The state pays." in text_of(visitor.open(f"{PUBLIC}/2.easy.pdf").body)
    visitor.open(PUBLIC).sees(fingerprint, "PDF in large print", "PDF in easy words", "plain text")
    assert visitor.open(f"{PUBLIC}/1.easy.pdf").status == 404


def test_an_edition_of_version_0_1_0_says_what_it_said(visitor: Visitor) -> None:
    alice, event = an_agreed_training()
    edition = an_edition(event, alice)
    old = {"text": "Enact", "language": "en", "agreed": 14, "present": 15, "addressee": GOVERNMENTS}
    old |= {"reservations": [], "solution": None, "compared_with": None}
    uncounted = old | {"text": "Collect", "agreed": None, "present": None, "addressee": None}
    frozen = {key: value for key, value in edition.content["said"].items() if key not in NEW}
    frozen |= {"recommendations": [old, uncounted], "definition": uncounted, "dos": []}
    for name in ("donts", "characteristics", "terms", "barriers", "challenges", "future_ideas"):
        frozen[name] = []
    frozen["more_definitions"] = []
    with transaction():
        edition.content = {
            "said": frozen,
            "organisations": edition.content["organisations"],
            "sha256": "of something else",
        }

    visitor.open(f"{PUBLIC}/1").sees("Enact", GOVERNMENTS, "Agreed by 14 of 15 people.", "Collect")

    visitor.sees_not("was not written down", "of something else")
    assert visitor.open(f"{PUBLIC}/1.txt").status == 404


def test_organisers_correct_who_met_and_choose_a_licence(visitor: Visitor) -> None:
    alice, event = an_agreed_training()
    sign_in(visitor, alice).open(EDITOR).sees("Bulgaria, Romania", "No licence chosen")
    visitor.follow("Correct who met, choose a licence and a contact")
    assert visitor.value_of("How many people met") == "2"
    visitor.fill("Their countries", "bulgaria\nAtlantis").fill("People who want to be named", "Ion")
    visitor.press("Save")
    assert visitor.errors == [
        "We do not know this country: Atlantis",
        "Tick this box, or leave out the names.",
    ]
    visitor.fill("Their countries", "Bulgaria\nGreece").fill("How many people met", "3")
    visitor.tick("Each of these people said yes to being named here, for ever")
    visitor.choose("Licence", "No rights reserved (CC0 1.0)").fill("Contact", "Ask at our desk")

    visitor.press("Save").sees("Bulgaria, Greece", "Ion", "CC0", "Ask at our desk")

    visitor.sees("Alice Martin changed who met, the licence or the contact: how many people met,")
    visitor.follow("Correct who met, choose a licence and a contact")
    visitor.fill("People who want to be named", "Ion\nMaria").press("Save")
    visitor.sees("Tick this box").fill("People who want to be named", "Ion").press("Save")
    values = values_of(an_edition(event, alice))
    met = (values.participants, values.countries, values.named)
    assert met == (3, ["Bulgaria", "Greece"], ["Ion"])
    assert (values.licence, values.contact) == ("No rights reserved (CC0 1.0)", "Ask at our desk")
    seen = imprint_of(event).version
    as_counted: dict[str, Any] = {"people": None, "countries": None}
    as_counted |= {"named": [], "licence": "", "contact": ""}
    actions.say_imprint(event, as_counted, seen, alice)
    actions.say_imprint(event, as_counted, 0, alice)
    assert imprint_of(event).version == seen + 1
    assert who_met(event).countries == ["BG", "RO"]


def test_two_organisers_say_who_met_at_once(visitor: Visitor) -> None:
    alice, event = an_agreed_training()
    sign_in(visitor, alice).open(f"{EDITOR}/imprint").fill("How many people met", "9")
    actions.say_imprint(event, {"people": 8}, 0, alice)

    visitor.press("Save")

    assert "Somebody else changed this" in visitor.errors[0]
    visitor.press("Save").sees("Saved. The next edition says it so.")
    assert imprint_of(event).people == 9


def test_a_bulgarian_edition_for_one_addressee(visitor: Visitor) -> None:
    alice, event = an_agreed_training()
    sign_in(visitor, alice).open(EDITOR)
    visitor.choose("Language", "Bulgarian").choose("For whom", GOVERNMENTS)
    visitor.press("Make this edition").sees(GOVERNMENTS)

    edition = editions_of(event)[0]
    values = values_of(edition)
    assert [text.text for text in values.recommendations] == ["Приемете закон"]
    assert [text.addressee.text for text in values.recommendations] == ["Правителства"]
    assert (values.training_title, values.language) == ("Връстници в действие", "bg")
    assert (values.method_language, values.purpose_language) == ("en", "en")
    assert values.place == "София, България"
    assert [(term.compared_with.text, term.text) for term in values.terms] == [
        ("Support and counselling", "Not the same"),
        ("", "A term alone"),
    ]
    actions.finish(edition, a_copy(b"%PDF-"))
    visitor.open(f"{PUBLIC}/1").sees("Приемете закон").sees_not("Local centres")
    visitor.open("/trainings/sofia?lang=bg").sees(GOVERNMENTS)


def test_nothing_is_made_before_the_outcomes_are_public(visitor: Visitor) -> None:
    alice, event = alices_training()
    sign_in(visitor, alice).open(EDITOR).sees("Publish the outcomes first.")

    with pytest.raises(Refused, match="Publish the outcomes first"):
        actions.make_edition(event, uuid4(), Wanted("en"), alice)


def test_an_addressee_that_is_gone_is_told(app: Flask) -> None:
    alice, event = an_agreed_training()

    with pytest.raises(Refused) as refused:
        actions.make_edition(event, uuid4(), Wanted("en", "Nobody"), alice)

    assert refused.value.field == "addressee"


def test_without_rule_venue_and_hours_it_says_what_it_can(app: Flask) -> None:
    alice, event = alices_training()
    a_participant(event)
    said(event, alice, OutcomeKind.DO, "Listen")
    outcomes.publish(event, alice)

    values = values_of(an_edition(event, alice, "bg"))

    assert (values.training_title, values.language) == (event.title, "en")
    assert (values.definition, values.purpose, values.participants) == (None, None, 1)
    assert values.place == "Place not told"


def test_the_same_form_twice_makes_one_edition(app: Flask) -> None:
    alice, event = an_agreed_training()
    key = uuid4()

    first = actions.make_edition(event, key, Wanted("en"), alice)
    again = actions.make_edition(event, key, Wanted("bg"), alice)

    assert first.id == again.id
    assert [edition.language for edition in editions_of(event)] == ["en"]


def test_numbers_count_up_under_eight_makers(app: Flask) -> None:
    alice, event = an_agreed_training()
    event_id, person_id = event.id, alice.id
    faults: list[BaseException] = []

    def make() -> None:
        try:
            with app.app_context():
                training = db.session.get_one(Event, event_id)
                maker = db.session.get_one(Person, person_id)
                actions.make_edition(training, uuid4(), Wanted("en"), maker)
        except BaseException as fault:  # noqa: BLE001 - told in the test's own thread
            faults.append(fault)

    db.session.rollback()
    makers = [threading.Thread(target=make) for _ in range(8)]
    for maker in makers:
        maker.start()
    for maker in makers:
        maker.join()

    assert faults == []
    numbers = [edition.number for edition in all_of(select(Edition).order_by(Edition.number))]
    assert numbers == list(range(1, 9))


def test_withdrawn_and_put_back(visitor: Visitor) -> None:
    alice, event = an_agreed_training()
    edition = an_edition(event, alice)
    sign_in(visitor, alice).open(EDITOR).press("Withdraw").sees("Withdrawn. Its address says so.")
    reader = Visitor(visitor.app)
    for path in (f"{PUBLIC}/1", f"{PUBLIC}/1.pdf"):
        reader.open(path).sees("This edition was withdrawn", "took edition 1 off these pages")
        assert reader.status == 410
    reader.follow("See the editions that you can read").sees("Edition 1, English", "withdrawn")
    actions.withdraw(edition, acting(alice, "organiser"))

    visitor.press("Put back").sees("Everybody can read it again.")
    actions.put_back(edition, acting(alice, "organiser"))

    assert reader.open(f"{PUBLIC}/1.pdf").body == b"%PDF- for the test"
    acts = {entry.act for entry in history_of(edition.id)}
    assert acts == {"made.edition", "withdrew.edition", "put_back.edition"}
    assert len(history_of(edition.id)) == 3


def test_a_fault_of_the_press_is_told_and_tried_again(visitor: Visitor) -> None:
    alice, event = an_agreed_training()
    said(event, alice, OutcomeKind.RECOMMENDATION, "佐藤")
    edition = an_edition(event, alice, printed=False)
    work_off()
    sign_in(visitor, alice).open(EDITOR).sees("Not made yet", "do not have these signs: 佐 藤")
    visitor.open(f"{EDITOR}?lang=bg").sees_not("do not have these signs").sees("佐 藤")
    visitor.open(f"{EDITOR}?lang=en")

    visitor.press("Try again").sees("Being made")
    actions.finish(edition, a_copy(b"%PDF- first"))
    actions.finish(edition, a_copy(b"%PDF- second"))
    actions.note_fault(edition, "late:")
    actions.print_again(edition, acting(alice, "organiser"))
    print_edition(str(edition.id))

    assert edition.fault == ""
    assert visitor.open(f"{PUBLIC}/1.pdf").body == b"%PDF- first"


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_lists_ask_the_store_equally_often(visitor: Visitor) -> None:
    alice, event = an_agreed_training()
    an_edition(event, alice)
    sign_in(visitor, alice)
    few = {page: asked_for(visitor, page) for page in (EDITOR, PUBLIC, "/trainings/sofia")}
    for _ in range(10):
        an_edition(event, alice)

    assert {page: asked_for(visitor, page) for page in few} == few


def asked_for(visitor: Visitor, page: str) -> int:
    """How many queries the page makes when it was opened before."""
    visitor.open(page)
    with queries_made() as made:
        visitor.open(page)
    return len(made)
