"""Signing in by letter, by code, by password; signing out."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import select

from foundation import clock
from foundation.errors import Refused
from foundation.errors import TooMany
from foundation.mail.models import OutgoingLetter
from foundation.people import Person
from foundation.people import passwords
from foundation.people.actions import sign_in
from foundation.people.browsers import Browser
from foundation.people.models import SignInLink
from foundation.people.models import SignInSession
from foundation.store import all_of
from foundation.store import db
from foundation.store import transaction
from tests.support.letters import letter_to
from tests.support.letters import letters_to
from tests.support.people import a_person
from tests.support.visitor import Visitor

BROWSER = Browser(name="Firefox, Linux", network="127.0.0.1")
SECRET = "a quiet ramp and a lift"


@pytest.fixture
def maria(app: Flask) -> Person:
    return a_person("Maria Ivanova")


@pytest.fixture
def with_password(maria: Person) -> Person:
    with transaction():
        maria.password_hash = passwords.hashed(SECRET)
    return maria


def ask(visitor: Visitor, address: str = "maria@example.org") -> Visitor:
    return visitor.open("/sign-in").fill("Email address", address).press("Send me the letter")


def give(visitor: Visitor, password: str, address: str = "maria@example.org") -> Visitor:
    visitor.open("/sign-in/password").fill("Email address", address).fill("Password", password)
    return visitor.press("Sign in")


def is_in(visitor: Visitor) -> bool:
    return visitor.open("/account").heading == "Your account"


def cookie(visitor: Visitor, name: str = "signed-in") -> str | None:
    held = visitor.client.get_cookie(name)
    return held.value if held else None


def test_the_link_of_a_letter_leads_in_once(visitor: Visitor, maria: Person) -> None:
    ask(visitor).sees("Look into your mailbox")
    letter = letter_to("maria@example.org")

    visitor.open(letter.link).sees("Maria Ivanova", "maria@example.org")
    visitor.open(letter.link).press("Sign in")

    assert is_in(visitor)
    assert visitor.open(letter.link).status == 410
    visitor.sees("This link no longer works")


def test_in_the_demo_the_letter_is_one_click_away(visitor: Visitor, maria: Person) -> None:
    ask(visitor)
    letter_to("maria@example.org")

    visitor.follow("Read it in the demo mailbox").follow("Your way into Stepfree")

    visitor.sees("Maria Ivanova")


def test_looking_at_the_link_changes_nothing(visitor: Visitor, maria: Person) -> None:
    ask(visitor)
    link = letter_to("maria@example.org").link

    for _ in range(3):
        visitor.open(link)
    before = all_of(select(SignInSession))
    visitor.press("Sign in")

    assert before == []
    assert is_in(visitor)


def test_a_page_left_open_tells_that_its_link_is_used(
    visitor: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    ask(visitor)
    link = letter_to("maria@example.org").link
    late = another_visitor().open(link)
    visitor.open(link).press("Sign in")

    late.press("Sign in").sees("This link no longer works")

    assert late.status == 410


def test_the_code_leads_in_where_it_was_asked_for(visitor: Visitor, maria: Person) -> None:
    ask(visitor)

    visitor.fill("Code", letter_to("maria@example.org").code).press("Sign in")

    assert is_in(visitor)


def test_a_code_is_worth_nothing_in_another_browser(
    visitor: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    ask(visitor)
    code = letter_to("maria@example.org").code

    other = another_visitor().open("/sign-in/code").fill("Code", code).press("Sign in")

    assert other.status == 422
    assert other.errors == [
        (
            "This code is not right, or it is older than 10 minutes. "
            "Check the newest letter, or ask for a new one."
        )
    ]


def test_after_five_wrong_codes_the_right_one_is_wrong(visitor: Visitor, maria: Person) -> None:
    ask(visitor)
    code = letter_to("maria@example.org").code
    for _ in range(5):
        visitor.fill("Code", "0000 000x").press("Sign in")

    visitor.fill("Code", code).press("Sign in")

    assert len(visitor.errors) == 1
    assert not is_in(visitor)


@pytest.mark.parametrize("minutes", [11, 60 * 24])
def test_letters_are_good_for_ten_minutes(visitor: Visitor, maria: Person, minutes: int) -> None:
    ask(visitor)
    letter = letter_to("maria@example.org")

    with clock.travelling_to(clock.now() + timedelta(minutes=minutes)):
        assert visitor.open(letter.link).status == 410
        visitor.open("/sign-in/code").fill("Code", letter.code).press("Sign in")
        assert visitor.status == 422


def test_using_one_letter_uses_up_the_others(visitor: Visitor, maria: Person) -> None:
    ask(visitor)
    ask(visitor)
    newer, older = letters_to("maria@example.org")

    visitor.open(older.link).press("Sign in")

    assert visitor.open(newer.link).status == 410


def test_known_and_unknown_addresses_look_the_same(
    visitor: Visitor, another_visitor: Callable[[], Visitor], with_password: Person
) -> None:
    stranger = another_visitor()

    assert ask(visitor).text == ask(stranger, "nobody@example.org").text
    assert visitor.path == stranger.path
    for each in (visitor, stranger):
        each.fill("Code", "12345678").press("Sign in")
    assert (visitor.status, visitor.text) == (stranger.status, stranger.text)
    give(visitor, "wrong wrong wrong")
    give(stranger, "wrong wrong wrong", "nobody@example.org")
    assert visitor.status == stranger.status
    assert visitor.text == stranger.text
    assert letters_to("nobody@example.org") == []


def test_asking_does_the_same_work_for_everybody(app: Flask, maria: Person) -> None:
    for address in ("maria@example.org", "nobody@example.org"):
        sign_in.ask_for_letter(address, "", BROWSER)

    # Only the worker writes letters: the request itself cannot tell by its time.
    assert all_of(select(OutgoingLetter)) == []
    assert len(all_of(select(SignInLink))) == 2


def test_a_letter_is_written_once(app: Flask, maria: Person) -> None:
    asked = sign_in.ask_for_letter("maria@example.org", "", BROWSER)

    sign_in.write_letter(asked)
    sign_in.write_letter(asked)

    assert len(letters_to("maria@example.org")) == 1


def test_the_store_holds_neither_link_nor_code(visitor: Visitor, maria: Person) -> None:
    ask(visitor)
    letter = letter_to("maria@example.org")
    token = letter.link.rpartition("/")[2]
    code = letter.code.replace(" ", "")
    held = [
        str(value)
        for table in db.metadata.sorted_tables
        for row in db.session.execute(select(table))
        for value in row
    ]

    assert len(token) == 32
    assert not any(token in value for value in held)
    assert not any(code in value or letter.code in value for value in held)


def test_a_password_leads_in(visitor: Visitor, with_password: Person) -> None:
    give(visitor, SECRET)

    assert is_in(visitor)


@pytest.mark.parametrize("password", ["wrong", "x" * 999, "\u202e🚪", "<b>no</b>"])
def test_a_wrong_password_is_told_in_words(
    visitor: Visitor, with_password: Person, password: str
) -> None:
    give(visitor, password)

    assert visitor.status == 422
    assert visitor.errors == ["The email address or the password is not right."]
    assert visitor.value_of("Email address") == "maria@example.org"


def test_without_a_password_nobody_gets_in_by_one(visitor: Visitor, maria: Person) -> None:
    assert give(visitor, "nobody has this password").status == 422


def test_an_old_hash_grows_at_sign_in(app: Flask, maria: Person) -> None:
    with transaction():
        maria.password_hash = PasswordHasher(1, 1024, 1).hash(SECRET)

    sign_in.sign_in_by_password("MARIA@example.org ", SECRET, BROWSER)

    assert not passwords.is_outdated(maria.password_hash or "")


def test_signing_in_changes_the_session(visitor: Visitor, with_password: Person) -> None:
    visitor.client.set_cookie("signed-in", "planted" * 5)
    visitor.open("/sign-in/password")
    form_before = cookie(visitor, "form")
    token_before = visitor.page.tree.xpath("string(//input[@name='csrf_token']/@value)")
    give(visitor, SECRET)
    first = cookie(visitor)

    give(visitor, SECRET)

    assert first not in {None, "planted" * 5}
    assert cookie(visitor) != first
    assert cookie(visitor, "form") != form_before
    token_after = visitor.open("/account/details").page.tree.xpath(
        "string(//input[@name='csrf_token']/@value)"
    )
    assert token_after != token_before
    visitor.client.set_cookie("signed-in", first or "")
    assert not is_in(visitor)


def test_signing_out_ends_the_session_on_the_server(
    visitor: Visitor, another_visitor: Callable[[], Visitor], with_password: Person
) -> None:
    give(visitor, SECRET)
    thief = another_visitor()
    thief.client.set_cookie("signed-in", cookie(visitor) or "")
    assert is_in(thief)

    visitor.open("/account").press("Sign out")

    assert cookie(visitor) is None
    assert not is_in(visitor)
    assert not is_in(thief)


def test_guessing_is_slowed_and_the_person_is_not_kept_out(
    visitor: Visitor, another_visitor: Callable[[], Visitor], with_password: Person
) -> None:
    give(visitor, SECRET)
    visitor.open("/account").press("Sign out")
    guesser = another_visitor()
    statuses = [give(guesser, f"guess number {number}").status for number in range(11)]

    # The first sign-in, from a browser not yet known, took one try.
    assert statuses == [422] * 9 + [429] * 2
    guesser.sees("Please wait 1 minute")
    give(visitor, SECRET)
    assert is_in(visitor)
    with clock.travelling_to(clock.now() + timedelta(minutes=15)):
        give(guesser, SECRET)
        assert is_in(guesser)


def test_a_forged_known_browser_is_a_stranger(visitor: Visitor, with_password: Person) -> None:
    visitor.client.set_cookie("known", "WyJhIl0.forged")
    for number in range(10):
        give(visitor, f"guess number {number}")

    assert give(visitor, "one more").status == 429


def test_nobody_can_be_flooded_with_letters(visitor: Visitor, maria: Person) -> None:
    statuses = [ask(visitor).status for _ in range(3)]

    assert statuses == [200] * 2 + [429]
    assert len(letters_to("maria@example.org")) == 2


def test_who_uses_the_letters_is_not_kept_waiting(visitor: Visitor, maria: Person) -> None:
    for _time in range(4):
        ask(visitor)
        visitor.open(letter_to("maria@example.org").link).press("Sign in")
        assert is_in(visitor)
        visitor.open("/account").press("Sign out")


def test_too_many_links_from_one_network(app: Flask, maria: Person) -> None:
    for _ in range(40):
        with pytest.raises(Refused):
            sign_in.sign_in_by_link("unknown", BROWSER)

    with pytest.raises(TooMany):
        sign_in.sign_in_by_link("unknown", BROWSER)
    with pytest.raises(TooMany):
        sign_in.sign_in_by_code(uuid4(), "1234 5678", BROWSER)


def test_a_used_up_network_gets_the_page_that_says_wait(visitor: Visitor, maria: Person) -> None:
    ask(visitor)
    link = letter_to("maria@example.org").link
    for _ in range(39):
        with pytest.raises(Refused):
            sign_in.sign_in_by_link("unknown", BROWSER)

    visitor.open(link).press("Sign in")

    assert visitor.status == 429
    assert visitor.heading == "Please wait a little"


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/account/details", "/account/details"),
        ("//evil.example", "/organise"),
        ("/\\evil.example", "/organise"),
        ("https:evil.example", "/organise"),
        ("http:///evil.example", "/organise"),
        ("/\tevil", "/organise"),
        ("javascript:alert(1)", "/organise"),
        ("evil.example/@", "/organise"),
    ],
)
def test_in5_only_our_own_pages_come_next(
    visitor: Visitor, with_password: Person, wanted: str, reached: str
) -> None:
    visitor.client.get("/sign-in/password")
    page = visitor.client.get("/sign-in/password", query_string={"next": wanted})
    visitor._arrive(page)
    token = visitor.page.tree.xpath("string(//input[@name='csrf_token']/@value)")

    answer = visitor.client.post(
        "/sign-in/password",
        query_string={"next": wanted},
        data={"csrf_token": token, "email": "maria@example.org", "password": SECRET},
    )

    assert answer.headers["Location"] == reached


def test_the_letter_leads_to_the_page_that_was_wanted(visitor: Visitor, maria: Person) -> None:
    visitor.open("/account/details").fill("Email address", "maria@example.org")
    visitor.press("Send me the letter")

    visitor.open(letter_to("maria@example.org").link).press("Sign in")

    assert visitor.path == "/account/details"


def test_sessions_end_by_themselves(visitor: Visitor, with_password: Person) -> None:
    give(visitor, SECRET)
    start = clock.now()

    with clock.travelling_to(start + timedelta(hours=7)):
        assert is_in(visitor)
    with clock.travelling_to(start + timedelta(hours=14)):
        assert is_in(visitor)
    with clock.travelling_to(start + timedelta(hours=23)):
        assert not is_in(visitor)
