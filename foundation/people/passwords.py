"""Passwords: argon2id hashes, and which passwords are too easy to guess."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError
from argon2.exceptions import VerificationError

from foundation.errors import Refused
from foundation.i18n import gettext as _

SHORTEST = 10
LONGEST = 256
_MOST_COMMON = Path(__file__).with_name("common_passwords.txt")
_OWN_WORD = 4
_REST = 6
_FEWEST_DIFFERENT = 5

# OWASP Password Storage Cheat Sheet, first choice for argon2id: 46 MiB, 1 pass, 1 lane.
_hasher = PasswordHasher(time_cost=1, memory_cost=47104, parallelism=1)


def hashed(password: str) -> str:
    """The argon2id hash of `password`."""
    return _hasher.hash(_composed(password))


def fits(password: str, kept: str | None) -> bool:
    """Whether `password` is the one behind the kept hash.

    Without a hash it takes the same time and is False, so that time does not tell who is known.
    """
    try:
        _hasher.verify(kept or _nobodys_hash(), _composed(password))
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


def is_outdated(kept: str) -> bool:
    """Whether the hash was made with smaller parameters than today's."""
    return _hasher.check_needs_rehash(kept)


def refuse_weak(password: str, own_words: Iterable[str], field: str = "password") -> None:
    """Raise Refused for a password that is short, common, or made of the person's own words.

    No other rules: any characters, spaces and scripts are fine (security-bars AU5).
    """
    if len(password) < SHORTEST:
        raise Refused(_("Use at least %(least)d characters.", least=SHORTEST), field)
    if len(password) > LONGEST:
        raise Refused(_("Use at most %(most)d characters.", most=LONGEST), field)
    if is_common(password):
        message = _("Many people use this password, so it is easy to guess. Choose another one.")
        raise Refused(message, field)
    if _is_made_of(password, own_words):
        message = _(
            "This password is made of your name, your address or your organisation. "
            "Choose another one."
        )
        raise Refused(message, field)


def is_common(password: str) -> bool:
    """Whether it is on the list of common passwords, or one of them with digits around it."""
    folded = password.casefold()
    if len(set(folded)) < _FEWEST_DIFFERENT:
        return True
    core = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", folded)
    return folded in _common() or core in _common() or _halves_are_equal(folded)


def _halves_are_equal(folded: str) -> bool:
    half = len(folded) // 2
    return folded[:half] == folded[half:] and folded[:half] in _common()


def _is_made_of(password: str, own_words: Iterable[str]) -> bool:
    left = password.casefold()
    whole = {word.casefold() for word in own_words}
    words = whole | {part for word in whole for part in re.split(r"[\W_]+", word)}
    for word in sorted(words, key=len, reverse=True):
        if len(word) >= _OWN_WORD:
            left = left.replace(word, "")
    letters = re.sub(r"[\W\d_]+", "", left)
    return len(left) < len(password) and len(letters) < _REST


def _composed(password: str) -> str:
    # Keyboards differ in how they compose "é" or "й"; the same password must stay the same.
    return unicodedata.normalize("NFC", password)


@cache
def _common() -> frozenset[str]:
    return frozenset(_MOST_COMMON.read_text(encoding="utf-8").split())


@cache
def _nobodys_hash() -> str:
    return _hasher.hash("nobody has this password")
