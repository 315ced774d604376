"""Changing the sections of a call: two people, two tabs, wrong input, history."""

from collections.abc import Callable
from datetime import date

import pytest

from events.call.models import Event
from foundation.store import db
from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import boyan_joins
from tests.support.visitor import Visitor

AnotherVisitor = Callable[[], Visitor]


@pytest.fixture
def event(visitor: Visitor) -> Event:
    """Alice's training in September 2016; Alice is signed in."""
    alice, event = alices_training()
    sign_in(visitor, alice)
    return event


def test_texts_are_safe_markdown_on_the_page(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia/about").fill("Summary", "Two days <script>alert(1)</script>")
    visitor.fill("Description", "# What\n\n- one **thing**\n- [bad](javascript:alert(1))")
    visitor.press("Save").sees("Saved.", "How it looks on the page")
    visitor.open("/trainings/sofia").sees("Two days <script>alert(1)</script>", "one thing")

    assert [words.text for words in visitor.page.tree.xpath("//h3[text()='What']")] == ["What"]
    assert visitor.page.tree.xpath("//a[contains(@href, 'javascript')]") == []


def test_every_section_tells_who_changed_what(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia/money").fill("What is paid for, and what is not", "All of it.")
    visitor.press("Save").sees("Alice Martin changed: What is paid for, and what is not.")
    visitor.open("/organise/sofia/about").sees_not("Alice Martin changed")
    visitor.open("/organise/sofia").sees("Alice Martin changed: What is paid for")


def test_the_other_organisation_has_equal_standing(
    event: Event, another_visitor: AnotherVisitor
) -> None:
    browser = sign_in(another_visitor(), boyan_joins(event)).open("/organise")
    browser.follow("Peer Supporters in Action").follow("Languages")
    browser.tick("Bulgarian Sign Language").press("Save")

    browser.sees("Saved.", "Boyan Petrov changed: Languages of the training.")


def test_two_tabs_keep_what_was_typed_and_tell_what_was_saved(
    event: Event, visitor: Visitor, another_visitor: AnotherVisitor
) -> None:
    boyan = sign_in(another_visitor(), boyan_joins(event)).open("/organise/sofia/days")
    visitor.open("/organise/sofia/days").fill("Number of places", "20")
    boyan.fill("Number of places", "18").press("Save").sees("Saved.")
    visitor.press("Save")

    assert visitor.errors[0].startswith("Somebody else changed this while you were writing.")
    assert visitor.value_of("Number of places") == "20"
    visitor.sees("What is saved now", "Boyan Petrov changed: Number of places.", "18")
    visitor.press("Save").sees("Saved.")
    db.session.refresh(event)
    assert event.capacity == 20


@pytest.mark.one_store(reason="what is told here is worked out in Python from rows already read")
def test_a_conflict_shows_days_moments_and_languages_in_words(
    event: Event, visitor: Visitor, another_visitor: AnotherVisitor
) -> None:
    boyan = sign_in(another_visitor(), boyan_joins(event)).open("/organise/sofia/who")
    visitor.open("/organise/sofia/who").fill("Who the training is for", "Everybody")
    boyan.date("Last day to apply", date(2016, 8, 1)).choose(
        "Is it for disabled people only?", "No"
    )
    boyan.date("Day by which everybody gets an answer", date(2016, 8, 9)).press("Save")
    visitor.press("Save").sees("1 August 2016, 23:59 (Sofia time)", "9 August 2016")
    visitor.open("/organise/sofia/money").fill("What is paid for, and what is not", "Travel")
    boyan.open("/organise/sofia/languages").tick("English").press("Save")
    visitor.press("Save").sees("Languages of the training", "English")
    boyan.open("/organise/sofia/languages").untick("English").press("Save")
    visitor.press("Save").sees("–")


def test_the_clock_change_is_told_beside_the_time(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia/who").date("Last day to apply", date(2027, 3, 28))
    visitor.fill("Time at which they close", "03:30").press("Save")

    assert visitor.errors == [
        "Clocks change that night, and this time does not exist. Choose another time."
    ]
    assert visitor.value_of("Time at which they close") == "03:30"


def test_times_are_those_of_the_place(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia/who").date("Day on which applications open", date(2027, 1, 7))
    visitor.date("Last day to apply", date(2027, 3, 1)).fill("Time at which they close", "18.00")
    visitor.press("Save")

    db.session.refresh(event)
    assert f"{event.opens_at:%d %H:%M}, {event.closes_at:%H:%M}" == "06 22:00, 16:00"
    visitor.sees("Saved.")
    assert visitor.value_of("Time at which they close") == "18:00"


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize(
    ("opens", "closes", "error"),
    [
        ((2027, 3, 1), (2027, 2, 1), "The deadline must be later than the opening. Check both."),
        ((2027, 3, 1), None, "Enter the day of this time too"),
    ],
)
def test_deadlines_out_of_order_are_refused(
    event: Event,
    visitor: Visitor,
    opens: tuple[int, int, int],
    closes: tuple[int, int, int] | None,
    error: str,
) -> None:
    visitor.open("/organise/sofia/who").date("Day on which applications open", date(*opens))
    visitor.date("Last day to apply", date(*closes) if closes else None)
    visitor.fill("Time at which they close", "12:00").press("Save")

    assert visitor.errors == [error]


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_days_out_of_order_are_refused(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia/days").date("Last day", date(2016, 9, 1)).press("Save")

    assert visitor.errors == ["The last day is before the first day. Check both."]


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_a_training_of_years_is_refused(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia/days").date("Last day", date(2017, 9, 1)).press("Save")

    assert visitor.errors == ["A training can last 60 days at most. Check both days."]


def test_there_are_never_fewer_places_than_are_given(event: Event, visitor: Visitor) -> None:
    a_participant(event, "Maria Dimitrova")
    a_participant(event, "Ágnes Nagy")
    visitor.open("/organise/sofia/days").fill("Number of places", "1").press("Save")

    assert len(visitor.errors) == 1
    assert visitor.value_of("Number of places") == "1"
    visitor.fill("Number of places", "2").press("Save").sees("Saved.")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ана\u0000 и\u0007 Ян", "Ана и Ян"),
        ("\u202eegalliv\u202c ✊🏽 שלום", "egalliv ✊🏽 שלום"),
        ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
    ],
)
def test_strange_letters_are_kept_and_harmless(
    event: Event, visitor: Visitor, typed: str, kept: str
) -> None:
    visitor.open("/organise/sofia/about")
    visitor.page.field("Title").attrib["value"] = ""
    send(visitor, "title", typed)

    assert visitor.open("/organise/sofia/about").value_of("Title") == kept
    visitor.open("/trainings/sofia")
    assert visitor.heading == kept


def test_ten_thousand_characters_are_told_and_kept(event: Event, visitor: Visitor) -> None:
    visitor.open("/organise/sofia/about").fill("Title", "я" * 10_000).press("Save")

    assert visitor.errors == ["Use at most 150 characters. You wrote 10000."]
    assert visitor.value_of("Title") == "я" * 10_000


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize("email", ["not an address", "a@b", "x" * 300 + "@example.org"])
def test_contact_addresses_are_checked(event: Event, visitor: Visitor, email: str) -> None:
    visitor.open("/organise/sofia/contact").fill("Email address for questions", email)
    visitor.press("Save")

    assert len(visitor.errors) == 1
    assert visitor.value_of("Email address for questions") == email


def send(visitor: Visitor, name: str, value: str) -> None:
    """Send the form with a value that no XML tree can hold, as a program would."""
    page = visitor.page
    token = page.tree.xpath("string(//main//input[@name='csrf_token']/@value)")
    version = page.tree.xpath("string(//input[@name='version']/@value)")
    data = {"csrf_token": token, "version": version, name: value, "language": "en"}
    visitor._go("POST", visitor.path, data=data)
    visitor.sees("Saved.")
