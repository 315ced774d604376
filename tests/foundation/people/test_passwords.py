"""Passwords: any characters, no easy ones, hashed with today's parameters."""

import pytest
from argon2 import PasswordHasher
from flask import Flask

from foundation.errors import Refused
from foundation.people import passwords

OWN = ["Мария Ivanova", "marija.i@steps.example", "Center for Independent Living", "CIL-Sofia"]


@pytest.fixture(autouse=True)
def speaking(app: Flask) -> None:
    """Messages need an app."""


@pytest.mark.one_store(reason="no store is asked")
@pytest.mark.parametrize(
    "password",
    [
        "кон батерия скоба",
        "x" * 3 + "Läuft über die Rampe",
        "two quiet ramps and a lift",
        "🚪🛗🦽♿ ramp lift",
        "g7!kQz0)pW",
        "a long sentence " * 8,
        "sofia likes slow trams",
    ],
)
def test_any_characters_are_fine(password: str) -> None:
    passwords.refuse_weak(password, OWN)

    assert passwords.fits(password, passwords.hashed(password))


@pytest.mark.one_store(reason="no store is asked")
@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("", "at least 10"),
        ("кратка", "at least 10"),
        ("x1y2z3a4b", "at least 10"),
        ("ab" * 200, "at most 256"),
        ("1234567890", "Many people"),
        ("password2026!", "Many people"),
        ("!!Qwerty123!!", "Many people"),
        ("aaaaaaaaaaaaaa", "Many people"),
        ("1212121212", "Many people"),
        ("summersummer", "Many people"),
        ("StepFree2026", "Many people"),
        ("МарияIvanova1", "made of your name"),
        ("marija.i-2026", "made of your name"),
        ("CIL-Sofia!CIL-Sofia", "made of your name"),
        ("steps.example.2026", "made of your name"),
    ],
)
def test_easy_ones_are_refused_in_words(password: str, said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        passwords.refuse_weak(password, OWN, "new_password")

    assert refused.value.field == "new_password"


@pytest.mark.one_store(reason="no store is asked")
def test_nothing_is_cut_off() -> None:
    kept = passwords.hashed("ж" * 72 + "1")

    assert passwords.fits("ж" * 72 + "1", kept)
    assert not passwords.fits("ж" * 72 + "2", kept)
    assert not passwords.fits("ж" * 72, kept)


@pytest.mark.one_store(reason="no store is asked")
def test_two_ways_of_composing_a_letter_are_the_same_password() -> None:
    assert passwords.fits("cafe\u0301 на ъгъла", passwords.hashed("caf\u00e9 на ъгъла"))


@pytest.mark.one_store(reason="no store is asked")
def test_nobody_and_nonsense_never_fit() -> None:
    assert not passwords.fits("nobody has this password", None)
    assert not passwords.fits("anything", "not a hash")


@pytest.mark.one_store(reason="no store is asked")
def test_the_hash_is_argon2id_and_grows() -> None:
    weak = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1).hash("a quiet ramp")

    assert passwords.hashed("a quiet ramp").startswith("$argon2id$")
    assert passwords.is_outdated(weak)
    assert not passwords.is_outdated(passwords.hashed("a quiet ramp"))
