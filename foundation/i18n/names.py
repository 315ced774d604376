"""Names of countries, languages and time zones in the reader's language."""

from functools import cache
from functools import lru_cache
from zoneinfo import available_timezones

from babel import Locale
from flask_babel import get_locale

from foundation.i18n.known import KNOWN
from foundation.i18n.reader import current_language
from foundation.i18n.sorting import local_key
from foundation.i18n.sorting import reader_key
from foundation.i18n.words import lazy_gettext as _l

_COUNTRY_CODE_LENGTH = 2
# Babel also lists unions, tests and islands that issue no addresses.
_NOT_COUNTRIES = {
    "EU",
    "EZ",
    "UN",
    "XA",
    "XB",
    "ZZ",
    "QO",
    "AC",
    "CP",
    "CQ",
    "DG",
    "EA",
    "IC",
    "TA",
}
# Babel reads "cnr" as Serbian; people of Montenegro name their language otherwise. It names scripts
# only beside a language, and not in every language.
_NAMED_BY_US = {
    "cnr": _l("Montenegrin"),
    "sr-Latn": _l("Serbian in Latin letters"),
}
# ISO 639-3 codes of sign languages; Babel does not name them.
_SIGNED = {
    "ils": _l("International Sign"),
    "bqn": _l("Bulgarian Sign Language"),
    "bfi": _l("British Sign Language"),
    "swl": _l("Swedish Sign Language"),
    "gss": _l("Greek Sign Language"),
    "lls": _l("Lithuanian Sign Language"),
    "rms": _l("Romanian Sign Language"),
    "sqk": _l("Albanian Sign Language"),
    "csq": _l("Croatian Sign Language"),
    "ysl": _l("Sign languages of former Yugoslavia"),
}


def _locale() -> Locale:
    return get_locale() or Locale("en")


@lru_cache(maxsize=16)
def _countries(language: str) -> dict[str, str]:
    names = Locale.parse(KNOWN[language].locale).territories
    held = {
        code: name
        for code, name in names.items()
        if len(code) == _COUNTRY_CODE_LENGTH and code.isalpha() and code not in _NOT_COUNTRIES
    }
    return dict(sorted(held.items(), key=lambda item: local_key(item[1], language)))


def countries() -> dict[str, str]:
    """{ISO 3166 code: name}, sorted by name in the reader's language."""
    return _countries(current_language())


def country_name(code: str) -> str:
    """The name of a country; the code itself where we have no name."""
    return countries().get(code, code)


def sign_languages() -> dict[str, str]:
    """{ISO 639-3 code: name} of the signed languages that we offer."""
    return _by_name({code: str(name) for code, name in _SIGNED.items()})


def languages() -> dict[str, str]:
    """{BCP 47 or ISO 639-3 code: name} of spoken and signed languages that we offer."""
    spoken = [code for code in KNOWN if "-" not in code]
    return _by_name({code: language_name(code) for code in [*spoken, *_SIGNED]})


def written_languages() -> dict[str, str]:
    """{BCP 47 code: name} of the languages in which texts can be written, each in its scripts."""
    return _by_name({code: language_name(code) for code in KNOWN})


def language_name(code: str) -> str:
    """The name of a language in the reader's language, for lists."""
    name = language_in_text(code)
    return name[:1].upper() + name[1:]


def language_in_text(code: str) -> str:
    """The name of a language in the reader's language, as it stands inside a sentence."""
    named_by_us = _NAMED_BY_US | _SIGNED
    names = _locale().languages
    if code not in named_by_us:
        return str(names.get(code, code))
    name = str(named_by_us[code])
    return name if names.get("en", "E")[0].isupper() else name[0].lower() + name[1:]


def _by_name(named: dict[str, str]) -> dict[str, str]:
    return dict(sorted(named.items(), key=lambda item: reader_key(item[1])))


def time_zones() -> dict[str, str]:
    """{IANA name: name to show}, places only."""
    return dict(_places())


@cache
def _places() -> tuple[tuple[str, str], ...]:
    # Looking through the folders of the time zone database takes 30 ms.
    zones = sorted(zone for zone in available_timezones() if "/" in zone and "Etc" not in zone)
    return tuple((zone, zone.replace("_", " ")) for zone in zones)
