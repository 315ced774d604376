"""One's own account: details, address, password, signed-in browsers."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from foundation import clock
from foundation.audit import history_of
from foundation.errors import Refused
from foundation.errors import TooMany
from foundation.people import Person
from foundation.people import passwords
from foundation.people.actions import accounts
from foundation.people.actions.sessions import end_session
from foundation.people.queries import sessions_of
from foundation.store import transaction
from tests.support.letters import letter_to
from tests.support.letters import letters_to
from tests.support.people import a_person
from tests.support.people import an_organisation
from tests.support.people import an_organiser
from tests.support.people import sign_in
from tests.support.visitor import Visitor

SECRET = "a quiet ramp and a lift"
OTHER = "кон батерия скоба"


@pytest.fixture
def maria(app: Flask) -> Person:
    return a_person("Maria Ivanova")


@pytest.fixture
def inside(visitor: Visitor, maria: Person) -> Visitor:
    return sign_in(visitor, maria)


def set_password(visitor: Visitor, new: str, old: str | None = None) -> Visitor:
    visitor.open("/account/password").fill("New password", new)
    if old is not None:
        visitor.fill("Your password of today", old)
    return visitor.press("Save the password")


def test_the_page_shows_what_we_hold(inside: Visitor) -> None:
    inside.open("/account").sees("Maria Ivanova", "maria@example.org", "English", "This browser")


@pytest.mark.one_store(reason="how often a page asks is the same on both stores")
def test_the_page_asks_the_store_as_often_for_many_browsers(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    for _ in range(3):
        sign_in(another_visitor(), maria)

    inside.open("/account").sees("End all others")

    assert len(sessions_of(maria)) == 4


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Мария Иванова", "Мария Иванова"),
        ("O'Brien-Şahin <b>", "O'Brien-Şahin <b>"),
        ("Ana\u202e\u200f 🦽", "Ana\u200f 🦽"),
        ("  two  ", "two"),
    ],
)
def test_a_name_is_kept_as_written(inside: Visitor, maria: Person, typed: str, kept: str) -> None:
    inside.open("/account/details").fill("Name", typed).press("Save")

    assert maria.name == kept
    inside.sees(" ".join(kept.split()))
    assert history_of(maria.id)[0].details == {"fields": ["name"]}


@pytest.mark.parametrize("typed", ["", "   ", "x" * 10_000, "\u202e"])
def test_a_name_that_cannot_be_is_told(inside: Visitor, maria: Person, typed: str) -> None:
    inside.open("/account/details").fill("Name", typed).press("Save")

    assert len(inside.errors) == 1
    assert maria.name == "Maria Ivanova"


def test_the_language_changes_letters_and_pages(inside: Visitor, maria: Person) -> None:
    inside.open("/account/details").choose("Language of letters and pages", "Български")
    inside.press("Save")

    assert maria.language == "bg"
    assert inside.page.tree.get("lang") == "bg"


def test_a_first_password_needs_no_old_one(inside: Visitor, maria: Person) -> None:
    set_password(inside, SECRET).sees("Your password is saved")

    assert passwords.fits(SECRET, maria.password_hash)
    assert "password" in letter_to("maria@example.org").subject


def test_a_new_password_needs_the_old_one(inside: Visitor, maria: Person) -> None:
    set_password(inside, SECRET)

    set_password(inside, OTHER, old="wrong wrong")
    assert inside.errors == ["This is not your password of today."]
    set_password(inside, OTHER, old=SECRET).sees("Your password is saved")

    assert passwords.fits(OTHER, maria.password_hash)


@pytest.mark.parametrize("weak", ["short", "password123", "CIL-Sofia-2026", "maria-ivanova-1"])
def test_a_weak_password_is_told_beside_its_field(visitor: Visitor, app: Flask, weak: str) -> None:
    maria = an_organiser("Maria Ivanova", an_organisation("CIL-Sofia", "BG"))

    set_password(sign_in(visitor, maria), weak)

    assert visitor.status == 422
    assert len(visitor.errors) == 1
    assert visitor.page.by_class("govuk-error-message")


def test_a_new_password_ends_all_other_sessions(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    others = [sign_in(another_visitor(), maria) for _ in range(2)]

    set_password(inside, SECRET)

    assert inside.open("/account").heading == "Your account"
    for other in others:
        assert other.open("/account").heading == "Sign in"


def test_guessing_the_old_password_is_slowed(app: Flask, maria: Person) -> None:
    with transaction():
        maria.password_hash = passwords.hashed(SECRET)
    for _ in range(10):
        with pytest.raises(Refused):
            accounts.change_password(maria, "wrong", OTHER, None)

    with pytest.raises(TooMany):
        accounts.change_password(maria, SECRET, OTHER, None)


def test_a_browser_is_ended_from_another_one(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    other = sign_in(another_visitor(), maria)

    inside.open("/account").press("End test")

    assert other.open("/account").heading == "Sign in"
    assert len(sessions_of(maria)) == 1


def test_all_other_browsers_are_ended(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    others = [sign_in(another_visitor(), maria) for _ in range(3)]

    inside.open("/account").press("End all others").sees("signed out")

    assert len(sessions_of(maria)) == 1
    assert {other.open("/account").heading for other in others} == {"Sign in"}


def test_nobody_ends_another_persons_browser(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    boyan = a_person("Boyan Ivanov")
    sign_in(another_visitor(), boyan)
    theirs = sessions_of(boyan)[0]
    csrf = inside.open("/account").page.tree.xpath("string(//input[@name='csrf_token']/@value)")

    answer = inside.client.post(f"/account/browsers/{theirs.id}/end", data={"csrf_token": csrf})

    assert answer.status_code == 404
    assert len(sessions_of(boyan)) == 1
    with pytest.raises(Refused, match="not one of your browsers"):
        end_session(theirs, maria)


def test_ending_twice_is_ending_once(app: Flask, visitor: Visitor, maria: Person) -> None:
    sign_in(visitor, maria)
    session = sessions_of(maria)[0]

    end_session(session, maria)
    end_session(session, maria)

    assert len(history_of(session.id)) == 1


def test_a_new_address_is_confirmed_from_its_mailbox(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    other = sign_in(another_visitor(), maria)
    inside.open("/account/address").fill("New email address", "m@example.net")
    inside.press("Send the letter").sees("m@example.net")
    assert maria.email == "maria@example.org"

    inside.open(letter_to("m@example.net").link).press("Use this address")

    inside.sees("Your email address is changed", "m@example.net")
    assert (maria.email, maria.email_key) == ("m@example.net", "m@example.net")
    assert "new email address" in letter_to("maria@example.org").subject
    assert other.open("/account").heading == "Sign in"
    assert inside.open(letter_to("m@example.net").link).status == 410


def test_an_address_that_somebody_has_is_not_told(inside: Visitor, maria: Person) -> None:
    a_person("Boyan Ivanov")

    inside.open("/account/address").fill("New email address", "boyan@example.org")
    inside.press("Send the letter").sees("A letter is on its way")

    assert letters_to("boyan@example.org") == []


def test_ones_own_address_is_no_change(inside: Visitor, maria: Person) -> None:
    inside.open("/account/address").fill("New email address", "MARIA@example.org")

    assert inside.press("Send the letter").errors == ["This is your address already."]


def test_an_address_that_was_taken_meanwhile_is_refused(inside: Visitor, maria: Person) -> None:
    inside.open("/account/address").fill("New email address", "boyan@example.org")
    inside.press("Send the letter")
    inside.open(letter_to("boyan@example.org").link)
    a_person("Boyan Ivanov")

    inside.press("Use this address").sees("This address cannot be used")

    assert maria.email == "maria@example.org"


def test_links_for_addresses_die(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    inside.open("/account/address").fill("New email address", "m@example.net")
    inside.press("Send the letter")
    link = letter_to("m@example.net").link
    boyan = a_person("Boyan Ivanov")

    assert sign_in(another_visitor(), boyan).open(link).status == 410
    with pytest.raises(Refused, match="used already"):
        accounts.change_address(boyan, link.rpartition("/")[2], None)
    with clock.travelling_to(clock.now() + timedelta(hours=25)):
        sign_in(inside, maria)
        assert inside.open(link).status == 410


def test_an_account_without_an_address_gets_no_letter(app: Flask, maria: Person) -> None:
    with transaction():
        maria.email = maria.email_key = None

    accounts.change_password(maria, "", SECRET, None)

    assert letters_to("") == []
