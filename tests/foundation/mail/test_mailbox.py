"""The demo mailbox shows letters with working links; outside the demo it does not exist."""

import pytest
from flask import Flask

from foundation.jobs import work_off
from foundation.mail.models import LetterState
from foundation.mail.models import OutgoingLetter
from foundation.sealing import key_file
from foundation.settings import settings
from foundation.store import db
from foundation.store import transaction
from tests.foundation.mail.conftest import MakeApp
from tests.foundation.mail.conftest import Sink
from tests.foundation.mail.conftest import a_letter
from tests.support.letters import posted
from tests.support.production import PRODUCTION
from tests.support.visitor import Visitor

LINK = "http://localhost/my/secretsecretsecretsecretsecret"


def sent(**changes: object) -> OutgoingLetter:
    with transaction():
        letter = posted(a_letter(**changes))
    work_off()
    db.session.rollback()
    return letter


def test_letters_can_be_read_and_their_links_followed(mailbox_house: Flask) -> None:
    letter = sent(sender_name="Equal Steps")
    assert letter.state == LetterState.SENT
    reader = Visitor(mailbox_house)

    page = reader.open("/demo/mailbox").page
    assert page.heading == "Demo mailbox"
    assert "Мария Ангелова maria@example.org" in page.text
    page = reader.follow(letter.subject).page

    assert page.heading == "A place for you in Peer Supporters"
    assert page.link("Open your page").get("href") == LINK
    assert "Dear Мария,\n\nSee you in Sofia." in page.tree.findtext(".//pre")


def test_codes_for_signing_in_are_shown(mailbox_house: Flask) -> None:
    letter = sent(template="code.txt", secrets={"code": "314159"})

    page = Visitor(mailbox_house).open(f"/demo/mailbox/{letter.id}")

    assert "Your code is 314159." in page.text


def test_an_empty_mailbox_says_so(mailbox_house: Flask) -> None:
    assert "No letter was sent yet." in Visitor(mailbox_house).open("/demo/mailbox").text


def test_a_letter_whose_link_is_gone_cannot_be_opened(mailbox_house: Flask) -> None:
    erased, changed = sent(), sent(dedup="changed")
    with transaction():
        erased.sealed_link = None
        changed.sealed_link = b"\x01 something else"

    for letter in (erased, changed):
        assert Visitor(mailbox_house).open(f"/demo/mailbox/{letter.id}").status == 404


def test_letters_that_wait_are_not_in_the_mailbox(mailbox_house: Flask) -> None:
    with transaction():
        letter = posted(a_letter())

    assert "No letter was sent yet." in Visitor(mailbox_house).open("/demo/mailbox").text
    assert Visitor(mailbox_house).open(f"/demo/mailbox/{letter.id}").status == 404


@pytest.mark.one_store(reason="the answer depends on the settings alone")
def test_with_a_mail_server_there_is_no_mailbox(post_office: Flask, sink: Sink) -> None:
    letter = sent()

    assert Visitor(post_office).open("/demo/mailbox").status == 404
    assert Visitor(post_office).open(f"/demo/mailbox/{letter.id}").status == 404


@pytest.mark.one_store(reason="the answer depends on the settings alone")
def test_in_production_there_is_no_mailbox(app_with: MakeApp) -> None:
    with app_with().app_context():
        ring = key_file(settings().keys_dir)
    assert ring.exists()

    there = app_with(**PRODUCTION).test_client()

    assert there.get("/demo/mailbox", base_url=PRODUCTION["BASE_URL"]).status_code == 404
