"""Pages that few people see: what is not there, what cannot be done, an emergency, our mistakes."""

from pathlib import Path

import pytest
from flask import render_template

from app import create_app
from foundation.settings import read
from foundation.web.assets import built_name
from tests.support.loaded_demo import MOST_BYTES_SENT
from tests.support.loaded_demo import Demo
from tests.support.reader import OpenReader

OK = 200

pytestmark = pytest.mark.xdist_group("odd")


def test_a_page_that_is_not_there_and_one_that_is_not_ours(open_demo: OpenReader) -> None:
    visitor = open_demo()

    visitor.open("/nowhere")
    assert (visitor.status, visitor.heading) == (404, "There is no such page")
    visitor.open("/my/a-link-that-nobody-has").sees("There is no such page")


def test_what_was_sent_cannot_be_read_or_is_too_big(
    open_demo: OpenReader, demo: Demo, tmp_path: Path
) -> None:
    alice = open_demo(demo.alice)
    alice.open("/account/details")
    alice.page.evaluate("document.querySelector('form.form [name=csrf_token]').value = 'old'")
    alice.press("Save")
    assert alice.heading == "We could not read what was sent"

    logo = tmp_path / "logo.png"
    logo.write_bytes(b"\0" * 2 * MOST_BYTES_SENT)
    alice.open(demo.pages["organisations.logo"]).upload("Logo", logo).press("Save the logo")
    assert alice.heading == "This is too big to send"


def test_somebody_without_rights_and_a_button_that_comes_too_late(
    open_demo: OpenReader, demo: Demo
) -> None:
    alice, nobody = open_demo(demo.alice), open_demo(demo.nobody)

    nobody.open("/organise/new")
    assert (nobody.status, nobody.heading) == (403, "You cannot open this page")
    alice.open(f"/organise/{demo.slug_without_list}/places/next")
    assert (alice.status, alice.heading) == (409, "This could not be done now")


def test_who_runs_the_site_opens_needs_for_an_hour(open_demo: OpenReader, demo: Demo) -> None:
    robin = open_demo(demo.robin)

    robin.open("/organise").follow("Choose the training")
    robin.follow("Peer Supporters in Action in Sofia").fill("Why you have to open it", "A call")
    robin.press("Open it for an hour").sees("is open to you for 60 minutes")
    robin.follow("End the emergency").press("Close it now")

    robin.sees("It is closed.")


def test_our_own_mistakes(open_demo: OpenReader, demo: Demo) -> None:
    visitor = open_demo()

    for name, html in mistakes(demo).items():
        visitor.context.route(
            f"**/{name}", lambda route, _request, html=html: route.fulfill(body=html)
        )
        visitor.open(f"/{name}")
        assert visitor.heading != ""


def test_somebody_who_tries_too_often(open_demo: OpenReader, demo: Demo) -> None:
    visitor = open_demo()
    address = f"{demo.server.address}/verify/abcd"
    for _ in range(40):
        visitor.context.request.get(address)

    # One more try is given every two seconds, perhaps just before this page is opened.
    for _ in range(5):
        if visitor.open("/verify/abcd").status != OK:
            break

    assert (visitor.status, visitor.heading) == (429, "Please wait a little")


def mistakes(demo: Demo) -> dict[str, str]:
    """The pages for what a journey cannot bring about: our mistake, and a store that is away."""
    sheet = f"/static/{built_name('app.css')}"
    with create_app(read(demo.server.environ)).test_request_context():
        return {
            "mistake": render_template("failsafe_500.html", reference="abc", stylesheet=sheet),
            "away": render_template("errors/503.html", message=None, reference="abc"),
        }
