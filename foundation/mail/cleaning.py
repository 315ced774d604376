"""Making typed text harmless in a letter: no control characters, no links that we did not write."""

import re
import unicodedata

_ZERO_WIDTH_SPACE = "\u200b"
# Cc: C0 and C1 controls with NEL; Zl, Zp: line and paragraph separators; Co: private use, which
# holds our own marks; Cs: lone surrogates, which no encoding can carry.
_UNWANTED = {"Cc", "Zl", "Zp", "Co", "Cs"}
# Characters that turn the reading direction and can disguise an address (Unicode TR 36).
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Where mail programs look for an address to link: after a scheme, and at a dot inside a word.
_SCHEME = re.compile(r"(?<=\w):(?=/)")
_INNER_DOT = re.compile(r"(?<=\bwww)\.|(?<=\w)\.(?=[^\W\d_]{2,})", re.IGNORECASE)


def clean(text: str) -> str:
    """`text` without control characters; line breaks stay."""
    kept = _TURNING.sub("", text.replace("\r\n", "\n").replace("\t", " "))
    return "".join(
        mark for mark in kept if mark == "\n" or unicodedata.category(mark) not in _UNWANTED
    )


def one_line(text: str) -> str:
    """`text` as a header carries it: cleaned, on one line."""
    # Every separator becomes a space first, so that words on two lines do not run together.
    return " ".join(clean(" ".join(text.splitlines())).split())


def unlinked(text: str, base_url: str) -> str:
    """`text` that no mail program turns into a link; addresses on our own site stay whole.

    An invisible space breaks the pattern that programs look for. Email addresses stay as they
    are, so that people can copy them.
    """
    return "".join(_unlinked_word(word, base_url) for word in re.split(r"(\s+)", text))


def _unlinked_word(word: str, base_url: str) -> str:
    if word == base_url or word.startswith(f"{base_url}/"):
        return word
    if "@" in word and "/" not in word:
        return word
    broken = _SCHEME.sub(f":{_ZERO_WIDTH_SPACE}", word)
    return _INNER_DOT.sub(f"{_ZERO_WIDTH_SPACE}.", broken)
