"""What people type arrives as they typed it, without what nobody types on purpose."""

import pytest

from foundation.forms.cleaning import clean_text


@pytest.mark.parametrize(
    "name",
    ["Капка Панайотова", "Ελένη Παπαδοπούλου", "Ștefan Țurcanu", "Žana Đukić", "Łukasz", "李小龍"],
)
def test_in8_names_of_every_script_stay_as_they_are(name: str) -> None:
    assert clean_text(name) == name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana  ", "Ana"),
        ("A\x00n\x1ba\x7f", "Ana"),
        ("one\r\ntwo\u2028three", "one two three"),
        ("gpj.\u202eana", "gpj.ana"),
        ("\u2067Ana\u2069", "Ana"),
        ("\ud800Ana", "Ana"),
        ("Cafe\u0301", "Café"),
        ("👩\u200d🦽 Ana", "👩\u200d🦽 Ana"),
        ("\u200b\u200d\ufeff", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_in8_what_nobody_types_on_purpose_goes(typed: str | None, kept: str) -> None:
    assert clean_text(typed) == kept


def test_lines_stay_where_lines_are_asked_for() -> None:
    assert clean_text("one\r\ntwo\rthree\x0b", lines=True) == "one\ntwo\nthree"
