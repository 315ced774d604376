"""Serbian in its two scripts. One Cyrillic letter is one sound, so the way to Latin is exact.

The way back is not: “nj” is one letter in “konj” and two in “konjugacija”.
"""

import re

_PAIRS = dict(
    zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True),
    љ="lj",
    њ="nj",
    џ="dž",
)
_LATIN = _PAIRS | {letter.upper(): latin.capitalize() for letter, latin in _PAIRS.items()}
_WORD = re.compile(r"\w+")


def serbian_in_latin(text: str) -> str:
    """Serbian Cyrillic in Latin letters: "Људи" is "Ljudi", "ЉУДИ" is "LJUDI"."""
    return _WORD.sub(_word, text)


def _word(found: re.Match[str]) -> str:
    word = found[0]
    latin = "".join(_LATIN.get(letter, letter) for letter in word)
    return latin.upper() if len(word) > 1 and word.isupper() else latin
