"""Languages as people tell them, by the names that they have in all our languages. Pure."""

import re
from functools import cache

from foundation.i18n import KNOWN
from foundation.i18n import language_in_text
from foundation.i18n import languages
from foundation.i18n import using_language

_BETWEEN = re.compile(r"[,;/|\n]")

Names = frozenset[str]
"""The names of one language, small letters."""


@cache
def known() -> dict[str, Names]:
    """{code: the names of the language in all our languages}."""
    found: dict[str, set[str]] = {code: {code} for code in languages() if len(code) > len("en")}
    found |= {code: set() for code in languages() if code not in found}
    for reader in KNOWN:
        with using_language(reader):
            for code, names in found.items():
                names.add(language_in_text(code).casefold())
    return {code: frozenset(names) for code, names in found.items()}


def names_in(told: str) -> Names:
    """The languages as somebody told them, parted by commas."""
    parts = (part.strip().casefold() for part in _BETWEEN.split(told))
    return frozenset(part for part in parts if part)


def codes_in(text: str) -> list[str]:
    """The codes of the languages that stand in free text; the longest name of each place counts."""
    plain, found = text.casefold(), set[str]()
    by_name = [(name, code) for code, names in known().items() for name in names]
    for name, code in sorted(by_name, key=lambda one: (-len(one[0]), one)):
        if _stands_in(name, plain):
            found.add(code)
            plain = re.sub(_alone(name), " ", plain)
    return [code for code in known() if code in found]


def called(code: str) -> Names:
    """The names of a language; of one that we do not know, the word that was told."""
    return known().get(code) or frozenset({code.casefold()})


def _stands_in(name: str, text: str) -> bool:
    return re.search(_alone(name), text) is not None


def _alone(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"
