"""One letter lets in once, however many come at the same moment."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from flask import Flask
from sqlalchemy import select

from foundation.errors import Refused
from foundation.people.actions import accept_invitation
from foundation.people.actions import sign_in
from foundation.people.browsers import Browser
from foundation.people.models import RoleGrant
from foundation.people.models import SignInSession
from foundation.store import count_of
from foundation.store import db
from tests.support.guests import an_invitation
from tests.support.letters import letter_to
from tests.support.letters import letters_to
from tests.support.people import a_person

CROWD = 64


def at_once(app: Flask, act: Callable[[int], object]) -> Counter[str]:
    """Let a crowd `act` at the same moment; how many came through and how many were refused."""
    ready = Barrier(CROWD)

    def one(number: int) -> str:
        with app.app_context():
            ready.wait(timeout=60)
            try:
                return "in" if act(number) is not None else "none"
            except Refused:
                return "refused"

    db.session.rollback()
    with ThreadPoolExecutor(CROWD) as crowd:
        return Counter(crowd.map(one, range(CROWD)))


def browser(number: int) -> Browser:
    return Browser(name="Firefox", network=f"192.0.2.{number}")


def test_a_link_is_used_once(app: Flask) -> None:
    a_person("Maria Ivanova")
    sign_in.ask_for_letter("maria@example.org", "", browser(0))
    token = letter_to("maria@example.org").link.rpartition("/")[2]

    came = at_once(app, lambda number: sign_in.sign_in_by_link(token, browser(number)))

    assert came == {"in": 1, "refused": CROWD - 1}
    assert count_of(select(SignInSession)) == 1


def test_a_code_is_used_once(app: Flask) -> None:
    a_person("Maria Ivanova")
    asked = sign_in.ask_for_letter("maria@example.org", "", browser(0))
    code = letter_to("maria@example.org").code

    came = at_once(app, lambda number: sign_in.sign_in_by_code(asked, code, browser(number)))

    assert came == {"in": 1, "refused": CROWD - 1}


def test_wrong_codes_at_once_are_all_counted(app: Flask) -> None:
    a_person("Maria Ivanova")
    asked = sign_in.ask_for_letter("maria@example.org", "", browser(0))
    code = letter_to("maria@example.org").code

    at_once(app, lambda number: sign_in.sign_in_by_code(asked, f"{number}", browser(number)))

    try:
        sign_in.sign_in_by_code(asked, code, browser(0))
    except Refused:
        return
    raise AssertionError("the code still worked after 64 wrong ones")


def test_two_letters_of_one_person_let_in_once(app: Flask) -> None:
    a_person("Maria Ivanova")
    for _ in range(2):
        sign_in.ask_for_letter("maria@example.org", "", browser(0))
    tokens = [each.link.rpartition("/")[2] for each in letters_to("maria@example.org")]

    came = at_once(app, lambda number: sign_in.sign_in_by_link(tokens[number % 2], browser(number)))

    assert came == {"in": 1, "refused": CROWD - 1}


def test_an_invitation_is_accepted_once(app: Flask) -> None:
    token = an_invitation()

    came = at_once(app, lambda number: accept_invitation(token, f"Firefox {number}"))

    assert came == {"in": 1, "refused": CROWD - 1}
    assert count_of(select(RoleGrant).where(RoleGrant.role == "co_organiser")) == 1
