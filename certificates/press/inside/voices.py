"""Text in other letters than the paper's language gets a voice that can read them.

Names of people stand in many papers and nobody says their language. A voice for English leaves
Greek and Cyrillic out; any voice for such letters reads a name well enough.
"""

import unicodedata
from collections import Counter

import pydyf

from certificates.press.inside.nodes import Link
from certificates.press.inside.nodes import Mark
from certificates.press.inside.nodes import Node

_CYRILLIC = {"bg", "sr", "mk", "ru", "uk", "be"}
# Letters that only one language with Cyrillic letters has; without any of them, Bulgarian.
_ONLY_IN = {"sr": "ђћјљњџ", "mk": "ѓќѕ", "uk": "іїєґ", "ru": "ыэё"}


def give_voices(node: Node, texts: dict[Mark, str], language: str) -> None:
    """Wrap in `node`, which is read as `language`, what is mostly in letters of another."""
    said = node.more.get("Lang")
    language = said.string if said else language
    kids: list[Node | Mark | Link] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            give_voices(kid, texts, language)
        voice = _voice(texts.get(kid, ""), language) if isinstance(kid, Mark) else ""
        kids.append(Node("Span", [kid], None, {"Lang": pydyf.String(voice)}) if voice else kid)
    node.kids = kids


def script_of(text: str) -> tuple[str, list[str]]:
    """The script of most letters, and the languages whose own letters are among them."""
    scripts = Counter(unicodedata.name(each, "?").split()[0] for each in text if each.isalpha())
    most = max(scripts, key=lambda script: scripts[script], default="")
    letters = set(text.lower())
    return most, [name for name, own in _ONLY_IN.items() if letters & set(own)]


def _voice(text: str, language: str) -> str:
    script, only_in = script_of(text)
    if script == "GREEK" and language != "el":
        return "el"
    latin = language == "sr-Latn" or language.partition("-")[0] not in _CYRILLIC
    if script == "CYRILLIC" and latin:
        return only_in[0] if only_in else "bg"
    return ""
