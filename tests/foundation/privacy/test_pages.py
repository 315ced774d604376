"""The pages on accessibility and privacy."""

import pytest
from flask import Flask

from foundation.personal_data import Personal
from foundation.privacy.inventory import personal_columns
from tests.support.visitor import Visitor


@pytest.mark.one_store(reason="no store is asked")
def test_the_accessibility_page_says_how_to_reach_us(visitor: Visitor) -> None:
    visitor.open("/accessibility").sees("What we know does not work well yet", "Tell us")

    assert visitor.page.link("help@stepfree.example").get("href") == "mailto:help@stepfree.example"


@pytest.mark.one_store(reason="no store is asked")
@pytest.mark.parametrize("language", ["en", "bg"])
def test_the_privacy_page_lists_everything_held(
    visitor: Visitor, app: Flask, language: str
) -> None:
    visitor.open(f"/privacy?lang={language}")

    assert visitor.status == 200
    if language == "en":
        for personal in personal_columns(app).values():
            visitor.sees(*(" ".join(str(text).split()) for text in _texts(personal)))


def _texts(personal: Personal) -> tuple[str, str, str]:
    return (personal.what, personal.why, personal.kept)
