"""Keys for sorting and searching that are the same on every store.

SQLite and PostgreSQL disagree on "ЯНА" and "Ágnes"; a key made in Python and stored beside the
text agrees with itself.
"""

import re
import unicodedata

_WORD = re.compile(r"\w+")


def search_key(text: str) -> str:
    """`text` without case and accents, for finding."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in folded if not unicodedata.combining(mark))


def sort_key(text: str) -> str:
    """`text` for ordering: letters first by their base, then by their accents."""
    return f"{search_key(text)} {unicodedata.normalize('NFC', text)}"[:400]


def words_of(*texts: str) -> list[str]:
    """The words of `texts` without case and accents, each once."""
    return sorted({word for text in texts for word in _WORD.findall(search_key(text))})


def words_key(*texts: str) -> str:
    """The words of long `texts`, for finding those that begin alike: each after a space."""
    return "".join(f" {word}" for word in words_of(*texts))
