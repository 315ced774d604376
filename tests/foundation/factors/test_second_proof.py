"""The second proof: setting it up, giving it, losing it, taking it away."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from foundation import clock
from foundation.audit import history_of
from foundation.clock import travelling_to
from foundation.errors import Refused
from foundation.factors import queries
from foundation.factors.actions import apps
from foundation.factors.actions.recovery import make_recovery_codes
from foundation.factors.models import RecoveryCode
from foundation.factors.panels import demo_authenticator
from foundation.people import Person
from foundation.store import all_of
from foundation.store import transaction
from tests.support.letters import letter_to
from tests.support.letters import letters_to
from tests.support.people import a_person
from tests.support.people import sign_in
from tests.support.proofs import an_app
from tests.support.proofs import code_now
from tests.support.visitor import Visitor
from tests.support.visitor import apart

HOME = "/account/second-proof"
WANTED = f"{HOME}/recovery"
"""A page that asks for a fresh proof."""
LATER = timedelta(seconds=30)
TOO_MANY = 429


@pytest.fixture
def maria(app: Flask) -> Person:
    return a_person("Maria Ivanova")


@pytest.fixture
def inside(visitor: Visitor, maria: Person) -> Visitor:
    """Maria, signed in by letter alone."""
    return sign_in(visitor, maria, proved=False)


def prove(visitor: Visitor, code: str) -> Visitor:
    return visitor.fill("Code", code).press("Go on")


def test_who_has_no_proof_sets_an_app_up_and_comes_back_to_the_page(
    inside: Visitor, maria: Person
) -> None:
    inside.open(WANTED).sees("Your mailbox alone then opens nothing")
    inside.press("Add an authenticator app").sees("The letters to type", "Open it in your")

    inside.fill("Code from the app", "000 000").press("Add the app")
    assert inside.errors == [
        "This code is not right. Wait for the next code in the app, and type that one."
    ]
    inside.fill("Code from the app", code_now(maria)).press("Add the app")

    inside.sees("Your authenticator app is added.", "You get 10 codes")
    assert inside.path == f"{WANTED}?next=/account/second-proof/recovery"
    assert "an authenticator app was added" in letter_to("maria@example.org").text


def test_the_page_for_an_app_has_a_picture_a_link_and_letters(
    inside: Visitor, maria: Person
) -> None:
    inside.open(HOME).press("Add an authenticator app")

    assert inside.page.tree.xpath("//svg[.//title='QR code for your authenticator app']")
    assert inside.page.link("Open it in your authenticator app").get("href").startswith("otpauth:")
    inside.press("Add the app")
    assert inside.errors == ["Type the code that the app shows"]
    assert not queries.has_factor(maria)


def test_au8_a_code_works_once(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    an_app(maria)
    code = code_now(maria)

    prove(inside.open(WANTED), code).sees("You get 10 codes")
    other = sign_in(another_visitor(), maria, proved=False)
    prove(other.open(WANTED), code)
    assert other.errors == ["This code was used already. Wait for the next code in the app."]
    prove(other, code_now(maria, -1))
    assert other.errors == ["This code was used already. Wait for the next code in the app."]
    prove(other, code_now(maria, +1)).sees("You get 10 codes")


def test_a_code_may_be_typed_with_spaces_and_a_step_late(inside: Visitor, maria: Person) -> None:
    an_app(maria)
    code = code_now(maria)

    with travelling_to(clock.now() + LATER):
        prove(inside.open(WANTED), f" {code[:3]} {code[3:]} ").sees("You get 10 codes")


def test_a_wrong_or_old_code_is_refused_and_noted(inside: Visitor, maria: Person) -> None:
    an_app(maria)
    old = code_now(maria, -2)

    for wrong in ("", "12", old, "①②③④⑤⑥"):
        prove(inside.open(WANTED), wrong)
        assert len(inside.errors) == 1, wrong

    assert len(history_of(maria.id, "refused.factor")) == 3


def test_au12_a_proof_is_fresh_for_15_minutes(inside: Visitor, maria: Person) -> None:
    an_app(maria)
    prove(inside.open(WANTED), code_now(maria))

    with travelling_to(clock.now() + timedelta(minutes=14)):
        inside.open(WANTED).sees("You get 10 codes")
    with travelling_to(clock.now() + timedelta(minutes=16)):
        inside.open(WANTED).sees("Show once more that it is you")


def test_au11_guessing_is_slowed_but_not_for_who_proved_before(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    an_app(maria)
    prove(inside.open(WANTED), code_now(maria))
    thief = sign_in(another_visitor(), maria, proved=False)

    thief.open(f"{HOME}/prove")
    for _try in range(11):
        prove(thief, "000000")

    assert thief.status == TOO_MANY
    prove(inside.open(f"{HOME}/prove"), code_now(maria, +1)).sees("You have a second proof")


def test_au1_the_cookie_changes_and_a_copy_of_the_old_one_opens_nothing(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    an_app(maria)
    copy = inside.client.get_cookie("signed-in")
    assert copy is not None
    prove(inside.open(WANTED), code_now(maria))

    thief = another_visitor()
    thief.client.set_cookie("signed-in", copy.value)

    assert thief.open("/account").heading == "Sign in"


def test_au10_recovery_codes_work_once_and_are_kept_as_hashes(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    an_app(maria)
    prove(inside.open(WANTED), code_now(maria))
    inside.press("Show my 10 codes").sees("We cannot show them again")
    codes = [line.text for line in inside.page.tree.xpath("//li[@class='code']")]
    assert len(set(codes)) == 10
    kept = {row.code_hash for row in all_of(select(RecoveryCode))}
    assert all(each.startswith("$argon2id$") for each in kept)

    other = sign_in(another_visitor(), maria, proved=False)
    prove(other.open(WANTED), f" {codes[3].upper().replace('-', ' ')}").sees("You still have 9")
    assert "one of your recovery codes was used" in letter_to("maria@example.org").text
    third = sign_in(another_visitor(), maria, proved=False)
    prove(third.open(WANTED), codes[3])
    assert third.errors == ["This recovery code is not right, or it was used already."]


def test_au10_the_mailbox_alone_opens_nothing_and_adds_nothing(
    inside: Visitor, maria: Person
) -> None:
    an_app(maria)

    for path in (HOME, "/account"):
        inside.open(path)
    inside.open(HOME).sees("Before you add a proof").sees_not("Add an authenticator app")

    inside.follow("Show that it is me")
    assert inside.heading == "Show once more that it is you"
    token = {"csrf_token": inside.page.tree.xpath("//input[@name='csrf_token']")[0].get("value")}
    answer = apart(lambda: inside.client.post(f"{HOME}/app", data=token))
    assert "/second-proof/prove" in answer.headers["Location"]


def test_new_recovery_codes_end_the_earlier_ones(maria: Person) -> None:
    with pytest.raises(Refused, match="Add an authenticator app or a passkey first"):
        make_recovery_codes(maria)
    an_app(maria)
    make_recovery_codes(maria)
    make_recovery_codes(maria)

    assert queries.codes_left(maria) == 10


def test_removing_the_last_proof_ends_the_codes_and_other_browsers(
    inside: Visitor, another_visitor: Callable[[], Visitor], maria: Person
) -> None:
    an_app(maria)
    second = an_app(maria, "A" * 32)
    make_recovery_codes(maria)
    other = sign_in(another_visitor(), maria)
    prove(inside.open(WANTED), code_now(maria))

    inside.open(f"{HOME}/{second.id}/remove").sees("Your other proofs go on working.")
    inside.press("Remove it").sees("It is removed.", "You have 10 recovery codes left.")
    inside.follow("Remove").sees("It is your last one.").press("Remove it")

    assert queries.codes_left(maria) == 0
    assert other.open("/account").heading == "Sign in"
    assert inside.open(WANTED).heading == "Your second proof"
    assert "was removed from your account" in letter_to("maria@example.org").text


def test_who_has_no_proof_is_not_asked_for_a_code(inside: Visitor) -> None:
    assert inside.open(f"{HOME}/prove").heading == "Your second proof"


def test_au10_the_last_resort_needs_somebody_else_and_a_reason(
    inside: Visitor, app: Flask, maria: Person
) -> None:
    an_app(maria)
    make_recovery_codes(maria)
    boyan = a_person("Boyan Petrov")
    runner = app.test_cli_runner()
    command = ["reset-second-proof", "--email", "maria@example.org"]

    def run(by: str, reason: str) -> tuple[int, str]:
        done = runner.invoke(args=[*command, "--vouched-by", by, "--reason", reason])
        return done.exit_code, done.output

    assert run("maria@example.org", "lost")[0] == 1
    assert run("boyan@example.org", " ")[0] == 1
    assert "Nobody here has" in run("nobody@example.org", "lost")[1]
    assert queries.has_factor(maria)
    assert run("boyan@example.org", "Phone lost; I saw her today")[0] == 0

    assert not queries.has_factor(maria)
    entry = history_of(maria.id, "reset.factors")[0]
    assert entry.details["reason"] == "Phone lost; I saw her today"
    assert entry.actor_id == boyan.id
    assert inside.open("/account").heading == "Sign in"
    assert "because somebody told them that you lost them" in letter_to("maria@example.org").text


def test_the_demo_authenticator_cannot_exist_where_letters_are_sent(
    maria: Person, app_with: Callable[..., Flask]
) -> None:
    apps.make_demo_app(maria, "A" * 32)
    real = app_with(SMTP_URL="smtp://localhost:1")

    with real.app_context():
        assert demo_authenticator() == ""
        with pytest.raises(Refused, match="in a demo only"):
            apps.make_demo_app(maria, "A" * 32)


def test_the_demo_mailbox_shows_the_codes_of_invented_people(
    inside: Visitor, maria: Person
) -> None:
    inside.open("/demo/mailbox").sees_not("Demo authenticator")
    apps.make_demo_app(maria, "A" * 32)
    code = code_now(maria)

    inside.open("/demo/mailbox").sees("Demo authenticator", f"{code[:3]} {code[3:]}")
    prove(inside.open(WANTED), code).sees("You get 10 codes")
    fresh = code_now(maria, +1)
    inside.open("/demo/mailbox").sees(f"{fresh[:3]} {fresh[3:]}")


def test_who_has_no_address_gets_no_letter(maria: Person) -> None:
    with transaction():
        maria.email = None
    an_app(maria)

    make_recovery_codes(maria)

    assert letters_to("maria@example.org") == []
