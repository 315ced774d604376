"""A session that ends in a long form: nothing typed is lost."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy import update

from foundation import clock
from foundation.people import Person
from foundation.people.models import KeptForm
from foundation.people.models import SignInSession
from foundation.store import count_of
from foundation.store import db
from foundation.store import transaction
from tests.support.letters import letter_to
from tests.support.people import a_person
from tests.support.people import sign_in
from tests.support.visitor import Visitor

ABOUT = "Ние живеем независимо. " * 100


@pytest.fixture
def maria(app: Flask) -> Person:
    return a_person("Maria Ivanova")


def write_long(visitor: Visitor) -> Visitor:
    visitor.open("/organise/organisations/new").fill("Full name", "Център „Рампа“ <b>")
    visitor.fill("Short name", "Рампа").choose("Country", "Bulgaria")
    return visitor.fill("What people should know about the organisation (optional)", ABOUT.strip())


def end_all_sessions() -> None:
    with transaction():
        db.session.execute(update(SignInSession).values(ended_at=clock.now()))


def sign_in_again(visitor: Visitor, address: str = "maria@example.org") -> Visitor:
    visitor.fill("Email address", address).press("Send me the letter")
    return visitor.fill("Code", letter_to(address).code).press("Sign in")


def test_what_was_typed_is_given_back_and_saved(visitor: Visitor, maria: Person) -> None:
    write_long(sign_in(visitor, maria))
    end_all_sessions()

    visitor.press("Save").sees("Sign in")
    sign_in_again(visitor).sees("We kept what you typed")

    assert visitor.path == "/organise/organisations/new"
    assert visitor.value_of("Full name") == "Център „Рампа“ <b>"
    assert (
        visitor.value_of("What people should know about the organisation (optional)").strip()
        == ABOUT.strip()
    )
    visitor.open("/organise/organisations/new").sees("We kept what you typed")
    visitor.press("Save").sees("Център „Рампа“ <b>")
    assert count_of(select(KeptForm)) == 0
    visitor.open("/organise/organisations/new").sees_not("We kept what you typed")


def test_what_is_wrong_is_still_kept(visitor: Visitor, maria: Person) -> None:
    write_long(sign_in(visitor, maria)).fill("Full name", "")
    end_all_sessions()
    visitor.press("Save")
    sign_in_again(visitor)

    visitor.press("Save")

    assert visitor.errors == ["Enter the name of the organisation"]
    assert count_of(select(KeptForm)) == 1


def test_also_when_the_browser_forgot_who_it_was(visitor: Visitor, maria: Person) -> None:
    write_long(sign_in(visitor, maria))
    visitor.client.delete_cookie("signed-in")
    visitor.press("Save")

    sign_in_again(visitor)

    assert visitor.value_of("Short name") == "Рампа"


def test_nobody_else_gets_it(visitor: Visitor, maria: Person) -> None:
    a_person("Boyan Ivanov")
    write_long(sign_in(visitor, maria))
    end_all_sessions()
    visitor.press("Save")

    sign_in_again(visitor, "boyan@example.org").sees_not("We kept what you typed")

    assert visitor.value_of("Short name") == ""


def test_after_a_day_it_is_gone(visitor: Visitor, maria: Person) -> None:
    write_long(sign_in(visitor, maria))
    end_all_sessions()
    visitor.press("Save")

    with clock.travelling_to(clock.now() + timedelta(hours=25)):
        sign_in(visitor, maria).open("/organise/organisations/new")
        visitor.sees_not("We kept what you typed")


def test_what_cannot_be_opened_any_more_is_left_out(visitor: Visitor, maria: Person) -> None:
    write_long(sign_in(visitor, maria))
    end_all_sessions()
    visitor.press("Save")
    with transaction():
        db.session.execute(update(KeptForm).values(sealed=b"\x01 something else"))

    sign_in_again(visitor).sees_not("We kept what you typed")


def test_the_store_cannot_read_it_and_passwords_are_not_in_it(
    visitor: Visitor, maria: Person
) -> None:
    write_long(sign_in(visitor, maria))
    end_all_sessions()
    visitor.press("Save")
    kept = db.session.scalars(select(KeptForm)).one()
    assert "Рампа".encode() not in kept.sealed

    sign_in(visitor, maria).open("/account/password").fill("New password", "a quiet ramp")
    end_all_sessions()
    visitor.press("Save the password")
    sign_in_again(visitor)

    assert visitor.value_of("New password") == ""


def test_a_button_leads_back_to_its_page(
    visitor: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    sign_in(another_visitor(), maria)
    sign_in(visitor, maria).open("/account")
    end_all_sessions()

    visitor.press("End all others")
    sign_in_again(visitor)

    assert visitor.heading == "Your account"


def test_the_store_is_not_filled_by_strangers(visitor: Visitor, maria: Person) -> None:
    write_long(sign_in(visitor, maria))
    csrf = visitor.page.tree.xpath("string(//input[@name='csrf_token']/@value)")
    end_all_sessions()

    for _ in range(35):
        visitor.client.post(
            "/organise/organisations/new", data={"csrf_token": csrf, "name": "again"}
        )

    assert count_of(select(KeptForm)) == 30
