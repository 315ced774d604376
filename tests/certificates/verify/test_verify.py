"""A stranger checks a certificate: by code, in both languages, and never sees the name."""

import re

import pytest
from flask import Flask

from certificates.issuing import actions
from certificates.issuing.models import Certificate
from certificates.issuing.queries import grouped
from certificates.verify.rules import is_same_name
from certificates.verify.rules import read_code
from foundation.people import Person
from foundation.people import acting
from foundation.people.queries import grants_in
from tests.support.papers import a_finished_training
from tests.support.papers import issued
from tests.support.papers import ready
from tests.support.papers import took_part
from tests.support.sofia import a_participant
from tests.support.visitor import Visitor

CODE = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture
def certificate(app: Flask) -> Certificate:
    """The certificate of Ágnes Kovács for 12 hours."""
    alice, event = a_finished_training()
    agnes = a_participant(event, "Ágnes Kovács-Ђорђевић", email="agnes@example.org", country="RS")
    took_part(event, alice, agnes)
    return ready(event, alice, agnes)


@pytest.fixture
def alice(certificate: Certificate) -> Person:
    return grants_in(certificate.event_id)[0].person


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (CODE, CODE),
        (CODE.upper(), CODE),
        ("ABCD-EFGH IJKL—MNOP.QRST\u00a0UVWX\tYZ", CODE),
        ("http://localhost/verify/" + CODE, CODE),
        ("localhost/VERIFY/" + grouped(CODE), CODE),
        ("0181", "olbl"),
        ("ＡＢ２", "ab2"),
        ("аВсЕ", "abce"),
        ("Ρο", "po"),
        ("<script>", "script"),
        ("щ!?", ""),
        ("", ""),
        ("a" * 10_000, "a" * 64),
    ],
)
def test_codes_are_read_however_they_are_typed(typed: str, code: str) -> None:
    assert read_code(typed) == code


@pytest.mark.parametrize(
    ("typed", "name", "same"),
    [
        ("agnes kovacs", "Ágnes Kovács", True),
        ("ÁGNES  KOVÁCS", "Ágnes Kovács", True),
        ("Agnes O’Neill", "Ágnes O'Neill", True),
        ("яна илиева", "Яна Илиева", True),
        ("ευανθια", "Ευανθία", True),
        ("Agnes", "Ágnes Kovács", False),
        ("", "", False),
        ("-", "-", False),
    ],
)
def test_names_are_compared_without_case_and_accents(typed: str, name: str, *, same: bool) -> None:
    assert is_same_name(typed, name) is same


def test_do7_a_stranger_types_the_code_and_is_told_the_least(
    visitor: Visitor, certificate: Certificate
) -> None:
    visitor.open("/").follow("Check a certificate")
    visitor.press("Check")
    assert visitor.errors == ["Enter the code on the certificate"]

    visitor.fill("Code on the certificate", f" {grouped(certificate.code).upper()} ").press("Check")

    assert visitor.heading == "This certificate is real"
    visitor.sees("Peer Supporters in Action", "Certificate of participation", "12", "ENIL in full")
    visitor.sees_not("Ágnes", "agnes@example.org", "14", "24 to 25 September 2016", "2016-001")
    assert visitor.path == f"/verify/{certificate.code}"
    assert visitor.response is not None
    assert visitor.response.headers["X-Robots-Tag"] == "noindex"
    assert visitor.response.headers["Cache-Control"] == "no-store"


def test_do6_only_the_long_code_opens_the_page(visitor: Visitor, certificate: Certificate) -> None:
    """26 of 32 letters are 130 bits; the number that people say on the phone opens nothing."""
    assert re.fullmatch("[a-z2-7]{26}", certificate.code)
    for typed in (certificate.content["number"], certificate.code[:25], certificate.code[:10]):
        assert visitor.open(f"/verify/{typed}").status == 404
        assert visitor.open(f"/shared/{typed}").status == 404


def test_in_bulgarian(visitor: Visitor, certificate: Certificate) -> None:
    visitor.open(f"/verify/{certificate.code}?lang=bg").sees("Връстници в действие")


def test_the_name_matches_or_not(visitor: Visitor, certificate: Certificate) -> None:
    visitor.open(f"/verify/{certificate.code}").press("Compare the name")
    assert visitor.errors == ["Enter the name as it stands on the certificate"]

    visitor.fill("Name of the person", "Somebody Else").press("Compare the name")
    visitor.sees("No: this is not the name on the certificate.").sees_not("Ágnes")

    visitor.fill("Name of the person", "agnes kovacs ђорђевић").press("Compare the name")
    visitor.sees("Yes: the name matches.")

    # Many people compare one name; nobody tries a list of names.
    tries = 0
    while visitor.status == 200:
        tries += 1
        visitor.open(f"/verify/{certificate.code}")
        visitor.fill("Name of the person", f"Guess {tries}").press("Compare the name")
    assert (visitor.status, 8 <= tries <= 12) == (429, True)


def test_do9_replaced_and_taken_back_are_told_without_a_reason(
    visitor: Visitor, certificate: Certificate, alice: Person
) -> None:
    me = acting(alice, "organiser")
    newer = actions.issue_again(certificate, me)
    page = f"/verify/{certificate.code}"
    visitor.open(page).sees("This certificate was replaced", "Ask the person for the new one.")
    visitor.sees_not("Compare the name", newer.code)
    actions.finish(newer, {})
    actions.revoke(newer, "hours", me)

    visitor.open(f"/verify/{newer.code}")

    assert visitor.heading == "This certificate no longer counts"
    visitor.sees("The organisations took it back on").sees_not("The hours were not right")
    assert visitor.page.tree.xpath("//input[@name='name']") == []


def test_unknown_malformed_and_unfinished_look_the_same(
    visitor: Visitor, certificate: Certificate, alice: Person
) -> None:
    event = certificate.participation.event
    other = a_participant(event, "Not Yet")
    took_part(event, alice, other)
    making = issued(event, alice, other)

    pages = [
        visitor.open(f"/verify/{code}").text
        for code in (making.code, "a" * 26, "0", "x" * 3000, "%00", "%D1%89", "<script>")
    ]

    assert visitor.status == 404
    assert visitor.heading == "We do not know this certificate"
    assert len(set(pages)) == 1


def test_a_code_without_letters_is_unknown_and_can_be_typed_again(visitor: Visitor) -> None:
    visitor.open("/verify").fill("Code on the certificate", "?!").press("Check")

    assert (visitor.status, visitor.heading) == (404, "We do not know this certificate")
    visitor.fill("Code on the certificate", "abc").press("Check")
    assert visitor.status == 404
    assert visitor.value_of("Code on the certificate") == "abc"


def test_after_thirty_tries_at_once_one_waits(visitor: Visitor) -> None:
    for _ in range(30):
        visitor.open("/verify/abc")
        assert visitor.status == 404

    # A slow machine earns a try back every two seconds.
    statuses = [visitor.open("/verify/abc").status for _ in range(30)]

    assert 429 in statuses
    visitor.sees("You tried many times.")
