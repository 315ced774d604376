"""What nobody types on purpose gets a message, never an error page."""

import pytest
from flask import Flask
from sqlalchemy import select

from foundation.jobs import work_off
from foundation.mail.models import OutgoingLetter
from foundation.mail.queries import sealed_values
from foundation.people import Person
from foundation.settings import settings
from foundation.store import all_of
from tests.support.people import a_person
from tests.support.visitor import Visitor


@pytest.fixture
def maria(app: Flask) -> Person:
    return a_person("Maria Ivanova")


def ask(visitor: Visitor, address: str = "maria@example.org") -> Visitor:
    return visitor.open("/sign-in").fill("Email address", address).press("Send me the letter")


@pytest.mark.parametrize("typed", ["", "no address", "x" * 10_000, "<b>@x", "ма@", "🦽@🚪"])
def test_strange_addresses_get_a_message(visitor: Visitor, app: Flask, typed: str) -> None:
    ask(visitor, typed)

    assert visitor.status == 200
    assert len(visitor.errors) == 1


@pytest.mark.parametrize("typed", ["", "x" * 10_000, "\u202e", "１２３４５６７８", "<i>1</i>"])
def test_strange_codes_get_a_message(visitor: Visitor, maria: Person, typed: str) -> None:
    ask(visitor).fill("Code", typed).press("Sign in")

    assert len(visitor.errors) == 1


@pytest.mark.parametrize("token", ["x", "x" * 5000, "%F0%9F%9A%AA", "%00", "%ED%A0%80"])
def test_strange_links_get_a_page(visitor: Visitor, app: Flask, token: str) -> None:
    assert visitor.open(f"/sign-in/link/{token}").status in {404, 410}


@pytest.mark.parametrize("typed", ["\x00", "\x1b[31m", "\ud800", "\u0085", "a" * 100_000])
@pytest.mark.parametrize("path", ["/sign-in", "/sign-in/code", "/sign-in/password"])
def test_in8_control_characters_get_a_message(
    visitor: Visitor, maria: Person, path: str, typed: str
) -> None:
    token = visitor.open(path).page.tree.xpath("string(//input[@name='csrf_token']/@value)")
    sent = typed.encode("utf-8", "surrogatepass")

    answer = visitor.client.post(
        path, data={"csrf_token": token, "email": sent, "code": sent, "password": sent}
    )

    assert answer.status_code in {200, 422}
    assert "There is a problem" in answer.text


def test_in6_letters_lead_to_the_address_of_the_house(visitor: Visitor, maria: Person) -> None:
    visitor.client.environ_base["HTTP_X_FORWARDED_HOST"] = "evil.example"
    ask(visitor)
    work_off()

    (letter,) = all_of(select(OutgoingLetter))
    assert sealed_values(letter)["link"].startswith(f"{settings().base_url}/sign-in/")
