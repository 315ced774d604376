"""A compiled catalogue in its folder makes a language of the interface; nothing else is touched."""

from collections.abc import Callable
from collections.abc import Iterator
from datetime import date
from gettext import c2py  # Python reads these formulas itself
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from flask import Flask

from foundation.i18n import KNOWN
from foundation.i18n import countries
from foundation.i18n import country_name
from foundation.i18n import current_language
from foundation.i18n import format_date
from foundation.i18n import format_days
from foundation.i18n import format_number
from foundation.i18n import language_name
from foundation.i18n import languages
from foundation.i18n import ngettext
from foundation.i18n import read_catalogues
from foundation.i18n import using_language
from foundation.i18n import written_languages
from tests.support.sofia import a_training
from tests.support.visitor import Visitor

pytestmark = pytest.mark.one_store(reason="languages do not touch the store")

DAY = date(2016, 9, 24)
PLACES = ("%(num)d place.", "%(num)d places.")
# What a translator gives: {language: (words for "Trainings", the forms of "%(num)d place.")}
GIVEN = {
    "cnr": ("Obuke", ("%(num)d mjesto.", "%(num)d mjesta.", "%(num)d mjesta zaista.")),
    "sr": ("Обуке", ("%(num)d место.", "%(num)d места.", "%(num)d места заиста.")),
    "sr-Latn": ("Obuke (sr)", ("%(num)d mesto.", "%(num)d mesta.", "%(num)d mesta zaista.")),
    "lt": ("Mokymai", ("%(num)d vieta.", "%(num)d vietos.", "%(num)d vietų.")),
}


@pytest.fixture
def house(app: Flask, tmp_path: Path) -> Iterator[Flask]:
    """A house whose interface speaks only these languages and English."""
    for code, (trainings, forms) in GIVEN.items():
        catalogue = Catalog(locale=KNOWN[code].locale)
        catalogue.add("Trainings", trainings)
        catalogue.add("Montenegrin", "Crnogorski")
        catalogue.add(PLACES, forms)
        folder = tmp_path / KNOWN[code].folder / "LC_MESSAGES"
        folder.mkdir(parents=True)
        with (folder / "messages.mo").open("wb") as file:
            write_mo(file, catalogue)
    read_catalogues(app, tmp_path)
    yield app
    read_catalogues(app)


@pytest.mark.parametrize("code", GIVEN)
def test_a_page_speaks_the_language(house: Flask, code: str) -> None:
    a_training()
    visitor = Visitor(house).open(f"/?lang={code}")

    assert visitor.page.tree.get("lang") == code
    visitor.sees(GIVEN[code][0])
    chosen = visitor.page.tree.xpath("//nav//span[@aria-current='true']")
    assert [(one.text, one.get("lang")) for one in chosen] == [(KNOWN[code].name, code)]
    visitor.open("/").sees(GIVEN[code][0])


def test_the_menu_names_each_language_in_its_own_words(house: Flask) -> None:
    visitor = Visitor(house).open("/")

    links = visitor.page.tree.xpath("//nav[contains(@class, 'site-languages')]//a")
    assert [(link.text, link.get("lang"), link.get("hreflang")) for link in links] == [
        ("Crnogorski", "cnr", "cnr"),
        ("Lietuvių", "lt", "lt"),
        ("Српски", "sr", "sr"),
        ("Srpski", "sr-Latn", "sr-Latn"),
    ]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("cnr", ["1 mjesto.", "3 mjesta.", "5 mjesta zaista.", "21 mjesto."]),
        ("sr", ["1 место.", "3 места.", "5 места заиста.", "21 место."]),
        ("sr-Latn", ["1 mesto.", "3 mesta.", "5 mesta zaista.", "21 mesto."]),
        ("lt", ["1 vieta.", "3 vietos.", "5 vietos.", "21 vieta."]),
    ],
)
def test_numbers_take_their_form(house: Flask, code: str, told: list[str]) -> None:
    with using_language(code):
        assert [ngettext(*PLACES, number) for number in (1, 3, 5, 21)] == told


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("cnr", "24. septembar 2016."),
        ("sr", "24. септембар 2016."),
        ("sr-Latn", "24. septembar 2016."),
        ("lt", "2016 m. rugsėjo 24 d."),
    ],
)
def test_dates_are_those_of_the_language(house: Flask, code: str, told: str) -> None:
    with using_language(code):
        assert format_date(DAY) == told
        assert format_days(DAY, date(2016, 9, 25)).startswith(told)


def test_days_with_their_weekday(house: Flask) -> None:
    with using_language("lt"):
        assert format_date(DAY, "EEEE, d MMMM") == "šeštadienis, rugsėjo 24 d."
        assert format_date(DAY, "EEEE, d MMMM y") == "2016 m. rugsėjo 24 d., šeštadienis"


def test_montenegrin_has_its_name_and_the_formats_of_its_country(house: Flask) -> None:
    with using_language("cnr"):
        assert current_language() == "cnr"
        assert language_name("cnr") == "Crnogorski"
        assert country_name("ME") == "Crna Gora"
        assert format_number(1.5) == "1,5"
        names = list(countries().values())
        assert names.index("Čad") > names.index("Crna Gora")
        assert names.index("Luksemburg") > names.index("Liban")


def test_scripts_of_serbian_are_kept_apart(house: Flask) -> None:
    visitor = Visitor(house)
    visitor.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "sr-Latn-RS,sr;q=0.8"
    assert visitor.open("/").page.tree.get("lang") == "sr-Latn"

    visitor.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "sr-RS,en;q=0.8"
    assert visitor.open("/").page.tree.get("lang") == "sr"

    visitor.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "sr;q=0,de"
    assert visitor.open("/").page.tree.get("lang") == "en"


def test_a_near_language_speaks_where_there_is_no_catalogue(house: Flask) -> None:
    with using_language("bs"):
        assert current_language() == "sr-Latn"
    with using_language("sv"):
        assert current_language() == "en"


def test_a_language_without_catalogue_is_read_and_openly_not_spoken(house: Flask) -> None:
    visitor = Visitor(house).open("/?lang=ro")

    assert visitor.page.tree.get("lang") == "en"
    visitor.sees("Part of this page is not in Romanian yet. Those parts are in English.")
    visitor.open("/?lang=xx").sees("Part of this page is not in Romanian yet.")
    chosen = visitor.page.tree.xpath("//nav//span[@aria-current='true']")
    assert [one.text for one in chosen] == ["Română"]
    visitor.follow("English").sees_not("Part of this page is not in")


@pytest.mark.parametrize(
    "code", ["bg", "bs", "cnr", "el", "en", "hr", "lt", "ro", "sq", "sr", "sr-Latn", "sv"]
)
def test_plural_forms_are_those_of_cldr(code: str) -> None:
    """Gettext's formula and CLDR's rule put the same numbers together."""
    locale = Locale.parse(KNOWN[code].locale)
    formula = Catalog(locale=locale)
    forms = {number: formula_of(formula)(number) for number in range(1001)}
    rules = {number: locale.plural_form(number) for number in range(1001)}
    pairs = {(rules[number], forms[number]) for number in range(1001)}

    assert set(forms.values()) == set(range(formula.num_plurals)), "a form that no number uses"
    assert len({rule for rule, _form in pairs}) == len(pairs), f"{code}: {sorted(pairs)}"


def formula_of(catalogue: Catalog) -> Callable[[int], int]:
    found: Callable[[int], int] = c2py(catalogue.plural_expr)
    return found


def test_every_language_has_a_name(app: Flask) -> None:
    with using_language("bg"):
        assert language_name("sr-Latn") != "sr-Latn"
        assert set(written_languages()) == set(KNOWN)
        assert "sr-Latn" not in languages(), "a script is written, not spoken"
        assert {"cnr", "ils"} <= set(languages())
