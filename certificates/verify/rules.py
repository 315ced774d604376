"""What counts as the same code, and as the same name."""

import re
import unicodedata

from foundation.store import search_key

LONGEST_CREDENTIAL = 64 * 1024
"""Bytes of a text that can be a signed credential."""
_LONGEST = 64
# Codes hold only a-z and 2-7, so these signs can mean nothing else.
_LOOK_ALIKES = str.maketrans("018", "olb") | str.maketrans(
    # The same shapes on a Bulgarian or Greek keyboard.
    "авекмнорстухѕіјαβεικμορτχζ",
    "abekmhopctyxsijabeikmoptxz",
)


def read_code(typed: str) -> str:
    """The code that somebody typed, in any case and grouping, or as the whole address.

    Signs that look alike are read as the one that a code can hold. Never raises: what is no code
    at all becomes a text that no certificate has.
    """
    plain = unicodedata.normalize("NFKC", typed).casefold()
    last = re.split(r"/verify/", plain)[-1].translate(_LOOK_ALIKES)
    return re.sub(r"[^a-z0-9]", "", last)[:_LONGEST]


def is_same_name(typed: str, name: str) -> bool:
    """Whether two names are the same but for case, accents, spaces and punctuation."""
    return bool(_plain(typed)) and _plain(typed) == _plain(name)


def _plain(name: str) -> str:
    return "".join(mark for mark in search_key(name) if mark.isalnum())
