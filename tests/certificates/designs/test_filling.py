"""From a design and a person's facts to the words on the paper."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from flask import Flask

from certificates.designs.content import DesignContent
from certificates.designs.content import Facts
from certificates.designs.content import Mark
from certificates.designs.content import Signer
from certificates.designs.models import AwardKind
from certificates.designs.placeholders import PLACEHOLDERS
from certificates.designs.placeholders import filled
from certificates.designs.placeholders import wrong_in
from certificates.designs.queries import pictures_for
from certificates.designs.queries import values_for
from certificates.designs.rules import plain_look
from certificates.designs.wording import own_words
from foundation.files import keep
from foundation.store import transaction
from tests.foundation.files.test_files import a_picture

pytestmark = pytest.mark.one_store(reason="words and pictures, no store in question")
FACTS = Facts(
    kind=AwardKind.PARTICIPATION,
    name="Мария {title} <b>",
    name_language="bg",
    title={"en": "In Action", "bg": "В действие"},
    starts_on=date(2016, 9, 24),
    ends_on=date(2016, 9, 26),
    organisations=[
        {"name": "The Network", "short_name": "ENIL", "colour": "#7a2e1d", "logo_file_id": None}
    ],
    number="SOF-2016-001",
    code="abcd efgh",
    verify_url="https://example.org/verify/abcd",
    issued_on=date(2016, 10, 1),
    zone="Europe/Sofia",
    role={"en": "Participant"},
    place={"en": "Sofia"},
    outcomes={"en": "Listening\n\nSpeaking"},
    days=(date(2016, 9, 24), date(2016, 9, 26)),
    hours=Decimal("12.5"),
)


def content(kind: AwardKind = AwardKind.PARTICIPATION, **changes: Any) -> DesignContent:
    texts = {
        slot: {code: own_words(kind, code)[slot] for code in ("en", "bg")}
        for slot in own_words(kind, "en")
    }
    look: dict[str, Any] = plain_look(kind)
    plain = DesignContent(**look, languages=("bg", "en"), texts=texts)
    return replace(plain, **changes)


@pytest.mark.parametrize("name", PLACEHOLDERS)
def test_every_placeholder_becomes_something(name: str) -> None:
    assert wrong_in(f"a {{{name}}} b") == ""
    assert filled(f"a {{{name}}} b", {name: "{title}"}) == "a {title} b"


def test_what_was_never_refused_stays_text() -> None:
    text = "{{7*7}} {name.__class__} {name!r} {title:>99999999} {% x %}"

    assert filled(text, {"name": "N", "title": "T"}) == text


def test_two_languages_stand_on_one_sheet(app: Flask) -> None:
    texts = content().texts
    own = {**texts, "further": {"en": "For {name} and {title}\n\non {issued_on}, {number}"}}
    with app.test_request_context():
        values = values_for(content(texts=own), FACTS)
    bulgarian, english = values.words

    assert (bulgarian.title, english.title) == ("В действие", "In Action")
    assert english.paragraphs == [
        "For Мария {title} <b> and In Action",
        "on 1 October 2016, SOF-2016-001",
    ]
    assert [(fact.text, fact.language) for fact in bulgarian.facts] == [
        ("24 септември 2016\u202fг., 26 септември 2016\u202fг.", "bg"),
        ("Sofia", "en"),
        ("12,5", "bg"),
        ("Participant", "en"),
    ]
    assert english.outcomes == ["Listening", "Speaking"]
    assert values.signatories[0].role == {"bg": "за ENIL", "en": "for ENIL"}


def test_kinds_are_never_confused(app: Flask) -> None:
    said = set()
    with app.test_request_context():
        for kind in AwardKind:
            facts = replace(FACTS, kind=kind, hours=None, days=(), paragraphs={"en": "One\n\nTwo"})
            (words,) = values_for(content(kind), facts, ["en"]).words
            said.add((words.heading, words.statement))
            assert words.facts[0].text == "24 to 26 September 2016"
            assert [fact.text for fact in words.facts].count("12.5") == 0
            assert bool(words.outcomes) == (
                kind in {AwardKind.PARTICIPATION, AwardKind.ACHIEVEMENT}
            )

    assert len(said) == len(AwardKind)


def test_a_language_that_stepfree_does_not_speak_has_its_own_words(app: Flask) -> None:
    own = {slot: {"de": f"{slot}!"} for slot in content().texts}
    with app.test_request_context():
        values = values_for(content(texts=own, languages=("de",)), FACTS)

    assert values.words[0].heading == "heading!"
    assert values.words[0].facts[0].label == "label_dates!"
    assert values.words[0].facts[0].text == "24. September 2016, 26. September 2016"
    assert values.signatories[0].role == {}


def test_designs_and_facts_freeze_and_thaw(app: Flask) -> None:
    with app.app_context(), transaction():
        kept = str(keep(a_picture(), "a.png", "image/png").id)
    made = content(
        signatories=(Signer("Ana", {"en": "Director"}, "ENIL", kept),), logos=(Mark("Fund", kept),)
    )
    assert DesignContent.from_json(made.as_json()) == made
    for facts in (FACTS, replace(FACTS, hours=None, days=())):
        assert Facts.from_json(facts.as_json()) == facts
    with app.test_request_context():
        values, pictures = values_for(made, FACTS), pictures_for(made, FACTS)

    assert values.signatories[0].image == f"{kept}.png"
    assert list(pictures) == [f"{kept}.png"]
