"""Keys for sorting and searching that are the same on every store.

SQLite and PostgreSQL disagree on "ЯНА" and "Ágnes"; a key made in Python and stored beside the
text agrees with itself.
"""

import unicodedata


def search_key(text: str) -> str:
    """`text` without case and accents, for finding."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in folded if not unicodedata.combining(mark))


def sort_key(text: str) -> str:
    """`text` for ordering: letters first by their base, then by their accents."""
    return f"{search_key(text)} {unicodedata.normalize('NFC', text)}"[:400]
