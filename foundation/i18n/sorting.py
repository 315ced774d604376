"""Lists in the order of the reader's language.

No library does it for us: PyICU has no wheels for Linux and must be compiled, pyuca knows only the
order that no language has (DUCET). So each language says here which letters stand on their own, as
CLDR's collation charts have them; all other marks decide only between words that are else alike.
"""

import unicodedata
from functools import lru_cache

from foundation.i18n.reader import current_language

_SCRIPTS = {
    "latin": "a b c d e f g h i j k l m n o p q r s t u v w x y z þ",
    "greek": "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω",
    "cyrillic": "а б в г ґ д ђ ѓ е є ж з ѕ и і ї й ј к л љ м н њ о п р с т ћ ќ у ў ф х ц ч џ ш щ ъ"
    " ы ь э ю я",
}
_SERBO_CROATIAN = {"c": "č ć", "d": "dž đ", "l": "lj", "n": "nj", "s": "š", "z": "ž"}
# {language: {letter: letters that follow it}}
_FOLLOWING = {
    "bs": _SERBO_CROATIAN,
    "cnr": _SERBO_CROATIAN | {"s": "š ś", "z": "ž ź"},
    "hr": _SERBO_CROATIAN,
    "lt": {"c": "č", "s": "š", "z": "ž"},
    "ro": {"a": "ă â", "i": "î", "s": "ș", "t": "ț"},
    "sq": {
        "c": "ç",
        "d": "dh",
        "e": "ë",
        "g": "gj",
        "l": "ll",
        "n": "nj",
        "r": "rr",
        "s": "sh",
        "t": "th",
        "x": "xh",
        "z": "zh",
    },
    "sr-Latn": _SERBO_CROATIAN,
    "sv": {"z": "å ä ö"},
}
# Letters that count as another one, where the language has no place of their own for them.
_COUNTS_AS = {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ё": "е"}
_COUNTS_IN = {
    "lt": {"y": "i"},
    "ro": {"ş": "ș", "ţ": "ț"},
    "sv": {"æ": "ä", "ø": "ö"},
}
_OWN_SCRIPT = {"bg": "cyrillic", "sr": "cyrillic", "mk": "cyrillic", "el": "greek"}

_AFTER_LETTERS = 10_000
_BEFORE_LETTERS = -2_000_000

Key = tuple[tuple[int, ...], str, str]


def reader_key(text: str) -> Key:
    """For `sorted(…, key=reader_key)`: the order of the language that this page speaks."""
    return local_key(text, current_language())


@lru_cache(maxsize=4096)
def local_key(text: str, language: str) -> Key:
    """By letters, then by marks over letters, then small before capital."""
    folded = unicodedata.normalize("NFC", text.casefold())
    weights = _weights(language)
    order: list[int] = []
    place = 0
    while place < len(folded):
        pair = folded[place : place + 2]
        is_one = len(pair) > 1 and pair in weights
        order += [weights[pair]] if is_one else _of_letter(pair[0], language)
        place += 2 if is_one else 1
    return tuple(order), unicodedata.normalize("NFD", folded), text.swapcase()


def _of_letter(letter: str, language: str) -> list[int]:
    weights = _weights(language)
    letter = _COUNTS_IN.get(language, {}).get(letter, letter)
    if letter not in weights:
        letter = _COUNTS_AS.get(letter, unicodedata.normalize("NFKD", letter)[0])
    if all(part in weights for part in letter):
        return [weights[part] for part in letter]
    category = unicodedata.category(letter)[0]
    if category == "M":
        return []
    return [ord(letter) + (_AFTER_LETTERS if category == "L" else _BEFORE_LETTERS)]


@lru_cache
def _weights(language: str) -> dict[str, int]:
    """{letter: its place}: the own script first, each letter followed by those made of it."""
    own = _OWN_SCRIPT.get(language, "latin")
    following = _FOLLOWING.get(language, {})
    letters: list[str] = []
    for script in sorted(_SCRIPTS, key=lambda name: name != own):
        for letter in _SCRIPTS[script].split():
            letters += [letter, *following.get(letter, "").split()]
    return {letter: place for place, letter in enumerate(letters)}
