"""What a good call lacks, from the list of European calls."""

from datetime import UTC
from datetime import date
from datetime import datetime
from typing import Any

import pytest

from events.call.panels import lacks
from events.call.queries import slug_of
from tests.support.people import sign_in
from tests.support.sofia import a_training
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

GOOD: dict[str, Any] = {
    "summary": "Two days.",
    "description": "What we do.",
    "who_may_apply": "Everybody",
    "languages": ["en"],
    "paid_for": "All",
    "opens_at": datetime(2016, 5, 1, tzinfo=UTC),
    "closes_at": datetime(2016, 6, 15, tzinfo=UTC),
    "answers_by": date(2016, 7, 1),
    "contact_phone": "+359 2 000 0000",
    "code_of_conduct": "Be kind.",
    "support_person": "Desislava",
}


def test_a_good_call_lacks_nothing(visitor: Visitor) -> None:
    with visitor.app.test_request_context():
        assert lacks(a_training(**GOOD)) == []


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"summary": ""}, "A short summary in plain words."),
        ({"description": ""}, "A description: what people will do and learn."),
        ({"who_may_apply": ""}, "Who the training is for."),
        ({"languages": []}, "The languages of the training, spoken and signed."),
        ({"paid_for": ""}, "What is paid for, and what is not."),
        ({"closes_at": None}, "A deadline for applications."),
        ({"opens_at": None}, "A day on which applications open."),
        (
            {"opens_at": datetime(2016, 6, 1, tzinfo=UTC)},
            "More time to apply: at least one month is usual.",
        ),
        (
            {"closes_at": datetime(2016, 9, 20, tzinfo=UTC)},
            "An earlier deadline: at least two weeks before the first day.",
        ),
        ({"answers_by": None}, "The day by which everybody gets an answer."),
        (
            {"answers_by": date(2016, 9, 1)},
            "An earlier answer: people need eight weeks to arrange travel and assistance.",
        ),
        (
            {"contact_email": "", "contact_phone": ""},
            "A person to ask, with an email address or a phone number.",
        ),
        ({"contact_phone": ""}, "A second way to ask: some people write, others call."),
        ({"contact_email": ""}, "A second way to ask: some people write, others call."),
        ({"code_of_conduct": ""}, "A code of conduct: how people treat each other."),
        ({"support_person": ""}, "A person to turn to when something goes wrong."),
    ],
)
def test_each_lack_is_told(visitor: Visitor, values: dict[str, Any], text: str) -> None:
    event = a_training(**(GOOD | values))
    with visitor.app.test_request_context():
        assert [lack.text for lack in lacks(event)] == [text]


def test_open_registration_needs_no_day_of_answer(visitor: Visitor) -> None:
    with visitor.app.test_request_context():
        assert lacks(a_training(**(GOOD | {"way_in": "open", "answers_by": None}))) == []


def test_the_check_lists_what_every_room_says_and_blocks_nothing(visitor: Visitor) -> None:
    alice, _event = alices_training(published_at=None)
    sign_in(visitor, alice).open("/organise/sofia").follow("Check and publish")
    visitor.sees("A short summary in plain words.", "The place: its name", "A programme:")
    visitor.sees("The trainers: who leads the training.")
    visitor.press("Publish the page").sees("The page is published.")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Peer Supporters in Action!", "peer-supporters-in-action"),
        ("Щастие и ъгъл: Йордан", "shtastie-i-agal-yordan"),
        ("Ανεξάρτητη διαβίωση", "anexartiti-diaviosi"),
        ("Łódź – Čačak – Ørsted", "odz-cacak-rsted"),
        ("✊🏽", "training"),
        ("a" * 100, "a" * 60),
        ("word " * 20, "-".join(["word"] * 12)),
    ],
)
def test_addresses_are_made_of_the_title(title: str, slug: str) -> None:
    assert slug_of(title) == slug
