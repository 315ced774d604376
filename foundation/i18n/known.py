"""The languages that we know: one line each, and nothing else to touch when one is added."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """A written language. `name` is its own name for itself, as it stands in menus.

    `locale` is where Babel keeps its dates, numbers and names of countries. `near` are languages
    that its readers read too, nearest first: what is lacking is taken from these before English.
    """

    code: str
    name: str
    locale: str
    near: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        """The folder under translations/ that holds its catalogue."""
        return self.code.replace("-", "_")


def _language(code: str, name: str, *near: str, locale: str = "") -> Language:
    return Language(code, name, locale or code, near)


_ALL = (
    _language("en", "English"),
    _language("bg", "Български"),
    _language("sq", "Shqip"),
    _language("bs", "Bosanski", "hr", "sr-Latn"),
    # Babel reads "cnr" as Serbian of Montenegro: right for dates and numbers, wrong as a name.
    _language("cnr", "Crnogorski", "sr-Latn", "bs", locale="sr_Latn_ME"),
    _language("hr", "Hrvatski", "bs"),
    _language("el", "Ελληνικά"),
    _language("lt", "Lietuvių"),
    _language("ro", "Română"),
    _language("sr", "Српски", "sr-Latn"),
    _language("sr-Latn", "Srpski", "sr", locale="sr_Latn"),
    _language("sv", "Svenska"),
    _language("ar", "العربية"),
    _language("cs", "Čeština"),
    _language("da", "Dansk"),
    _language("de", "Deutsch"),
    _language("es", "Español"),
    _language("et", "Eesti"),
    _language("fi", "Suomi"),
    _language("fr", "Français"),
    _language("ga", "Gaeilge"),
    _language("hu", "Magyar"),
    _language("is", "Íslenska"),
    _language("it", "Italiano"),
    _language("lv", "Latviešu"),
    _language("mk", "Македонски"),
    _language("mt", "Malti"),
    _language("nb", "Norsk bokmål"),
    _language("nl", "Nederlands"),
    _language("pl", "Polski"),
    _language("pt", "Português"),
    _language("ru", "Русский"),
    _language("sk", "Slovenčina"),
    _language("sl", "Slovenščina"),
    _language("tr", "Türkçe"),
    _language("uk", "Українська"),
)

KNOWN = {language.code: language for language in _ALL}
"""{BCP 47 code: language} of all languages in which a text can be written or read."""

RIGHT_TO_LEFT = frozenset({"ar"})


def and_near(code: str) -> Iterator[str]:
    """`code`, then the languages that its readers read too."""
    yield code
    if code in KNOWN:
        yield from KNOWN[code].near
