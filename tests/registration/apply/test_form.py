"""Applying: from the first page to the reference number, as a person meets it."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from events.call.models import WayIn
from events.team.models import Channel
from events.team.models import Participation
from events.team.models import State
from foundation.people import Person
from foundation.store import all_of
from foundation.store import db
from tests.registration.apply.filling import ADDRESS
from tests.registration.apply.filling import CLOSES
from tests.registration.apply.filling import begin
from tests.registration.apply.filling import fill_in
from tests.registration.apply.filling import say_email
from tests.registration.apply.filling import say_format
from tests.registration.apply.filling import say_who
from tests.registration.apply.filling import the_form
from tests.support.letters import letter_to
from tests.support.letters import letters_to
from tests.support.people import a_person
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor


def test_a_person_applies(visitor: Visitor) -> None:
    alices_training()

    fill_in(visitor).sees("Check your answers", "Яна Стоянова", ADDRESS, "Large print")
    visitor.press("Send my application").sees("Your application is sent")

    sent, _application = the_form()
    assert sent.person is not None
    assert sent.reference is not None
    assert (sent.state, sent.person.name) == (State.APPLIED, "Яна Стоянова")
    assert sent.reference in visitor.text
    assert set(sent.reference.removeprefix("SOF-")) <= set("34679ACDEFGHJKMNPQRTUVWXY")
    assert letter_to(ADDRESS).subject == f"We have your form ({sent.reference})"


def test_the_first_page_says_what_comes(visitor: Visitor) -> None:
    alices_training(closes_at=CLOSES)

    visitor.open("/trainings/sofia/apply").sees(
        "I need help with this form, or would rather talk",
        "office@example.org",
        "There are 5 short pages",
        "We do not ask now what you need",
        "Please send it before Wednesday 1 June 2016, 23:59 in Sofia.",
    )


def test_open_registration_asks_less_and_gives_the_place(visitor: Visitor) -> None:
    alices_training(way_in=WayIn.OPEN)

    begin(visitor).sees("Part 1 of 3")
    say_format(say_email(say_who(visitor)))
    visitor.press("Take my place").sees("You have a place", "Tell us what you need")

    assert the_form()[0].state == State.CONFIRMED


def test_a_full_open_registration_leads_to_the_waiting_list(visitor: Visitor) -> None:
    _alice, event = alices_training(way_in=WayIn.OPEN, capacity=1)
    a_participant(event)

    visitor.open("/trainings/sofia").sees("All places are taken").follow("Go on the waiting list")
    visitor.press("Start now")
    say_format(say_email(say_who(visitor))).press("Take my place")

    visitor.sees("You are on the waiting list")


def test_where_the_call_is_for_everybody_nobody_is_asked_about_disability(
    visitor: Visitor,
) -> None:
    alices_training(for_disabled_people=False)

    say_email(say_who(begin(visitor))).sees_not("Are you a disabled person?")


def test_nothing_typed_is_lost_with_an_error(visitor: Visitor) -> None:
    alices_training()

    begin(visitor).fill("Your name", "Яна").press("Save and go on")

    assert visitor.errors == ["Choose the country where you live"]
    assert visitor.value_of("Your name") == "Яна"


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
@pytest.mark.parametrize(
    ("channel", "label", "typed", "error"),
    [
        ("Email", "Your email address", "", "Enter your email address"),
        ("Email", "Your email address", "yana@", "Enter an email address like name@example.org"),
        ("Phone call", "The phone number to call", "", "Enter the phone number to call"),
        ("Phone call", "The phone number to call", "call me", "Enter a phone number like"),
        ("Text message", "The number for text messages", "12", "Enter a phone number like"),
        ("Letter by post", "Your postal address", "", "Enter your postal address"),
    ],
)
def test_the_channel_needs_its_address(
    visitor: Visitor, channel: str, label: str, typed: str, error: str
) -> None:
    alices_training()
    say_who(begin(visitor)).choose("What is the best way to reach you?", channel)

    visitor.fill(label, typed).press("Save and go on")

    assert visitor.errors[0].startswith(error)
    assert visitor.value_of(label) == typed


@pytest.mark.parametrize(
    ("option", "label", "typed", "channel"),
    [
        ("Phone call", "The phone number to call", "+359 (2) 989-8857", Channel.PHONE),
        ("Text message", "The number for text messages", "0881234567", Channel.TEXT),
        ("Letter by post", "Your postal address", "Sofia 1000, ul. 1", Channel.POST),
        (
            "Through an organisation that passes messages on to me",
            "Which organisation, and how do we reach it?",
            "CIL, Kapka, 02 989 88 57",
            Channel.ORGANISATION,
        ),
    ],
)
def test_a_person_without_email_applies(
    visitor: Visitor, option: str, label: str, typed: str, channel: Channel
) -> None:
    alices_training(way_in=WayIn.OPEN)
    say_who(begin(visitor)).choose("What is the best way to reach you?", option)

    say_format(visitor.fill(label, typed).press("Save and go on")).press("Take my place")

    sent, _application = the_form()
    assert (sent.channel, sent.contact_detail, sent.email) == (channel, typed, "")
    assert sent.person is not None
    assert sent.person.email is None


@pytest.mark.one_store(reason="a form tells wrong input before the store is asked")
def test_at_least_one_language(visitor: Visitor) -> None:
    alices_training(languages=["en", "ils"])
    say_email(say_who(begin(visitor))).choose("Are you a disabled person?", "No")

    visitor.press("Save and go on")
    assert visitor.errors == ["Choose at least one language that you use"]
    visitor.choose("Another language that you use (optional)", "Romanian").press("Save and go on")

    assert the_form()[1].languages == ["ro"]
    visitor.follow("Back").press("Save and go on").sees("Part 4 of 5")


def test_a_person_changes_an_answer_and_comes_back(visitor: Visitor) -> None:
    alices_training()
    fill_in(visitor)

    visitor.follow("Change Name").fill("Your name", "Яна С.").press("Save and go on")

    visitor.sees("Check your answers", "Яна С.")


def test_no_page_tells_who_has_applied(
    visitor: Visitor, another_visitor: Callable[[], Visitor]
) -> None:
    _alice, event = alices_training()
    a_participant(event, "Yana Stoyanova", State.APPLIED)
    second = fill_in(another_visitor(), "Somebody", "YANA@example.org")

    second.press("Send my application")

    second.sees("Your application is sent").sees_not("Stoyanova")
    told = [each for each in letters_to(ADDRESS) if each.subject.startswith("Another form")]
    visitor.open(told[0].link).sees("Hello, Yana Stoyanova")


def test_a_known_person_keeps_their_name(visitor: Visitor) -> None:
    alices_training()
    a_person("Yana Stoyanova")

    fill_in(visitor, "Яна").press("Send my application")

    assert (
        the_form()[0].person
        == db.session.scalars(select(Person).where(Person.name == "Yana Stoyanova")).one()
    )
    assert the_form()[0].name == "Яна"


def test_a_wish_for_help_reaches_the_organisers_at_once(visitor: Visitor) -> None:
    alices_training()
    fill_in(visitor).follow("Change Help with this form")

    visitor.choose("Do you want help with this form?", "Yes")
    visitor.fill("What would help you with the form?", "Somebody who writes for me.")
    visitor.press("Save and go on").sees("Asked for help")

    letter = letter_to("office@example.org")
    assert letter.link == "/organise/sofia/applications/help"
    assert "writes for me" not in letter.text


def test_help_without_a_contact_stands_on_the_organisers_page_alone(visitor: Visitor) -> None:
    alices_training(contact_email="", contact_name="")
    fill_in(visitor).follow("Change Help with this form")

    visitor.choose("Do you want help with this form?", "Yes").press("Save and go on")

    assert the_form()[1].help_wanted
    assert len(all_of(select(Participation.id))) == 1
