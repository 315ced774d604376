"""Scenes open pages as invented people, and there are none on a house without the demo.

tests/journeys/test_scenes.py and test_read_out.py play each to its end.
"""

import pyotp
import pytest
from flask import Flask
from werkzeug.exceptions import NotFound

from foundation.errors import Refused
from foundation.factors.actions.apps import make_demo_app
from foundation.people import Person
from foundation.store import transaction
from operations.demo import entering
from operations.demo.finding import organiser_or_404
from operations.demo.scenes import SCENES
from tests.conftest import MakeApp
from tests.support.people import a_person
from tests.support.people import an_organisation
from tests.support.people import sign_in
from tests.support.production import PRODUCTION
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.visitor import Visitor

HOME = "/demo/scenes"
SIGNED = SCENES["sign-language"]
AS_SETTINGS_SAY = pytest.mark.one_store(reason="the answer depends on the settings alone")


@pytest.fixture
def alice(app: Flask) -> Person:
    """Alice of a demo's training, with a demo authenticator; Stelios takes part."""
    with transaction():
        alice, event = alices_training(is_demo=True)
        event.organisations[0].is_demo = True
        alice.email = "alice@enil.example"
        a_participant(event, SIGNED.person)
    return alice


@pytest.fixture
def stranger(alice: Person, visitor: Visitor) -> Visitor:
    make_demo_app(alice, pyotp.random_base32())
    return visitor


def test_five_scenes_are_listed_on_the_first_page_and_in_the_mailbox(stranger: Visitor) -> None:
    stranger.open("/demo/mailbox").follow("Play a scene")

    assert stranger.open("/").follow("Play a scene").page.heading == "Demo scenes"
    assert [stranger.page.button(f"Play this scene {each.title}") for each in SCENES.values()]
    assert len(SCENES) == 5


def test_an_organiser_is_signed_in_with_a_proof_and_out_again_for_a_participant(
    stranger: Visitor,
) -> None:
    stranger.open(HOME).press(f"Play this scene {SIGNED.title}")
    assert stranger.page.heading == "Letters"
    stranger.sees("Step 1 of 4, with the eyes of Alice Marchand.", "Sign out")

    stranger.press("Next step")
    assert stranger.page.heading == "Who comes with me"
    stranger.sees(f"with the eyes of {SIGNED.person}", "Sign in").sees_not("Sign out")

    stranger.follow("All scenes").sees_not("Demo scene:")
    assert "Demo scene:" not in stranger.open("/").text


def test_what_is_not_there_is_not_found(stranger: Visitor) -> None:
    token = stranger.open(HOME).page.tree.xpath("//input[@name='csrf_token']/@value")[0]
    paths = ("nothing/1", "lift/0", "lift/9", "lift/1", "easy-read/3")

    answers = [
        stranger.client.post(f"{HOME}/{path}", data={"csrf_token": token}).status_code
        for path in paths
    ]

    assert answers == [404] * len(paths)


@pytest.mark.parametrize("cookie", ["nothing.1", "lift.0", "lift.9", "lift.x", "lift", ""])
def test_a_cookie_that_says_nothing_shows_no_step(stranger: Visitor, cookie: str) -> None:
    stranger.client.set_cookie("demo-scene", cookie)

    assert "Demo scene:" not in stranger.open("/").text


def test_an_account_that_the_demo_did_not_make_is_never_signed_in(alice: Person) -> None:
    with pytest.raises(NotFound):
        organiser_or_404("alice")

    make_demo_app(alice, pyotp.random_base32())
    assert organiser_or_404("alice").id == alice.id


@AS_SETTINGS_SAY
def test_without_the_demo_there_are_no_scenes(visitor: Visitor) -> None:
    person = a_person("Alice Marchand")
    sign_in(visitor, person)

    assert visitor.open(HOME).status == 404
    assert "Play a scene" not in visitor.open("/").text
    with pytest.raises(Refused):
        entering.sign_in(person, "Firefox")


@AS_SETTINGS_SAY
@pytest.mark.parametrize("environ", [PRODUCTION, {"SMTP_URL": "smtp://127.0.0.1:1"}])
def test_in_production_and_with_a_mail_server_there_are_no_scenes(
    app_with: MakeApp, environ: dict[str, str]
) -> None:
    with app_with().app_context(), transaction():
        an_organisation().is_demo = True
        assert entering.is_demo()
    there = app_with(**environ).test_client()
    base = environ.get("BASE_URL", "http://localhost")

    assert there.get(HOME, base_url=base).status_code == 404
    there.set_cookie("demo-scene", "lift.1")
    assert b"Demo scene:" not in there.get("/accessibility", base_url=base).data
