"""Random tokens for links, cookies and codes; the store keeps only their hashes."""

import base64
import hashlib
import hmac
import secrets
from uuid import UUID

from foundation.signing import current_secrets

_BYTES = 20  # 160 bits: 32 characters; the bars ask for 128 (security-bars AU7).
_CODE_DIGITS = 8


def new_token() -> str:
    """A fresh token of 32 characters that are safe in addresses: a-z and 2-7."""
    return base64.b32encode(secrets.token_bytes(_BYTES)).decode().lower()


def hash_of(token: str) -> str:
    """What the store keeps of a token. A random token needs no salt and no slow hash."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def new_code() -> str:
    """A fresh code to read and type: 8 digits."""
    return "".join(secrets.choice("0123456789") for _ in range(_CODE_DIGITS))


def spaced(code: str) -> str:
    """The code in two groups, as people read it: "1234 5678"."""
    half = _CODE_DIGITS // 2
    return f"{code[:half]} {code[half:]}"


def hash_of_code(code: str, row_id: UUID) -> str:
    """What the store keeps of a code.

    A code is short enough to be guessed from a plain hash, so the hash needs our secret.
    """
    return _hash_with(current_secrets().newest, code, row_id)


def is_code(code: str, row_id: UUID, code_hash: str | None) -> bool:
    """Whether the store keeps this code; one that an earlier secret hashed still counts."""
    known = current_secrets().newest_last()
    return code_hash in {_hash_with(secret.encode(), code, row_id) for secret in known}


def _hash_with(secret: bytes, code: str, row_id: UUID) -> str:
    digits = "".join(mark for mark in code if mark.isdecimal() and mark.isascii())
    text = f"code|{row_id}|{digits}".encode()
    return hmac.new(secret, text, hashlib.sha256).hexdigest()
