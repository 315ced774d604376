"""Taking out of typed text what nobody typed on purpose."""

import unicodedata

# Overrides of the writing direction can make a name read as another one (security-bars IN8).
_BIDI = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_LINE_ENDS = {"\u2028", "\u2029", "\u0085"}


def clean_text(text: str | None, *, lines: bool = False) -> str:
    """`text` without control characters, direction overrides and spaces around it.

    Letters of every script stay exactly as typed (in Unicode's composed form). With `lines`,
    line breaks and tabs stay; without, they become spaces.
    """
    if not text:
        return ""
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not lines:
        text = text.replace("\n", " ").replace("\t", " ")
    kept = "".join(mark for mark in unicodedata.normalize("NFC", text) if _stays(mark)).strip()
    return kept if any(_is_seen(mark) for mark in kept) else ""


def _stays(mark: str) -> bool:
    if mark in "\n\t":
        return True
    return unicodedata.category(mark) not in {"Cc", "Cs"} and mark not in _BIDI


def _is_seen(mark: str) -> bool:
    # Joiners shape letters of some scripts and emoji, but a text of joiners alone is empty.
    return not mark.isspace() and unicodedata.category(mark) != "Cf"
