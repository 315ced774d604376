"""Public pages are packed; pages with a secret in them are not."""

import gzip

import pytest
from flask import Flask

from tests.support.people import sign_in
from tests.support.sofia import a_participant
from tests.support.sofia import alices_training
from tests.support.sofia import link_of
from tests.support.visitor import Visitor

pytestmark = pytest.mark.one_store(reason="packing does not touch the store")
PACKED = {"Accept-Encoding": "gzip, br"}


def test_a_public_page_is_packed_where_the_browser_unpacks(app: Flask) -> None:
    alices_training()
    client = app.test_client()

    packed = client.get("/trainings/sofia", headers=PACKED)
    plain = client.get("/trainings/sofia")

    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert b"Peer Supporters in Action" in gzip.decompress(packed.data)
    assert len(packed.data) < len(plain.data) / 2
    assert packed.content_length == len(packed.data)


def test_pages_with_a_secret_stay_plain(app: Flask) -> None:
    alice, event = alices_training()
    visitor = sign_in(Visitor(app), alice)
    stranger = app.test_client()
    mine = link_of(a_participant(event))

    answers = [
        visitor.client.get("/trainings/sofia", headers=PACKED),
        stranger.get(mine, headers=PACKED),
        app.test_client().get("/sign-in", headers=PACKED),
        app.test_client().get("/trainings/sofia/apply", headers=PACKED),
        stranger.get("/nowhere", headers=PACKED),
        stranger.get("/health/live", headers=PACKED),
    ]

    assert [answer.headers.get("Content-Encoding") for answer in answers] == [None] * 6
