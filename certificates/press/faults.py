"""Why a paper could not be made: kept as a key, told in the language of who reads it."""

from certificates.press.inside.letters import unprintable
from foundation.errors import Refused
from foundation.i18n import lazy_gettext as _l

_BETWEEN = ":"
_SHOWN = 10
_WORDS = {
    "large": _l("This paper is too large. Use smaller pictures or shorter texts."),
    "long": _l("This paper is too long. Shorten its texts and try again."),
    "late": _l("This paper took too long to make. Shorten its texts and try again."),
    "stopped": _l(
        "The press stopped while it made this paper. Try again; if it stops again, shorten it."
    ),
    "pages": _l("This paper would have more than %(most)s pages. Shorten its texts and try again."),
    "letters": _l(
        "Our printing fonts do not have these signs: %(signs)s. "
        "Take them out or write them in another way."
    ),
    "memory": _l("This paper needs too much memory. Use smaller pictures or shorter texts."),
    "broken": _l("This paper could not be made. Check its texts and pictures and try again."),
}


class PressFailed(Refused):
    """The paper could not be made; the message says in words what to change.

    `kept` is what a row keeps of it: told_fault() says it to any reader.
    """

    def __init__(self, fault: str, detail: str = "") -> None:
        self.kept = f"{fault}{_BETWEEN}{detail}"
        super().__init__(told_fault(self.kept))


def told_unprintable(text: str) -> str:
    """Which signs of a text our fonts do not have, in words; "" where they have all."""
    missing = unprintable(text)
    return told_fault(f"letters{_BETWEEN}{' '.join(missing[:_SHOWN])}") if missing else ""


def told_fault(kept: str) -> str:
    """A kept fault in the language in use; a text of version 0.1.0 as it was kept."""
    fault, between, detail = kept.partition(_BETWEEN)
    if not between or fault not in _WORDS:
        return kept
    return str(_WORDS[fault]) % {"most": detail, "signs": detail}
