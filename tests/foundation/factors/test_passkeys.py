"""Passkeys as second proof; the browser's part is played by numbers (a journey has a real one)."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from foundation.factors import queries
from foundation.people import Person
from tests.support.people import a_person
from tests.support.people import a_session
from tests.support.people import sign_in
from tests.support.proofs import SoftPasskey
from tests.support.visitor import Visitor
from tests.support.visitor import apart

HOME = "/account/second-proof"
WANTED = f"{HOME}/recovery"
REFUSED = 422
SAID = "This did not work. Press the button once more, or use a code from your app."


@pytest.fixture
def maria(app: Flask) -> Person:
    return a_person("Maria Ivanova")


@pytest.fixture
def inside(visitor: Visitor, maria: Person) -> Visitor:
    """Maria, signed in by letter alone."""
    return sign_in(visitor, maria, proved=False)


def send(visitor: Visitor, where: str, credential: str | None = None) -> tuple[int, dict[str, Any]]:
    """What the script sends from the page that the visitor has open."""
    box = visitor.page.tree.xpath("//*[@data-passkey]")[0]
    sheet = {"csrf_token": box.get("data-token")}
    if credential is not None:
        sheet["credential"] = credential
    client = visitor.client
    answer = apart(lambda: client.post(box.get(f"data-{where}"), data=sheet))
    return answer.status_code, json.loads(answer.text)


def add(visitor: Visitor, passkey: SoftPasskey) -> tuple[int, dict[str, Any]]:
    visitor.open(f"{HOME}?next=/organise")
    return send(visitor, "finish", passkey.made_for(send(visitor, "options")[1]))


def test_a_passkey_proves_without_anything_to_type(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    passkey = SoftPasskey()

    assert add(inside, passkey) == (200, {"to": f"{WANTED}?next=/organise"})
    inside.open(WANTED).sees("Your passkey is added.", "You get 10 codes")

    other = sign_in(another_visitor(), maria, proved=False)
    other.open(WANTED).sees("Or use your passkey")
    told = send(other, "finish", passkey.signed(send(other, "options")[1]))
    assert told == (200, {"to": WANTED})
    other.open(WANTED).sees("You get 10 codes")


def test_an_answer_counts_once_and_for_its_own_question(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    passkey = SoftPasskey()
    add(inside, passkey)
    other = sign_in(another_visitor(), maria, proved=False)
    other.open(WANTED)
    options = send(other, "options")[1]
    answer = passkey.signed(options)
    send(other, "options")

    assert send(other, "finish", answer) == (REFUSED, {"said": SAID})
    right = passkey.signed(send(other, "options")[1])
    assert send(other, "finish", right)[0] == 200
    other.open(f"{HOME}/prove")
    assert send(other, "finish", right) == (REFUSED, {"said": SAID})


def test_another_site_another_passkey_and_nonsense_are_refused(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    elsewhere = SoftPasskey(origin="http://evil.example")
    assert add(inside, elsewhere) == (REFUSED, {"said": SAID})
    inside.open(HOME)
    for nonsense in (
        "",
        "{}",
        "[1]",
        '{"rawId": 7}',
        '{"id": "AA", "rawId": "AA"}',
        "\x00é",
        "null",
    ):
        assert send(inside, "finish", nonsense) == (REFUSED, {"said": SAID}), nonsense
    assert not queries.has_factor(maria)

    passkey = SoftPasskey()
    add(inside, passkey)
    other = sign_in(another_visitor(), maria, proved=False)
    other.open(WANTED)
    for wrong in (SoftPasskey(), SoftPasskey(name=passkey.name)):
        assert send(other, "finish", wrong.signed(send(other, "options")[1]))[0] == REFUSED
    for nonsense in ("", "{}", "[]", '{"rawId": "é"}'):
        assert send(other, "finish", nonsense)[0] == REFUSED, nonsense


def test_a_passkey_can_be_removed(inside: Visitor, maria: Person) -> None:
    add(inside, SoftPasskey())

    inside.open(HOME).follow("Remove").press("Remove it").sees("It is removed.")

    assert not queries.has_factor(maria)


def test_an_address_without_a_name_has_no_passkeys(app: Flask, maria: Person) -> None:
    client = app.test_client()
    client.set_cookie("signed-in", a_session(maria), domain="127.0.0.1")

    told = apart(lambda: client.get(HOME, base_url="http://127.0.0.1")).text

    assert "Passkeys do not work at this address" in told
