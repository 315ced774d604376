"""What a request tells of its browser."""

import pytest
from flask import Flask

from foundation.people.browsers import mark_of_known
from foundation.people.browsers import this_browser
from foundation.people.tokens import hash_of

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/140 Safari/537 Edg/140"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Safari/604"


@pytest.mark.one_store(reason="no store is asked")
@pytest.mark.parametrize(
    ("agent", "name"),
    [(FIREFOX, "Firefox, Linux"), (EDGE, "Edge, Windows"), (PHONE, "Safari, iPhone"), ("x", "")],
)
def test_browsers_have_names_that_people_know(app: Flask, agent: str, name: str) -> None:
    with app.test_request_context(headers={"User-Agent": agent}):
        assert this_browser().name == name


@pytest.mark.one_store(reason="no store is asked")
@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("a socket", "a socket"),
    ],
)
def test_a_household_is_one_network(app: Flask, address: str, network: str) -> None:
    with app.test_request_context(environ_base={"REMOTE_ADDR": address}):
        assert this_browser().network == network


@pytest.mark.one_store(reason="no store is asked")
def test_a_known_browser_is_known_only_with_our_mark(app: Flask) -> None:
    mark = mark_of_known("maria@example.org")

    with app.test_request_context(headers={"Cookie": f"known={mark}"}):
        assert this_browser().known_to == hash_of("maria@example.org")
    with app.test_request_context(headers={"Cookie": f"known={mark}x"}):
        assert this_browser().known_to == ""
