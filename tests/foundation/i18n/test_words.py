"""Dates and names in the reader's language."""

from datetime import UTC
from datetime import date
from datetime import datetime

import pytest
from flask import Flask

from foundation.i18n import countries
from foundation.i18n import format_date
from foundation.i18n import format_datetime
from foundation.i18n import format_days
from foundation.i18n import language_in_text
from foundation.i18n import language_name
from foundation.i18n import using_language
from foundation.i18n import zone_place

pytestmark = pytest.mark.one_store(reason="languages do not touch the store")

DAY = date(2016, 9, 24)


def test_a_day_in_two_languages(app: Flask) -> None:
    with using_language("en"):
        assert format_date(DAY) == "24 September 2016"
    with using_language("bg"):
        assert format_date(DAY) == "24 септември 2016\u202fг."


def test_days_of_one_month_name_it_once(app: Flask) -> None:
    with using_language("en"):
        assert format_days(DAY, date(2016, 9, 25)) == "24 to 25 September 2016"
        assert format_days(date(2016, 9, 30), date(2016, 10, 1)) == (
            "30 September 2016 to 1 October 2016"
        )
        assert format_days(DAY, DAY) == "24 September 2016"


def test_a_moment_names_the_place_of_its_clock(app: Flask) -> None:
    with using_language("en"):
        told = format_datetime(datetime(2027, 6, 3, 20, 59, tzinfo=UTC), "Europe/Sofia")

    assert told == "3 June 2027, 23:59 (Sofia time)"


def test_the_place_of_a_clock_is_in_the_readers_language(app: Flask) -> None:
    with using_language("bg"):
        assert zone_place("Europe/Sofia") == "София"
    with using_language("en"):
        assert zone_place("America/Argentina/Buenos_Aires") == "Buenos Aires"
        assert zone_place("Etc/UTC") == "UTC"


def test_countries_are_those_of_the_world_in_order(app: Flask) -> None:
    with using_language("bg"):
        names = list(countries().values())
        assert countries()["ME"] == "Черна гора"
        assert names.index("Албания") < names.index("България") < names.index("Сърбия")
    with using_language("en"):
        assert "European Union" not in countries().values()


def test_montenegrin_keeps_its_name(app: Flask) -> None:
    with using_language("en"):
        assert (language_name("cnr"), language_name("bg")) == ("Montenegrin", "Bulgarian")


def test_a_language_that_we_do_not_have_reads_english(app: Flask) -> None:
    with using_language("sv"):
        assert format_date(DAY) == "24 September 2016"


def test_the_reader_chooses_and_is_remembered(app: Flask) -> None:
    browser = app.test_client()

    first = browser.get("/accessibility?lang=bg")
    second = browser.get("/accessibility")

    assert 'lang="bg"' in first.text
    assert 'lang="bg"' in second.text


def test_the_browsers_wish_counts_until_then(app: Flask) -> None:
    page = app.test_client().get("/accessibility", headers={"Accept-Language": "bg,en;q=0.5"})

    assert '<html lang="bg"' in page.text


def test_a_language_inside_a_sentence_is_written_as_the_reader_writes_it(app: Flask) -> None:
    with using_language("bg"):
        assert [language_in_text(code) for code in ("en", "cnr", "bqn")] == [
            "английски",
            "черногорски",
            "български жестов език",
        ]
    with using_language("en"):
        assert language_in_text("bqn") == "Bulgarian Sign Language"
